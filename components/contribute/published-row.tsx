import { CircleCheck, CircleDashed } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { smallIcon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { PublishedItem } from '@/lib/practices/draft-queries'
import { nextOf } from './work-row'

type Props = {
	item: PublishedItem
	locale: string
	revise: () => Promise<void>
	confirm: () => Promise<void>
}

/** A practice visitors read: whether it was confirmed, and whether a new version is on its way. */
export function PublishedRow({ item, locale, revise, confirm }: Props) {
	const t = useTranslations('contribute.desk')
	const action = useTranslations('actions')
	const { working, title } = item
	return (
		<li className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-center">
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
					{item.confirmedAt ? (
						<Badge tone="done" icon={<CircleCheck {...smallIcon} />}>
							{t('confirmedOn', { date: formatDay(item.confirmedAt, locale) })}
						</Badge>
					) : (
						<Badge tone="signal" icon={<CircleDashed {...smallIcon} />}>
							{t('neverConfirmed')}
						</Badge>
					)}
					{item.publishedAt ? t('publishedOn', { date: formatDay(item.publishedAt, locale) }) : null}
					{working ? (
						<Link href={nextOf(working, locale).href} className="link">
							{working.actions.includes('edit') ? t('workingNow') : t('workingThere')}
						</Link>
					) : null}
				</p>
			</div>
			<div className="flex flex-wrap gap-2">
				{item.actions.includes('confirm') ? (
					<form action={confirm}>
						<SubmitButton variant="secondary" size="small">
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
