import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '../accounts/policy'
import { importContent } from '../content/commands'
import { getEvent } from '../events/queries'
import type { Locale } from '../locales'
import { listSummaries } from './catalogue-queries'
import { readDraft, writeDraft } from './draft-rows'
import { noFilters } from './filters'
import { getPublicHistory } from './history-queries'
import { indexPractices } from './index-commands'
import { getPractice } from './queries'
import { listRelatedPractices } from './related-queries'
import { getPublishedChanges } from './revision-change-queries'
import { searchPractices } from './search'

const slug = 'terrassa-lorawan-network'

beforeAll(async () => {
	await importContent({ kind: 'system', name: 'content' }, path.resolve(import.meta.dirname, '../../content'))
})

const live = async () => {
	const practice = await db.practice.findUniqueOrThrow({ where: { slug } })
	if (!practice.liveRevisionId) throw new Error('not published')
	return { practiceId: practice.id, revisionId: practice.liveRevisionId }
}

describe('the page of a practice', () => {
	test('comes in the language of the reader, and says who translated it', async () => {
		const english = await getPractice(visitor, slug, 'en')
		expect(english.title.locale).toBe('en')
		expect(english.language).toMatchObject({ original: 'ca', shown: 'en', origin: 'machine' })
		expect(english.themes[0]).toMatchObject({
			code: 'iot-and-5g',
			name: { text: 'Internet of Things and 5G networks' },
			parent: 'connected',
		})
		expect(english.regions).toMatchObject([
			{
				code: 'ES511',
				path: [{ code: 'ES', name: 'Spain' }, { code: 'ES5' }, { code: 'ES51', name: 'Catalonia' }],
			},
		])

		const catalan = await getPractice(visitor, slug, 'ca')
		expect(catalan.title.locale).toBe('ca')
		expect(catalan.language).toMatchObject({ original: 'ca', shown: 'ca', origin: 'original' })
		expect(catalan.evidence[0]?.claim.locale).toBe('ca')
		expect(catalan.regions[0]?.path.at(-1)?.name).toBe('Catalunya')
	})

	test('comes with title and summary of the reader, and the rest in one other language, where no more is translated', async () => {
		const finnish = await getPractice(visitor, slug, 'fi')
		expect(finnish.title.locale).toBe('fi')
		expect(finnish.summary?.locale).toBe('fi')
		expect(finnish.language).toMatchObject({
			original: 'ca',
			shown: 'fi',
			origin: 'machine',
			text: { locale: 'en', origin: 'machine' },
		})
		expect(finnish.language.available.map(({ locale }) => locale)).toEqual(['en', 'ca'])
		expect(finnish.language.titleOnly).toContainEqual({ locale: 'fi', origin: 'machine' })
		for (const text of [
			...Object.values(finnish.texts),
			...finnish.evidence.map(({ claim }) => claim),
			...finnish.buildingBlocks.map(({ title }) => title),
		])
			expect(text.locale).toBe('en')
	})

	test('comes in one language throughout where there is nothing in that of the reader', async () => {
		const { revisionId } = await live()
		const draft = await readDraft(db, revisionId)
		const { ca, en, fi } = draft.texts
		if (!ca || !en || !fi) throw new Error('not shipped as it was')
		const write = (texts: typeof draft.texts) =>
			db.$transaction((tx) => writeDraft(tx, revisionId, { ...draft, texts }))
		await write({ ca, en })
		const english = await getPractice(visitor, slug, 'fi')
		expect([english.title, english.summary, english.texts.solution].map((text) => text?.locale)).toEqual([
			'en',
			'en',
			'en',
		])
		expect(english.language).toMatchObject({ shown: 'en', origin: 'machine', text: { locale: 'en' } })

		await write({ ca })
		const catalan = await getPractice(visitor, slug, 'fi')
		expect(catalan.title.locale).toBe('ca')
		expect(catalan.texts.solution?.locale).toBe('ca')
		expect(catalan.language).toMatchObject({
			shown: 'ca',
			origin: 'original',
			text: { locale: 'ca', origin: 'original' },
		})
		await write(draft.texts)
		expect((await getPractice(visitor, slug, 'fi')).title.text).toBe(fi.title)
	})

	test('is marked in lists where a machine translated its title', async () => {
		const origins = async (locale: Locale) => {
			const [summary] = await listSummaries(visitor, [slug], locale)
			return { locale: summary?.title.locale, origin: summary?.origin }
		}
		expect(await origins('ca')).toEqual({ locale: 'ca', origin: 'original' })
		expect(await origins('en')).toEqual({ locale: 'en', origin: 'machine' })
		expect(await origins('fi')).toEqual({ locale: 'fi', origin: 'machine' })
	})

	test('fills a gap in a translation from the original', async () => {
		const { revisionId } = await live()
		const draft = await readDraft(db, revisionId)
		const english = draft.texts.en
		if (!english) throw new Error('no English text')
		const write = (solution: string) =>
			db.$transaction((tx) =>
				writeDraft(tx, revisionId, { ...draft, texts: { ...draft.texts, en: { ...english, solution } } }),
			)
		await write('')
		const page = await getPractice(visitor, slug, 'en')
		expect(page.texts.solution?.locale).toBe('ca')
		expect(page.texts.challenge?.locale).toBe('en')
		await write(english.solution)
	})

	test('never holds the contact', async () => {
		const { revisionId } = await live()
		const name = 'Somebody with a very particular name'
		await db.revision.update({ where: { id: revisionId }, data: { contactName: name } })
		const { contact } = await readDraft(db, revisionId)
		expect(contact.mailbox).toMatch(/@/)
		const all = JSON.stringify([
			await getPractice(visitor, slug, 'en'),
			await getPublicHistory(visitor, slug, 'en'),
			await listRelatedPractices(visitor, 'urban-management-platform', 'en'),
		])
		expect(all).toContain(slug)
		expect(all).not.toContain(contact.mailbox)
		expect(all).not.toContain(name)
	})

	test('says where it was presented, and who took it up', async () => {
		const page = await getPractice(visitor, 'urban-management-platform', 'en')
		expect(page.presented).toMatchObject([
			{ event: { slug: 'policy-learning-event-3', startDate: '2020-12-03' } },
		])
		expect(page.transfers.map((transfer) => transfer.slug)).toContain('iot-platform-lower-austria')
		expect(page.news.length).toBeGreaterThan(0)
	})

	test('says who wrote it, at length, under which licence, and what its authors point to', async () => {
		const { practiceId, revisionId } = await live()
		const before = await readDraft(db, revisionId)
		const change = (draft: typeof before) =>
			db.$transaction(async (tx) => {
				expect(await writeDraft(tx, revisionId, draft)).toEqual([])
				await indexPractices(tx, [practiceId])
			})
		await change({
			...before,
			texts: { ...before.texts, en: { ...before.texts.en, solutionInFull: 'A quixotic detail.' } as never },
			author: 'diputacio-de-barcelona',
			events: ['policy-learning-event-5', 'policy-learning-event-3'],
			related: ['virtual-library-services', 'citicap-lahti'],
			licence: 'CC0-1.0',
		})
		const page = await getPractice(visitor, slug, 'en')
		expect(page).toMatchObject({ author: { slug: 'diputacio-de-barcelona' }, licence: 'CC0-1.0' })
		expect(page.texts.solutionInFull?.text).toBe('A quixotic detail.')
		// The programme of the third names it anyway.
		expect(page.presented.map(({ event, byAuthors }) => [event.slug, byAuthors])).toEqual([
			['policy-learning-event-3', false],
			['policy-learning-event-5', true],
		])
		expect((await getEvent(visitor, 'policy-learning-event-5', 'en')).alsoPresented).toMatchObject([{ slug }])
		expect((await getEvent(visitor, 'policy-learning-event-3', 'en')).alsoPresented).toEqual([])
		const related = await listRelatedPractices(visitor, slug, 'en')
		expect(related.slice(0, 2)).toMatchObject([
			{ practice: { slug: 'virtual-library-services' }, chosen: true },
			{ practice: { slug: 'citicap-lahti' }, chosen: true },
		])
		expect(related.filter(({ chosen }) => chosen)).toHaveLength(2)
		expect(new Set(related.map(({ practice }) => practice.slug)).size).toBe(related.length)
		// It is found by what it says at length, by its author and by the event.
		const found = (filters: object) => searchPractices(visitor, { ...noFilters, ...filters }, 'en')
		for (const filters of [
			{ q: 'quixotic' },
			{ organisation: ['diputacio-de-barcelona'], region: ['ES511'], tag: ['lorawan'] },
			{ event: ['policy-learning-event-5'], tag: ['lorawan'] },
		])
			expect((await found(filters)).practices.map((each) => each.slug)).toContain(slug)
		await change(before)
	})

	test('is plain JSON', async () => {
		const page = await getPractice(visitor, slug, 'en')
		expect(JSON.parse(JSON.stringify(page))).toEqual(JSON.parse(JSON.stringify(structuredClone(page))))
		expect(page.firstPublishedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
	})
})

describe('related practices', () => {
	test('are at most four, each with a reason, the closest first, never itself', async () => {
		const related = await listRelatedPractices(visitor, slug, 'en')
		expect(related.length).toBeGreaterThan(0)
		expect(related.length).toBeLessThanOrEqual(4)
		expect(related.map(({ practice }) => practice.slug)).not.toContain(slug)
		expect(related[0]?.practice.slug).toBe('urban-management-platform')
		expect(related[0]?.about.map(({ text }) => text)).toContain('sentilo')
		for (const { about } of related) expect(about.length).toBeGreaterThan(0)
	})

	test('are none for what is not there', async () => {
		expect(await listRelatedPractices(visitor, 'nothing', 'en')).toEqual([])
	})
})

describe('the public history', () => {
	/** Published, and published anew by an editor, with a draft begun since. */
	async function publishTwice() {
		const { practiceId, revisionId } = await live()
		const draft = await readDraft(db, revisionId)
		const editor = await db.user.create({ data: { email: 'editor@example.org', name: 'Ed Itor' } })
		await db.$transaction(async (tx) => {
			await tx.revision.update({ where: { id: revisionId }, data: { state: 'superseded' } })
			const second = await tx.revision.create({
				data: { practiceId, number: 2, state: 'published', originalLanguage: 'ca', publishedAt: new Date() },
			})
			await writeDraft(tx, second.id, {
				...draft,
				stage: 'scaled',
				evidence: draft.evidence.slice(0, 1),
				contact: { ...draft.contact, mailbox: 'other@example.org' },
			})
			await tx.practice.update({ where: { id: practiceId }, data: { liveRevisionId: second.id } })
			const by = { practiceId, revisionId: second.id, actorId: editor.id, actorName: 'Ed Itor' }
			await tx.transition.createMany({
				data: [
					{
						...by,
						action: 'requestChanges',
						toState: 'changes_requested',
						reason: 'Between us',
						at: new Date(1),
					},
					{ ...by, action: 'remark', toState: 'in_review', at: new Date(2) },
					{ ...by, action: 'publish', toState: 'published', reason: 'Well shown' },
				],
			})
			// A draft begun since is nobody's business.
			await tx.revision.create({
				data: { practiceId, number: 3, workingFor: practiceId, originalLanguage: 'ca' },
			})
			await indexPractices(tx, [practiceId])
		})
	}

	beforeAll(publishTwice)

	test('tells of what was published, what changed, and who decided, without naming anybody', async () => {
		const history = await getPublicHistory(visitor, slug, 'en')
		expect(history.revisions).toMatchObject([
			{ number: 2, live: true, changed: ['stage', 'evidence'] },
			{ number: 1, live: false, changed: [], decisions: [{ action: 'publish', by: 'content' }] },
		])
		expect(history.revisions[0]?.decisions).toMatchObject([
			{ action: 'publish', by: 'editors', reason: 'Well shown' },
			{ action: 'requestChanges', by: 'editors', reason: null },
		])
		expect(JSON.stringify(history)).not.toMatch(/Ed Itor|Between us|example\.org/)
	})

	test('compares any two revisions, either way, and none that was never published', async () => {
		const changes = (from?: number, to?: number) => getPublishedChanges(visitor, slug, { from, to }, 'en')
		const latest = await changes()
		expect(latest).toMatchObject({ slug, from: 1, to: 2, revisions: [{ number: 2 }, { number: 1 }] })
		// The contact changed too, which is nobody's business here.
		expect(latest.changes.map(({ field }) => field)).toEqual(expect.arrayContaining(['stage', 'evidence.1']))
		expect(JSON.stringify(latest)).not.toMatch(/contact\.|example\.org/)
		const [forth] = (await changes(1, 2)).changes
		const [back] = (await changes(2, 1)).changes
		expect(forth).toMatchObject({ before: back?.after, after: 'scaled' })
		expect(back).toMatchObject({ before: 'scaled' })
		expect((await changes(2, 2)).changes).toEqual([])
		// A draft, and a number nobody gave.
		for (const [from, to] of [
			[1, 3],
			[3, 2],
			[1, 99],
		] as const)
			await expect(changes(from, to)).rejects.toThrow('not found')
		// Nor one that was taken out of the catalogue: of it the history says that it was there, and no more.
		await db.revision.updateMany({ where: { practice: { slug }, number: 1 }, data: { state: 'archived' } })
		await expect(changes(1, 2)).rejects.toThrow('not found')
		expect(await changes()).toMatchObject({ from: 2, to: 2, revisions: [{ number: 2 }], changes: [] })
	})
})

test('what is not published is not found', async () => {
	await expect(getPractice(visitor, 'nothing', 'en')).rejects.toThrow('not found')
	const { practiceId } = await live()
	await db.practice.update({ where: { id: practiceId }, data: { liveRevisionId: null } })
	await expect(getPractice(visitor, slug, 'en')).rejects.toThrow('not found')
	await expect(getPublicHistory(visitor, slug, 'en')).rejects.toThrow('not found')
	expect(await listRelatedPractices(visitor, slug, 'en')).toEqual([])
})
