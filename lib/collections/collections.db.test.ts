import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { readFile } from '../imports/read-file'
import { indexPractices } from '../practices/index-commands'
import { need } from '../practices/test-team'
import { newSecret } from '../secret-token'
import { createOrganisation, createPerson, createPractice, type TestPerson } from '../test-factories'
import { translatorFor } from '../translator'
import { changeCollection, createCollection, deleteCollection, revokeLink, shareByLink } from './commands'
import { collectionCsv, collectionJson, collectionXlsx } from './files'
import { moveInCollection, savePractices, saveQuickly, takeOut, writeNote } from './item-commands'
import { collectionLimits } from './limits'
import {
	getCollection,
	getCollectionSharing,
	getSaveChoices,
	getSharedCollection,
	listCollections,
	savedAmong,
} from './queries'

let owner: TestPerson
let member: TestPerson
let organisationId: string
beforeAll(async () => {
	const ids: string[] = []
	for (const slug of ['one', 'two', 'three', 'four']) {
		const { practice } = await createPractice({ slug, texts: { en: { title: `Practice ${slug}` } } })
		ids.push(practice.id)
	}
	await db.$transaction((tx) => indexPractices(tx, ids))
	organisationId = (await createOrganisation('ours')).id
})
beforeEach(async () => {
	const memberships = [{ organisationId, role: 'contributor' as const }]
	owner = await createPerson({ name: 'Olga', memberships })
	member = await createPerson({ memberships })
})

const make = async (name = 'A visit', actor: Actor = owner) => need(await createCollection(actor, name)).id
const put = async (id: string, ...practices: string[]) =>
	need(await savePractices(owner, { practices, into: [id] }))
const slugsOf = async (id: string, actor: Actor = owner) =>
	(await getCollection(actor, id, 'en')).items.map(({ slug }) => slug)
