import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { PrintLinks } from '@/components/ui/print-links'
import type { PracticePage, RelatedPractice } from '@/lib/practices/page'
import type { OpinionEntry } from '@/lib/reviews/opinions'
import { Contents } from './contents'
import { LanguageNotice } from './language-notice'
import { LeadPicture } from './pictures'
import { PracticeColophon } from './practice-colophon'
import { PracticeFacts } from './practice-facts'
import { PracticeHead } from './practice-head'
import { PracticeText } from './practice-text'
import { PracticeTraces } from './practice-traces'
import { RevisionHead } from './revision-head'
import { printLinksOf, sectionsOf } from './sections'

type Props = {
	practice: PracticePage
	related: readonly RelatedPractice[]
	opinions: readonly OpinionEntry[]
	locale: string
	/** Of the site, for the citation. */
	origin: string
}

/**
 * A practice as it is read: facts first on a phone, beside the text on a wide screen, where they stay in
 * sight while the text moves.
 */
export function PracticeView({ practice, related, opinions, locale, origin }: Props) {
	const t = useTranslations('practice')
	const shown = sectionsOf(practice, related.length > 0)
	const contents = shown.map((id) => ({ id, label: t(`sections.${id}`) }))
	return (
		<article className="pb-24">
			{practice.now ? (
				<RevisionHead practice={practice} now={practice.now} locale={locale} />
			) : (
				<PracticeHead practice={practice} locale={locale} />
			)}
			<div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr_auto] xl:grid-cols-[10rem_minmax(0,1fr)_17rem]">
				<div className="sticky top-6 row-span-3 hidden max-h-[calc(100vh-3rem)] self-start overflow-y-auto xl:block print:hidden">
					<Contents label={t('contents')} items={contents} />
				</div>
				<aside
					aria-label={t('facts')}
					className="border-y border-hairline py-4 lg:sticky lg:top-6 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:max-h-[calc(100vh-3rem)] lg:self-start lg:overflow-y-auto lg:border-t-0 lg:py-0 lg:pb-4 xl:col-start-3"
				>
					<PracticeFacts practice={practice} locale={locale} />
				</aside>
				<div className="grid min-w-0 gap-12 lg:col-start-1 lg:row-span-3 lg:row-start-1 xl:col-start-2">
					<div className="grid gap-6 xl:empty:hidden">
						<div id="language" className="empty:hidden">
							<LanguageNotice practice={practice} locale={locale} />
						</div>
						<Details summary={t('contents')} className="xl:hidden print:hidden">
							<ul className="grid gap-1 text-15">
								{contents.map(({ id, label }) => (
									<li key={id}>
										<a href={`#${id}`} className="link">
											{label}
										</a>
									</li>
								))}
							</ul>
						</Details>
					</div>
					<LeadPicture images={practice.images} locale={locale} />
					<div className="print-links grid gap-12">
						<PracticeText practice={practice} locale={locale} shown={shown} />
					</div>
					<PracticeTraces
						practice={practice}
						related={related}
						opinions={opinions}
						locale={locale}
						shown={shown}
					/>
				</div>
				<aside
					aria-label={t('more')}
					className="border-t border-hairline pt-4 lg:col-start-2 lg:row-start-3 lg:self-end xl:col-start-3"
				>
					<PracticeColophon practice={practice} locale={locale} origin={origin} />
				</aside>
			</div>
			<PrintLinks links={printLinksOf(practice)} base={origin} />
		</article>
	)
}
