import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EventList } from '@/components/events/event-list'
import { ArticleList } from '@/components/news/article-list'
import { OpinionView } from '@/components/review/opinion-view'
import { TransferList } from '@/components/transfers/transfer-list'
import { PageSection } from '@/components/ui/page-section'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { PracticePage, RelatedPractice } from '@/lib/practices/page'
import type { OpinionEntry } from '@/lib/reviews/opinions'
import { RelatedPractices } from './related-practices'
import type { SectionId } from './sections'

type Props = {
	practice: PracticePage
	related: readonly RelatedPractice[]
	opinions: readonly OpinionEntry[]
	locale: string
	shown: readonly SectionId[]
}

/** What others did with it: where it was presented, what came of it, its neighbours, its history. */
export function PracticeTraces({ practice, related, opinions, locale, shown }: Props) {
	const t = useTranslations('practice')
	const day = (moment: string) => formatDay(moment, locale)
	const { presented, transfers, news } = practice
	return (
		<>
			{shown.includes('presented') ? (
				<PageSection id="presented" title={t('sections.presented')}>
					<EventList
						events={presented.map(({ event, ...rest }) => ({ ...event, ...rest }))}
						detail={({ session, presenter, byAuthors }) => (
							<>
								{byAuthors ? t('namedByAuthors') : null}
								{session ? <span lang={otherLanguage(session, locale)}>{session.text}</span> : null}
								{session && presenter ? ' · ' : null}
								{presenter ? t('presentedBy', { name: presenter }) : null}
							</>
						)}
					/>
				</PageSection>
			) : null}
			<PageSection id="takenUp" title={t('sections.takenUp')}>
				{transfers.length > 0 ? (
					<TransferList transfers={transfers} />
				) : (
					<p className="max-w-measure text-quiet">{t('notTakenUp')}</p>
				)}
				{news.length > 0 ? (
					<>
						<h3 className="mt-8 mb-3 text-20">{t('news')}</h3>
						<ArticleList articles={news} headings={4} />
					</>
				) : null}
			</PageSection>
			<PageSection id="opinions" title={t('sections.opinions')}>
				<Opinions opinions={opinions} owner={practice.owner.name.text} />
			</PageSection>
			{shown.includes('related') ? (
				<PageSection id="related" title={t('sections.related')}>
					<RelatedPractices related={related} locale={locale} />
				</PageSection>
			) : null}
			<PageSection id="history" title={t('sections.history')}>
				<p>
					{t('history.now', { number: practice.number, date: day(practice.updatedAt) })}{' '}
					{practice.number > 1 ? `${t('history.first', { date: day(practice.firstPublishedAt) })} ` : null}
					<Link href={paths.practiceHistory(locale, practice.slug)} className="link">
						{t('history.all')}
					</Link>
				</p>
			</PageSection>
		</>
	)
}

/** What experts think of it; that nobody was asked is said as plainly. */
function Opinions({ opinions, owner }: { opinions: readonly OpinionEntry[]; owner: string }) {
	const t = useTranslations('reviews.opinion')
	if (opinions.length === 0)
		return (
			<div className="max-w-measure">
				<p className="font-semibold">{t('none')}</p>
				<p className="text-quiet">{t('noneText')}</p>
			</div>
		)
	return (
		<div className="grid gap-12">
			{opinions.map((opinion) => (
				<OpinionView key={opinion.id} opinion={opinion} owner={owner} />
			))}
		</div>
	)
}
