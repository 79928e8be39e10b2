import { describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { person } from '../accounts/test-person'
import { canMailSearches, canSaveSearches, visibleTo } from './policy'

describe('who may keep searches, and who writes the mails', () => {
	for (const [who, actor, save, mail] of [
		['visitor', visitor, false, false],
		['system', { kind: 'system', name: 'jobs' }, false, true],
		['member', person(), true, false],
		['reviewer', person({ siteRole: 'reviewer' }), true, false],
		['admin', person({ siteRole: 'admin' }), true, false],
	] as [string, Actor, boolean, boolean][])
		it(who, () => {
			expect(canSaveSearches(actor)).toBe(save)
			expect(canMailSearches(actor)).toBe(mail)
		})
})

describe('whose searches one sees', () => {
	it('one’s own, whatever one is on the site', () => {
		for (const siteRole of ['member', 'reviewer', 'editor', 'admin'] as const)
			expect(visibleTo(person({ id: 'me', siteRole }))).toEqual({ userId: 'me' })
	})
	it('nobody’s, for who has no account', () => {
		expect(visibleTo(visitor)).toEqual({ id: { in: [] } })
		expect(visibleTo({ kind: 'system', name: 'jobs' })).toEqual({ id: { in: [] } })
	})
})
