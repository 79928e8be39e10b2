import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { submitPractice } from '../practices/commands'
import { addRemark } from '../practices/remark-commands'
import { publishPractice, recommendForPublication, returnForChanges } from '../practices/review-commands'
import {
	begin,
	createTeam,
	fill,
	inReview,
	mails,
	need,
	published,
	type Team,
	version,
	wholePart,
} from '../practices/test-team'
import { createPerson, type TestPerson } from '../test-factories'
import { today } from './asking-commands'
import {
	assignReviewer,
	declareInterests,
	reassignReview,
	setDueDate,
	takeOffReview,
} from './assignment-commands'
import { addDays, dueAfter } from './due'
import { tellDueReviews } from './due-commands'
import { listReviewQueue } from './queue-queries'
import { getReviewers } from './reviewer-queries'

const system: Actor = { kind: 'system', name: 'jobs' }
let team: Team
let second: TestPerson
beforeAll(async () => {
	team = await createTeam()
	second = await createPerson({ name: 'Sven', siteRole: 'reviewer' })
})
beforeEach(async () => {
	await db.mail.deleteMany()
	await db.practice.deleteMany()
})

const assigned = (revisionId: string) =>
	db.reviewAssignment.findMany({ where: { revisionId }, orderBy: { assignedAt: 'asc' } })
const open = async (revisionId: string) => (await assigned(revisionId)).filter(({ endedAt }) => !endedAt)
const names = async (revisionId: string) => (await open(revisionId)).map(({ reviewerId }) => reviewerId)
const one = async (revisionId: string) => {
	const [first] = await open(revisionId)
	if (!first) throw new Error('nobody is asked')
	return first
}
const day = (date: Date | undefined) => date?.toISOString().slice(0, 10)
const refusedAt = (field: string, code: string) => ({
	ok: false,
	problem: { code: 'invalid', problems: [{ field, code }] },
})
const notAllowed = { ok: false, problem: { code: 'notAllowed' } }

describe('a practice that comes in', () => {
	it('goes to a reviewer of its theme, for three weeks, who is told', async () => {
		const { revisionId } = await inReview(team)
		const rows = await assigned(revisionId)
		expect(rows).toMatchObject([{ reviewerId: team.reviewer.id, assignedById: null, declaredAt: null }])
		expect(day(rows[0]?.dueOn)).toBe(dueAfter(today()))
		expect(await mails()).toContain(`reviewAssigned: ${team.reviewer.email}`)
	})

	it('goes to whoever has the fewest in hand', async () => {
		const other = await createPerson({ siteRole: 'reviewer', themes: ['water'] })
		const [first, next] = [await inReview(team), await inReview(team)]
		// One of the theme itself comes before one of the theme above, however much they have.
		expect(await names(first.revisionId)).toEqual([other.id])
		expect(await names(next.revisionId)).toEqual([other.id])
		const third = await createPerson({ siteRole: 'reviewer', themes: ['water'] })
		expect(await names((await inReview(team)).revisionId)).toEqual([third.id])
		await db.user.deleteMany({ where: { id: { in: [other.id, third.id] } } })
	})

	it('two at once do not find the same desk empty', async () => {
		const people = [1, 2].map(() => createPerson({ siteRole: 'reviewer', themes: ['water'] }))
		const ids = (await Promise.all(people)).map(({ id }) => id)
		const drafts = [await begin(team, team.coordinator), await begin(team, team.coordinator)]
		for (const { revisionId } of drafts) await fill(revisionId, team.coordinator)
		await Promise.all(
			drafts.map(async ({ revisionId }) =>
				submitPractice(team.coordinator, revisionId, await version(revisionId)),
			),
		)
		const asked = (await Promise.all(drafts.map(({ revisionId }) => names(revisionId)))).flat()
		expect(asked.sort()).toEqual(ids.sort())
		await db.user.deleteMany({ where: { id: { in: ids } } })
	})

	it('stays with whoever had it when it comes back, with a new day; while its authors work nobody is late', async () => {
		const { revisionId } = await inReview(team)
		await db.reviewAssignment.updateMany({
			data: { dueOn: new Date(addDays(today(), -3)), overdueToldAt: new Date() },
		})
		need(
			await returnForChanges(team.reviewer, revisionId, {
				version: await version(revisionId),
				reason: 'Its year.',
			}),
		)
		expect((await one(revisionId)).doneAt).not.toBeNull()
		expect((await tellDueReviews(system)).done).toBe(0)
		await fill(revisionId, team.contributor, { place: 'Terrassa' })
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		const again = await one(revisionId)
		expect(again).toMatchObject({ reviewerId: team.reviewer.id, doneAt: null, overdueToldAt: null })
		expect(day(again.dueOn)).toBe(dueAfter(today()))
	})

	it('does not go back to one who had a hand in it meanwhile', async () => {
		const { revisionId } = await inReview(team)
		await db.revision.update({ where: { id: revisionId }, data: { state: 'changes_requested' } })
		await db.revision.update({ where: { id: revisionId }, data: { lastEditedById: team.reviewer.id } })
		need(await submitPractice(team.coordinator, revisionId, await version(revisionId)))
		expect(await names(revisionId)).toEqual([second.id])
		expect(await assigned(revisionId)).toContainEqual(
			expect.objectContaining({ reviewerId: team.reviewer.id, end: 'unable' }),
		)
	})

	it('is nobody’s when it is decided', async () => {
		const { revisionId } = await published(team)
		expect(await assigned(revisionId)).toMatchObject([{ end: 'closed' }])
	})

	it('is told to the editors where nobody can be asked', async () => {
		await db.user.updateMany({
			where: { siteRole: { in: ['reviewer', 'editor'] }, id: { not: team.editor.id } },
			data: { disabledAt: new Date() },
		})
		const draft = await begin(team, team.coordinator)
		await fill(draft.revisionId, team.coordinator)
		await db.revision.update({ where: { id: draft.revisionId }, data: { authorId: team.editor.id } })
		need(await submitPractice(team.coordinator, draft.revisionId, await version(draft.revisionId)))
		expect(await names(draft.revisionId)).toEqual([])
		expect(await mails()).toEqual([`reviewUnassigned: ${team.editor.email}`])
		await db.user.updateMany({ data: { disabledAt: null } })
	})
})

