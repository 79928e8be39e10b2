import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { quoted } from '../search/tsquery'
import { indexPractices } from './index-commands'
import {
	forgetPublished,
	isStale,
	type Published,
	published,
	publishedNow,
	refresh,
} from './published-queries'
import { noteCatalogue } from './published-state'
import { facetGroups } from './summary'
import { recipes } from './test-catalogue'

const ids = new Map<string, string>()
const index = (...slugs: string[]) =>
	db.$transaction((tx) =>
		indexPractices(
			tx,
			slugs.map((slug) => ids.get(slug) ?? ''),
		),
	)
const numberOf = async (slug: string) =>
	(await db.catalogueEntry.findUniqueOrThrow({ where: { slug }, select: { number: true } })).number

async function unpublish(slug: string) {
	await db.practice.update({ where: { slug }, data: { liveRevisionId: null } })
	await index(slug)
}

async function publish(slug: string) {
	const { id } = await db.revision.findFirstOrThrow({ where: { practice: { slug } }, select: { id: true } })
	await db.practice.update({ where: { slug }, data: { liveRevisionId: id } })
	await index(slug)
}

beforeAll(async () => {
	for (const recipe of recipes) {
		const { practice } = await createPractice(recipe)
		ids.set(practice.slug, practice.id)
	}
	await index(...ids.keys())
})

/** Queries for every word that is or was in some entry, and for two together. */
const asked = new Set(["'sensor' | 'nurs'"])

const wordsThere = () =>
	db.$queryRaw<
		{ word: string }[]
	>`SELECT word FROM ts_stat('SELECT words FROM "CatalogueIndex"') ORDER BY word`

const someWord = async () => quoted((await wordsThere())[0]?.word ?? '')

/** Which entries have which word; what is asked for is kept until the next reading. */
async function listsOf({ postings }: Published) {
	const words = await db.$queryRaw<
		{ word: string }[]
	>`SELECT word FROM ts_stat('SELECT words FROM "CatalogueIndex"')`
	for (const { word } of words) asked.add(quoted(word))
	const entriesOf = await postings.entriesOf(asked)
	return [...asked]
		.map((query) => `${query}: ${entriesOf(query).scan().join()}`)
		.filter((list) => !list.endsWith(': '))
		.sort()
}

/** All that can be counted and in which order it is listed, without how it is kept. */
function contentOf({ columns }: Published) {
	const { total, numbers, counts } = columns.count(new Map())
	const listed = [...columns.inOrder('published')].filter((number) => columns.live[number])
	const values = columns.values.flatMap(({ group, value }, id) =>
		counts[id] ? [`${facetGroups[group]} ${value}: ${counts[id]} in ${columns.entriesWith(id).join()}`] : [],
	)
	return {
		total,
		all: columns.total,
		numbers: [...numbers].sort((a, b) => a - b),
		listed,
		values: values.sort(),
	}
}

/** What a process knows that followed the log is what one knows that has just begun. */
async function expectSameAsAnew() {
	const state = await refresh()
	const followed = contentOf(state)
	const lists = await listsOf(state)
	forgetPublished()
	const anew = await published()
	expect(followed).toEqual(contentOf(anew))
	expect(lists).toEqual(await listsOf(anew))
	return followed
}

afterEach(() => noteCatalogue({ stale: true, listening: false }))

