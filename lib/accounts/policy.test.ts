import { describe, expect, it } from 'vitest'
import {
	type Actor,
	canAdminister,
	canChangeRolesOf,
	canContribute,
	canManagePeople,
	canReview,
	isDemoRole,
	roleIn,
	visitor,
} from './policy'
import { person } from './test-person'

const actors: Record<string, Actor> = {
	visitor,
	system: { kind: 'system', name: 'operator' },
	member: person(),
	contributor: person({ memberships: [{ organisationId: 'ours', role: 'contributor' }] }),
	coordinator: person({ memberships: [{ organisationId: 'ours', role: 'coordinator' }] }),
	reviewer: person({ siteRole: 'reviewer' }),
	editor: person({ siteRole: 'editor' }),
	admin: person({ siteRole: 'admin' }),
}

const rights: Record<string, [rule: (actor: Actor) => boolean, holders: string[]]> = {
	'begin a practice': [canContribute, ['contributor', 'coordinator']],
	'open the reviewers’ pages': [canReview, ['reviewer', 'editor', 'admin']],
	'open the pages of administration': [canAdminister, ['admin']],
	'manage people': [canManagePeople, ['system', 'admin']],
	'change the roles of another': [(actor) => canChangeRolesOf(actor, 'another'), ['system', 'admin']],
	'change their own roles': [(actor) => canChangeRolesOf(actor, 'someone'), ['system']],
}

describe.each(Object.entries(rights))('to %s', (_, [rule, holders]) => {
	it.each(Object.keys(actors))('%s', (name) => {
		expect(rule(actors[name] ?? visitor)).toBe(holders.includes(name))
	})
})

describe('roleIn', () => {
	it.each([
		['contributor', 'ours', 'contributor'],
		['coordinator', 'ours', 'coordinator'],
		['coordinator', 'theirs', undefined],
		['admin', 'ours', undefined],
		['visitor', 'ours', undefined],
		['system', 'ours', undefined],
	])('%s in %s: %s', (name, organisation, role) => {
		expect(roleIn(actors[name] ?? visitor, organisation)).toBe(role)
	})
})

describe('isDemoRole', () => {
	it.each([
		['admin', true],
		['member', true],
		['owner', false],
		['', false],
		[null, false],
		[{ role: 'admin' }, false],
	])('%j: %s', (value, expected) => {
		expect(isDemoRole(value)).toBe(expected)
	})
})
