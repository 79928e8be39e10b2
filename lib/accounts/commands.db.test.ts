import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '../db'
import { NotFound } from '../errors'
import { createOrganisation, createPerson, createTheme, type TestPerson } from '../test-factories'
import {
	closeAccount,
	inviteUser,
	reopenAccount,
	setMembership,
	setReviewerThemes,
	setSiteRole,
	updateProfile,
} from './commands'
import { getPersonInList, listPeople, listRoleChoices } from './people-queries'
import { type Actor, visitor } from './policy'
import { getAccount } from './queries'
import { newToken, sessionExpiry } from './sign-in-token'

const system: Actor = { kind: 'system', name: 'operator' }
let admin: TestPerson
let anna: TestPerson

beforeEach(async () => {
	await db.mail.deleteMany()
	await db.user.deleteMany()
	admin = await createPerson({ name: 'Ada', siteRole: 'admin' })
	anna = await createPerson({ name: 'Anna', email: 'anna@example.org' })
})

const invitation = { email: 'New@Example.org', name: 'Nora', locale: 'ca' }

describe('an invitation', () => {
	it('makes an account with its roles, and a mail in its language that says who invites', async () => {
		const organisation = await createOrganisation('council', { name: { en: 'Council', ca: 'Consell' } })
		const answer = await inviteUser(admin, {
			...invitation,
			siteRole: 'reviewer',
			organisation: 'council',
			membershipRole: 'coordinator',
		})
		expect(answer).toMatchObject({ ok: true, value: { email: 'new@example.org' } })
		expect(
			await db.user.findUnique({ where: { email: 'new@example.org' }, include: { memberships: true } }),
		).toMatchObject({
			name: 'Nora',
			locale: 'ca',
			siteRole: 'reviewer',
			emailVerified: null,
			memberships: [{ organisationId: organisation.id, role: 'coordinator' }],
		})
		const mail = await db.mail.findFirstOrThrow()
		expect(mail).toMatchObject({ to: 'new@example.org', kind: 'invitation', locale: 'ca' })
		expect(mail.text).toContain('Ada')
		expect(mail.text).toContain('Consell')
		expect(mail.text).toContain('http://localhost:3000/ca/sign-in')
	})

	it('is refused for who has an account, and sends nothing', async () => {
		const answer = await inviteUser(admin, { ...invitation, email: 'ANNA@example.org' })
		expect(answer).toEqual({ ok: false, problem: { code: 'exists', id: anna.id } })
		expect(await db.mail.count()).toBe(0)
	})

	it('names what is wrong', async () => {
		expect(await inviteUser(admin, { ...invitation, email: 'new', organisation: 'nowhere' })).toEqual({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'email', code: 'notAMailbox' }] },
		})
		expect(await inviteUser(admin, { ...invitation, organisation: 'nowhere' })).toEqual({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'organisation', code: 'unknownValue' }] },
		})
	})
})

describe('roles', () => {
	it('are given and taken by an admin and by the operator', async () => {
		await createOrganisation('council')
		expect(await setSiteRole(admin, anna.id, 'editor')).toEqual({ ok: true, value: { siteRole: 'editor' } })
		await setMembership(system, { userId: anna.id, organisation: 'council', role: 'contributor' })
		await setMembership(admin, { userId: anna.id, organisation: 'council', role: 'coordinator' })
		expect(await getPersonInList(admin, anna.id, 'en')).toMatchObject({
			siteRole: 'editor',
			memberships: [{ slug: 'council', role: 'coordinator' }],
		})
		await setMembership(admin, { userId: anna.id, organisation: 'council', role: null })
		expect(await db.membership.count({ where: { userId: anna.id } })).toBe(0)
	})

	it('of oneself stay, so that an admin remains', async () => {
		const own = { ok: false, problem: { code: 'ownAccount' } }
		expect(await setSiteRole(admin, admin.id, 'member')).toEqual(own)
		expect(await closeAccount(admin, admin.id)).toEqual(own)
		expect(await setMembership(admin, { userId: admin.id, organisation: 'x', role: null })).toEqual(own)
		expect(await db.user.findUnique({ where: { id: admin.id } })).toMatchObject({
			siteRole: 'admin',
			disabledAt: null,
		})
	})

	it('of nobody, or in no organisation there is, are not found', async () => {
		await expect(setSiteRole(admin, crypto.randomUUID(), 'admin')).rejects.toThrow(NotFound)
		await expect(setSiteRole(admin, "' or 1=1", 'admin')).rejects.toThrow(NotFound)
		await expect(
			setMembership(admin, { userId: anna.id, organisation: 'nowhere', role: 'contributor' }),
		).rejects.toThrow(NotFound)
		await expect(
			setMembership(admin, { userId: anna.id, organisation: '\u0000', role: 'contributor' }),
		).rejects.toThrow(NotFound)
	})

	it('a reviewer’s themes are those that there are', async () => {
		await createTheme('smarter')
		await createTheme('greener')
		await setReviewerThemes(admin, anna.id, ['smarter', 'greener', 'nonsense'])
		await setReviewerThemes(admin, anna.id, ['greener', 'nonsense', '\u0000'])
		expect((await getPersonInList(admin, anna.id, 'en')).themes).toEqual(['greener'])
	})

	it('nobody who is not there gets any', async () => {
		await createTheme('greener')
		for (const id of ['nonsense', '\u0000', crypto.randomUUID()])
			await expect(setReviewerThemes(admin, id, ['greener'])).rejects.toThrow(NotFound)
	})
})

