import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { restoreRevision, startRevision, submitPractice, withdrawDraft } from './commands'
import { getDraftForm } from './draft-queries'
import { readDraft, writeDraft } from './draft-rows'
import { getPublicHistory } from './history-queries'
import { getPublishedRevision } from './queries'
import { archivePractice, publishPractice } from './review-commands'
import { createTeam, fill, find, need, published, type Team, version } from './test-team'
import { getWorkChanges, getWorkHistory } from './work-history-queries'

let team: Team
/** One that several tests look at: what each begins, it closes. */
let old: Awaited<ReturnType<typeof superseded>>
beforeAll(async () => {
	team = await createTeam()
	old = await superseded()
})
const close = async (revisionId: string) =>
	need(await withdrawDraft(team.coordinator, revisionId, await version(revisionId)))

/** A practice whose first text was replaced by a second one, with another title and another mailbox. */
async function superseded() {
	const first = await published(team)
	const second = need(await startRevision(team.contributor, first.revisionId))
	await fill(second.revisionId, team.contributor, {
		'texts.ca.title': 'Un altre títol',
		'contact.mailbox': 'nou@example.org',
		'contact.consent': true,
	})
	need(await submitPractice(team.coordinator, second.revisionId, await version(second.revisionId)))
	need(await publishPractice(team.editor, second.revisionId, { version: await version(second.revisionId) }))
	return { ...first, first: first.revisionId, second: second.revisionId }
}

describe('restoring', () => {
	it('begins a draft with what was said once, and leaves the rest as it is', async () => {
		const { first, second, practiceId } = old
		const before = await readDraft(db, first)
		const live = await readDraft(db, second)
		const { revisionId, state } = need(await restoreRevision(team.contributor, first))
		expect(state).toBe('draft')
		expect(await find(revisionId)).toMatchObject({
			number: 3,
			basedOn: 1,
			workingFor: practiceId,
			authorId: team.contributor.id,
			practice: { liveRevisionId: second },
		})
		// Whoever agreed to be named once may have taken it back: the contact is the one of now.
		expect(await readDraft(db, revisionId)).toEqual({ ...before, contact: live.contact })
		expect(live.contact.mailbox).toBe('nou@example.org')
		expect(await readDraft(db, first)).toEqual(before)
		expect(await readDraft(db, second)).toEqual(live)
		expect(await db.transition.findMany({ where: { revisionId }, select: { action: true } })).toEqual([
			{ action: 'restore' },
		])
		expect((await getDraftForm(team.contributor, revisionId, 'ca')).restoredFrom).toBe(1)
		await close(revisionId)
	})

	it('goes through review as every draft does, and replaces what is read then', async () => {
		const { first, practiceId } = await superseded()
		const { revisionId } = need(await restoreRevision(team.coordinator, first))
		need(await submitPractice(team.coordinator, revisionId, 1))
		need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
		const text = await db.catalogueText.findFirstOrThrow({ where: { practiceId } })
		expect(text.title).toBe('Xarxa d’aigua')
	})

	it('leaves translations out: they belong to the practice', async () => {
		const { first } = old
		const draft = await readDraft(db, first)
		const own = draft.texts.ca
		if (!own) throw new Error('no Catalan')
		await db.$transaction((tx) =>
			writeDraft(tx, first, {
				...draft,
				texts: { ...draft.texts, en: { ...own, origin: 'human', title: 'Water network' } },
				evidence: draft.evidence.map((row) => ({ ...row, claim: { ...row.claim, en: '67 towns' } })),
			}),
		)
		const { revisionId } = need(await restoreRevision(team.contributor, first))
		const restored = await readDraft(db, revisionId)
		expect(Object.keys(restored.texts)).toEqual(['ca'])
		expect(restored.evidence.map(({ claim }) => claim)).toEqual([{ ca: '67 municipis' }])
		await close(revisionId)
	})

	it('leaves out what is there no more', async () => {
		const { first } = old
		const old2010 = await db.region.create({
			data: {
				code: 'XX1',
				nutsVersion: 2010,
				level: 2,
				country: 'ES',
				name: 'Old',
				nameLatin: 'Old',
				path: ['XX1'],
			},
		})
		await db.revisionRegion.create({ data: { revisionId: first, regionId: old2010.id, position: 9 } })
		const { revisionId } = need(await restoreRevision(team.contributor, first))
		expect((await readDraft(db, revisionId)).regions).toEqual(['ES511'])
		await close(revisionId)
		await db.revisionRegion.deleteMany({ where: { regionId: old2010.id } })
	})

	it('names the draft that is open, and begins no second one', async () => {
		const { first, second, practiceId } = old
		const before = await db.revision.count({ where: { practiceId } })
		const open = need(await startRevision(team.coordinator, second))
		expect(await restoreRevision(team.contributor, first)).toEqual({
			ok: false,
			problem: { code: 'alreadyOpen', revisionId: open.revisionId },
		})
		expect(await db.revision.count({ where: { practiceId } })).toBe(before + 1)
		await close(open.revisionId)
		const tries = await Promise.all([1, 2, 3].map(() => restoreRevision(team.contributor, first)))
		const began = tries.flatMap((each) => (each.ok ? [each.value.revisionId] : []))
		expect(began).toHaveLength(1)
		for (const revisionId of began) await close(revisionId)
		expect(await db.revision.count({ where: { practiceId } })).toBe(before + 2)
	})

	it('asks for the agreement to the contact again where nothing is published', async () => {
		const { first, second, practiceId } = old
		await db.practice.update({ where: { id: practiceId }, data: { liveRevisionId: null } })
		const { revisionId } = need(await restoreRevision(team.contributor, first))
		expect((await readDraft(db, revisionId)).contact).toMatchObject({
			mailbox: 'aigua@example.org',
			consent: false,
		})
		await close(revisionId)
		await db.practice.update({ where: { id: practiceId }, data: { liveRevisionId: second } })
	})

	it('is for the owner’s people, and for texts that a later one has replaced', async () => {
		const { first, second } = old
		for (const actor of [visitor, team.stranger])
			await expect(restoreRevision(actor, first)).rejects.toThrow(NotFound)
		for (const actor of [team.reviewer, team.editor])
			expect(await restoreRevision(actor, first)).toEqual({ ok: false, problem: { code: 'notAllowed' } })
		expect(await restoreRevision(team.contributor, second)).toMatchObject({
			ok: false,
			problem: { code: 'stale', state: 'published' },
		})
		for (const id of ['', 'x', '../..', '01900000-0000-7000-8000-000000000000'])
			await expect(restoreRevision(team.contributor, id)).rejects.toThrow(NotFound)
	})
})

