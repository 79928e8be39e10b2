import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/policy'
import { person } from '../accounts/test-person'
import {
	arrangeableBy,
	type CollectionFacts,
	type CollectionPart,
	canWithCollection,
	collectionActions,
	collectionPartOf,
	collectionParts,
	visibleTo,
} from './policy'

const of = (organisationId: string) => [{ organisationId, role: 'contributor' as const }]
const shown: CollectionFacts = { ownerId: 'owner', organisationId: 'ours', membersEdit: false }
const owner = person({ id: 'owner' })
const member = person({ memberships: of('ours') })

/** For each part somebody who plays it, and the collection towards which they do. */
const cases: Record<CollectionPart, [Actor, CollectionFacts][]> = {
	stranger: [
		[{ kind: 'visitor' }, shown],
		[{ kind: 'system', name: 'jobs' }, shown],
		[person(), shown],
		[person({ siteRole: 'admin' }), shown],
		[person({ memberships: of('another') }), shown],
		[member, { ...shown, organisationId: null, membersEdit: true }],
	],
	member: [[member, shown]],
	editingMember: [[member, { ...shown, membersEdit: true }]],
	owner: [
		[owner, shown],
		[owner, { ...shown, organisationId: null }],
		[person({ id: 'owner', memberships: of('ours') }), shown],
	],
}

/** The whole rule, written a second time. */
const allowed: Record<CollectionPart, string> = {
	stranger: '',
	member: 'view',
	editingMember: 'view arrange',
	owner: 'view arrange share delete',
}

describe.each(collectionParts)('%s', (part) => {
	it.each(collectionActions)('%s', (action) => {
		for (const [actor, facts] of cases[part]) {
			expect(collectionPartOf(actor, facts)).toBe(part)
			expect(canWithCollection(actor, action, facts)).toBe(allowed[part].split(' ').includes(action))
		}
	})

	it('finds the same by query', () => {
		/** Just enough of Prisma's `where` to read ours. */
		type Where = {
			OR?: Where[]
			id?: { in: string[] }
			ownerId?: string
			organisationId?: { in: string[] }
			membersEdit?: boolean
		}
		const matches = (where: Where, facts: CollectionFacts): boolean =>
			(where.OR?.some((option) => matches(option, facts)) ?? true) &&
			where.id === undefined &&
			(where.ownerId === undefined || where.ownerId === facts.ownerId) &&
			(where.organisationId === undefined ||
				(facts.organisationId !== null && where.organisationId.in.includes(facts.organisationId))) &&
			(where.membersEdit === undefined || where.membersEdit === facts.membersEdit)
		for (const [actor, facts] of cases[part]) {
			expect(matches(visibleTo(actor), facts)).toBe(canWithCollection(actor, 'view', facts))
			expect(matches(arrangeableBy(actor), facts)).toBe(canWithCollection(actor, 'arrange', facts))
		}
	})
})
