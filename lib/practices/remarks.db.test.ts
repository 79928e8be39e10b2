import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { addRemark, replyToRemark, resolveRemark } from './remark-commands'
import { createTeam, inReview, mails, need, type Team } from './test-team'

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
