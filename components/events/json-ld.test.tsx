import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { JsonLd } from '@/components/ui/json-ld'
import type { EventPage } from '@/lib/events/queries'
import { eventJsonLd } from './json-ld'

const text = (words: string) => ({ text: words, locale: 'en' as const })
const event: EventPage = {
	slug: 'third',
	kind: 'policy_learning_event',
	title: text('Third </script><script>alert(1)</script>'),
	summary: undefined,
	startDate: '2020-12-03',
	endDate: '2020-12-03',
	online: true,
	place: null,
	ordinal: 3,
	description: undefined,
	outcome: undefined,
	alsoPresented: [],
	participants: null,
	host: { slug: 'diba', name: text('Diputació') },
	region: { code: 'EL52', name: 'Central Macedonia' },
	project: null,
	sessions: [],
	transfers: [],
	laterTransfers: [],
	news: [],
	sources: [],
}

it('cannot be ended by a title', () => {
	const html = renderToStaticMarkup(<JsonLd data={eventJsonLd(event, 'en', 'https://atlas.example')} />)
	expect(html.match(/<\/script>/g)).toHaveLength(1)
	const json = html.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '')
	expect(JSON.parse(json)).toMatchObject({ '@type': 'Event', name: event.title.text })
})

it.each([
	[true, null, 'Online'],
	[true, 'Lahti', 'Mixed'],
	[false, 'Lahti', 'Offline'],
])('online %s, place %j: %s', (online, place, mode) => {
	expect(eventJsonLd({ ...event, online, place }, 'en', '')).toMatchObject({
		eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
	})
})

it('gives the country as ISO has it', () => {
	const json = eventJsonLd({ ...event, online: false, place: 'Thessaloniki' }, 'en', '')
	expect(json).toMatchObject({ location: { address: { addressCountry: 'GR' } } })
})
