import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '../accounts/policy'
import { NotFound } from '../errors'
import {
	createOrganisation,
	createPerson,
	createRegion,
	createTheme,
	type TestPerson,
} from '../test-factories'
import {
	confirmPractice,
	saveDraft,
	startPractice,
	startRevision,
	submitPractice,
	withdrawDraft,
} from './commands'
import { readDraft } from './draft-rows'
import { addRemark, replyToRemark, resolveRemark } from './remark-commands'
import {
	approvePractice,
	archivePractice,
	declinePractice,
	publishPractice,
	recommendForPublication,
	returnForChanges,
} from './review-commands'
import type { PracticeDraft } from './schema'
import { partOfStep, type StepPart } from './step-part'

let organisationId: string
let contributor: TestPerson
let coordinator: TestPerson
let reviewer: TestPerson
let otherReviewer: TestPerson
let editor: TestPerson
let stranger: TestPerson

beforeAll(async () => {
	await createTheme('greener/water')
	await createTheme('social/sport')
	await createRegion('ES511')
	const organisation = await createOrganisation()
	organisationId = organisation.id
	const of = (role: 'contributor' | 'coordinator') => [{ organisationId, role }]
	contributor = await createPerson({ name: 'Clara', memberships: of('contributor'), locale: 'ca' })
	coordinator = await createPerson({ name: 'Carles', memberships: of('coordinator') })
	reviewer = await createPerson({ name: 'Rita', siteRole: 'reviewer', themes: ['greener'] })
	otherReviewer = await createPerson({ siteRole: 'reviewer', themes: ['sport'] })
	// A reviewer of the theme who belongs to the owner is not asked.
	await createPerson({ siteRole: 'reviewer', themes: ['greener'], memberships: of('contributor') })
	editor = await createPerson({ name: 'Edith', siteRole: 'editor' })
	const elsewhere = await createOrganisation()
	stranger = await createPerson({ memberships: [{ organisationId: elsewhere.id, role: 'coordinator' }] })
})
beforeEach(async () => {
	await db.mail.deleteMany()
})

/** Everything the strict rules ask for. */
const wholePart: StepPart = {
	'texts.ca.title': 'Xarxa d’aigua',
	'texts.ca.summary': 'Una xarxa.',
	'texts.ca.challenge': '<script>alert(1)</script> Calia mesurar.',
	'texts.ca.solution': 'Comptadors.',
	'texts.ca.beneficiaries': 'La ciutat.',
	'texts.ca.resources': 'Dues persones.',
	'texts.ca.whatFailed': 'El primer intent.',
	'texts.ca.transferPotential': 'La compra conjunta.',
	themes: ['water'],
	regions: ['ES511'],
	tags: ['sensors'],
	stage: 'pilot',
	startDate: '2019',
	evidence: [{ claim: { ca: '67 municipis' } }],
	'contact.mailbox': 'aigua@example.org',
	'contact.consent': true,
}

const need = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
	return result.value
}
const find = (id: string) => db.revision.findUniqueOrThrow({ where: { id }, include: { practice: true } })
const version = async (id: string) => (await find(id)).version
const mails = async () =>
	(await db.mail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ kind, to }) => `${kind}: ${to}`).sort()

async function begin(actor: Actor = contributor, title = 'Xarxa d’aigua') {
	return need(await startPractice(actor, { organisationId, originalLanguage: 'ca', title }))
}
async function fill(revisionId: string, actor: Actor = contributor, part: StepPart = wholePart) {
	return need(await saveDraft(actor, revisionId, { version: await version(revisionId), part }))
}
async function inReview() {
	const { revisionId, practiceId, slug } = await begin()
	await fill(revisionId)
	need(await submitPractice(contributor, revisionId, await version(revisionId)))
	need(await approvePractice(coordinator, revisionId, { version: await version(revisionId) }))
	return { revisionId, practiceId, slug }
}
async function published() {
	const made = await inReview()
	need(await publishPractice(editor, made.revisionId, { version: await version(made.revisionId) }))
	return made
}

