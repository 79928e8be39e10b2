import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import { parseFilters } from '../practices/filters'
import { indexPractices } from '../practices/index-commands'
import { createPerson, createPractice, type PracticeRecipe } from '../test-factories'
import { saveSearch } from './commands'
import { mailSearches } from './mail-commands'

const system = { kind: 'system', name: 'jobs' } as const
const hour = 3_600_000
const day = 24 * hour
/** As if today were so many days on. */
const inDays = (days: number) => new Date(Date.now() + days * day)
const run = (days = 0) => mailSearches(system, { now: inDays(days) })
const mails = () => db.mail.findMany({ orderBy: { id: 'asc' } })

async function publish(recipe: PracticeRecipe, days = 0) {
	const { practice } = await createPractice({ ...recipe, publishedAt: inDays(days).toISOString() })
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
}

async function subscribe(query: string, frequency: string, locale: Locale = 'en') {
	const person = await createPerson({ locale })
	const answer = await saveSearch(person, parseFilters(new URLSearchParams(query)).filters, {
		name: `All of ${query}`,
		frequency,
	})
	if (!answer.ok) throw new Error(answer.problem.code)
	return { person, id: answer.value.id }
}

beforeAll(() => publish({ slug: 'old', tags: ['water'] }, -10))
beforeEach(async () => {
	await db.savedSearch.deleteMany()
	await db.$executeRaw`delete from pgboss.job`
	await db.mail.deleteMany()
})

describe('a mail', () => {
	it('tells what was published since, in the reader’s language, with a way out', async () => {
		const { person, id } = await subscribe('tag=flood', 'daily', 'ca')
		await publish({
			slug: 'dikes',
			tags: ['flood'],
			texts: { en: { title: 'Dikes & <dams>', summary: 'Holds the river' } },
		})
		await publish({ slug: 'unasked', tags: ['fire'] })
		expect(await run()).toMatchObject({ looked: 1, mailed: 1, failed: 0, next: null })
		const [mail, ...others] = await mails()
		expect(others).toEqual([])
		const { stopToken, lastMailAt } = await db.savedSearch.findUniqueOrThrow({ where: { id } })
		expect(lastMailAt).not.toBeNull()
		expect(mail).toMatchObject({
			to: person.email,
			locale: 'ca',
			kind: 'saved-search',
			subject: '1 pràctica nova: All of tag=flood',
			unsubscribeUrl: expect.stringMatching(new RegExp(`^http.*/api/unsubscribe/${stopToken}$`)),
		})
		for (const part of ['Dikes & <dams>\nHolds the river\nhttp', '/ca/practices/dikes', 'sort=newest'])
			expect(mail?.text).toContain(part)
		expect(mail?.text).toContain(`/ca/unsubscribe/${stopToken}`)
		expect(mail?.html).toContain('lang="en"')
		expect(mail?.html).toContain('Dikes &amp; &lt;dams&gt;')
		expect(mail?.text).not.toContain('unasked')
	})
	it('is not written when nothing is new', async () => {
		await subscribe('tag=water', 'daily')
		expect(await run()).toMatchObject({ looked: 1, mailed: 0 })
		expect(await mails()).toEqual([])
	})
	it('is not written for who wants none, has no account any more, or is a demo person outside the trial', async () => {
		await subscribe('tag=snow', 'off')
		const closed = await subscribe('tag=snow', 'daily')
		await db.user.update({ where: { id: closed.person.id }, data: { disabledAt: new Date() } })
		const demo = await subscribe('tag=snow', 'daily')
		await db.user.update({ where: { id: demo.person.id }, data: { demo: true } })
		await publish({ slug: 'snow', tags: ['snow'] })
		expect(await run()).toMatchObject({ looked: 0, mailed: 0 })
	})
	it('names ten and says how many more there are', async () => {
		await subscribe('tag=hail', 'daily')
		for (let number = 0; number < 12; number++) await publish({ slug: `hail-${number}`, tags: ['hail'] })
		await run()
		const [mail] = await mails()
		expect(mail?.subject).toMatch(/^12 new practices/)
		expect(mail?.text.match(/\/en\/practices\/hail-/g)).toHaveLength(10)
		expect(mail?.text).toContain('And 2 more.')
	})
	it('is the system’s to write', async () => {
		await expect(mailSearches(visitor)).rejects.toThrow(NotFound)
		await expect(mailSearches(await createPerson({ siteRole: 'admin' }))).rejects.toThrow(NotFound)
	})
})

