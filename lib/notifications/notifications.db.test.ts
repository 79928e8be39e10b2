import { beforeEach, describe, expect, it } from 'vitest'
import { visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { createPerson, type TestPerson } from '../test-factories'
import { choosePreferences, markRead, notify, stopNotificationMails } from './commands'
import { mailDigests } from './digest-commands'
import { topics } from './kinds'
import { getNotificationPath, getPreferences, getStopTopic, listNotifications } from './queries'

const system = { kind: 'system', name: 'jobs' } as const
const day = 24 * 3_600_000
const inDays = (days: number) => new Date(Date.now() + days * day)
const title = { texts: { ca: 'Telecurs', en: 'Telecourse' }, original: 'ca' }
const mails = async () =>
	(await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ to, kind, subject }) => ({ to, kind, subject }))
const atAllTimes = { tasks: 'at_once', own: 'at_once', follows: 'at_once' }

const tell = (to: TestPerson[], more: object = {}) =>
	db.$transaction((tx) =>
		notify(tx, { kind: 'published', to, actor: system, facts: { title }, path: '/en/practices/x', ...more }),
	)
const listOf = async (person: TestPerson, more: object = {}) =>
	(await listNotifications(person, { locale: person.locale, ...more })).entries

beforeEach(async () => {
	await db.notification.deleteMany()
	await db.notificationPreference.deleteMany()
	await db.mail.deleteMany()
	await db.$executeRaw`delete from pgboss.job`
})

describe('telling people', () => {
	it('is once for each, in their language, in the application and by mail with a way out', async () => {
		const [anna, pekka] = [await createPerson({ locale: 'ca' }), await createPerson({ locale: 'fi' })]
		await tell([anna, pekka, anna])
		expect((await listOf(anna)).map(({ subject, path }) => ({ subject, path }))).toEqual([
			{ subject: 'Publicada: Telecurs', path: '/ca/practices/x' },
		])
		// No Finnish title: the original is read.
		expect((await listOf(pekka))[0]?.subject).toContain('Telecurs')
		expect((await mails()).map(({ to }) => to)).toEqual([anna.email, pekka.email])
		const [first] = await db.mail.findMany({ orderBy: { id: 'asc' } })
		expect(first?.unsubscribeUrl).toMatch(/\/api\/unsubscribe\/[0-9a-f]{64}$/)
		expect(first?.text).toContain('/ca/unsubscribe/')
		expect(first?.html).toContain('/ca/practices/x')
	})
	it('leaves out whoever caused it, and stands or falls with the transaction', async () => {
		const anna = await createPerson()
		await tell([anna], { actor: anna })
		await expect(
			db.$transaction(async (tx) => {
				await notify(tx, { kind: 'published', to: [anna], actor: system, path: '/en' })
				throw new Error('undone')
			}),
		).rejects.toThrow('undone')
		expect(await listOf(anna)).toEqual([])
		expect(await mails()).toEqual([])
	})
	it('is bounded by what the page shows at once, newest first, and goes on before the last', async () => {
		const anna = await createPerson()
		await choosePreferences(anna, { ...atAllTimes, own: 'off' })
		for (let number = 1; number <= 31; number++) await tell([anna], { facts: { title: `P${number}` } })
		const first = await listNotifications(anna, { locale: 'en' })
		expect(first.entries.length).toBe(30)
		expect(first.unread).toBe(31)
		expect(first.entries[0]?.subject).toContain('P31')
		const next = await listNotifications(anna, { locale: 'en', before: first.older ?? '' })
		expect(next.entries.map(({ subject }) => subject)).toEqual([expect.stringContaining('P1')])
		expect(next.older).toBeNull()
	})
})