describe('the life of a practice', () => {
	it('from the first title to the archive', async () => {
		const { revisionId, practiceId, slug } = await begin()
		expect(slug).toMatch(/^xarxa-daigua|^xarxa-d-aigua/)
		const incomplete = await submitPractice(contributor, revisionId, 1)
		expect(incomplete).toMatchObject({ ok: false, problem: { code: 'invalid' } })
		expect(
			!incomplete.ok && incomplete.problem.code === 'invalid' && incomplete.problem.problems.length,
		).toBe(14)

		await fill(revisionId)
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		expect(await find(revisionId)).toMatchObject({ state: 'submitted', workingFor: practiceId })
		expect(await mails()).toEqual([`awaitingApproval: ${coordinator.email}`])
		await db.mail.deleteMany()

		need(await approvePractice(coordinator, revisionId, { version: await version(revisionId) }))
		expect(await mails()).toEqual([`awaitingReview: ${reviewer.email}`])
		await db.mail.deleteMany()

		const { id: remarkId } = need(
			await addRemark(reviewer, revisionId, { field: 'evidence.0', body: 'From which year?' }),
		)
		need(
			await returnForChanges(reviewer, revisionId, {
				version: await version(revisionId),
				reason: 'One figure needs its year.',
			}),
		)
		expect(await mails()).toEqual(
			[`changesRequested: ${contributor.email}`, `changesRequested: ${coordinator.email}`].sort(),
		)
		const toClara = await db.mail.findFirstOrThrow({ where: { to: contributor.email } })
		expect(toClara).toMatchObject({ locale: 'ca', subject: 'Canvis demanats: Xarxa d’aigua' })
		expect(toClara.text).toContain('One figure needs its year.')
		expect(toClara.text).toContain(`/ca/contribute/practices/${revisionId}/submission`)
		await db.mail.deleteMany()

		need(await replyToRemark(contributor, remarkId, { body: 'From 2023.' }))
		expect(await mails()).toEqual([`replied: ${reviewer.email}`])
		await fill(revisionId, contributor, { evidence: [{ claim: { ca: '67 municipis' }, measuredOn: '2023' }] })
		await db.mail.deleteMany()
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		// The coordinator let it pass before: it goes straight back to who asked.
		expect((await find(revisionId)).state).toBe('in_review')
		expect(await mails()).toEqual([`resubmitted: ${reviewer.email}`])
		await db.mail.deleteMany()

		need(await resolveRemark(reviewer, remarkId))
		need(await resolveRemark(reviewer, remarkId))
		need(
			await recommendForPublication(reviewer, revisionId, {
				version: await version(revisionId),
				reason: 'Well told.',
			}),
		)
		expect(await mails()).toEqual([`recommended: ${editor.email}`])
		await db.mail.deleteMany()

		need(await publishPractice(editor, revisionId, { version: await version(revisionId) }))
		expect(await find(revisionId)).toMatchObject({
			state: 'published',
			workingFor: null,
			practice: { liveRevisionId: revisionId, confirmedById: contributor.id },
		})
		expect(await mails()).toEqual(
			[`published: ${contributor.email}`, `published: ${coordinator.email}`].sort(),
		)
		expect(await db.catalogueEntry.count({ where: { practiceId } })).toBe(1)
		await db.mail.deleteMany()

		const refused = await archivePractice(editor, revisionId, { version: await version(revisionId) })
		expect(refused).toEqual({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'reason', code: 'required' }] },
		})
		need(
			await archivePractice(editor, revisionId, {
				version: await version(revisionId),
				reason: 'The service has ended.',
			}),
		)
		expect(await find(revisionId)).toMatchObject({ state: 'archived', practice: { liveRevisionId: null } })
		expect(await db.catalogueEntry.count({ where: { practiceId } })).toBe(0)

		const log = await db.transition.findMany({ where: { practiceId }, orderBy: { at: 'asc' } })
		expect(log.map(({ action, toState, actorName }) => [action, toState, actorName])).toEqual([
			['start', 'draft', 'Clara'],
			['submit', 'submitted', 'Clara'],
			['approve', 'in_review', 'Carles'],
			['requestChanges', 'changes_requested', 'Rita'],
			['submit', 'in_review', 'Clara'],
			['recommend', 'in_review', 'Rita'],
			['publish', 'published', 'Edith'],
			['archive', 'archived', 'Edith'],
		])
		expect(log.filter(({ snapshot }) => snapshot !== null).map(({ action }) => action)).toEqual([
			'submit',
			'approve',
			'submit',
			'publish',
		])
		const [first, , second] = log.flatMap(({ snapshot }) => (snapshot ? [snapshot as PracticeDraft] : []))
		expect(first?.evidence[0]?.measuredOn).toBeNull()
		expect(second?.evidence[0]?.measuredOn).toBe('2023')
		expect(first?.texts.ca?.challenge).toContain('<script>')
	})

	it('a coordinator’s own text goes straight to review', async () => {
		const { revisionId } = await begin(coordinator)
		await fill(revisionId, coordinator)
		need(await submitPractice(coordinator, revisionId, await version(revisionId)))
		expect((await find(revisionId)).state).toBe('in_review')
		expect(await mails()).toEqual([`awaitingReview: ${reviewer.email}`])
	})

	it('after the coordinator asked for changes it passes the coordinator again', async () => {
		const { revisionId } = await begin()
		await fill(revisionId)
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		need(
			await returnForChanges(coordinator, revisionId, {
				version: await version(revisionId),
				reason: 'Shorter.',
			}),
		)
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		expect((await find(revisionId)).state).toBe('submitted')
		expect(await db.review.count({ where: { revisionId } })).toBe(0)
	})

	it('what a coordinator emptied does not pass', async () => {
		const { revisionId } = await begin()
		await fill(revisionId)
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		await fill(revisionId, coordinator, { 'texts.ca.challenge': '' })
		expect(
			await approvePractice(coordinator, revisionId, { version: await version(revisionId) }),
		).toMatchObject({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'texts.ca.challenge', code: 'required' }] },
		})
		expect((await find(revisionId)).state).toBe('submitted')
	})

	it('is not published when the agreement to its contact is gone', async () => {
		const { revisionId } = await inReview()
		await db.revision.update({ where: { id: revisionId }, data: { contactConsent: false } })
		expect(await publishPractice(editor, revisionId, { version: await version(revisionId) })).toMatchObject({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'contact.consent', code: 'consentNeeded' }] },
		})
		expect((await find(revisionId)).state).toBe('in_review')
	})

	it('can be withdrawn, and taken up again', async () => {
		const { revisionId } = await begin()
		need(await withdrawDraft(contributor, revisionId, 1))
		expect(await find(revisionId)).toMatchObject({ state: 'withdrawn', workingFor: null })
		const again = need(await startRevision(contributor, revisionId))
		expect(await find(again.revisionId)).toMatchObject({ number: 2, state: 'draft' })
	})

	it('can be declined, with the reason', async () => {
		const { revisionId } = await inReview()
		await db.mail.deleteMany()
		need(
			await declinePractice(editor, revisionId, {
				version: await version(revisionId),
				reason: 'It is an advertisement.',
			}),
		)
		expect((await find(revisionId)).state).toBe('declined')
		const mail = await db.mail.findFirstOrThrow({ where: { to: contributor.email } })
		expect(mail.text).toContain('It is an advertisement.')
	})

	it('is confirmed by its owner', async () => {
		const { revisionId, practiceId } = await published()
		const { confirmedAt } = need(await confirmPractice(contributor, revisionId))
		const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId } })
		expect(practice.confirmedAt?.toISOString()).toBe(confirmedAt)
		const entry = await db.catalogueEntry.findUniqueOrThrow({ where: { practiceId } })
		expect(entry.confirmedAt?.toISOString()).toBe(confirmedAt)
	})
})

