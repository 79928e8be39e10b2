import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'

vi.hoisted(() => {
	process.env.ATLAS_MODE = 'trial'
})

import { db } from '../db'
import { NotFound } from '../errors'
import { createOrganisation, createPerson, createTheme } from '../test-factories'
import { ensureDemoAccounts, signInAsDemo } from './demo-commands'
import { type Actor, demoRoles, visitor } from './policy'
import { findSessionPerson } from './queries'

const system: Actor = { kind: 'system', name: 'test' }

describe('the demo accounts', () => {
	it('need the shipped content, and say so', async () => {
		await expect(ensureDemoAccounts(system)).rejects.toThrow('diputacio-de-barcelona')
		expect(await db.user.count()).toBe(0)
	})

	describe('of the trial', () => {
		let organisation: { id: string }
		beforeAll(async () => {
			organisation = await createOrganisation('diputacio-de-barcelona')
			for (const theme of ['smarter', 'connected', 'governance']) await createTheme(theme)
		})
		beforeEach(() => ensureDemoAccounts(system))

		it('are six, made once, each with its part', async () => {
			await ensureDemoAccounts(system)
			expect(await db.user.count({ where: { demo: true } })).toBe(6)
			expect(await db.membership.count()).toBe(2)
			expect(await db.reviewerTheme.count()).toBe(3)
		})

		it.each(demoRoles)('%s signs in with one click', async (role) => {
			const { token, expires } = await signInAsDemo(visitor, role)
			expect(expires.getTime()).toBeGreaterThan(Date.now())
			const member = role === 'contributor' || role === 'coordinator'
			expect(await findSessionPerson(system, token)).toMatchObject({
				name: `Demo ${role}`,
				siteRole: member ? 'member' : role,
				memberships: member ? [{ organisationId: organisation.id, role }] : [],
			})
		})

		it('get their roles back at the next start', async () => {
			await db.user.updateMany({
				where: { email: 'demo-admin@example.org' },
				data: { siteRole: 'member', disabledAt: new Date() },
			})
			await expect(signInAsDemo(visitor, 'admin')).rejects.toThrow(NotFound)
			await ensureDemoAccounts(system)
			expect((await signInAsDemo(visitor, 'admin')).token).toMatch(/^[\da-f]{64}$/)
		})

		it('are never somebody’s who only has their address', async () => {
			await db.user.deleteMany()
			await createPerson({ email: 'demo-admin@example.org' })
			await expect(signInAsDemo(visitor, 'admin')).rejects.toThrow(NotFound)
		})

		it('are made by the system alone', async () => {
			await expect(ensureDemoAccounts(visitor)).rejects.toThrow(NotFound)
		})
	})
})
