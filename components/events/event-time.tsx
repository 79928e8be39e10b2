import { useFormatter, useTranslations } from 'next-intl'
import { Days } from '@/components/ui/day'
import type { EventMention } from '@/lib/events/schema'

/** Where it was: a town, online, or both. Nothing where neither is known. */
export function EventPlace({ event }: { event: Pick<EventMention, 'online' | 'place'> }) {
	const t = useTranslations('events')
	const format = useFormatter()
	const where = [...(event.place ? [event.place] : []), ...(event.online ? [t('online')] : [])]
	return where.length > 0 ? format.list(where, { type: 'unit' }) : null
}

/** "3 December 2020 · Online" */
export function EventTime({ event }: { event: EventMention }) {
	const known = event.online || event.place
	return (
		<>
			<Days from={event.startDate} to={event.endDate} />
			{known ? (
				<>
					{' '}
					<span aria-hidden="true">·</span> <EventPlace event={event} />
				</>
			) : null}
		</>
	)
}