describe('reading', () => {
	it('marks one, or all there were; what came since stays new; nobody reads another’s', async () => {
		const [anna, other] = [await createPerson(), await createPerson()]
		await tell([anna, other])
		await tell([anna])
		const [newest, oldest] = await listOf(anna)
		if (!newest || !oldest) throw new Error('two were told')
		await markRead(other, { id: newest.id })
		expect((await listNotifications(anna, { locale: 'en' })).unread).toBe(2)
		await tell([anna])
		await markRead(anna, { until: newest.id })
		expect((await listOf(anna, { unread: true })).length).toBe(1)
		expect(await getNotificationPath(anna, oldest.id, 'fi')).toBe('/fi/practices/x')
		await expect(getNotificationPath(other, oldest.id, 'fi')).rejects.toThrow(NotFound)
		for (const refused of [
			() => listNotifications(visitor, { locale: 'en' }),
			() => markRead(visitor, { id: oldest.id }),
			() => markRead(anna, { id: 'x' }),
			() => choosePreferences(visitor, atAllTimes),
			() => getPreferences(visitor),
			() => mailDigests(anna),
		])
			await expect(refused()).rejects.toThrow(NotFound)
	})
})

describe('gathered mails', () => {
	it.each([
		['daily', 1],
		['weekly', 7],
	] as const)('come %s, one a topic, and nothing is told twice', async (own, days) => {
		const anna = await createPerson({ locale: 'de' })
		await choosePreferences(anna, { ...atAllTimes, own })
		await tell([anna])
		await tell([anna], { kind: 'declined' })
		expect(await mails()).toEqual([])
		expect((await mailDigests(system, { now: inDays(days - 0.5) })).done).toBe(0)
		const rounds = await Promise.all([1, 2].map(() => mailDigests(system, { now: inDays(days) })))
		expect(rounds.map(({ done, failed }) => done + failed).sort()).toEqual([0, 1])
		expect(await mails()).toEqual([
			{ to: anna.email, kind: 'digest', subject: '2 Neuigkeiten zu Ihren Praxisbeispielen' },
		])
		expect((await mailDigests(system, { now: inDays(2 * days) })).done).toBe(0)
	})
	it('leave out what was read, and people who want none or have left', async () => {
		const [read, none, gone] = [await createPerson(), await createPerson(), await createPerson()]
		for (const person of [read, none, gone])
			await choosePreferences(person, { ...atAllTimes, own: person === none ? 'off' : 'daily' })
		await tell([read, none, gone])
		await markRead(read, { id: (await listOf(read))[0]?.id ?? '' })
		await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
		expect(await mailDigests(system, { now: inDays(1) })).toEqual({ done: 0, failed: 0, next: null })
	})
	it('go round by round, and name so many', async () => {
		const people = [await createPerson(), await createPerson(), await createPerson()]
		for (const person of people) await choosePreferences(person, { ...atAllTimes, own: 'daily' })
		for (let number = 1; number <= 22; number++) await tell(people)
		let [done, after, rounds]: [number, string | null, number] = [0, '', 0]
		while (after !== null) {
			const round = await mailDigests(system, { now: inDays(1), most: 2, after })
			done += round.done
			after = round.next
			rounds++
		}
		expect([done, rounds]).toEqual([3, 2])
		expect((await db.mail.findFirstOrThrow()).text).toContain('And 2 more.')
	})
})

describe('preferences', () => {
	it('are the usual ones until somebody chooses, and the link of a mail ends one topic', async () => {
		const anna = await createPerson()
		expect(await getPreferences(anna)).toEqual({ tasks: 'at_once', own: 'at_once', follows: 'daily' })
		await tell([anna])
		const token = (await db.mail.findFirstOrThrow()).unsubscribeUrl?.split('/').at(-1) ?? ''
		expect(await getStopTopic(visitor, token)).toEqual({ topic: 'own', frequency: 'at_once' })
		await stopNotificationMails(visitor, token)
		await stopNotificationMails(visitor, token)
		expect(await getPreferences(anna)).toMatchObject({ tasks: 'at_once', own: 'off' })
		await tell([anna])
		expect((await mails()).length).toBe(1)
		expect((await listOf(anna)).length).toBe(2)
		for (const unknown of ['x', '\0', '0'.repeat(64)])
			await expect(stopNotificationMails(visitor, unknown)).rejects.toThrow(NotFound)
		await choosePreferences(anna, { ...atAllTimes, own: 'daily' })
		expect((await mailDigests(system, { now: inDays(1) })).done).toBe(0)
	})
	it('of a form are checked', async () => {
		const anna = await createPerson()
		const refused = await choosePreferences(anna, { tasks: 'hourly', own: 'off', follows: 'off' })
		expect(refused.ok).toBe(false)
		expect(Object.keys(await getPreferences(anna))).toEqual([...topics])
	})
})
