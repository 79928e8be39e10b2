import { describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/policy'
import { person } from '../accounts/test-person'
import { canInSpace, type SpacePart, spaceActions, spacePartOf, spaceParts } from './policy'

const own = 'own'
const of = (role: 'contributor' | 'coordinator', organisationId = own) =>
	person({ memberships: [{ organisationId, role }] })
const actors: Record<SpacePart, Actor> = {
	visitor: { kind: 'visitor' },
	member: person(),
	contributor: of('contributor'),
	coordinator: of('coordinator'),
	admin: person({ siteRole: 'admin' }),
}

/** The whole rule, written a second time. Everything absent is refused. */
const allowed: Record<SpacePart, string> = {
	visitor: '',
	member: '',
	contributor: 'view leave',
	coordinator: 'view seeAddresses invite setRole remove describe leave',
	admin: 'view seeAddresses invite setRole remove describe',
}

describe('part × action', () => {
	for (const part of spaceParts)
		for (const action of spaceActions) {
			const may = allowed[part].split(' ').includes(action)
			it(`${part} ${may ? 'may' : 'may not'} ${action}`, () => {
				expect(canInSpace(actors[part], action, own)).toBe(may)
			})
		}
})

it.each<[string, Actor, SpacePart]>([
	['a coordinator of another organisation', of('coordinator', 'another'), 'member'],
	['an editor of the site', person({ siteRole: 'editor' }), 'member'],
	[
		'an admin who writes for it',
		person({ siteRole: 'admin', memberships: [{ organisationId: own, role: 'contributor' }] }),
		'contributor',
	],
	['the system', { kind: 'system', name: 'jobs' }, 'visitor'],
])('%s plays their own part', (_, actor, part) => {
	expect(spacePartOf(actor, own)).toBe(part)
})