describe('once', () => {
	it('of two workers that look at once, one writes', async () => {
		for (let number = 0; number < 5; number++) await subscribe('tag=ice', 'daily')
		await publish({ slug: 'ice', tags: ['ice'] })
		const runs = await Promise.all([run(), run(), run()])
		expect(runs.reduce((sum, { mailed }) => sum + mailed, 0)).toBe(5)
		expect(await mails()).toHaveLength(5)
		expect(new Set((await mails()).map(({ to }) => to)).size).toBe(5)
	})
	it('a practice is told of in one mail and in no other', async () => {
		await subscribe('tag=wind', 'daily')
		await publish({ slug: 'wind-1', tags: ['wind'] })
		await run()
		expect(await run()).toMatchObject({ looked: 0 })
		expect(await run(1)).toMatchObject({ looked: 1, mailed: 0 })
		await publish({ slug: 'wind-2', tags: ['wind'] }, 0.5)
		expect(await run(1)).toMatchObject({ mailed: 1 })
		const [, second] = await mails()
		expect(second?.text).toContain('wind-2')
		expect(second?.text).not.toContain('wind-1')
	})
	it('a practice that was committed after the look, though published before it, comes with the next mail', async () => {
		await subscribe('tag=fog', 'daily')
		const look = inDays(1)
		await publish({ slug: 'fog-1', tags: ['fog'] }, 0.999)
		await mailSearches(system, { now: look })
		await publish({ slug: 'fog-late', tags: ['fog'] }, 0.998)
		await run(2)
		const [, second] = await mails()
		expect(second?.text).toContain('fog-late')
		expect(second?.text).not.toContain('fog-1')
	})
	it('no mail, no note: what could not be written is news the next time', async () => {
		const { id } = await subscribe('tag=dew', 'daily')
		await publish({ slug: 'dew', tags: ['dew'] })
		// A queue that is not there: the transaction fails as a whole.
		await db.$executeRaw`alter table "Mail" rename to "MailAway"`
		try {
			expect(await run()).toMatchObject({ mailed: 0, failed: 1 })
		} finally {
			await db.$executeRaw`alter table "MailAway" rename to "Mail"`
		}
		expect(await db.savedSearch.findUniqueOrThrow({ where: { id } })).toMatchObject({ lastMailAt: null })
		expect(await run()).toMatchObject({ mailed: 1, failed: 0 })
	})
	it('who ends the mails while one is being written gets none', async () => {
		const { id } = await subscribe('tag=rime', 'daily')
		await publish({ slug: 'rime', tags: ['rime'] })
		const running = run()
		await db.savedSearch.update({ where: { id }, data: { frequency: 'off' } })
		expect(await running).toMatchObject({ failed: 0 })
		expect((await mails()).length + (await run()).looked).toBeLessThanOrEqual(1)
	})
})

describe('how often', () => {
	it('weekly is a week after it was saved, and a week after the last', async () => {
		await subscribe('tag=tide', 'weekly')
		await publish({ slug: 'tide-1', tags: ['tide'] }, 0.5)
		expect(await run(1)).toMatchObject({ looked: 0 })
		expect(await run(7)).toMatchObject({ looked: 1, mailed: 1 })
		await publish({ slug: 'tide-2', tags: ['tide'] }, 8)
		expect(await run(9)).toMatchObject({ looked: 0 })
		expect(await run(14)).toMatchObject({ looked: 1, mailed: 1 })
	})
	it('goes round by round, each where the last one ended', async () => {
		for (let number = 0; number < 5; number++) await subscribe('tag=reef', 'daily')
		await publish({ slug: 'reef', tags: ['reef'] })
		let after: string | null = ''
		const sizes: number[] = []
		while (after !== null) {
			const round: { looked: number; next: string | null } = await mailSearches(system, { after, most: 2 })
			sizes.push(round.looked)
			after = round.next
		}
		expect(sizes).toEqual([2, 2, 1])
		expect(await mails()).toHaveLength(5)
	})
})
