import { describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { person } from '../accounts/test-person'
import { announcementKinds, isAnnouncementKind, stillHolds } from './announcements'
import { canFollow, canTellFollowers, visibleTo } from './policy'
import { subjectIn } from './schema'

const nobody = { id: { in: [] } }
const cases: [string, Actor, { follow: boolean; tell: boolean; own: object }][] = [
	['a visitor', visitor, { follow: false, tell: false, own: nobody }],
	['the jobs', { kind: 'system', name: 'jobs' }, { follow: false, tell: true, own: nobody }],
	['a member', person({ id: 'anna' }), { follow: true, tell: false, own: { userId: 'anna' } }],
	[
		'an admin',
		person({ id: 'ada', siteRole: 'admin' }),
		{ follow: true, tell: false, own: { userId: 'ada' } },
	],
]
describe.each(cases)('%s', (_, actor, may) => {
	it('follows, tells and sees so much', () => {
		expect([canFollow(actor), canTellFollowers(actor), visibleTo(actor)]).toEqual([
			may.follow,
			may.tell,
			may.own,
		])
	})
})

it.each([
	[{ practice: 'telecourse' }, { kind: 'practice', name: 'telecourse' }],
	[
		{ theme: 'water', done: '1' },
		{ kind: 'theme', name: 'water' },
	],
	[{ region: 'ES511' }, { kind: 'region', name: 'ES511' }],
	[{}, undefined],
	[{ region: '' }, undefined],
	[{ region: ['ES', 'FI'] }, undefined],
	[{ region: 'ES', theme: 'water' }, undefined],
	[{ search: 'water' }, undefined],
	[{ theme: 'x'.repeat(201) }, undefined],
])('an address that asks %o is about %o', (query: Record<string, string | string[]>, subject) => {
	expect(subjectIn(query)).toEqual(subject)
})

it.each(announcementKinds)('%s is told while it is so', (kind) => {
	const gone = kind === 'followedArchived'
	expect([stillHolds(kind, { live: true }), stillHolds(kind, { live: false })]).toEqual([!gone, gone])
})

it('kinds of other notifications are not announced', () => {
	expect(['published', 'toString', ''].filter(isAnnouncementKind)).toEqual([])
})