describe('an editor', () => {
	it('asks a second reviewer, another one instead, and nobody', async () => {
		const { revisionId } = await inReview(team)
		await db.mail.deleteMany()
		const dueOn = addDays(today(), 7)
		const { assignmentId } = need(
			await assignReviewer(team.editor, revisionId, { reviewerId: second.id, dueOn }),
		)
		expect(await mails()).toEqual([`reviewAssigned: ${second.email}`])
		expect(await names(revisionId)).toEqual([team.reviewer.id, second.id])
		expect(day((await open(revisionId))[1]?.dueOn)).toBe(dueOn)

		const instead = await reassignReview(team.editor, assignmentId, {
			version: 1,
			reviewerId: team.otherReviewer.id,
		})
		expect(await names(revisionId)).toEqual([team.reviewer.id, team.otherReviewer.id])
		need(await takeOffReview(team.editor, need(instead).assignmentId, { version: 1 }))
		expect(await names(revisionId)).toEqual([team.reviewer.id])
		// Taken off, they can be asked again by hand.
		need(await assignReviewer(team.editor, revisionId, { reviewerId: second.id }))
		expect(await names(revisionId)).toContain(second.id)
	})

	it('sets another day', async () => {
		const { revisionId } = await inReview(team)
		const { id } = await one(revisionId)
		for (const dueOn of ['', 'soon', addDays(today(), -1), addDays(today(), 400), '2027-02-30'])
			expect(await setDueDate(team.editor, id, { version: 1, dueOn })).toEqual(
				refusedAt('dueOn', 'notADueDay'),
			)
		need(await setDueDate(team.editor, id, { version: 1, dueOn: addDays(today(), 2) }))
		expect(await setDueDate(team.editor, id, { version: 1, dueOn: addDays(today(), 9) })).toMatchObject({
			problem: { code: 'stale' },
		})
	})

	it('cannot ask those who are not there, have it, or had a hand in it', async () => {
		const { revisionId, practiceId } = await inReview(team)
		const ask = (reviewerId: string) => assignReviewer(team.editor, revisionId, { reviewerId })
		const former = await createPerson({ siteRole: 'reviewer' })
		await db.revision.create({
			data: {
				practiceId,
				number: 0,
				state: 'withdrawn',
				originalLanguage: 'ca',
				authorId: former.id,
			},
		})
		const partner = await createPerson({
			siteRole: 'reviewer',
			memberships: [
				{ organisationId: team.stranger.memberships[0]?.organisationId ?? '', role: 'contributor' },
			],
		})
		await db.revisionPartner.create({
			data: { revisionId, organisationId: partner.memberships[0]?.organisationId ?? '', position: 0 },
		})
		const own = await createPerson({
			siteRole: 'editor',
			memberships: [{ organisationId: team.organisationId, role: 'contributor' }],
		})
		const gone = await createPerson({ siteRole: 'reviewer' })
		await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
		expect(await ask('forged')).toEqual(refusedAt('reviewerId', 'unknownValue'))
		expect(await ask(team.contributor.id)).toEqual(refusedAt('reviewerId', 'unknownValue'))
		expect(await ask(gone.id)).toEqual(refusedAt('reviewerId', 'unknownValue'))
		expect(await ask(team.reviewer.id)).toEqual(refusedAt('reviewerId', 'twice'))
		for (const { id } of [former, partner, own])
			expect(await ask(id)).toEqual(refusedAt('reviewerId', 'involved'))
		// Nor can they judge without being asked.
		const now = await version(revisionId)
		for (const person of [former, partner]) {
			const judge: Actor = { ...person, siteRole: 'editor' }
			expect(await declareInterests(judge, revisionId, { conflict: false })).toEqual(notAllowed)
			expect(await recommendForPublication(judge, revisionId, { version: now })).toEqual(notAllowed)
			expect(await publishPractice(judge, revisionId, { version: now })).toEqual(notAllowed)
			expect(await returnForChanges(judge, revisionId, { version: now, reason: 'x' })).toEqual(notAllowed)
			expect(await addRemark(judge, revisionId, { field: 'title', body: 'x' })).toEqual(notAllowed)
			expect(await assignReviewer(judge, revisionId, { reviewerId: second.id })).toEqual(notAllowed)
		}
		const { choices } = await getReviewers(team.editor, revisionId)
		expect(choices?.map(({ id }) => id)).toEqual(
			expect.not.arrayContaining([former.id, partner.id, own.id, gone.id, team.reviewer.id]),
		)
		// Nearest first: of no theme, then editors, then of other themes.
		expect(choices?.map(({ near }) => near)).toEqual(expect.arrayContaining(['any', 'editor', undefined]))
		await db.user.deleteMany({ where: { id: { in: [former.id, partner.id, own.id, gone.id] } } })
	})

	it('one of two who reassign at once does', async () => {
		const { revisionId } = await inReview(team)
		const { id } = await one(revisionId)
		const both = await Promise.all(
			[second.id, team.otherReviewer.id].map((reviewerId) =>
				reassignReview(team.editor, id, { version: 1, reviewerId }),
			),
		)
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale' } })
		expect(await open(revisionId)).toHaveLength(1)
	})

	it('alone decides; strangers find nothing', async () => {
		const { revisionId } = await inReview(team)
		const { id } = await one(revisionId)
		const ways: ((actor: Actor, revision: string, assignment: string) => Promise<unknown>)[] = [
			(actor, revision) => assignReviewer(actor, revision, { reviewerId: second.id }),
			(actor, _, assignment) => reassignReview(actor, assignment, { version: 1, reviewerId: second.id }),
			(actor, _, assignment) => takeOffReview(actor, assignment, { version: 1 }),
			(actor, _, assignment) => setDueDate(actor, assignment, { version: 1, dueOn: today() }),
		]
		for (const way of ways) {
			for (const actor of [team.reviewer, team.contributor, team.coordinator])
				expect(await way(actor, revisionId, id)).toEqual(notAllowed)
			for (const actor of [team.stranger, { kind: 'visitor' } as const])
				await expect(way(actor, revisionId, id)).rejects.toThrow(NotFound)
			await expect(way(team.editor, 'forged', "' or 1=1")).rejects.toThrow(NotFound)
		}
		for (const actor of [team.stranger, { kind: 'visitor' } as const]) {
			await expect(declareInterests(actor, revisionId, { conflict: false })).rejects.toThrow(NotFound)
			await expect(getReviewers(actor, revisionId)).rejects.toThrow(NotFound)
		}
		await expect(tellDueReviews(team.editor)).rejects.toThrow(NotFound)
		expect(await declareInterests(team.contributor, revisionId, { conflict: false })).toEqual(notAllowed)
	})
})

