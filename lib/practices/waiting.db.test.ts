import { describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { createOrganisation, createPerson, createPractice } from '../test-factories'
import { countWaiting } from './waiting-queries'

it('counts what waits for each of those who take part', async () => {
	const ours = await createOrganisation('ours')
	const author = await createPerson({ memberships: [{ organisationId: ours.id, role: 'contributor' }] })
	const coordinator = await createPerson({ memberships: [{ organisationId: ours.id, role: 'coordinator' }] })
	const insider = await createPerson({
		siteRole: 'reviewer',
		memberships: [{ organisationId: ours.id, role: 'contributor' }],
	})
	const reviewer = await createPerson({ siteRole: 'reviewer' })
	const member = await createPerson()
	const put = async (state: 'submitted' | 'in_review' | 'changes_requested' | 'draft', owner = 'ours') => {
		const { revision } = await createPractice({ owner })
		await db.revision.update({ where: { id: revision.id }, data: { state, authorId: author.id } })
	}
	for (const state of ['draft', 'submitted', 'submitted', 'in_review', 'changes_requested'] as const)
		await put(state)
	await put('in_review', 'theirs')
	await put('submitted', 'theirs')

	const counted: Record<string, [Actor, number]> = {
		visitor: [visitor, 0],
		member: [member, 0],
		'the author: what was sent back to them': [author, 1],
		'the coordinator: what asks to pass': [coordinator, 2],
		'a reviewer: what is in review anywhere': [reviewer, 2],
		'a reviewer of the owner: what is in review elsewhere': [insider, 1],
	}
	for (const [who, [actor, count]] of Object.entries(counted))
		expect([who, await countWaiting(actor)]).toEqual([who, count])
})

describe('nobody', () => {
	it('has nothing waiting when there is nothing', async () => {
		await db.practice.deleteMany()
		expect(await countWaiting(await createPerson({ siteRole: 'admin' }))).toBe(0)
	})
})
