import { CalendarClock, UserRound } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Card, CardTitle } from '@/components/ui/card'
import { smallIcon } from '@/components/ui/icon'
import { otherLanguage } from '@/lib/localised'
import { formatDay, writtenDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { Queue, QueueItem } from '@/lib/reviews/queue'
import { DueBadge } from './due-badge'

type Props = { item: QueueItem; queue: Queue; locale: string }

/** A practice that waits: what it is, who has it, and until when. */
export function QueueCard({ item, queue, locale }: Props) {
	const t = useTranslations('reviews.queue')
	const format = useFormatter()
	const [theme] = item.themes
	return (
		<Card as="li" edge={theme?.parent ? `var(--theme-${theme.parent}, var(--edge))` : undefined}>
			<CardTitle
				href={paths.reviewRevision(locale, item.revisionId)}
				lang={item.title && otherLanguage(item.title, locale)}
			>
				{item.title?.text ?? '–'}
			</CardTitle>
			<p className="mt-1 text-15" lang={otherLanguage(item.organisation, locale)}>
				{item.organisation.text}
			</p>
			<p className="text-15 text-quiet">{item.themes.map(({ name }) => name).join(', ')}</p>
			<div className="mt-auto grid gap-1 pt-4 text-13 text-quiet">
				{queue !== 'mine' && item.reviewers.length > 0 ? (
					<p className="flex items-start gap-1.5">
						<UserRound {...smallIcon} className="mt-0.5 shrink-0" />
						{t('with', { names: format.list(item.reviewers, { type: 'conjunction' }) })}
					</p>
				) : null}
				{item.due ? (
					<p className="flex flex-wrap items-center gap-x-2 gap-y-1">
						<CalendarClock {...smallIcon} className="shrink-0" />
						<time dateTime={item.due.on}>{t('dueOn', { date: writtenDay(item.due.on, locale) })}</time>
						<DueBadge due={item.due.state} />
					</p>
				) : null}
				<p className="flex flex-wrap items-center gap-x-3 gap-y-1">
					<time dateTime={item.since}>{t('since', { date: formatDay(item.since, locale) })}</time>
					{item.round > 1 ? <span>{t('round', { count: item.round })}</span> : null}
					{item.state === 'published' ? (
						<Badge>{t('published')}</Badge>
					) : item.revised ? (
						<Badge>{t('revised')}</Badge>
					) : null}
					{item.openRemarks > 0 ? (
						<Badge tone="signal">{t('remarks', { count: item.openRemarks })}</Badge>
					) : null}
				</p>
			</div>
		</Card>
	)
}
