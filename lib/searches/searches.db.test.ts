import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { parseFilters } from '../practices/filters'
import { createPerson, type TestPerson } from '../test-factories'
import { changeSearch, deleteSearch, saveSearch, stopMails } from './commands'
import { findSavedQuestion, getSearch, getStopLink, listSearches } from './queries'
import { searchLimits } from './schema'

const filters = (query: string) => parseFilters(new URLSearchParams(query)).filters
const daily = { name: 'Sensors', frequency: 'daily' }
async function save(person: TestPerson, query: string, typed: unknown = daily): Promise<string> {
	const answer = await saveSearch(person, filters(query), typed)
	if (!answer.ok) throw new Error(answer.problem.code)
	return answer.value.id
}
const tokenOf = async (id: string) => (await db.savedSearch.findUniqueOrThrow({ where: { id } })).stopToken

let anna: TestPerson
let bea: TestPerson
beforeAll(async () => {
	anna = await createPerson()
	bea = await createPerson({ siteRole: 'admin' })
})

describe('saving', () => {
	it('keeps the question, not how it was looked at, and shows it to its owner alone', async () => {
		const id = await save(anna, 'theme=iot&q=water&page=4&view=table')
		expect(await getSearch(anna, id)).toMatchObject({
			name: 'Sensors',
			question: 'q=water&theme=iot',
			frequency: 'daily',
			lastMailAt: null,
		})
		expect(await findSavedQuestion(anna, 'q=water&theme=iot')).toBe(id)
		expect(await findSavedQuestion(bea, 'q=water&theme=iot')).toBeNull()
		expect((await listSearches(anna)).map((search) => search.id)).toEqual([id])
		expect(await listSearches(bea)).toEqual([])
		await expect(getSearch(bea, id)).rejects.toThrow(NotFound)
	})
	it('the same question twice is one search, as it was said last', async () => {
		const first = await save(anna, 'country=FI', { name: 'Finland', frequency: 'off' })
		const [again, oneMore] = await Promise.all([
			save(anna, 'country=FI', { name: 'Suomi', frequency: 'weekly' }),
			save(anna, 'country=FI&page=2', { name: 'Suomi', frequency: 'weekly' }),
		])
		expect([again, oneMore]).toEqual([first, first])
		expect(await getSearch(anna, first)).toMatchObject({ name: 'Suomi', frequency: 'weekly' })
	})
	it('is for people: nobody else finds it', async () => {
		for (const actor of [visitor, { kind: 'system', name: 'jobs' } as Actor]) {
			await expect(saveSearch(actor, filters(''), daily)).rejects.toThrow(NotFound)
			await expect(listSearches(actor)).rejects.toThrow(NotFound)
			await expect(findSavedQuestion(actor, '')).rejects.toThrow(NotFound)
		}
	})
	it('says what is wrong with the form, all at once', async () => {
		expect(await saveSearch(anna, filters(''), { name: ' ', frequency: 'hourly' })).toMatchObject({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'name', code: 'required' }, { field: 'frequency' }] },
		})
	})
	it('refuses a question too long to keep', async () => {
		const tags = Array.from({ length: 40 }, (_, number) => `tag=${'x'.repeat(60)}${number}`).join('&')
		expect(await saveSearch(anna, filters(tags), daily)).toEqual({ ok: false, problem: { code: 'tooLong' } })
	})
	it('ends at fifty, also when the last two come at once', async () => {
		const full = await createPerson()
		for (let number = 1; number < searchLimits.searches; number++) await save(full, `q=number${number}`)
		const answers = await Promise.all(
			['a', 'b', 'c'].map((q) => saveSearch(full, filters(`q=last${q}`), daily)),
		)
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
		expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'tooMany' } })
		expect(await listSearches(full)).toHaveLength(searchLimits.searches)
		// What is there can still be changed by saving it again.
		await save(full, 'q=number1', { name: 'Another name', frequency: 'off' })
	})
})

