import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { startRevision, submitPractice } from './commands'
import { getDraftForm } from './draft-queries'
import { addRemark, replyToRemark, resolveRemark } from './remark-commands'
import { publishPractice, returnForChanges } from './review-commands'
import { getSubmission } from './review-queries'
import { createTeam, fill, find, inReview, mails, need, type Team, version } from './test-team'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(async () => {
	await db.mail.deleteMany()
})

describe('remarks', () => {
	it('stand at fields of the form, have words, and end', async () => {
		const { revisionId } = await inReview(team)
		const wrong = (remark: { field: string; body: string }) => addRemark(team.reviewer, revisionId, remark)
		expect(await wrong({ field: 'forged', body: 'x' })).toMatchObject({ problem: { code: 'invalid' } })
		expect(await wrong({ field: 'title', body: ' ' })).toMatchObject({
			problem: { problems: [{ field: 'body', code: 'required' }] },
		})
		expect(await wrong({ field: 'title', body: 'x'.repeat(2001) })).toMatchObject({
			problem: { problems: [{ field: 'body', code: 'tooLong', limit: 2000 }] },
		})
		const { id } = need(await wrong({ field: 'title', body: 'Shorter, please.' }))
		// While it is a draft they may; what reviewers said is for others to settle.
		expect(await resolveRemark(team.contributor, id)).toMatchObject({ problem: { code: 'stale' } })
		need(await replyToRemark(team.coordinator, id, { body: 'Done.' }))
		expect(await mails()).toContain(`replied: ${team.reviewer.email}`)
		expect(
			await addRemark(team.otherReviewer, revisionId, { field: 'title', body: 'I agree.' }),
		).toMatchObject({
			ok: true,
		})
	})
})

describe('what a reviewer said before', () => {
	const remark = async (revisionId: string, field: string, actor = team.reviewer) =>
		need(await addRemark(actor, revisionId, { field, body: 'Why?' })).id
	const seen = (actor: typeof team.reviewer, revisionId: string) => getSubmission(actor, revisionId, 'en')
	const sendAgain = async (revisionId: string) =>
		need(await submitPractice(team.coordinator, revisionId, await version(revisionId)))

	it('tells what changed since then, word by word', async () => {
		const { revisionId } = await inReview(team)
		expect(await seen(team.reviewer, revisionId)).toMatchObject({ number: 1, sinceLastWord: undefined })
		await remark(revisionId, 'title')
		const before = await seen(team.reviewer, revisionId)
		expect(before.sinceLastWord).toMatchObject({ number: 1, changes: [] })
		need(
			await returnForChanges(team.reviewer, revisionId, {
				version: await version(revisionId),
				reason: 'A shorter title.',
			}),
		)
		await fill(revisionId, team.contributor, { 'texts.ca.title': 'Aigua', stage: 'scaled' })
		await sendAgain(revisionId)
		const change = { path: 'texts.ca.title', language: 'ca', before: 'Xarxa d’aigua', after: 'Aigua' }
		const after = await seen(team.reviewer, revisionId)
		expect(after.sinceLastWord?.changes).toMatchObject([change, { path: 'stage', before: 'pilot' }])
		// Not said a second time as what changed since it was sent.
		expect(after.changes).toBeUndefined()
		const other = await seen(team.otherReviewer, revisionId)
		expect(other.sinceLastWord).toBeUndefined()
		expect(other.changes).toMatchObject({ since: 'sent', list: [change, { path: 'stage' }] })
		// They speak again, of the new text: nothing is new to them, and all is still there for comparing.
		await remark(revisionId, 'summary')
		const again = await seen(team.reviewer, revisionId)
		expect(again.sinceLastWord?.changes).toEqual([])
		expect(again.changes?.list).toHaveLength(2)
	})

	it('goes on with the next revision while it is open, as one thread', async () => {
		const { revisionId } = await inReview(team)
		const open = await remark(revisionId, 'title')
		const settled = await remark(revisionId, 'summary')
		need(await resolveRemark(team.reviewer, settled))
		need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
		expect(await resolveRemark(team.coordinator, open)).toMatchObject({ problem: { code: 'stale' } })
		const { revisionId: next } = need(await startRevision(team.contributor, revisionId))
		expect((await seen(team.coordinator, next)).remarks).toMatchObject([
			{ id: open, madeOn: 1, resolved: undefined },
		])
		expect((await getDraftForm(team.contributor, next, 'en')).remarks).toMatchObject([{ id: open }])
		// Hidden from reviewers while it is a draft: of their remark they are where they were.
		expect(await resolveRemark(team.reviewer, open)).toMatchObject({ problem: { code: 'stale' } })
		await fill(next, team.contributor, { 'texts.ca.title': 'Aigua' })
		await sendAgain(next)
		expect((await find(next)).state).toBe('in_review')
		expect((await seen(team.reviewer, next)).sinceLastWord).toMatchObject({
			number: 1,
			changes: [{ path: 'texts.ca.title' }],
		})
		need(await replyToRemark(team.coordinator, open, { body: 'Shorter now.' }))
		need(await resolveRemark(team.reviewer, open))
		expect((await seen(team.reviewer, next)).remarks).toMatchObject([
			{ id: open, madeOn: 1, resolved: { by: 'Rita' }, replies: [{ body: 'Shorter now.' }] },
		])
		expect((await getDraftForm(team.contributor, next, 'en')).remarks).toEqual([])
		expect(await db.remark.count({ where: { revisionId: next } })).toBe(0)
	})
})