describe('what this process keeps follows the log', () => {
	beforeAll(async () => void (await listsOf(await published())))

	it('when an entry changes', async () => {
		await published()
		await db.revision.updateMany({ where: { practice: { slug: 'sensors' } }, data: { stage: 'ended' } })
		await index('sensors')
		const { values, total } = await expectSameAsAnew()
		expect(total).toBe(4)
		expect(values.filter((value) => /^stage (ended|pilot)/.test(value))).toHaveLength(1)
	})

	it('when one comes', async () => {
		await published()
		const { practice } = await createPractice({ slug: 'newcomer', tags: ['never-seen'] })
		ids.set('newcomer', practice.id)
		await index('newcomer')
		const { values, total } = await expectSameAsAnew()
		expect(total).toBe(5)
		expect(values.some((value) => value.startsWith('tag never-seen'))).toBe(true)
	})

	it('when one goes, and comes again under another number', async () => {
		const before = await numberOf('newcomer')
		await published()
		await unpublish('newcomer')
		expect((await expectSameAsAnew()).total).toBe(4)
		await publish('newcomer')
		const after = await numberOf('newcomer')
		expect(after).not.toBe(before)
		const { total, numbers } = await expectSameAsAnew()
		expect([total, numbers.includes(before), numbers.includes(after)]).toEqual([5, false, true])
	})

	it('when one went and came again between two readings', async () => {
		await published()
		await unpublish('newcomer')
		await publish('newcomer')
		await unpublish('newcomer')
		await publish('newcomer')
		expect((await expectSameAsAnew()).total).toBe(5)
	})

	it('when several come and go at once', async () => {
		await published()
		await Promise.all([unpublish('newcomer'), index('telecare', 'sensors'), index('sensors', 'libraries')])
		expect((await expectSameAsAnew()).total).toBe(4)
	})

	it('lists of words that were read before are not read again', async () => {
		const word = await someWord()
		const before = await refresh()
		const entries = (await before.postings.entriesOf([word]))(word)
		await index('sensors')
		const after = await refresh()
		expect(after).not.toBe(before)
		expect((await after.postings.entriesOf([word]))(word)).toBe(entries)
	})

	it('but are, once more was published than they can be told', async () => {
		const word = await someWord()
		let state = await refresh()
		const entries = (await state.postings.entriesOf([word]))(word)
		for (let told = 0; told <= 100; told += ids.size) {
			await index(...ids.keys())
			state = await refresh()
		}
		const again = (await state.postings.entriesOf([word]))(word)
		expect(again).not.toBe(entries)
	})
})

describe('whether it is still so', () => {
	it('is known from the database, without having heard of anything', async () => {
		const state = await refresh()
		expect(await isStale(state)).toBe(false)
		await index('telecare')
		expect(await isStale(state)).toBe(true)
		expect(await isStale(await refresh())).toBe(false)
	})

	it('even where the transaction began before the reading, and ended after it', async () => {
		let state = await refresh()
		await db.$transaction(async (tx) => {
			await indexPractices(tx, [ids.get('mobility') ?? ''])
			// Another publishes, and is done first.
			await index('telecare')
			state = await refresh()
			expect(await isStale(state)).toBe(false)
		})
		expect(await isStale(state)).toBe(true)
		expect(await isStale(await refresh())).toBe(false)
	})

	it('a change that was undone changed nothing', async () => {
		const state = await refresh()
		await expect(
			db.$transaction(async (tx) => {
				await indexPractices(tx, [ids.get('mobility') ?? ''])
				throw new Error('undone')
			}),
		).rejects.toThrow('undone')
		expect(await isStale(state)).toBe(false)
	})

	it('answers that are kept are of now: asked where nothing is heard, believed where everything is', async () => {
		await refresh()
		await unpublish('mobility')
		expect(contentOf(await publishedNow()).total).toBe(3)
		noteCatalogue({ listening: true })
		await publish('mobility')
		expect(contentOf(await publishedNow()).total).toBe(3)
		noteCatalogue({ stale: true })
		expect(contentOf(await publishedNow()).total).toBe(4)
	})
})

describe('many at once', () => {
	it('read it once', async () => {
		const states = await Promise.all(Array.from({ length: 8 }, () => refresh()))
		expect(new Set(states).size).toBe(1)
	})

	it('and whoever heard of a publication during a reading sees it', async () => {
		await refresh()
		const early = refresh()
		await unpublish('mobility')
		noteCatalogue({ stale: true })
		const late = await Promise.all([published(), publishedNow(), refresh()])
		await early
		for (const state of late) expect(contentOf(state).total).toBe(3)
		await publish('mobility')
	})

	it('a reading that failed is done again by the next', async () => {
		const state = await refresh()
		await index('telecare')
		await db.$executeRaw`ALTER TABLE "CatalogueChange" RENAME TO "Elsewhere"`
		await expect(refresh()).rejects.toThrow()
		await db.$executeRaw`ALTER TABLE "Elsewhere" RENAME TO "CatalogueChange"`
		const next = await published()
		expect(next).not.toBe(state)
		expect(await isStale(next)).toBe(false)
	})
})
