import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import {
	createArticle,
	createEvent,
	createOrganisation,
	createPractice,
	createProject,
	createRegion,
	createTransfer,
} from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { getPractice } from '../practices/queries'
import { getEvent, listEvents } from './queries'

beforeAll(async () => {
	const host = await createOrganisation('diba', { name: { en: 'Barcelona Province', ca: 'Diputació' } })
	const project = await createProject('next2met')
	const event = await createEvent('third')
	const [session] = event.sessions
	if (!session) throw new Error('an event of the factory has a session')
	await db.event.update({
		where: { id: event.id },
		data: {
			hostId: host.id,
			projectId: project.id,
			regionId: await createRegion('ES511'),
			outcome: { en: 'Two were followed up.' },
			online: true,
		},
	})
	await createEvent('earlier').then((earlier) =>
		db.event.update({ where: { id: earlier.id }, data: { startDate: new Date('2020-01-14') } }),
	)
	const platform = await createPractice({ slug: 'platform', texts: { en: { title: 'Platform' } } })
	const telecare = await createPractice({
		slug: 'telecare',
		original: 'ca',
		texts: { ca: { title: 'Teleassistència' } },
	})
	const draft = await createPractice({ slug: 'unpublished' })
	await db.practice.update({ where: { id: draft.practice.id }, data: { liveRevisionId: null } })
	await db.sessionPractice.createMany({
		data: [draft, telecare, platform].map(({ practice }, position) => ({
			sessionId: session.id,
			practiceId: practice.id,
			position,
			presenter: practice.slug === 'telecare' ? 'Maria' : null,
		})),
	})
	await createTransfer({ slug: 'traced', to: 'AT12', practiceId: platform.practice.id, eventId: event.id })
	await createTransfer({ slug: 'untraced', to: 'FI1C6', practiceId: telecare.practice.id })
	await createTransfer({ slug: 'other', from: 'IE063', to: 'PL84' })
	await createArticle({ slug: 'nine-practices', eventId: event.id })
})

describe('an event', () => {
	it('has its practices in the order of the programme, published ones only', async () => {
		const event = await getEvent(visitor, 'third', 'en')
		expect(event.sessions[0]?.practices.map(({ slug, presenter }) => [slug, presenter])).toEqual([
			['telecare', 'Maria'],
			['platform', null],
		])
		expect(JSON.stringify(event)).not.toContain('unpublished')
	})

	it('says in which language a title is', async () => {
		const event = await getEvent(visitor, 'third', 'en')
		expect(event.sessions[0]?.practices[0]?.title).toEqual({ text: 'Teleassistència', locale: 'ca' })
	})

	it('tells what came of it apart from what may have', async () => {
		const event = await getEvent(visitor, 'third', 'en')
		expect(event.transfers.map(({ slug }) => slug)).toEqual(['traced'])
		expect(event.laterTransfers.map(({ slug }) => slug)).toEqual(['untraced'])
		expect(event.news.map(({ slug }) => slug)).toEqual(['nine-practices'])
		expect(event.outcome?.text).toBe('Two were followed up.')
	})

	it('names host, region and project, dates as days', async () => {
		const event = await getEvent(visitor, 'third', 'ca')
		expect(event).toMatchObject({
			startDate: '2020-12-03',
			host: { slug: 'diba', name: { text: 'Diputació' } },
			region: { code: 'ES511' },
			project: { slug: 'next2met' },
		})
	})

	it('is named by the practices it presented', async () => {
		const practice = await getPractice(visitor, 'telecare', 'en')
		expect(practice.presented.map(({ event }) => event.slug)).toEqual(['third'])
	})

	it('that does not exist is not found', async () => {
		await expect(getEvent(visitor, 'nowhere', 'en')).rejects.toThrow(NotFound)
	})
})

it('events are listed latest first, with how many published practices they presented', async () => {
	const events = await listEvents(visitor, 'en')
	expect(events.map(({ slug, practiceCount }) => [slug, practiceCount])).toEqual([
		['third', 2],
		['earlier', 0],
	])
})
