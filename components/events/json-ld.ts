import type { EventPage } from '@/lib/events/queries'
import { isoCountry } from '@/lib/nuts'
import { paths } from '@/lib/paths'

/** schema.org/Event. `origin` is the address of the site, without a slash at the end. */
export function eventJsonLd(event: EventPage, locale: string, origin: string): object {
	const url = `${origin}${paths.event(locale, event.slug)}`
	const places = [
		...(event.place
			? [
					{
						'@type': 'Place',
						name: event.place,
						...(event.region && {
							address: {
								'@type': 'PostalAddress',
								addressLocality: event.place,
								addressRegion: event.region.name,
								addressCountry: isoCountry(event.region.code.slice(0, 2)),
							},
						}),
					},
				]
			: []),
		...(event.online ? [{ '@type': 'VirtualLocation', url }] : []),
	]
	const mode = !event.online ? 'Offline' : event.place ? 'Mixed' : 'Online'
	return {
		'@context': 'https://schema.org',
		'@type': 'Event',
		'@id': url,
		url,
		name: event.title.text,
		inLanguage: event.title.locale,
		...(event.summary && { description: event.summary.text }),
		startDate: event.startDate,
		endDate: event.endDate,
		eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
		...(places.length > 0 && { location: places.length === 1 ? places[0] : places }),
		...(event.host && {
			organizer: {
				'@type': 'Organization',
				name: event.host.name?.text ?? event.host.slug,
				url: `${origin}${paths.organisation(locale, event.host.slug)}`,
			},
		}),
		...(event.sessions.length > 0 && {
			subEvent: event.sessions.map((session) => ({
				'@type': 'Event',
				name: session.title.text,
				startDate: event.startDate,
				...(places.length > 0 && { location: places[0] }),
				...(session.practices.length > 0 && {
					about: session.practices.map((practice) => ({
						'@type': 'CreativeWork',
						name: practice.title.text,
						url: `${origin}${paths.practice(locale, practice.slug)}`,
					})),
				}),
			})),
		}),
	}
}