describe('a published practice', () => {
	it('does not change while a new revision is written', async () => {
		const { revisionId, practiceId } = await published()
		const live = await readDraft(db, revisionId)
		const liveVersion = await version(revisionId)
		const working = need(await startRevision(contributor, revisionId))
		expect(await readDraft(db, working.revisionId)).toEqual(live)

		await fill(working.revisionId, contributor, { 'texts.ca.title': 'Un altre títol' })
		expect(await readDraft(db, revisionId)).toEqual(live)
		expect(await find(revisionId)).toMatchObject({ state: 'published', version: liveVersion })
		const entry = await db.catalogueText.findFirstOrThrow({ where: { practiceId } })
		expect(entry.title).toBe('Xarxa d’aigua')

		need(await submitPractice(coordinator, working.revisionId, await version(working.revisionId)))
		need(await publishPractice(editor, working.revisionId, { version: await version(working.revisionId) }))
		expect((await find(revisionId)).state).toBe('superseded')
		const after = await db.practice.findUniqueOrThrow({ where: { id: practiceId } })
		expect(after.liveRevisionId).toBe(working.revisionId)
		const text = await db.catalogueText.findFirstOrThrow({ where: { practiceId } })
		expect(text.title).toBe('Un altre títol')
		expect(await readDraft(db, revisionId)).toEqual(live)
	})

	it('cannot be edited', async () => {
		const { revisionId } = await published()
		expect(await saveDraft(contributor, revisionId, { version: 5, part: wholePart })).toMatchObject({
			ok: false,
			problem: { code: 'stale', state: 'published' },
		})
	})
})

