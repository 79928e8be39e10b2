import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { listNewest } from '../practices/catalogue-queries'
import { startRevision, submitPractice } from '../practices/commands'
import { publishPractice } from '../practices/review-commands'
import { createTeam, fill, inReview, mails, need, type Team, version } from '../practices/test-team'
import { createPerson, type TestPerson } from '../test-factories'
import { assignReviewer, declareInterests } from './assignment-commands'
import { answerOpinion, giveOpinion, saveOpinion, withdrawOpinion } from './opinion-commands'
import { getOpinions, listOpinions } from './opinion-queries'
import { criteria, groupOf } from './rubric'
import type { OpinionPart } from './schema'
import { validatePractice, withdrawValidation } from './validation-commands'

const visitor: Actor = { kind: 'visitor' }
const notAllowed = { ok: false, problem: { code: 'notAllowed' } }
const stale = { ok: false, problem: { code: 'stale' } }
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

const by = <T>(value: (criterion: (typeof criteria)[number]) => T) =>
	Object.fromEntries(criteria.map((criterion) => [criterion, value(criterion)]))
const whole = (more: OpinionPart = {}): OpinionPart => ({
	level: by((criterion) => (groupOf(criterion) === 'exclusion' ? 'met' : '3')),
	reason: by((criterion) => `About ${criterion}.`),
	summary: 'Worth a visit.',
	named: true,
	name: 'Rita Reader',
	affiliation: 'University of Lleida',
	...more,
})

/** In review, declared, and saved as a whole. */
async function judged(part: OpinionPart = whole(), reviewer: TestPerson = team.reviewer) {
	const made = await inReview(team)
	need(await declareInterests(reviewer, made.revisionId, { conflict: false }))
	const saved = need(await saveOpinion(reviewer, made.revisionId, { version: 0, part }))
	return { ...made, version: saved.version }
}
const publish = async (revisionId: string) =>
	need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
async function stood(part?: OpinionPart) {
	const made = await judged(part)
	const { opinionId } = need(await giveOpinion(team.reviewer, made.revisionId, { version: made.version }))
	await publish(made.revisionId)
	return { ...made, opinionId }
}
const entry = (practiceId: string) => db.catalogueEntry.findUniqueOrThrow({ where: { practiceId } })

