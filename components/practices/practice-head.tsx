import { BadgeCheck, CircleCheck, CircleDashed, Languages, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { SaveChoice } from '@/components/collections/save-choice'
import { FollowChoice } from '@/components/follows/follow-choice'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { smallIcon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { freshness } from '@/lib/practices/freshness'
import type { PracticePage } from '@/lib/practices/page'
import { CompareChoice } from './compare/compare-choice'
import { TextMarks } from './text-marks'

/** Title and summary across the page, and how far the text can be trusted. */
export function PracticeHead({ practice, locale }: { practice: PracticePage; locale: string }) {
	const t = useTranslations('practice')
	const day = (moment: string) => formatDay(moment, locale)
	const { validatedAt, firstPublishedAt, updatedAt } = practice
	const updated = updatedAt.slice(0, 10) !== firstPublishedAt.slice(0, 10)
	return (
		<PageTitle
			eyebrow={
				<Breadcrumbs
					items={[
						{ label: t('catalogue'), href: paths.practices(locale) },
						...practice.regions
							.slice(0, 1)
							.map((region) => ({ label: region.name, href: paths.region(locale, region.code) })),
					]}
				/>
			}
			title={practice.title.text}
			lead={practice.summary?.text}
			lang={otherLanguage(practice.title, locale)}
			actions={
				<>
					<SaveChoice practice={practice} look="button" />
					<FollowChoice subject={{ kind: 'practice', name: practice.slug }} title={practice.title.text} />
					<CompareChoice practice={practice} look="button" />
				</>
			}
			className="mb-6! lg:mb-8!"
		>
			<Confirmation practice={practice} locale={locale} />
			{validatedAt ? (
				<Badge tone="accent" icon={<BadgeCheck {...smallIcon} />} wraps>
					{t('validated', { date: day(validatedAt) })}
				</Badge>
			) : null}
			<MachineBadge practice={practice} locale={locale} />
			<HeadChanged practice={practice} />
			<span className="text-quiet">{t('published', { date: day(firstPublishedAt) })}</span>
			{updated ? <span className="text-quiet">{t('updated', { date: day(updatedAt) })}</span> : null}
		</PageTitle>
	)
}

/** That a machine made what stands above; the notice below the head says more. */
export function MachineBadge({ practice: { language }, locale }: { practice: PracticePage; locale: string }) {
	const t = useTranslations('practice.reading')
	if (language.origin !== 'machine' && language.origin !== 'checked') return null
	const checked = language.origin === 'checked'
	const whole = language.text.locale === locale && !language.mixed
	return (
		<a href="#language" className="inline-flex">
			<Badge icon={<Languages {...smallIcon} />} wraps className="min-h-6 hover:text-ink">
				{t(whole ? (checked ? 'checkedBadge' : 'badge') : checked ? 'titleCheckedBadge' : 'titleBadge')}
			</Badge>
		</a>
	)
}

/** That the original of title or summary has changed since they were translated. */
export function HeadChanged({ practice }: { practice: PracticePage }) {
	const { marks, language } = practice
	const changed = marks?.title?.changed || marks?.summary?.changed
	return changed ? (
		<TextMarks
			mark={{ changed }}
			practice={practice}
			original={language.original}
			anchor=""
			className="mb-0"
		/>
	) : null
}

function Confirmation({ practice, locale }: { practice: PracticePage; locale: string }) {
	const t = useTranslations('practice')
	const { confirmedAt, firstPublishedAt, lapsed } = practice
	const facts = { confirmedAt, publishedAt: firstPublishedAt, lapsed }
	const date = formatDay(confirmedAt ?? firstPublishedAt, locale)
	const state = freshness(facts, new Date())
	const words = {
		fresh: t('confirmed', { date }),
		due: t('lastConfirmed', { date }),
		never: t('notConfirmed'),
		lapsed: confirmedAt === null ? t('neverConfirmedSince', { date }) : t('lapsed', { date }),
	}
	const { tone, Icon } = looks[state]
	return (
		<Badge tone={tone} icon={<Icon {...smallIcon} />} wraps>
			{words[state]}
		</Badge>
	)
}

/** Amber is for what readers should know before they rely on it; that the year is just over is not. */
const looks = {
	fresh: { tone: 'done', Icon: CircleCheck },
	due: { tone: 'neutral', Icon: CircleDashed },
	never: { tone: 'signal', Icon: CircleDashed },
	lapsed: { tone: 'signal', Icon: TriangleAlert },
} as const
