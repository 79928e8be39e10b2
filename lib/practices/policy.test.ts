import { describe, expect, it } from 'vitest'
import type { Actor, MembershipRole, SiteRole } from '../accounts/policy'
import {
	actionsFor,
	canDo,
	couldDo,
	isJudgement,
	isOpen,
	needsReason,
	nextState,
	type Part,
	partOf,
	parts,
	permissions,
	type RevisionAction,
	type RevisionFacts,
	type RevisionState,
	revisionActions,
	revisionStates,
	visibleTo,
} from './policy'

const owner = 'owner'
const person = (siteRole: SiteRole, membership?: MembershipRole, organisationId = owner): Actor => ({
	kind: 'person',
	id: 'somebody',
	name: 'Somebody',
	siteRole,
	locale: 'en',
	memberships: membership ? [{ organisationId, role: membership }] : [],
})

const actors: Record<Part, Actor> = {
	visitor: { kind: 'visitor' },
	member: person('member'),
	contributor: person('member', 'contributor'),
	coordinator: person('member', 'coordinator'),
	reviewer: person('reviewer'),
	editor: person('editor'),
	admin: person('admin'),
}

/** The whole rule, written a second time, by role and state: what each may do. Everything absent is refused. */
const allowed: Record<Part, Record<RevisionState, string>> = {
	visitor: {
		draft: '',
		submitted: '',
		in_review: '',
		changes_requested: '',
		published: '',
		declined: '',
		withdrawn: '',
		superseded: '',
		archived: '',
	},
	member: {
		draft: '',
		submitted: '',
		in_review: '',
		changes_requested: '',
		published: '',
		declined: '',
		withdrawn: '',
		superseded: '',
		archived: '',
	},
	contributor: {
		draft: 'view edit submit reply resolve withdraw',
		submitted: 'view reply withdraw',
		in_review: 'view reply',
		changes_requested: 'view edit submit reply',
		published: 'view answerOpinion revise confirm',
		declined: 'view revise',
		withdrawn: 'view revise',
		superseded: 'view restore',
		archived: 'view revise',
	},
	coordinator: {
		draft: 'view edit submit reply resolve withdraw',
		submitted: 'view edit approve requestChanges remark reply resolve withdraw',
		in_review: 'view remark reply resolve',
		changes_requested: 'view edit submit remark reply resolve',
		published: 'view answerOpinion archive revise confirm',
		declined: 'view revise',
		withdrawn: 'view revise',
		superseded: 'view restore',
		archived: 'view revise',
	},
	reviewer: {
		draft: '',
		submitted: 'view reply resolve',
		in_review: 'view requestChanges recommend remark reply resolve assess',
		changes_requested: 'view reply resolve',
		published: 'view assess',
		declined: 'view',
		withdrawn: '',
		superseded: 'view',
		archived: 'view',
	},
	editor: {
		draft: '',
		submitted: 'view reply resolve decline readdress',
		in_review: 'view requestChanges recommend remark reply resolve assess assign publish decline readdress',
		changes_requested: 'view reply resolve assign decline readdress',
		published: 'view assess assign validate archive readdress',
		declined: 'view',
		withdrawn: '',
		superseded: 'view',
		archived: 'view',
	},
	admin: {
		draft: 'view',
		submitted: 'view reply resolve decline readdress',
		in_review: 'view requestChanges recommend remark reply resolve assess assign publish decline readdress',
		changes_requested: 'view reply resolve assign decline readdress',
		published: 'view assess assign validate archive readdress',
		declined: 'view',
		withdrawn: 'view',
		superseded: 'view',
		archived: 'view',
	},
}

const facts = (state: RevisionState) => ({ organisationId: owner, state })

describe('role × state × action', () => {
	for (const part of parts)
		for (const state of revisionStates)
			for (const action of revisionActions) {
				const may = allowed[part][state].split(' ').includes(action)
				it(`${part}, ${state}: ${may ? 'may' : 'may not'} ${action}`, () => {
					expect(canDo(actors[part], action, facts(state))).toBe(may)
				})
			}

	it.each(parts)('lists what the %s may do, in the order of the table', (part) => {
		for (const state of revisionStates) {
			const may = allowed[part][state].split(' ')
			expect(actionsFor(actors[part], facts(state))).toEqual(
				revisionActions.filter((action) => may.includes(action)),
			)
		}
	})

	it('lets the system do everything', () => {
		const system: Actor = { kind: 'system', name: 'content' }
		for (const state of revisionStates) expect(actionsFor(system, facts(state))).toEqual([...revisionActions])
	})
})