describe('an opinion', () => {
	it('is a draft that its writer alone sees, until it is given', async () => {
		const made = await judged({ level: { equity: '2' }, reason: { equity: ' Named. ' } })
		for (const actor of [team.editor, team.contributor, second])
			expect(await getOpinions(actor, made.revisionId)).toMatchObject({ given: [], own: undefined })
		const { own } = await getOpinions(team.reviewer, made.revisionId)
		expect(own).toMatchObject({ version: 1, scores: { equity: { level: '2', reason: 'Named.' } } })
		expect(own?.open).toContain('level.ethics')

		const early = await giveOpinion(team.reviewer, made.revisionId, { version: 1 })
		expect(early).toMatchObject({ problem: { code: 'invalid' } })
		expect(!early.ok && early.problem.code === 'invalid' && early.problem.problems).toContainEqual({
			field: 'summary',
			code: 'required',
		})
		await db.mail.deleteMany()
		need(await saveOpinion(team.reviewer, made.revisionId, { version: 1, part: whole() }))
		need(await giveOpinion(team.reviewer, made.revisionId, { version: 2 }))
		expect(await mails()).toEqual([`opinionGiven: ${team.editor.email}`])
		expect((await getOpinions(team.contributor, made.revisionId)).given).toMatchObject([
			{ name: 'Rita Reader', number: 1, changed: [], scores: { ethics: { level: 'met' } } },
		])
		expect(await listOpinions(visitor, made.slug)).toEqual([])
		const asked = await db.reviewAssignment.findFirstOrThrow({ where: { revisionId: made.revisionId } })
		expect(asked.doneAt).not.toBeNull()
	})

	it('is checked at each save, and compared with what its window showed', async () => {
		const made = await judged()
		const save = (part: object, from = made.version) =>
			saveOpinion(team.reviewer, made.revisionId, { version: from, part: part as OpinionPart })
		for (const [part, field] of [
			[{ level: { equity: 'met' } }, 'level.equity'],
			[{ level: { ethics: '4' } }, 'level.ethics'],
			[{ reason: { equity: 'x'.repeat(1501) } }, 'reason.equity'],
			[{ summary: 'x'.repeat(3001) }, 'summary'],
			[{ locale: 'xx' }, 'locale'],
		] as const)
			expect(await save(part)).toMatchObject({ problem: { problems: [{ field }] } })
		const both = await Promise.all([save({ summary: 'One.' }), save({ summary: 'Other.' })])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject(stale)
		const twice = await Promise.all(
			[1, 2].map(() => giveOpinion(team.reviewer, made.revisionId, { version: 2 })),
		)
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
		expect(await save({ summary: 'Later.' }, 3)).toMatchObject(stale)
	})

	it('is for those alone who are asked and have declared; two can give at once', async () => {
		const { revisionId } = await inReview(team)
		const save = (actor: Actor) => saveOpinion(actor, revisionId, { version: 0, part: whole() })
		for (const actor of [team.reviewer, team.editor, team.contributor, team.coordinator])
			expect(await save(actor)).toEqual(notAllowed)
		for (const actor of [team.stranger, visitor])
			for (const command of [
				() => save(actor),
				() => giveOpinion(actor, revisionId, { version: 1 }),
				() => getOpinions(actor, revisionId),
			])
				await expect(command()).rejects.toThrow(NotFound)
		const judges = [team.reviewer, second]
		for (const judge of judges) {
			need(await declareInterests(judge, revisionId, { conflict: false }))
			need(await save(judge))
		}
		const given = await Promise.all(judges.map((judge) => giveOpinion(judge, revisionId, { version: 1 })))
		expect(given.every(({ ok }) => ok)).toBe(true)
		expect((await getOpinions(team.editor, revisionId)).given).toHaveLength(2)
	})

	it('that was begun goes when a conflict of interest is declared', async () => {
		const made = await judged()
		need(await declareInterests(team.reviewer, made.revisionId, { conflict: true, words: 'A cousin.' }))
		expect(await giveOpinion(team.reviewer, made.revisionId, { version: 1 })).toEqual(notAllowed)
		expect(await db.opinion.count()).toBe(0)
	})

	it('stands on the page once published, with or without a name, and says what changed since', async () => {
		const made = await stood(whole({ named: false }))
		expect(await mails()).toContain(`opinionPublished: ${team.contributor.email}`)
		expect(await listOpinions(visitor, made.slug)).toMatchObject([
			{ name: null, affiliation: null, summary: 'Worth a visit.', changed: [], lacks: ['name'] },
		])
		const next = need(await startRevision(team.coordinator, made.revisionId)).revisionId
		await fill(next, team.coordinator, { place: 'Terrassa', 'texts.ca.solution': 'Una altra.' })
		need(await submitPractice(team.coordinator, next, await version(next)))
		await publish(next)
		expect(await listOpinions(visitor, made.slug)).toMatchObject([
			{ number: 1, changed: ['solution', 'place'] },
		])
	})

	it('on a published practice is public at once', async () => {
		const { revisionId, slug } = await inReview(team)
		await publish(revisionId)
		expect(await listOpinions(visitor, slug)).toEqual([])
		need(await assignReviewer(team.editor, revisionId, { reviewerId: second.id }))
		need(await declareInterests(second, revisionId, { conflict: false }))
		need(await saveOpinion(second, revisionId, { version: 0, part: whole() }))
		expect(need(await giveOpinion(second, revisionId, { version: 1 })).live).toBe(true)
		expect(await listOpinions(visitor, slug)).toHaveLength(1)
	})
})

describe('the owner’s answer', () => {
	it('is one, told to the expert, and can be changed for two weeks', async () => {
		const { opinionId, slug } = await stood()
		await db.mail.deleteMany()
		const answer = (actor: Actor, from: number, body = 'Thank you.') =>
			answerOpinion(actor, opinionId, { version: from, body })
		expect(await answer(team.contributor, 2, ' ')).toMatchObject({ problem: { code: 'invalid' } })
		expect(await answer(team.editor, 2)).toEqual(notAllowed)
		await expect(answer(team.stranger, 2)).rejects.toThrow(NotFound)
		const both = await Promise.all([answer(team.contributor, 2), answer(team.coordinator, 2)])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(await mails()).toEqual([`opinionAnswered: ${team.reviewer.email}`])
		need(await answer(team.coordinator, 3, 'Thanks.'))
		const [{ reply } = { reply: undefined }] = await listOpinions(visitor, slug)
		expect(reply).toMatchObject({ body: 'Thanks.', canChange: true })
		expect(reply?.changedAt).not.toBeNull()
		await db.opinion.updateMany({ data: { repliedAt: new Date(Date.now() - 15 * 24 * 3_600_000) } })
		expect(await answer(team.coordinator, 4)).toMatchObject(stale)
	})
})