describe('the permanent address of a revision', () => {
	const read = (slug: string, number: number) => getPublishedRevision(visitor, slug, number, 'ca')

	it('shows for good what was published, and which revision is the one of now', async () => {
		const { slug } = old
		const [past, current] = [await read(slug, 1), await read(slug, 2)]
		expect([past.number, past.title.text, past.now?.number]).toEqual([1, 'Xarxa d’aigua', 2])
		expect([current.number, current.title.text, current.now?.number]).toEqual([2, 'Un altre títol', 2])
		expect(JSON.stringify(past)).not.toContain('aigua@example.org')
	})

	it('leads nowhere for what was never published, or taken out of the catalogue', async () => {
		const { slug, first, second } = await superseded()
		need(await restoreRevision(team.contributor, first))
		for (const number of [0, 3, 4, 999_999]) await expect(read(slug, number)).rejects.toThrow(NotFound)
		for (const other of ['', 'x', '../..', 'a\0b']) await expect(read(other, 1)).rejects.toThrow(NotFound)
		need(await archivePractice(team.editor, second, { version: await version(second), reason: 'It ended.' }))
		for (const number of [1, 2]) await expect(read(slug, number)).rejects.toThrow(NotFound)

		// Back in the catalogue: what replaced and was replaced is read again, what was taken out is not.
		const { id: revisionId } = await db.revision.findFirstOrThrow({
			where: { practice: { slug }, state: 'draft' },
			select: { id: true },
		})
		await fill(revisionId, team.contributor, { 'contact.consent': true })
		need(await submitPractice(team.coordinator, revisionId, await version(revisionId)))
		need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
		expect((await read(slug, 1)).now?.number).toBe(3)
		await expect(read(slug, 2)).rejects.toThrow(NotFound)
		const { revisions } = await getPublicHistory(visitor, slug, 'ca')
		expect(revisions.map(({ number, readable }) => [number, readable])).toEqual([
			[3, true],
			[2, false],
			[1, true],
		])
	})
})

