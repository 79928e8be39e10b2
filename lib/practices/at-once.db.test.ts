import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { saveDraft, startRevision, submitPractice } from './commands'
import { approvePractice, archivePractice, publishPractice } from './review-commands'
import { begin, createTeam, fill, inReview, mails, need, published, type Team, version } from './test-team'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(async () => {
	await db.mail.deleteMany()
})

describe('at the same moment', () => {
	it('one of two publications happens', async () => {
		const { revisionId, practiceId } = await inReview(team)
		const now = await version(revisionId)
		await db.mail.deleteMany()
		const both = await Promise.all([
			publishPractice(team.editor, revisionId, { version: now }),
			publishPractice(team.editor, revisionId, { version: now }),
		])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', state: 'published' } })
		expect(await db.transition.count({ where: { practiceId, action: 'publish' } })).toBe(1)
		expect(await db.mail.count({ where: { kind: 'published' } })).toBe(2)
	})

	it('one of two saves with the same version happens', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const save = (place: string) => saveDraft(team.contributor, revisionId, { version: 1, part: { place } })
		const both = await Promise.all([save('Lahti'), save('Helsinki')])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', version: 2 } })
	})

	it('one of two revisions is opened, and the second is told which', async () => {
		const { revisionId } = await published(team)
		const both = await Promise.all([
			startRevision(team.contributor, revisionId),
			startRevision(team.coordinator, revisionId),
		])
		const opened = both.find(({ ok }) => ok)
		expect(both.find(({ ok }) => !ok)).toEqual({
			ok: false,
			problem: { code: 'alreadyOpen', revisionId: opened?.ok && opened.value.revisionId },
		})
	})

	it('one of two submissions happens, and the second is told that it is sent', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor)
		const now = await version(revisionId)
		const both = await Promise.all([
			submitPractice(team.contributor, revisionId, now),
			submitPractice(team.contributor, revisionId, now),
		])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', state: 'submitted' } })
		expect(await mails()).toEqual([`awaitingApproval: ${team.coordinator.email}`])
	})

	it('publishing the next and archiving the last do not wait for each other for ever', async () => {
		const { revisionId } = await published(team)
		const working = need(await startRevision(team.coordinator, revisionId))
		need(await submitPractice(team.coordinator, working.revisionId, 1))
		const [next, last] = [await version(working.revisionId), await version(revisionId)]
		const both = await Promise.all([
			publishPractice(team.editor, working.revisionId, { version: next }),
			archivePractice(team.editor, revisionId, { version: last, reason: 'Old.' }),
		])
		expect(both[0]).toMatchObject({ ok: true })
	})

	it('a decision on a text that changed meanwhile is not taken', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		const read = await version(revisionId)
		await fill(revisionId, team.coordinator, { place: 'Lahti' })
		expect(await approvePractice(team.coordinator, revisionId, { version: read })).toMatchObject({
			problem: { code: 'stale', state: 'submitted' },
		})
	})
})