describe('saving', () => {
	it('stores nothing when anything is wrong, and names all of it', async () => {
		const { revisionId } = await begin()
		const before = await readDraft(db, revisionId)
		const saved = await saveDraft(contributor, revisionId, {
			version: 1,
			part: { 'texts.ca.title': 'x'.repeat(101), startDate: 'soon', themes: ['water'] },
		})
		expect(saved).toEqual({
			ok: false,
			problem: {
				code: 'invalid',
				problems: [
					{ field: 'texts.ca.title', code: 'tooLong', limit: 100 },
					{ field: 'startDate', code: 'notADate' },
				],
			},
		})
		expect(await readDraft(db, revisionId)).toEqual(before)
		expect(await version(revisionId)).toBe(1)
	})

	it('refuses what no vocabulary knows, and stores nothing', async () => {
		const { revisionId } = await begin()
		const saved = await saveDraft(contributor, revisionId, {
			version: 1,
			part: { place: 'Terrassa', themes: ['forged'], regions: ['ES511', 'XX999'] },
		})
		expect(saved).toMatchObject({
			problem: { problems: [{ field: 'themes.0' }, { field: 'regions.1', code: 'unknownValue' }] },
		})
		expect(await version(revisionId)).toBe(1)
		expect((await readDraft(db, revisionId)).place).toBeNull()
	})

	it('of what somebody else changed meanwhile shows theirs, and loses nothing', async () => {
		const { revisionId } = await begin()
		const base = partOfStep(await readDraft(db, revisionId), 'basics')
		need(await saveDraft(coordinator, revisionId, { version: 1, part: { ...base, place: 'Lahti' }, base }))
		const mine = { ...base, place: 'Helsinki' }
		expect(await saveDraft(contributor, revisionId, { version: 1, part: mine, base })).toMatchObject({
			ok: false,
			problem: { code: 'stale', version: 2, editedBy: 'Carles', theirs: { place: 'Lahti' } },
		})
		expect((await readDraft(db, revisionId)).place).toBe('Lahti')
		need(await saveDraft(contributor, revisionId, { version: 2, part: mine }))
		expect((await readDraft(db, revisionId)).place).toBe('Helsinki')
	})

	it('of another screen than somebody else’s keeps both', async () => {
		const { revisionId } = await begin()
		const start = await readDraft(db, revisionId)
		const [story, basics] = [partOfStep(start, 'story'), partOfStep(start, 'basics')]
		need(
			await saveDraft(coordinator, revisionId, {
				version: 1,
				part: { ...basics, place: 'Lahti' },
				base: basics,
			}),
		)
		const mine = { ...story, 'texts.ca.challenge': 'Un repte' }
		need(await saveDraft(contributor, revisionId, { version: 1, part: mine, base: story }))
		expect(await readDraft(db, revisionId)).toMatchObject({
			place: 'Lahti',
			texts: { ca: { challenge: 'Un repte' } },
		})
	})
})