describe('the history of those who work on a practice', () => {
	it('has every revision, what changed since the one it began from, and who did what', async () => {
		const { first, second } = await superseded()
		const third = need(await startRevision(team.coordinator, second))
		need(await withdrawDraft(team.coordinator, third.revisionId, 1))
		const fourth = need(await restoreRevision(team.contributor, first))
		const history = await getWorkHistory(team.coordinator, first, 'ca')
		expect(history.open).toEqual({ revisionId: fourth.revisionId, number: 4, mayEdit: true })
		expect(history.revisions).toMatchObject([
			{
				number: 4,
				state: 'draft',
				basedOn: 1,
				restored: true,
				changed: { since: 1, kinds: ['contact.mailbox'] },
			},
			{ number: 3, state: 'withdrawn', basedOn: 2, restored: false, changed: { since: 2, kinds: [] } },
			{
				number: 2,
				state: 'published',
				live: true,
				changed: { since: 1, kinds: ['title', 'contact.mailbox'] },
			},
			{ number: 1, state: 'superseded', live: false, basedOn: null, changed: undefined },
		])
		const [, , , oldest] = history.revisions
		expect(oldest?.decisions.map(({ action, who }) => `${action}: ${who}`)).toEqual([
			'start: Clara',
			'submit: Clara',
			'approve: Carles',
			'publish: Edith',
		])
		expect(oldest?.sittings.map(({ by }) => by)).toEqual(['Clara'])
		expect(history.revisions.map(({ actions }) => actions.includes('restore'))).toEqual([
			false,
			false,
			false,
			true,
		])
	})

	it('shows each only the revisions that are theirs to see', async () => {
		const { first, second } = old
		const draft = need(await startRevision(team.contributor, second))
		const numbers = async (actor: Actor) => {
			const { revisions, choices, open } = await getWorkHistory(actor, first, 'ca')
			expect(choices.map(({ number }) => number)).toEqual(revisions.map(({ number }) => number))
			return [revisions.map(({ number }) => number), open?.number]
		}
		const { number } = await find(draft.revisionId)
		const all = Array.from({ length: number }, (_, index) => number - index)
		expect(await numbers(team.contributor)).toEqual([all, number])
		expect(await numbers(team.editor)).toEqual([[2, 1], undefined])
		for (const actor of [visitor, team.stranger])
			await expect(getWorkHistory(actor, first, 'ca')).rejects.toThrow(NotFound)
		await expect(getWorkHistory(team.editor, draft.revisionId, 'ca')).rejects.toThrow(NotFound)
		await expect(getWorkHistory(team.editor, 'x', 'ca')).rejects.toThrow(NotFound)
		await close(draft.revisionId)
	})

	it('compares any two, the newest with the one before where none are named', async () => {
		const { first, second } = old
		const draft = need(await startRevision(team.contributor, second))
		await fill(draft.revisionId, team.contributor, { place: 'Mataró' })
		const none = { from: undefined, to: undefined }
		const { number } = await find(draft.revisionId)
		const asked = { from: 2, to: undefined }
		expect(await getWorkChanges(team.contributor, first, asked, 'ca')).toMatchObject({
			from: 2,
			to: number,
			changes: [{ field: 'place', before: null, after: 'Mataró' }],
		})
		expect((await getWorkChanges(team.editor, first, none, 'ca')).changes.map(({ field }) => field)).toEqual([
			'title',
			'contact.mailbox',
		])
		const back = await getWorkChanges(team.contributor, first, { from: 2, to: 1 }, 'ca')
		expect(back.changes[0]).toMatchObject({ before: 'Un altre títol', after: 'Xarxa d’aigua' })
		for (const asked of [
			{ from: 1, to: 3 },
			{ from: 9, to: 1 },
		])
			await expect(getWorkChanges(team.editor, first, asked, 'ca')).rejects.toThrow(NotFound)
		await close(draft.revisionId)
	})

	it('is cut into pages', async () => {
		const { first, practiceId } = old
		await db.revision.createMany({
			data: Array.from({ length: 25 }, (_, index) => ({
				practiceId,
				number: index + 100,
				state: 'withdrawn' as const,
				originalLanguage: 'ca',
			})),
		})
		const count = await db.revision.count({ where: { practiceId } })
		const last = await getWorkHistory(team.contributor, first, 'ca', 99)
		expect([last.page, last.pages, last.choices.length]).toEqual([2, 2, count])
		expect(last.revisions).toHaveLength(count - 20)
		expect(last.revisions.at(-1)?.number).toBe(1)
	})
})