describe('closing an account', () => {
	it('ends its sessions, and opens again', async () => {
		await db.session.create({
			data: { sessionToken: newToken(), userId: anna.id, expires: sessionExpiry() },
		})
		expect(await closeAccount(admin, anna.id)).toEqual({ ok: true, value: null })
		expect(await db.session.count()).toBe(0)
		expect((await getPersonInList(admin, anna.id, 'en')).disabledAt).not.toBeNull()
		await reopenAccount(admin, anna.id)
		expect((await getPersonInList(admin, anna.id, 'en')).disabledAt).toBeNull()
	})
})

describe('strangers', () => {
	const deeds: Record<string, (actor: Actor) => Promise<unknown>> = {
		inviteUser: (actor) => inviteUser(actor, invitation),
		setSiteRole: (actor) => setSiteRole(actor, anna.id, 'admin'),
		setMembership: (actor) => setMembership(actor, { userId: anna.id, organisation: 'x', role: null }),
		setReviewerThemes: (actor) => setReviewerThemes(actor, anna.id, []),
		closeAccount: (actor) => closeAccount(actor, anna.id),
		reopenAccount: (actor) => reopenAccount(actor, anna.id),
		listPeople: (actor) => listPeople(actor, { q: '', page: 1, locale: 'en' }),
		getPersonInList: (actor) => getPersonInList(actor, anna.id, 'en'),
		listRoleChoices: (actor) => listRoleChoices(actor, 'en'),
	}
	it.each(Object.keys(deeds))('find no %s', async (name) => {
		const editor = await createPerson({ siteRole: 'editor' })
		for (const actor of [visitor, anna, editor]) await expect(deeds[name]?.(actor)).rejects.toThrow(NotFound)
	})
})

describe('one’s own profile', () => {
	it('takes a name and a language, and nothing else', async () => {
		const answer = await updateProfile(anna, { name: ' Anna  Puig ', locale: 'ca', siteRole: 'admin' })
		expect(answer).toEqual({ ok: true, value: { name: 'Anna Puig', locale: 'ca' } })
		expect(await getAccount(anna, 'en')).toMatchObject({
			name: 'Anna Puig',
			locale: 'ca',
			siteRole: 'member',
			email: 'anna@example.org',
		})
	})
	it('may do without a name', async () => {
		await updateProfile(anna, { name: '  ', locale: 'en' })
		expect(await db.user.findUnique({ where: { id: anna.id } })).toMatchObject({ name: null })
		expect((await getPersonInList(admin, anna.id, 'en')).name).toBe('anna')
	})
	it('says what is wrong and keeps what was', async () => {
		expect(await updateProfile(anna, { name: 'a'.repeat(101), locale: 'en' })).toEqual({
			ok: false,
			problem: { code: 'invalid', problems: [{ field: 'name', code: 'tooLong', limit: 100 }] },
		})
		expect((await getAccount(anna, 'en')).name).toBe('Anna')
	})
	it('is a person’s', async () => {
		await expect(updateProfile(visitor, { name: 'x', locale: 'en' })).rejects.toThrow(NotFound)
		await expect(getAccount(visitor, 'en')).rejects.toThrow(NotFound)
	})
})

describe('the list of people', () => {
	it('finds part of a name or an address, a page at a time', async () => {
		await db.user.createMany({
			data: Array.from({ length: 60 }, (_, number) => ({
				email: `person-${String(number).padStart(2, '0')}@list.example`,
			})),
		})
		const first = await listPeople(admin, { q: 'LIST.example', page: 1, locale: 'en' })
		expect(first).toMatchObject({ total: 60, page: 1, pages: 2 })
		expect(first.people).toHaveLength(50)
		const beyond = await listPeople(admin, { q: 'list.example', page: 99, locale: 'en' })
		expect(beyond.page).toBe(2)
		expect(beyond.people.at(-1)).toMatchObject({ email: 'person-59@list.example', arrived: false })
		expect(await listPeople(admin, { q: 'ANN', page: Number.NaN, locale: 'en' })).toMatchObject({
			total: 1,
			people: [{ name: 'Anna' }],
		})
		expect((await listPeople(admin, { q: "%_'\u0000", page: 1, locale: 'en' })).total).toBe(0)
	})
})
