import Link from 'next/link'
import { useLocale } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { EventMention } from '@/lib/events/schema'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { EventTime } from './event-time'

/** The events of a project along a line, in the order given. */
export function EventTimeline({ events }: { events: readonly EventMention[] }) {
	const locale = useLocale()
	return (
		<Timeline
			items={events.map((event) => ({
				key: event.slug,
				tone: 'accent',
				title: (
					<>
						<p className="font-sans text-13 font-normal text-quiet">
							<EventTime event={event} />
						</p>
						<h3 className="text-17 leading-snug" lang={otherLanguage(event.title, locale)}>
							<Link href={paths.event(locale, event.slug)} className="link-quiet">
								{event.title.text}
							</Link>
						</h3>
					</>
				),
				body: event.summary ? (
					<p className="max-w-measure" lang={otherLanguage(event.summary, locale)}>
						{event.summary.text}
					</p>
				) : undefined,
			}))}
		/>
	)
}
