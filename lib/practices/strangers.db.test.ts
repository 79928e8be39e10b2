import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/policy'
import { NotFound } from '../errors'
import { startRevision, submitPractice, withdrawDraft } from './commands'
import { confirmPractice } from './confirmation-commands'
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
import { begin, createTeam, find, inReview, need, type Team, version } from './test-team'
import { acceptWording, declineWording, suggestWording } from './wording-commands'

let team: Team
beforeAll(async () => {
	team = await createTeam()
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
		[
			'suggestWording',
			(actor, id) => suggestWording(actor, id, { path: 'texts.ca.title', read: '', words: 'x', reason: '' }),
		],
		['acceptWording of a remark', (actor, _, remarkId) => acceptWording(actor, remarkId)],
		['declineWording of a remark', (actor, _, remarkId) => declineWording(actor, remarkId, { word: '' })],
	]

	it.each(commands)('%s finds nothing', async (name, command) => {
		const { revisionId } = await inReview(team)
		const { id: remarkId } = need(
			await addRemark(team.reviewer, revisionId, { field: 'title', body: 'Short.' }),
		)
		const draft = (await begin(team, team.contributor)).revisionId
		for (const actor of [team.stranger, { kind: 'visitor' } as const]) {
			await expect(command(actor, revisionId, remarkId)).rejects.toThrow(NotFound)
			await expect(command(actor, nobody, nobody)).rejects.toThrow(NotFound)
			await expect(command(actor, 'forged', "' or 1=1")).rejects.toThrow(NotFound)
		}
		// A draft is hidden from reviewers and editors too.
		if (!/oRemark|resolveRemark|of a remark/.test(name))
			for (const actor of [team.reviewer, team.editor])
				await expect(command(actor, draft, remarkId)).rejects.toThrow(NotFound)
	})

	it('who may read it and never do that is told so', async () => {
		const { revisionId } = await inReview(team)
		const now = await version(revisionId)
		const refused = { ok: false, problem: { code: 'notAllowed' } }
		expect(await publishPractice(team.contributor, revisionId, { version: now })).toEqual(refused)
		expect(await publishPractice(team.reviewer, revisionId, { version: now })).toEqual(refused)
		expect(await approvePractice(team.contributor, revisionId, { version: now })).toEqual(refused)
		expect(await submitPractice(team.editor, revisionId, now)).toEqual(refused)
		expect(await saveDraft(team.reviewer, revisionId, { version: now, part: {} })).toEqual(refused)
		const own = {
			...team.editor,
			memberships: [{ organisationId: team.organisationId, role: 'coordinator' as const }],
		}
		expect(await publishPractice(own, revisionId, { version: now })).toEqual(refused)
		expect(await find(revisionId)).toMatchObject({ state: 'in_review', version: now })
	})
})
