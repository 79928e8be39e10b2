import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { startRevision, submitPractice, withdrawDraft } from './commands'
import { confirmPractice } from './confirmation-commands'
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
import { saveDraft } from './save-commands'
import type { PracticeDraft } from './schema'
import {
	begin,
	createTeam,
	fill,
	find,
	inReview,
	mails,
	need,
	published,
	type Team,
	version,
	wholePart,
} from './test-team'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(async () => {
	await db.mail.deleteMany()
})

describe('the life of a practice', () => {
	it('from the first title to the archive', async () => {
		const { revisionId, practiceId, slug } = await begin(team, team.contributor)
		expect(slug).toMatch(/^xarxa-daigua|^xarxa-d-aigua/)
		const incomplete = await submitPractice(team.contributor, revisionId, 1)
		expect(incomplete).toMatchObject({ ok: false, problem: { code: 'invalid' } })
		expect(
			!incomplete.ok && incomplete.problem.code === 'invalid' && incomplete.problem.problems.length,
		).toBe(13)

		await fill(revisionId, team.contributor)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		expect(await find(revisionId)).toMatchObject({ state: 'submitted', workingFor: practiceId })
		expect(await mails()).toEqual([`awaitingApproval: ${team.coordinator.email}`])
		await db.mail.deleteMany()

		need(
			await approvePractice(team.coordinator, revisionId, {
				version: await version(revisionId),
				reason: 'Mind the figures.',
			}),
		)
		expect(await mails()).toEqual([`reviewAssigned: ${team.reviewer.email}`])
		await db.mail.deleteMany()

		const { id: remarkId } = need(
			await addRemark(team.reviewer, revisionId, { field: 'evidence.0', body: 'From which year?' }),
		)
		need(
			await returnForChanges(team.reviewer, revisionId, {
				version: await version(revisionId),
				reason: 'One figure needs its year.',
			}),
		)
		expect(await mails()).toEqual(
			[`changesRequested: ${team.contributor.email}`, `changesRequested: ${team.coordinator.email}`].sort(),
		)
		const toClara = await db.mail.findFirstOrThrow({ where: { to: team.contributor.email } })
		expect(toClara).toMatchObject({ locale: 'ca', subject: 'Canvis demanats: Xarxa d’aigua' })
		expect(toClara.text).toContain('One figure needs its year.')
		expect(toClara.text).toContain(`/ca/contribute/practices/${revisionId}/submission`)
		await db.mail.deleteMany()

		need(await replyToRemark(team.contributor, remarkId, { body: 'From 2023.' }))
		expect(await mails()).toEqual([`replied: ${team.reviewer.email}`])
		await fill(revisionId, team.contributor, {
			evidence: [{ claim: { ca: '67 municipis' }, measuredOn: '2023' }],
		})
		await db.mail.deleteMany()
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		// The team.coordinator let it pass before: it goes straight back to who asked.
		expect((await find(revisionId)).state).toBe('in_review')
		expect(await mails()).toEqual([`resubmitted: ${team.reviewer.email}`])
		await db.mail.deleteMany()

		need(await resolveRemark(team.reviewer, remarkId))
		need(await resolveRemark(team.reviewer, remarkId))
		need(
			await recommendForPublication(team.reviewer, revisionId, {
				version: await version(revisionId),
				reason: 'Well told.',
			}),
		)
		expect(await mails()).toEqual([`recommended: ${team.editor.email}`])
		await db.mail.deleteMany()

		need(
			await publishPractice(team.editor, revisionId, {
				version: await version(revisionId),
				reason: 'Its figures are borne out.',
			}),
		)
		expect(await find(revisionId)).toMatchObject({
			state: 'published',
			workingFor: null,
			practice: { liveRevisionId: revisionId, confirmedById: team.contributor.id },
		})
		expect(await mails()).toEqual(
			[`published: ${team.contributor.email}`, `published: ${team.coordinator.email}`].sort(),
		)
		expect(await db.catalogueEntry.count({ where: { practiceId } })).toBe(1)
		await db.mail.deleteMany()

		const refused = await archivePractice(team.editor, revisionId, { version: await version(revisionId) })
		expect(refused).toEqual({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'reason', code: 'required' }] },
		})
		need(
			await archivePractice(team.editor, revisionId, {
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
		expect(log.flatMap(({ action, reason }) => (reason ? [[action, reason]] : []))).toEqual([
			['approve', 'Mind the figures.'],
			['requestChanges', 'One figure needs its year.'],
			['recommend', 'Well told.'],
			['publish', 'Its figures are borne out.'],
			['archive', 'The service has ended.'],
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
		const { revisionId } = await begin(team, team.coordinator)
		await fill(revisionId, team.coordinator)
		need(await submitPractice(team.coordinator, revisionId, await version(revisionId)))
		expect((await find(revisionId)).state).toBe('in_review')
		expect(await mails()).toEqual([`reviewAssigned: ${team.reviewer.email}`])
	})

	it('after the team.coordinator asked for changes it passes the team.coordinator again', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		need(
			await returnForChanges(team.coordinator, revisionId, {
				version: await version(revisionId),
				reason: 'Shorter.',
			}),
		)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		expect((await find(revisionId)).state).toBe('submitted')
		expect(await db.review.count({ where: { revisionId } })).toBe(0)
	})

	it('what a team.coordinator emptied does not pass', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		await fill(revisionId, team.coordinator, { 'texts.ca.challenge': '' })
		expect(
			await approvePractice(team.coordinator, revisionId, { version: await version(revisionId) }),
		).toMatchObject({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'texts.ca.challenge', code: 'required' }] },
		})
		expect((await find(revisionId)).state).toBe('submitted')
	})

	it('is not published when the agreement to its contact is gone', async () => {
		const { revisionId } = await inReview(team)
		await db.revision.update({ where: { id: revisionId }, data: { contactConsent: false } })
		expect(
			await publishPractice(team.editor, revisionId, { version: await version(revisionId) }),
		).toMatchObject({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'contact.consent', code: 'consentNeeded' }] },
		})
		expect((await find(revisionId)).state).toBe('in_review')
	})

	it('can be withdrawn, and taken up again', async () => {
		const { revisionId } = await begin(team, team.contributor)
		need(await withdrawDraft(team.contributor, revisionId, 1))
		expect(await find(revisionId)).toMatchObject({ state: 'withdrawn', workingFor: null })
		const again = need(await startRevision(team.contributor, revisionId))
		expect(await find(again.revisionId)).toMatchObject({ number: 2, state: 'draft' })
	})

	it('can be declined, with the reason', async () => {
		const { revisionId } = await inReview(team)
		await db.mail.deleteMany()
		need(
			await declinePractice(team.editor, revisionId, {
				version: await version(revisionId),
				reason: 'It is an advertisement.',
			}),
		)
		expect((await find(revisionId)).state).toBe('declined')
		const mail = await db.mail.findFirstOrThrow({ where: { to: team.contributor.email } })
		expect(mail.text).toContain('It is an advertisement.')
	})

	it('is confirmed by its owner', async () => {
		const { revisionId, practiceId } = await published(team)
		const { confirmedAt } = need(await confirmPractice(team.contributor, revisionId))
		const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId } })
		expect(practice.confirmedAt?.toISOString()).toBe(confirmedAt)
		const entry = await db.catalogueEntry.findUniqueOrThrow({ where: { practiceId } })
		expect(entry.confirmedAt?.toISOString()).toBe(confirmedAt)
	})
})

