import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import type { EventMention } from '@/lib/events/schema'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { EventTime } from './event-time'

type Props<Item extends EventMention> = {
	events: readonly Item[]
	/** A line under each summary. */
	detail?: (event: Item) => ReactNode
	/** `full`: with summaries; `short`: titles only. */
	look?: 'full' | 'short'
	headings?: 2 | 3 | 4
}

/** Events one under another, the date first. */
export function EventList<Item extends EventMention>({
	events,
	detail,
	look = 'short',
	headings = 3,
}: Props<Item>) {
	const locale = useLocale()
	const t = useTranslations('events')
	const Heading = `h${headings}` as const
	return (
		<ol className="divide-y divide-hairline">
			{events.map((event) => (
				<li
					key={event.slug}
					className={cx(
						'grid gap-x-8 gap-y-1 first:pt-0 sm:grid-cols-[11rem_minmax(0,1fr)]',
						look === 'full' ? 'py-6' : 'py-4',
					)}
				>
					<div className="text-15 text-quiet">
						<p>
							<EventTime event={event} />
						</p>
						<p className="text-13">{t(`kinds.${event.kind}`)}</p>
					</div>
					<div className="min-w-0">
						<Heading
							className={look === 'full' ? 'text-20' : 'text-17'}
							lang={otherLanguage(event.title, locale)}
						>
							<Link href={paths.event(locale, event.slug)} className="link-quiet">
								{event.title.text}
							</Link>
						</Heading>
						{look === 'full' && event.summary ? (
							<p className="mt-1 max-w-measure text-15" lang={otherLanguage(event.summary, locale)}>
								{event.summary.text}
							</p>
						) : null}
						{detail ? <div className="mt-2 text-13 text-quiet">{detail(event)}</div> : null}
					</div>
				</li>
			))}
		</ol>
	)
}