describe('beginning', () => {
	it('gives each practice an address of its own', async () => {
		const slugs = await Promise.all(Array.from({ length: 4 }, () => begin(contributor, 'Çà i Łà: 100 % ß')))
		expect(slugs.map(({ slug }) => slug).sort()).toEqual([
			'ca-i-la-100-ss',
			'ca-i-la-100-ss-2',
			'ca-i-la-100-ss-3',
			'ca-i-la-100-ss-4',
		])
		expect((await begin(contributor, '???')).slug).toMatch(/^practice/)
		expect((await begin(contributor, 'Choices')).slug).toBe('choices-2')
	})

	it.each([
		['no title', { title: '  ' }, { field: 'title', code: 'required' }],
		['a long title', { title: 'x'.repeat(101) }, { field: 'texts.ca.title', code: 'tooLong', limit: 100 }],
		['an unknown language', { originalLanguage: 'xx' }, { field: 'originalLanguage', code: 'unknownValue' }],
	])('asks again for %s', async (_, change, problem) => {
		const begun = await startPractice(contributor, {
			organisationId,
			originalLanguage: 'ca',
			title: 'A title',
			...change,
		})
		expect(begun).toEqual({ ok: false, problem: { code: 'invalid', problems: [problem] } })
	})

	it('is for members of the organisation', async () => {
		const begun = { organisationId, originalLanguage: 'ca', title: 'A title' }
		await expect(startPractice(stranger, begun)).rejects.toThrow(NotFound)
		await expect(startPractice(editor, begun)).rejects.toThrow(NotFound)
		await expect(startPractice({ kind: 'visitor' }, begun)).rejects.toThrow(NotFound)
	})
})

describe('at the same moment', () => {
	it('one of two publications happens', async () => {
		const { revisionId, practiceId } = await inReview()
		const now = await version(revisionId)
		await db.mail.deleteMany()
		const both = await Promise.all([
			publishPractice(editor, revisionId, { version: now }),
			publishPractice(editor, revisionId, { version: now }),
		])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', state: 'published' } })
		expect(await db.transition.count({ where: { practiceId, action: 'publish' } })).toBe(1)
		expect(await db.mail.count({ where: { kind: 'published' } })).toBe(2)
	})

	it('one of two saves with the same version happens', async () => {
		const { revisionId } = await begin()
		const save = (place: string) => saveDraft(contributor, revisionId, { version: 1, part: { place } })
		const both = await Promise.all([save('Lahti'), save('Helsinki')])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', version: 2 } })
	})

	it('one of two revisions is opened, and the second is told which', async () => {
		const { revisionId } = await published()
		const both = await Promise.all([
			startRevision(contributor, revisionId),
			startRevision(coordinator, revisionId),
		])
		const opened = both.find(({ ok }) => ok)
		expect(both.find(({ ok }) => !ok)).toEqual({
			ok: false,
			problem: { code: 'alreadyOpen', revisionId: opened?.ok && opened.value.revisionId },
		})
	})

	it('one of two submissions happens, and the second is told that it is sent', async () => {
		const { revisionId } = await begin()
		await fill(revisionId)
		const now = await version(revisionId)
		const both = await Promise.all([
			submitPractice(contributor, revisionId, now),
			submitPractice(contributor, revisionId, now),
		])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', state: 'submitted' } })
		expect(await mails()).toEqual([`awaitingApproval: ${coordinator.email}`])
	})

	it('publishing the next and archiving the last do not wait for each other for ever', async () => {
		const { revisionId } = await published()
		const working = need(await startRevision(coordinator, revisionId))
		need(await submitPractice(coordinator, working.revisionId, 1))
		const [next, last] = [await version(working.revisionId), await version(revisionId)]
		const both = await Promise.all([
			publishPractice(editor, working.revisionId, { version: next }),
			archivePractice(editor, revisionId, { version: last, reason: 'Old.' }),
		])
		expect(both[0]).toMatchObject({ ok: true })
	})

	it('a decision on a text that changed meanwhile is not taken', async () => {
		const { revisionId } = await begin()
		await fill(revisionId)
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		const read = await version(revisionId)
		await fill(revisionId, coordinator, { place: 'Lahti' })
		expect(await approvePractice(coordinator, revisionId, { version: read })).toMatchObject({
			problem: { code: 'stale', state: 'submitted' },
		})
	})
})