const practiceId = async (slug: string) =>
	(await db.practice.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id
const settings = (more: object = {}) => ({
	name: 'A visit',
	sharedTitle: '',
	sharedText: '',
	showsNotes: false,
	organisation: '',
	membersEdit: false,
	...more,
})

describe('saving', () => {
	it('puts practices in, once, at the end, and takes out what is no longer ticked', async () => {
		const id = await make()
		await put(id, 'two', 'one')
		await put(id, 'one', 'three')
		expect(await slugsOf(id)).toEqual(['two', 'one', 'three'])
		const other = await make('Another')
		need(await savePractices(owner, { practices: ['one'], into: [other], outOf: [id] }))
		expect(await slugsOf(id)).toEqual(['two', 'three'])
		expect(await savedAmong(owner, ['one', 'two', 'four', "' or 1=1"])).toEqual(
			expect.arrayContaining(['one', 'two']),
		)
		expect(await savedAmong(visitor, ['one'])).toEqual([])
		expect(await getSaveChoices(owner, ['one', 'nothing'], 'en')).toMatchObject({
			practices: [{ slug: 'one' }],
			collections: expect.arrayContaining([expect.objectContaining({ id: other, has: 1, count: 1 })]),
		})
	})
	it('makes a collection on the way, and without a question takes the latest', async () => {
		expect(need(await saveQuickly(owner, 'one', 'Saved practices')).into).toMatchObject([
			{ name: 'Saved practices' },
		])
		expect(need(await saveQuickly(owner, 'two', 'Saved practices')).into).toHaveLength(1)
		const [only, ...others] = await listCollections(owner, 'en')
		expect([only?.count, others]).toEqual([2, []])
		need(await savePractices(owner, { practices: ['three'], into: [], newName: 'For the mayor' }))
		expect(await listCollections(owner, 'en')).toHaveLength(2)
	})
	it('refuses what is too much or nothing, and has then changed nothing', async () => {
		const id = await make()
		const nothing = { practices: ['one'], into: [] }
		expect(await savePractices(owner, nothing)).toEqual({ ok: false, problem: { code: 'nothing' } })
		expect(await savePractices(owner, { ...nothing, newName: 'x'.repeat(121) })).toMatchObject({
			problem: { code: 'invalid' },
		})
		await db.collection.createMany({
			data: Array.from({ length: collectionLimits.collections - 2 }, () => ({
				ownerId: owner.id,
				name: 'x',
			})),
		})
		// Two at once: one finds room for the last, and what the other began is undone.
		const two = await Promise.all(
			['Last', 'One too many'].map((newName) =>
				savePractices(owner, { practices: ['one'], into: [id], newName }),
			),
		)
		expect(two.map(({ ok }) => ok).sort()).toEqual([false, true])
		expect(two).toContainEqual({ ok: false, problem: { code: 'tooMany' } })
		for (const practices of [[], ['nothing'], ["' or 1=1"], Array.from({ length: 21 }, (_, n) => `p${n}`)])
			await expect(savePractices(owner, { practices, into: [id] })).rejects.toThrow(NotFound)
	})
})

describe('in a collection', () => {
	it('practices move up and down by one place, have notes, and are taken out', async () => {
		const id = await make()
		await put(id, 'one', 'two', 'three')
		const [one, three] = [await practiceId('one'), await practiceId('three')]
		await moveInCollection(owner, id, three, 'up')
		await moveInCollection(owner, id, one, 'up')
		await moveInCollection(owner, id, one, 'down')
		expect(await slugsOf(id)).toEqual(['three', 'one', 'two'])
		need(await writeNote(owner, id, one, ' Ask for\r\nthe contract. '))
		expect(await writeNote(owner, id, one, 'x'.repeat(1001))).toMatchObject({
			problem: { problems: [{ field: 'note', code: 'tooLong', limit: 1000 }] },
		})
		await takeOut(owner, id, three)
		expect((await getCollection(owner, id, 'en')).items.map(({ slug, note }) => [slug, note])).toEqual([
			['one', 'Ask for\nthe contract.'],
			['two', ''],
		])
		await expect(moveInCollection(owner, id, 'forged', 'up')).rejects.toThrow(NotFound)
		await expect(writeNote(owner, id, three, 'x')).rejects.toThrow(NotFound)
	})
	it('what was archived or renamed since is named, and said to be so', async () => {
		const id = await make()
		const { practice, revision } = await createPractice({ slug: 'fleeting', texts: { en: { title: 'Was' } } })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		await put(id, 'fleeting')
		await db.revisionText.updateMany({ where: { revisionId: revision.id }, data: { title: 'Is' } })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		expect((await getCollection(owner, id, 'en')).items).toMatchObject([
			{ summary: { title: { text: 'Is' } }, titleThen: { text: 'Was', locale: 'en' } },
		])
		await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		const { items } = await getCollection(owner, id, 'en')
		expect(items).toMatchObject([{ summary: undefined, titleThen: { text: 'Was' } }])
		const reader = {
			locale: 'en' as const,
			t: await translatorFor('en'),
			addressOf: (slug: string) => `/${slug}`,
		}
		expect(collectionCsv(items, reader)).toContain('Was,No longer in the catalogue')
		expect(JSON.parse(collectionJson({ title: 'x', items }, reader)).practices).toMatchObject([
			{ inCatalogue: false, titleWhenSaved: 'Was' },
		])
		await expect(savePractices(owner, { practices: ['fleeting'], into: [id] })).rejects.toThrow(NotFound)
	})
	it('as files: the table with the notes, for spreadsheets and the same for programs', async () => {
		const id = await make()
		await put(id, 'one', 'two')
		need(await writeNote(owner, id, await practiceId('one'), '=1+1'))
		const { items } = await getCollection(owner, id, 'en')
		const reader = {
			locale: 'en' as const,
			t: await translatorFor('en'),
			addressOf: (slug: string) => `/${slug}`,
		}
		const [head, first, ...rest] = collectionCsv(items, reader).trimEnd().split('\r\n')
		expect(head).toMatch(/Note$/)
		// No formula: a spreadsheet shows it.
		expect(first).toMatch(/^Practice one,.*,\/one,'=1\+1$/)
		expect(rest).toHaveLength(1)
		// Read as what somebody brings is: a note with a sign that XML has no room for opens too.
		const noted = items.map((item) => (item.note ? { ...item, note: '=1+1\u0008 <&> "é"' } : item))
		const sheet = await readFile(await collectionXlsx(noted, reader), 'x.xlsx')
		expect(sheet).toMatchObject({ kind: 'xlsx', head: expect.arrayContaining(['Note']) })
		const read = sheet.kind === 'xlsx' ? sheet.rows : []
		expect(read.map((row) => [row[0], row.at(-1)])).toEqual([
			['Practice one', '=1+1 <&> "é"'],
			['Practice two', ''],
		])
		expect(JSON.parse(collectionJson({ title: 'A visit', items }, reader))).toMatchObject({
			title: 'A visit',
			practices: [{ slug: 'one', url: '/one', note: '=1+1' }, { slug: 'two' }],
		})
	})
})

describe('others', () => {
	it('find nothing, whatever they try', async () => {
		const id = await make()
		await put(id, 'one')
		const practice = await practiceId('one')
		const tries: ((actor: Actor, collection: string) => Promise<unknown>)[] = [
			(actor, one) => getCollection(actor, one, 'en'),
			(actor, one) => getCollectionSharing(actor, one, 'en'),
			(actor, one) => changeCollection(actor, one, settings()),
			(actor, one) => shareByLink(actor, one),
			(actor, one) => revokeLink(actor, one),
			(actor, one) => deleteCollection(actor, one),
			(actor, one) => savePractices(actor, { practices: ['two'], into: [one] }),
			(actor, one) => moveInCollection(actor, one, practice, 'up'),
			(actor, one) => takeOut(actor, one, practice),
			(actor, one) => writeNote(actor, one, practice, 'x'),
		]
		for (const attempt of tries) {
			for (const actor of [visitor, member, await createPerson({ siteRole: 'admin' })])
				await expect(attempt(actor, id)).rejects.toThrow(NotFound)
			await expect(attempt(owner, 'forged')).rejects.toThrow(NotFound)
		}
		await expect(createCollection(visitor, 'x')).rejects.toThrow(NotFound)
		expect(await slugsOf(id)).toEqual(['one'])
	})
	it('of the organisation it is shown to read it, and change what is in it where they may', async () => {
		const id = await make()
		await put(id, 'one')
		expect(await changeCollection(owner, id, settings({ organisation: crypto.randomUUID() }))).toMatchObject({
			problem: { problems: [{ field: 'organisation', code: 'unknownValue' }] },
		})
		need(await changeCollection(owner, id, settings({ organisation: organisationId })))
		expect(await getCollection(member, id, 'en')).toMatchObject({ owner: 'Olga', may: ['view'] })
		const add = () => savePractices(member, { practices: ['two'], into: [id] })
		await expect(add()).rejects.toThrow(NotFound)
		need(await changeCollection(owner, id, settings({ organisation: organisationId, membersEdit: true })))
		need(await add())
		expect(await slugsOf(id, member)).toEqual(['one', 'two'])
		await expect(deleteCollection(member, id)).rejects.toThrow(NotFound)
		await deleteCollection(owner, id)
		await expect(getCollection(owner, id, 'en')).rejects.toThrow(NotFound)
	})
	it('with the link read it without an account, notes where they are shown, until it is ended', async () => {
		const id = await make()
		await put(id, 'one')
		need(await writeNote(owner, id, await practiceId('one'), 'Only for us'))
		const { secret } = await shareByLink(owner, id)
		const read = () => getSharedCollection(visitor, secret, 'en')
		expect(JSON.stringify(await db.collection.findMany({ where: { id } }))).not.toContain(secret)
		expect((await getCollectionSharing(owner, id, 'en')).link).toEqual({ secret })
		expect(await read()).toMatchObject({ title: 'A visit', by: 'Olga', items: [{ slug: 'one', note: '' }] })
		need(
			await changeCollection(
				owner,
				id,
				settings({ sharedTitle: 'For you', sharedText: 'Hello', showsNotes: true }),
			),
		)
		expect(await read()).toMatchObject({ title: 'For you', text: 'Hello', items: [{ note: 'Only for us' }] })
		const next = await shareByLink(owner, id)
		await revokeLink(owner, id)
		await revokeLink(owner, id)
		for (const tried of [secret, next.secret, newSecret(), 'short', '\u0000'])
			await expect(getSharedCollection(visitor, tried, 'en')).rejects.toThrow(NotFound)
	})
})
