import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { smallIcon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { deskAnchor, paths } from '@/lib/paths'
import type { Desk, PublishedItem } from '@/lib/practices/desk-queries'
import { CompletenessBar } from './completeness/completeness-bar'
import { Responsible } from './responsible'
import { nextOf } from './work-row'

type Props = {
	item: PublishedItem
	locale: string
	revise: () => Promise<void>
	confirm: () => Promise<void>
	passOn: (form: FormData) => Promise<void>
	people: Desk['people']
}

/** A practice visitors read: whether it was confirmed, and whether a new version is on its way. */
export function PublishedRow({ item, locale, revise, confirm, passOn, people }: Props) {
	const t = useTranslations('contribute.desk')
	const action = useTranslations('actions')
	const history = useTranslations('workHistory')
	const { working, title } = item
	return (
		<li
			id={deskAnchor(item.slug)}
			className="grid scroll-mt-4 gap-x-8 gap-y-3 py-4 target:bg-accent-wash lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center"
		>
			<div className="min-w-0">
				<p>
					<Link
						href={paths.practice(locale, item.slug)}
						lang={title && otherLanguage(title, locale)}
						className="font-serif text-20 leading-snug font-semibold no-underline hover:text-accent"
					>
						{title?.text ?? item.slug}
					</Link>
				</p>
				<p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-15 text-quiet">
					<Confirmation item={item} locale={locale} />
					{item.publishedAt ? t('publishedOn', { date: formatDay(item.publishedAt, locale) }) : null}
					{working ? (
						<Link href={nextOf(working, locale).href} className="link">
							{working.actions.includes('edit') ? t('workingNow') : t('workingThere')}
						</Link>
					) : null}
				</p>
				{item.completeness ? (
					<CompletenessBar completeness={item.completeness} look="small" className="mt-1.5" />
				) : null}
				<Responsible item={item} people={people} passOn={passOn} />
			</div>
			<div className="flex flex-wrap gap-2">
				{item.actions.includes('confirm') ? (
					<form action={confirm}>
						<SubmitButton variant={item.confirmation === 'fresh' ? 'secondary' : 'primary'} size="small">
							{action('confirm')}
						</SubmitButton>
					</form>
				) : null}
				{item.actions.includes('revise') && !working ? (
					<form action={revise}>
						<SubmitButton variant="secondary" size="small">
							{action('revise')}
						</SubmitButton>
					</form>
				) : null}
				<Link
					href={paths.workHistory(locale, item.revisionId)}
					className="link-quiet inline-flex min-h-8 items-center px-2 text-15"
				>
					{history('link')}
				</Link>
				<Link
					href={paths.translations(locale, item.practiceId)}
					className="link-quiet inline-flex min-h-8 items-center px-2 text-15"
				>
					{t('translations')}
				</Link>
				{item.actions.includes('archive') ? (
					<Link
						href={`${paths.reviewRevision(locale, item.revisionId)}#decision`}
						className="link-quiet inline-flex min-h-8 items-center px-2 text-15"
					>
						{action('archive')}
					</Link>
				) : null}
			</div>
		</li>
	)
}

/** Whether it was confirmed; amber where its owner should do something about it. */
function Confirmation({ item, locale }: { item: PublishedItem; locale: string }) {
	const t = useTranslations('contribute.desk')
	const { confirmation, confirmedAt, lapsesOn } = item
	const since = formatDay(item.since, locale)
	if (confirmation === 'lapsed')
		return (
			<Badge tone="signal" icon={<TriangleAlert {...smallIcon} />} wraps>
				{t('confirmation.lapsed', { date: since })}
			</Badge>
		)
	if (confirmation !== 'fresh')
		return (
			<Badge tone="signal" icon={<CircleDashed {...smallIcon} />} wraps>
				{lapsesOn
					? t('confirmation.until', { date: formatDay(lapsesOn, locale) })
					: t('confirmation.due', { date: since })}
			</Badge>
		)
	return confirmedAt ? (
		<Badge tone="done" icon={<CircleCheck {...smallIcon} />}>
			{t('confirmedOn', { date: since })}
		</Badge>
	) : (
		<Badge icon={<CircleDashed {...smallIcon} />}>{t('neverConfirmed')}</Badge>
	)
}