describe('strangers', () => {
	const nobody = '01900000-0000-7000-8000-000000000000'
	const commands: [string, (actor: Actor, id: string, remarkId: string) => Promise<unknown>][] = [
		['saveDraft', (actor, id) => saveDraft(actor, id, { version: 1, part: {} })],
		['submitPractice', (actor, id) => submitPractice(actor, id, 1)],
		['withdrawDraft', (actor, id) => withdrawDraft(actor, id, 1)],
		['startRevision', (actor, id) => startRevision(actor, id)],
		['confirmPractice', (actor, id) => confirmPractice(actor, id)],
		['approvePractice', (actor, id) => approvePractice(actor, id, { version: 1 })],
		['returnForChanges', (actor, id) => returnForChanges(actor, id, { version: 1, reason: 'x' })],
		['recommendForPublication', (actor, id) => recommendForPublication(actor, id, { version: 1 })],
		['publishPractice', (actor, id) => publishPractice(actor, id, { version: 1 })],
		['declinePractice', (actor, id) => declinePractice(actor, id, { version: 1, reason: 'x' })],
		['archivePractice', (actor, id) => archivePractice(actor, id, { version: 1, reason: 'x' })],
		['addRemark', (actor, id) => addRemark(actor, id, { field: 'title', body: 'x' })],
		['replyToRemark', (actor, _, remarkId) => replyToRemark(actor, remarkId, { body: 'x' })],
		['resolveRemark', (actor, _, remarkId) => resolveRemark(actor, remarkId)],
	]

	it.each(commands)('%s finds nothing', async (name, command) => {
		const { revisionId } = await inReview()
		const { id: remarkId } = need(await addRemark(reviewer, revisionId, { field: 'title', body: 'Short.' }))
		const draft = (await begin()).revisionId
		for (const actor of [stranger, { kind: 'visitor' } as const]) {
			await expect(command(actor, revisionId, remarkId)).rejects.toThrow(NotFound)
			await expect(command(actor, nobody, nobody)).rejects.toThrow(NotFound)
			await expect(command(actor, 'forged', "' or 1=1")).rejects.toThrow(NotFound)
		}
		// A draft is hidden from reviewers and editors too.
		if (!name.includes('oRemark') && name !== 'resolveRemark')
			for (const actor of [reviewer, editor])
				await expect(command(actor, draft, remarkId)).rejects.toThrow(NotFound)
	})

	it('who may read it and never do that is told so', async () => {
		const { revisionId } = await inReview()
		const now = await version(revisionId)
		const refused = { ok: false, problem: { code: 'notAllowed' } }
		expect(await publishPractice(contributor, revisionId, { version: now })).toEqual(refused)
		expect(await publishPractice(reviewer, revisionId, { version: now })).toEqual(refused)
		expect(await approvePractice(contributor, revisionId, { version: now })).toEqual(refused)
		expect(await submitPractice(editor, revisionId, now)).toEqual(refused)
		expect(await saveDraft(reviewer, revisionId, { version: now, part: {} })).toEqual(refused)
		const own = { ...editor, memberships: [{ organisationId, role: 'coordinator' as const }] }
		expect(await publishPractice(own, revisionId, { version: now })).toEqual(refused)
		expect(await find(revisionId)).toMatchObject({ state: 'in_review', version: now })
	})
})

describe('remarks', () => {
	it('stand at fields of the form, have words, and end', async () => {
		const { revisionId } = await inReview()
		const wrong = (remark: { field: string; body: string }) => addRemark(reviewer, revisionId, remark)
		expect(await wrong({ field: 'forged', body: 'x' })).toMatchObject({ problem: { code: 'invalid' } })
		expect(await wrong({ field: 'title', body: ' ' })).toMatchObject({
			problem: { problems: [{ field: 'body', code: 'required' }] },
		})
		expect(await wrong({ field: 'title', body: 'x'.repeat(2001) })).toMatchObject({
			problem: { problems: [{ field: 'body', code: 'tooLong', limit: 2000 }] },
		})
		const { id } = need(await wrong({ field: 'title', body: 'Shorter, please.' }))
		expect(await resolveRemark(contributor, id)).toEqual({ ok: false, problem: { code: 'notAllowed' } })
		need(await replyToRemark(coordinator, id, { body: 'Done.' }))
		expect(await mails()).toContain(`replied: ${reviewer.email}`)
		expect(await addRemark(otherReviewer, revisionId, { field: 'title', body: 'I agree.' })).toMatchObject({
			ok: true,
		})
	})
})
