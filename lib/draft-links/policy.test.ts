import { describe, expect, it } from 'vitest'
import { person } from '../accounts/test-person'
import { type Part, parts, revisionStates } from '../practices/policy'
import { canDoWithLinks, draftLinkActions, draftLinkRights, guestMay } from './policy'

const organisationId = 'owner'
const of = (role: 'contributor' | 'coordinator', where = organisationId) =>
	person({ memberships: [{ organisationId: where, role }] })
const actors = {
	visitor: { kind: 'visitor' },
	member: person(),
	contributor: of('contributor'),
	coordinator: of('coordinator'),
	reviewer: person({ siteRole: 'reviewer' }),
	editor: person({ siteRole: 'editor' }),
	admin: person({ siteRole: 'admin' }),
} as const satisfies Record<Part, unknown>

const open = ['draft', 'submitted', 'in_review', 'changes_requested']

describe('the owner’s people alone share a text, while it is worked on', () => {
	for (const part of parts)
		for (const state of revisionStates)
			for (const action of draftLinkActions) {
				const owner = part === 'contributor' || part === 'coordinator'
				const may = owner && (action !== 'make' || open.includes(state))
				it(`${part}, ${state}: ${may ? 'may' : 'may not'} ${action}`, () => {
					expect(canDoWithLinks(actors[part], action, { organisationId, state })).toBe(may)
				})
			}
	it('not those of another organisation', () => {
		for (const action of draftLinkActions)
			expect(canDoWithLinks(of('coordinator', 'another'), action, { organisationId, state: 'draft' })).toBe(
				false,
			)
	})
})

describe('what a link lets its guest do', () => {
	/** By right, in the order read, comment, approve. */
	const allowed = { read: [true, false, false], comment: [true, true, false], approve: [true, true, true] }
	for (const right of draftLinkRights)
		for (const state of revisionStates)
			it(`${right}, ${state}`, () => {
				const expected = open.includes(state) ? allowed[right] : [state === 'published', false, false]
				expect(draftLinkRights.map((action) => guestMay(action, { right, state }))).toEqual(expected)
			})
})