describe('a declaration', () => {
	it('of no conflict is kept, and shows', async () => {
		const { revisionId } = await inReview(team)
		expect(await getReviewers(team.reviewer, revisionId)).toMatchObject({ you: 'asked', free: false })
		need(await declareInterests(team.reviewer, revisionId, { conflict: false, words: 'ignored' }))
		const { list, free } = await getReviewers(team.contributor, revisionId)
		expect(list).toMatchObject([{ name: 'Rita', declared: { conflict: false }, conflict: null }])
		expect(free).toBe(false)
		expect(await getReviewers(team.reviewer, revisionId)).toMatchObject({ you: 'asked', free: true })
	})

	it('of a conflict needs words, moves the review on, and stands for good', async () => {
		const { revisionId } = await inReview(team)
		await db.mail.deleteMany()
		const declare = (words: string) => declareInterests(team.reviewer, revisionId, { conflict: true, words })
		expect(await declare(' ')).toEqual(refusedAt('words', 'required'))
		expect(await declare('x'.repeat(1001))).toMatchObject({ problem: { problems: [{ code: 'tooLong' }] } })
		expect(need(await declare('I advised the city.'))).toMatchObject({ passedOn: true })
		expect(await names(revisionId)).toEqual([second.id])
		expect(await mails()).toEqual([`reviewAssigned: ${second.email}`])
		expect(await declare('Again.')).toEqual(notAllowed)
		const now = await version(revisionId)
		expect(await recommendForPublication(team.reviewer, revisionId, { version: now })).toEqual(notAllowed)
		expect(await assignReviewer(team.editor, revisionId, { reviewerId: team.reviewer.id })).toEqual(
			refusedAt('reviewerId', 'involved'),
		)
		// Editors read the words, the owner reads that there is one.
		const wordsFor = async (actor: Actor) =>
			(await getReviewers(actor, revisionId)).list.find(({ name }) => name === 'Rita')
		expect(await wordsFor(team.editor)).toMatchObject({ conflict: 'I advised the city.', ended: 'conflict' })
		expect(await wordsFor(team.contributor)).toMatchObject({ conflict: null, declared: { conflict: true } })
		expect((await getReviewers(team.reviewer, revisionId)).you).toBe('conflict')
	})

	it('takes a review on, but not that of a published practice', async () => {
		const { revisionId } = await inReview(team)
		expect((await getReviewers(second, revisionId)).you).toBe('mayTakeOn')
		need(await declareInterests(second, revisionId, { conflict: false }))
		expect(await names(revisionId)).toEqual([team.reviewer.id, second.id])

		const live = await published(team)
		expect((await getReviewers(second, live.revisionId)).you).toBeUndefined()
		expect(await declareInterests(second, live.revisionId, { conflict: false })).toEqual(notAllowed)
		need(await assignReviewer(team.editor, live.revisionId, { reviewerId: second.id }))
		need(await declareInterests(second, live.revisionId, { conflict: false }))
		expect((await getReviewers(second, live.revisionId)).free).toBe(true)
	})
})

