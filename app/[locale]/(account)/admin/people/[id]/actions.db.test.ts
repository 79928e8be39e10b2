import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Person } from '@/lib/accounts/policy'
import { db } from '@/lib/db'
import { createOrganisation, createPerson } from '@/lib/test-factories'

// Who is signed in comes from a cookie, and a redirect ends a request: neither is there in a test.
const signedIn = vi.hoisted(() => ({ actor: undefined as unknown }))
vi.mock('../../require-admin', () => ({ requireAdmin: async () => signedIn.actor }))
vi.mock('next/navigation', () => ({
	notFound: () => {
		throw new Error('not found')
	},
	redirect: (to: string) => {
		throw new Error(to)
	},
}))

const { close, saveMembership, saveSiteRole, saveThemes } = await import('./actions')

let admin: Person
let member: Person
let organisation: string

beforeAll(async () => {
	admin = await createPerson({ siteRole: 'admin' })
	const owner = await createOrganisation()
	organisation = owner.slug
	member = await createPerson({ memberships: [{ organisationId: owner.id, role: 'contributor' }] })
	signedIn.actor = admin
})

const send = async (action: (form: FormData) => Promise<void>, fields: Record<string, string>) => {
	const form = new FormData()
	for (const [name, value] of Object.entries({ locale: 'en', ...fields })) form.set(name, value)
	const ended: unknown = await action(form).catch((error: unknown) => error)
	return ended instanceof Error ? ended.message.split('?')[1] : undefined
}

describe('the page about a person', () => {
	it('says that a change is saved', async () => {
		expect(await send(saveSiteRole, { person: member.id, role: 'reviewer' })).toBe('saved=1')
		expect(await send(saveThemes, { person: member.id })).toBe('saved=1')
		expect(await db.user.findUniqueOrThrow({ where: { id: member.id } })).toMatchObject({
			siteRole: 'reviewer',
		})
	})
	it('says that one’s own account was not changed', async () => {
		expect(await send(saveSiteRole, { person: admin.id, role: 'member' })).toBe('refused=ownAccount')
		expect(await send(close, { person: admin.id })).toBe('refused=ownAccount')
	})
	it('says that an unknown role was not taken, and removes nobody for it', async () => {
		expect(await send(saveSiteRole, { person: member.id, role: 'king' })).toBe('refused=unknown')
		expect(await send(saveMembership, { person: member.id, organisation, role: 'king' })).toBe(
			'refused=unknown',
		)
		expect(await send(saveMembership, { person: member.id, role: 'contributor' })).toBe('refused=unknown')
		expect(await db.membership.count({ where: { userId: member.id } })).toBe(1)
		expect(await send(saveMembership, { person: member.id, organisation, role: '' })).toBe('saved=1')
		expect(await db.membership.count({ where: { userId: member.id } })).toBe(0)
	})
})