describe('a published practice', () => {
	it('does not change while a new revision is written', async () => {
		const { revisionId, practiceId } = await published(team)
		const live = await readDraft(db, revisionId)
		const liveVersion = await version(revisionId)
		const working = need(await startRevision(team.contributor, revisionId))
		expect(await readDraft(db, working.revisionId)).toEqual(live)

		await fill(working.revisionId, team.contributor, { 'texts.ca.title': 'Un altre títol' })
		expect(await readDraft(db, revisionId)).toEqual(live)
		expect(await find(revisionId)).toMatchObject({ state: 'published', version: liveVersion })
		const entry = await db.catalogueText.findFirstOrThrow({ where: { practiceId } })
		expect(entry.title).toBe('Xarxa d’aigua')

		need(await submitPractice(team.coordinator, working.revisionId, await version(working.revisionId)))
		need(
			await publishPractice(team.editor, working.revisionId, { version: await version(working.revisionId) }),
		)
		expect((await find(revisionId)).state).toBe('superseded')
		const after = await db.practice.findUniqueOrThrow({ where: { id: practiceId } })
		expect(after.liveRevisionId).toBe(working.revisionId)
		const text = await db.catalogueText.findFirstOrThrow({ where: { practiceId } })
		expect(text.title).toBe('Un altre títol')
		expect(await readDraft(db, revisionId)).toEqual(live)
	})

	it('cannot be edited', async () => {
		const { revisionId } = await published(team)
		expect(await saveDraft(team.contributor, revisionId, { version: 5, part: wholePart })).toMatchObject({
			ok: false,
			problem: { code: 'stale', state: 'published' },
		})
	})
})