describe('the daily job', () => {
	it('tells who is late, and who soon will be, once each', async () => {
		const { revisionId } = await inReview(team)
		const { id } = await one(revisionId)
		await db.mail.deleteMany()
		expect((await tellDueReviews(system)).done).toBe(0)
		await db.reviewAssignment.update({ where: { id }, data: { dueOn: new Date(addDays(today(), 5)) } })
		const rounds = await Promise.all([tellDueReviews(system), tellDueReviews(system)])
		expect(rounds.map(({ failed }) => failed)).toEqual([0, 0])
		expect(await mails()).toEqual([`reviewDueSoon: ${team.reviewer.email}`])
		await db.mail.deleteMany()
		await db.reviewAssignment.update({ where: { id }, data: { dueOn: new Date(addDays(today(), -1)) } })
		await tellDueReviews(system)
		await tellDueReviews(system)
		expect(await mails()).toEqual(
			[`reviewOverdue: ${team.editor.email}`, `reviewOverdue: ${team.reviewer.email}`].sort(),
		)
		const mail = await db.mail.findFirstOrThrow({ where: { to: team.editor.email } })
		expect(mail.text).toContain('Rita')
		expect((await listReviewQueue(team.editor, { locale: 'en' })).counts.overdue).toBe(1)
	})

	it('gives to others what nobody has, or people who review no more, round by round', async () => {
		const [first, orphan] = [await inReview(team), await inReview(team)]
		await db.reviewAssignment.deleteMany({ where: { revisionId: orphan.revisionId } })
		await db.user.update({ where: { id: team.reviewer.id }, data: { siteRole: 'member' } })
		let [after, rounds]: [string | null, number] = ['', 0]
		while (after !== null && rounds < 9) {
			after = (await tellDueReviews(system, { after, most: 1 })).next
			rounds++
		}
		expect(rounds).toBeGreaterThan(2)
		expect(await names(first.revisionId)).toEqual([second.id])
		expect(await names(orphan.revisionId)).toEqual([second.id])
		await db.user.update({ where: { id: team.reviewer.id }, data: { siteRole: 'reviewer' } })
	})
})