describe('a validation', () => {
	it('is an act of an editor, resting on an opinion that is enough, and shows in the catalogue', async () => {
		const { opinionId, practiceId, revisionId } = await stood()
		expect((await entry(practiceId)).validated).toBe(false)
		for (const actor of [team.reviewer, team.contributor, team.coordinator])
			expect(await validatePractice(actor, opinionId)).toEqual(notAllowed)
		for (const actor of [team.stranger, visitor])
			await expect(validatePractice(actor, opinionId)).rejects.toThrow(NotFound)
		await expect(validatePractice(team.editor, 'forged')).rejects.toThrow(NotFound)
		const both = await Promise.all([1, 2].map(() => validatePractice(team.editor, opinionId)))
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect((await entry(practiceId)).validated).toBe(true)

		expect(await withdrawValidation(team.editor, revisionId, { reason: '' })).toMatchObject({
			problem: { code: 'invalid' },
		})
		expect(await withdrawValidation(team.reviewer, revisionId, { reason: 'x' })).toEqual(notAllowed)
		need(await withdrawValidation(team.editor, revisionId, { reason: 'The figures were wrong.' }))
		expect((await entry(practiceId)).validated).toBe(false)
		expect(await withdrawValidation(team.editor, revisionId, { reason: 'x' })).toMatchObject(stale)
		expect(await db.validation.findFirstOrThrow()).toMatchObject({
			end: 'withdrawn',
			endedByName: 'Edith',
			endReason: 'The figures were wrong.',
		})
	})

	it('does not rest on an opinion that is not enough, nor on the editor’s own', async () => {
		const weak = await stood(whole({ level: { ...whole().level, equity: '1' } }))
		expect(await validatePractice(team.editor, weak.opinionId)).toEqual(notAllowed)
		const own = await judged(whole(), team.editor)
		const { opinionId } = need(await giveOpinion(team.editor, own.revisionId, { version: own.version }))
		await publish(own.revisionId)
		expect(await validatePractice(team.editor, opinionId)).toEqual(notAllowed)
		const other = await createPerson({ siteRole: 'editor' })
		expect((await validatePractice(other, opinionId)).ok).toBe(true)
		await db.user.delete({ where: { id: other.id } })
	})

	it.each([
		['stays when only the place changes', { place: 'Terrassa' }, true],
		['lapses when the solution changes', { 'texts.ca.solution': 'Una altra.' }, false],
	])('%s', async (_, part, stays) => {
		const { opinionId, practiceId, revisionId, slug: publishedSlug } = await stood()
		need(await validatePractice(team.editor, opinionId))
		const next = need(await startRevision(team.coordinator, revisionId)).revisionId
		await fill(next, team.coordinator, part)
		need(await submitPractice(team.coordinator, next, await version(next)))
		await publish(next)
		expect((await entry(practiceId)).validated).toBe(stays)
		const shown = await listNewest({ kind: 'visitor' }, 'en', 50)
		expect(shown.find(({ slug }) => slug === publishedSlug)?.validated).toBe(stays)
		expect(await db.validation.findFirstOrThrow()).toMatchObject({ end: stays ? null : 'lapsed' })
		expect((await validatePractice(team.editor, opinionId)).ok).toBe(false)
	})

	it('ends with the opinion it rests on', async () => {
		const { opinionId, practiceId, slug } = await stood()
		need(await validatePractice(team.editor, opinionId))
		const withdraw = (actor: Actor, reason = 'I was misled.') =>
			withdrawOpinion(actor, opinionId, { version: 2, reason })
		expect(await withdraw(team.contributor)).toEqual(notAllowed)
		expect(await withdraw(second)).toEqual(notAllowed)
		await expect(withdraw(team.stranger)).rejects.toThrow(NotFound)
		expect(await withdraw(team.reviewer, '')).toMatchObject({ problem: { code: 'invalid' } })
		need(await withdraw(team.reviewer))
		expect((await entry(practiceId)).validated).toBe(false)
		expect(await listOpinions(visitor, slug)).toMatchObject([
			{ summary: '', withdrawn: { reason: 'I was misled.' }, validatedAt: null },
		])
		expect(await withdraw(team.reviewer)).toMatchObject(stale)
	})
})