describe('changing and deleting', () => {
	it('is its owner’s, and hidden from everybody else', async () => {
		const id = await save(anna, 'stage=pilot')
		for (const actor of [bea, visitor, { kind: 'system', name: 'jobs' } as Actor]) {
			await expect(changeSearch(actor, id, daily)).rejects.toThrow(NotFound)
			await expect(changeSearch(actor, id, {})).rejects.toThrow(NotFound)
			await expect(deleteSearch(actor, id)).rejects.toThrow(NotFound)
		}
		for (const nonsense of ['', 'x', "' OR 1=1", '\0', crypto.randomUUID()]) {
			await expect(getSearch(anna, nonsense)).rejects.toThrow(NotFound)
			await expect(changeSearch(anna, nonsense, daily)).rejects.toThrow(NotFound)
			await expect(deleteSearch(anna, nonsense)).rejects.toThrow(NotFound)
		}
		expect(await changeSearch(anna, id, { name: '', frequency: 'off' })).toMatchObject({ ok: false })
		expect(await changeSearch(anna, id, { name: 'Pilots', frequency: 'off' })).toEqual({
			ok: true,
			value: null,
		})
		expect(await getSearch(anna, id)).toMatchObject({ name: 'Pilots', frequency: 'off' })
		await deleteSearch(anna, id)
		await expect(getSearch(anna, id)).rejects.toThrow(NotFound)
	})
	it('what was published while the mails were off is not news when they are on again', async () => {
		const id = await save(anna, 'stage=scaled', { name: 'Scaled', frequency: 'off' })
		const long = new Date('2026-01-01')
		await db.savedSearch.update({ where: { id }, data: { since: long, told: ['x'] } })
		await changeSearch(anna, id, { name: 'Scaled up', frequency: 'off' })
		await db.savedSearch.update({ where: { id }, data: { since: long, told: ['x'] } })
		await changeSearch(anna, id, { name: 'Scaled up', frequency: 'weekly' })
		const { since, told } = await db.savedSearch.findUniqueOrThrow({ where: { id } })
		expect(Date.now() - since.getTime()).toBeLessThan(60_000)
		expect(told).toEqual([])
		// From weekly to daily nothing is forgotten.
		await db.savedSearch.update({ where: { id }, data: { since: long } })
		await changeSearch(anna, id, { name: 'Scaled up', frequency: 'daily' })
		expect((await db.savedSearch.findUniqueOrThrow({ where: { id } })).since).toEqual(long)
	})
	it('goes with the account', async () => {
		const gone = await createPerson()
		await save(gone, 'q=gone')
		await db.user.delete({ where: { id: gone.id } })
		expect(await db.savedSearch.count({ where: { userId: gone.id } })).toBe(0)
	})
})

describe('the link in a mail', () => {
	it('ends the mails without signing in, as often as it is used', async () => {
		const id = await save(anna, 'cost=none', { name: 'Cheap', frequency: 'weekly' })
		const token = await tokenOf(id)
		expect(await getStopLink(visitor, token)).toEqual({ name: 'Cheap', frequency: 'weekly' })
		await stopMails(visitor, token)
		await stopMails(visitor, token)
		expect(await getStopLink(visitor, token)).toEqual({ name: 'Cheap', frequency: 'off' })
		expect(await getSearch(anna, id)).toMatchObject({ name: 'Cheap' })
	})
	it.each(['', 'x', 'f'.repeat(64), '\0'.repeat(64), "' OR ''='"])('%j leads nowhere', async (token) => {
		await expect(getStopLink(visitor, token)).rejects.toThrow(NotFound)
		await expect(stopMails(visitor, token)).rejects.toThrow(NotFound)
	})
	it('is another for each search, and not shown with it', async () => {
		const [one, other] = [await save(anna, 'q=one'), await save(anna, 'q=other')]
		expect(await tokenOf(one)).not.toBe(await tokenOf(other))
		expect(JSON.stringify(await listSearches(anna))).not.toContain(await tokenOf(one))
	})
})