describe('the queue', () => {
	it('holds what waits, by who has to do something, and by theme', async () => {
		const waiting = await begin(team, team.contributor, 'Waits for the coordinator')
		await fill(waiting.revisionId, team.contributor, { ...wholePart, themes: ['sport'] })
		need(await submitPractice(team.contributor, waiting.revisionId, await version(waiting.revisionId)))
		const [mine, answered, nobody, back] = [
			await inReview(team),
			await inReview(team),
			await inReview(team),
			await inReview(team),
		]
		await db.reviewAssignment.deleteMany({ where: { revisionId: nobody.revisionId } })
		need(
			await recommendForPublication(team.reviewer, answered.revisionId, {
				version: await version(answered.revisionId),
			}),
		)
		need(
			await returnForChanges(team.editor, back.revisionId, {
				version: await version(back.revisionId),
				reason: 'Shorter.',
			}),
		)
		const ids = async (actor: Actor, more: object = {}) => {
			const { queues } = await listReviewQueue(actor, { locale: 'en', ...more })
			return Object.fromEntries(
				Object.entries(queues).flatMap(([name, items]) =>
					items.length > 0 ? [[name, items.map(({ revisionId }) => revisionId)]] : [],
				),
			)
		}
		const [reading, withAuthors] = [[nobody.revisionId], [back.revisionId]]
		expect(await ids(team.reviewer)).toEqual({
			mine: [mine.revisionId],
			unassigned: reading,
			others: [answered.revisionId],
			withAuthors,
		})
		expect(await ids(team.editor)).toEqual({
			toDecide: [answered.revisionId],
			unassigned: reading,
			others: [mine.revisionId],
			withAuthors,
		})
		expect(await ids(team.coordinator)).toMatchObject({ awaitingApproval: [waiting.revisionId] })
		expect(await ids(team.coordinator, { theme: 'social' })).toEqual({
			awaitingApproval: [waiting.revisionId],
		})
		expect(await ids(team.editor, { only: 'unassigned' })).toEqual({ unassigned: reading })
		expect(await ids(team.editor, { theme: 'forged' })).toEqual({})
		const queue = await listReviewQueue(team.reviewer, { locale: 'en', only: 'withAuthors' })
		expect(queue.counts).toEqual({
			mine: 1,
			soon: 0,
			overdue: 0,
			toDecide: 0,
			unassigned: 1,
			withAuthors: 1,
		})
		expect(queue.total).toBe(4)
		expect(queue.ownThemes).toEqual(['greener'])
		expect((await listReviewQueue(team.editor, { locale: 'en' })).queues.others).toMatchObject([
			{ reviewers: ['Rita'], due: { on: dueAfter(today()), state: 'later' }, round: 1, revised: false },
		])
	})

	it('is for coordinators and reviewers', async () => {
		await expect(listReviewQueue(team.contributor, { locale: 'en' })).rejects.toThrow(NotFound)
		await expect(listReviewQueue({ kind: 'visitor' }, { locale: 'en' })).rejects.toThrow(NotFound)
		const elsewhere = await listReviewQueue(team.stranger, { locale: 'en' })
		expect(Object.values(elsewhere.queues).flat()).toEqual([])
	})
})