describe('parts', () => {
	it.each(['reviewer', 'editor', 'admin'] as const)(
		'a %s who belongs to the owner plays that part alone, and judges nothing of their own',
		(siteRole) => {
			for (const membership of ['contributor', 'coordinator'] as const) {
				const actor = person(siteRole, membership)
				expect(partOf(actor, owner)).toBe(membership)
				for (const state of revisionStates)
					for (const action of ['recommend', 'publish', 'decline'] as const)
						expect(canDo(actor, action, facts(state))).toBe(false)
				expect(canDo(actor, 'requestChanges', facts('in_review'))).toBe(false)
			}
		},
	)

	it('knows somebody of another organisation as who they are on the site', () => {
		expect(partOf(person('member', 'coordinator', 'another'), owner)).toBe('member')
		expect(canDo(person('member', 'coordinator', 'another'), 'view', facts('draft'))).toBe(false)
		expect(partOf(person('reviewer', 'contributor', 'another'), owner)).toBe('reviewer')
	})

	const judged = revisionActions.filter((action) => isJudgement(action))
	const involvements: [string, Actor, Partial<RevisionFacts>][] = [
		['wrote a revision of it', person('editor'), { people: ['another', 'somebody'] }],
		['belongs to a partner', person('editor', 'contributor', 'partner'), { partners: ['partner'] }],
	]
	it.each(involvements)('whoever %s judges nothing of it, and reads it all the same', (_, actor, more) => {
		for (const state of revisionStates) {
			const revision = { ...facts(state), ...more }
			for (const action of judged) expect(canDo(actor, action, revision)).toBe(false)
			expect(canDo(actor, 'view', revision)).toBe(canDo(actor, 'view', facts(state)))
		}
		for (const action of judged)
			expect(couldDo(actor, action, { organisationId: owner, ...more })).toBe(false)
		expect(couldDo(person('editor'), 'publish', { organisationId: owner, ...more, people: [] })).toBe(true)
	})

	it('who writes for the owner goes on playing their part, having written it', () => {
		const written = { ...facts('submitted'), people: ['somebody'] }
		expect(canDo(actors.coordinator, 'requestChanges', written)).toBe(true)
		expect(canDo(actors.coordinator, 'remark', written)).toBe(true)
	})

	it('tells "not now" from "not you"', () => {
		expect(couldDo(actors.contributor, 'submit', { organisationId: owner })).toBe(true)
		expect(couldDo(actors.contributor, 'publish', { organisationId: owner })).toBe(false)
		expect(couldDo(actors.member, 'view', { organisationId: owner })).toBe(false)
	})
})

describe('where actions lead', () => {
	const leads: [RevisionAction, boolean, RevisionState | undefined][] = [
		['submit', false, 'submitted'],
		['submit', true, 'in_review'],
		['approve', false, 'in_review'],
		['requestChanges', true, 'changes_requested'],
		['publish', true, 'published'],
		['decline', true, 'declined'],
		['withdraw', false, 'withdrawn'],
		['archive', true, 'archived'],
		['view', true, undefined],
		['edit', true, undefined],
		['recommend', true, undefined],
		['remark', true, undefined],
		['reply', true, undefined],
		['resolve', true, undefined],
		['assess', true, undefined],
		['assign', true, undefined],
		['validate', true, undefined],
		['answerOpinion', true, undefined],
		['revise', true, undefined],
		['restore', true, undefined],
		['confirm', true, undefined],
		['readdress', true, undefined],
	]
	it.each(leads)('%s (approved: %s) leads to %s', (action, approved, state) => {
		expect(nextState(action, { approved })).toBe(state)
	})
	it('knows every action', () => {
		expect(new Set(leads.map(([action]) => action))).toEqual(new Set(revisionActions))
	})

	it.each(revisionActions)('asks for a reason where somebody is turned down: %s', (action) => {
		expect(needsReason(action)).toBe(['requestChanges', 'decline', 'archive'].includes(action))
	})

	it.each(revisionStates)('%s is open or closed', (state) => {
		expect(isOpen(state)).toBe(['draft', 'submitted', 'in_review', 'changes_requested'].includes(state))
	})
})

describe('visibleTo says the same as canDo view', () => {
	/** Just enough of Prisma's `where` to read ours. */
	type Where = {
		OR?: Where[]
		id?: { in: string[] }
		state?: { in: readonly RevisionState[] }
		practice?: { organisationId: { in: readonly string[] } }
	}
	const matches = (where: Where, state: RevisionState): boolean =>
		(where.OR?.some((option) => matches(option, state)) ?? true) &&
		(where.id?.in.includes('revision') ?? true) &&
		(where.state?.in.includes(state) ?? true) &&
		(where.practice?.organisationId.in.includes(owner) ?? true)

	const everybody: [string, Actor][] = [
		...Object.entries(actors),
		['an editor of the owner', person('editor', 'contributor')],
		['a coordinator elsewhere', person('member', 'coordinator', 'another')],
		['a reviewer who coordinates elsewhere', person('reviewer', 'coordinator', 'another')],
		['the system', { kind: 'system', name: 'content' }],
	]
	it.each(everybody)('%s', (_, actor) => {
		for (const state of revisionStates)
			expect(matches(visibleTo(actor) as Where, state)).toBe(canDo(actor, 'view', facts(state)))
	})
})

it('the table names known parts and states only', () => {
	for (const row of Object.values(permissions))
		for (const [part, states] of Object.entries(row)) {
			expect(parts).toContain(part)
			for (const state of states) expect(revisionStates).toContain(state)
		}
})
