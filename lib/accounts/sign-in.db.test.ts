import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '../db'
import { NotFound } from '../errors'
import { createPerson } from '../test-factories'
import { signInAdapter } from './adapter-commands'
import { authOptions } from './auth'
import { signInAsDemo } from './demo-commands'
import { type Actor, visitor } from './policy'
import { findSessionPerson } from './queries'
import { endAllSessions, mailSignInLink, requestSignInLink } from './sign-in-commands'
import { linkStillWorks, mayEnter } from './sign-in-queries'
import { fromNow, hashToken, newToken, sessionExpiry } from './sign-in-token'

const system: Actor = { kind: 'system', name: 'test' }
const adapter = signInAdapter({ locale: 'ca', readsSession: true })

const ask = (email: string) => requestSignInLink(visitor, { email, locale: 'en', next: '/en/account' })

/** The token of the last link that was mailed to an address. */
async function lastToken(email: string) {
	const mail = await db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { createdAt: 'desc' } })
	return /token=([\da-f]+)/.exec(mail.text)?.[1] ?? ''
}

const use = (email: string, token: string) =>
	adapter.useVerificationToken?.({ identifier: email, token: hashToken(token) })

beforeEach(async () => {
	await db.mail.deleteMany()
	await db.user.deleteMany()
	await db.verificationToken.deleteMany()
})

describe('asking for a link', () => {
	it('queues a mail in the language of the page, whose link leads to the page with a button', async () => {
		const answer = await requestSignInLink(visitor, {
			email: ' Anna@Example.org ',
			locale: 'ca',
			next: '/ca/contribute?step=2',
		})
		expect(answer).toEqual({ ok: true, value: { email: 'anna@example.org', minutes: 20 } })
		const mail = await db.mail.findFirstOrThrow()
		expect(mail).toMatchObject({ to: 'anna@example.org', locale: 'ca', kind: 'sign-in', sentAt: null })
		const token = await lastToken('anna@example.org')
		const query = new URLSearchParams({ token, email: 'anna@example.org', next: '/ca/contribute?step=2' })
		expect(mail.text).toContain(`/ca/sign-in/confirm?${query}`)
		expect(mail.html).toContain('lang="ca"')
		expect(await linkStillWorks(visitor, { email: 'anna@example.org', token })).toBe(true)
	})

	it('keeps no more of the token than next-auth needs to know it again', async () => {
		await ask('anna@example.org')
		const token = await lastToken('anna@example.org')
		const [stored] = await db.verificationToken.findMany()
		expect(stored?.token).toBe(hashToken(token))
		expect(stored?.token).not.toContain(token)
	})

	it.each([
		['', 'required'],
		['anna', 'notAMailbox'],
		[`${'a'.repeat(300)}@example.org`, 'tooLong'],
	])('refuses %j', async (email, code) => {
		expect(await ask(email)).toEqual({ ok: false, problem: { code } })
		expect(await db.mail.count()).toBe(0)
	})

	it('sends three to one address in a quarter of an hour, also when they are asked for at once', async () => {
		const answers = await Promise.all(Array.from({ length: 6 }, () => ask('anna@example.org')))
		expect(answers.filter((answer) => answer.ok)).toHaveLength(3)
		expect(answers.filter((answer) => !answer.ok)).toEqual(
			Array(3).fill({ ok: false, problem: { code: 'tooOften', minutes: 15 } }),
		)
		expect(await db.mail.count()).toBe(3)
		expect((await ask('eva@example.org')).ok).toBe(true)

		await db.mail.updateMany({ data: { createdAt: fromNow(-16) } })
		expect((await ask('anna@example.org')).ok).toBe(true)
	})

	it('sends no more than so many in all', async () => {
		await db.mail.createMany({
			data: Array.from({ length: 500 }, (_, number) => ({
				to: `flood-${number}@example.org`,
				locale: 'en',
				kind: 'sign-in',
				subject: '',
				text: '',
				html: '',
			})),
		})
		expect(await ask('anna@example.org')).toMatchObject({ ok: false, problem: { code: 'tooBusy' } })
	})

	it('sends ten for one client, whichever way it asks, and others theirs', async () => {
		const from = (client: string, name: string) =>
			requestSignInLink(visitor, { email: `${name}@example.org`, locale: 'en', next: '/en', client })
		for (let number = 1; number <= 10; number++)
			expect((await from('192.0.2.1', `many-${number}`)).ok).toBe(true)
		expect(await from('192.0.2.1', 'many-11')).toEqual({
			ok: false,
			problem: { code: 'tooMany', minutes: 15 },
		})
		const token = newToken()
		const link = { email: 'many-12@example.org', token, locale: 'en', next: '/en' } as const
		await expect(mailSignInLink(system, { ...link, client: '192.0.2.1' })).rejects.toThrow('tooMany')
		expect((await from('192.0.2.2', 'other')).ok).toBe(true)
		expect(await db.verificationToken.count()).toBe(11)
	})

	it('holds next-auth’s own address for asking to the same limit', async () => {
		const send = () =>
			mailSignInLink(system, { email: 'anna@example.org', token: newToken(), locale: 'en', next: '/en' })
		await send()
		await send()
		await send()
		expect(await db.verificationToken.count()).toBe(3)
		await expect(send()).rejects.toThrow('tooOften')
		// Nothing stays of what was refused.
		expect(await db.verificationToken.count()).toBe(3)
		await expect(
			mailSignInLink(visitor, { email: 'eva@example.org', token: newToken(), locale: 'en', next: '/en' }),
		).rejects.toThrow(NotFound)
	})
})

describe('a link', () => {
	it('signs in once', async () => {
		await ask('anna@example.org')
		const token = await lastToken('anna@example.org')
		const answers = await Promise.all([use('anna@example.org', token), use('anna@example.org', token)])
		expect(answers.filter(Boolean)).toHaveLength(1)
		expect(await use('anna@example.org', token)).toBeNull()
		expect(await linkStillWorks(visitor, { email: 'anna@example.org', token })).toBe(false)
	})

	it('is for its own address only', async () => {
		await ask('anna@example.org')
		const token = await lastToken('anna@example.org')
		expect(await linkStillWorks(visitor, { email: 'eva@example.org', token })).toBe(false)
		expect(await use('eva@example.org', token)).toBeNull()
	})

	it.each([
		['\u0000', 'a'],
		['anna@example.org', '\u0000'],
		["' or 1=1", "' or 1=1"],
		['', ''],
	])('of nonsense (%j, %j) is one that does not work', async (email, token) => {
		expect(await linkStillWorks(visitor, { email, token })).toBe(false)
		expect(await adapter.useVerificationToken?.({ identifier: email, token: hashToken(token) })).toBeNull()
		expect(await findSessionPerson(system, token)).toBeUndefined()
		expect(await adapter.getSessionAndUser?.(token)).toBeNull()
	})

	it('works for twenty minutes', async () => {
		await ask('anna@example.org')
		const token = await lastToken('anna@example.org')
		const [stored] = await db.verificationToken.findMany()
		expect(stored && stored.expires.getTime() - Date.now()).toBeGreaterThan(19 * 60_000)
		expect(stored && stored.expires.getTime() - Date.now()).toBeLessThanOrEqual(20 * 60_000)
		await db.verificationToken.updateMany({ data: { expires: fromNow(-1) } })
		expect(await linkStillWorks(visitor, { email: 'anna@example.org', token })).toBe(false)
	})
})

describe('who may enter', () => {
	const arrival = {
		email: 'anna@example.org',
		provider: 'oidc',
		providerAccountId: 'sub-1',
		proven: true,
	}

	it('a newcomer whose address is proven', async () => {
		expect(await mayEnter(system, arrival)).toBeUndefined()
	})
	it('nobody whose provider does not vouch for the address, whether it is known here or not', async () => {
		expect(await mayEnter(system, { ...arrival, proven: false })).toBe('unverified')
		await createPerson({ email: 'anna@example.org' })
		expect(await mayEnter(system, { ...arrival, proven: false })).toBe('unverified')
		expect(await mayEnter(system, { ...arrival, email: '' })).toBe('unverified')
	})
	it('whose login was tied to an account before, also when the address no longer is proven', async () => {
		const { id } = await createPerson({ email: 'anna@example.org' })
		await db.account.create({
			data: { userId: id, type: 'oauth', provider: 'oidc', providerAccountId: 'sub-1' },
		})
		expect(await mayEnter(system, { ...arrival, proven: false })).toBeUndefined()
	})
	it('nobody whose account was closed, by whatever way they come', async () => {
		const { id } = await createPerson({ email: 'anna@example.org' })
		await db.user.update({ where: { id }, data: { disabledAt: new Date() } })
		expect(await mayEnter(system, arrival)).toBe('closed')
		await db.account.create({
			data: { userId: id, type: 'oauth', provider: 'oidc', providerAccountId: 'sub-1' },
		})
		expect(await mayEnter(system, { ...arrival, email: 'other@example.org' })).toBe('closed')
	})
	it('no demo account outside the trial', async () => {
		const { id } = await createPerson({ email: 'demo-admin@example.org' })
		await db.user.update({ where: { id }, data: { demo: true } })
		expect(await mayEnter(system, { ...arrival, email: 'demo-admin@example.org' })).toBe('closed')
	})
	it('is nobody’s business but the system’s', async () => {
		await expect(mayEnter(visitor, arrival)).rejects.toThrow(NotFound)
	})
})

describe('what next-auth stores', () => {
	it('a newcomer, a member with the language of the page', async () => {
		const created = await adapter.createUser?.({ email: 'anna@example.org', emailVerified: null })
		expect(await db.user.findUniqueOrThrow({ where: { id: created?.id ?? '' } })).toMatchObject({
			email: 'anna@example.org',
			siteRole: 'member',
			locale: 'ca',
			demo: false,
			emailVerified: expect.any(Date),
		})
	})
	it('whose a login is, and none of its tokens', async () => {
		const { id } = await createPerson()
		await adapter.linkAccount?.({
			userId: id,
			type: 'oauth',
			provider: 'oidc',
			providerAccountId: 'sub-1',
			access_token: 'secret',
			'not-before-policy': 0,
		} as never)
		expect(await db.account.findFirstOrThrow()).toMatchObject({ userId: id, access_token: null })
		expect(await db.user.findUniqueOrThrow({ where: { id } })).toMatchObject({
			emailVerified: expect.any(Date),
		})
	})
	it('nothing of who was signed in before, while somebody signs in', async () => {
		const { id } = await createPerson()
		await db.session.create({ data: { sessionToken: 'before', userId: id, expires: sessionExpiry() } })
		const arriving = signInAdapter({ locale: 'en', readsSession: false })
		expect(await arriving.getSessionAndUser?.('before')).toBeNull()
		expect(await adapter.getSessionAndUser?.('before')).toMatchObject({ user: { id } })
	})
	it('no end to a session that has gone already', async () => {
		await expect(adapter.deleteSession?.('nowhere')).resolves.toBeUndefined()
	})
})

describe('a session', () => {
	const signIn = async (facts: { expires?: Date; demo?: boolean; disabledAt?: Date } = {}) => {
		const person = await createPerson({ name: '' })
		await db.user.update({
			where: { id: person.id },
			data: { demo: facts.demo ?? false, disabledAt: facts.disabledAt ?? null },
		})
		const token = newToken()
		await db.session.create({
			data: { sessionToken: token, userId: person.id, expires: facts.expires ?? sessionExpiry() },
		})
		return { person, token }
	}

	it('has its person, named after their address when they gave no name', async () => {
		const { person, token } = await signIn()
		expect(await findSessionPerson(system, token)).toEqual({
			kind: 'person',
			id: person.id,
			name: person.email.split('@')[0],
			siteRole: 'member',
			locale: 'en',
			languages: [],
			memberships: [],
		})
	})
	it.each([
		['has run out', { expires: fromNow(-1) }],
		['belongs to a closed account', { disabledAt: new Date() }],
		['belongs to a demo account outside the trial', { demo: true }],
	])('has none when it %s', async (_, facts) => {
		const { token } = await signIn(facts)
		expect(await findSessionPerson(system, token)).toBeUndefined()
	})
	it('is not told to anybody who asks', async () => {
		const { token } = await signIn()
		await expect(findSessionPerson(visitor, token)).rejects.toThrow(NotFound)
		expect(await findSessionPerson(system, 'guessed')).toBeUndefined()
	})
	it('ends on all devices when its person says so, and nobody else’s', async () => {
		const anna = await signIn()
		const eva = await signIn()
		await endAllSessions(anna.person)
		expect(await findSessionPerson(system, anna.token)).toBeUndefined()
		expect(await findSessionPerson(system, eva.token)).toBeDefined()
	})
})

describe('the demo sign-in', () => {
	it('does not exist outside the trial, even where the accounts do', async () => {
		const { id } = await createPerson({ email: 'demo-admin@example.org' })
		await db.user.update({ where: { id }, data: { demo: true } })
		await expect(signInAsDemo(visitor, 'admin')).rejects.toThrow(NotFound)
		expect(await db.session.count()).toBe(0)
	})
})

describe('after signing in', () => {
	const options = authOptions({ locale: 'ca', signingIn: true })
	it.each([
		['/ca/contribute', 'http://localhost:3000/ca/contribute'],
		['http://localhost:3000/en/review', 'http://localhost:3000/en/review'],
		['https://evil.example/', 'http://localhost:3000/ca/account'],
		['//evil.example/', 'http://localhost:3000/ca/account'],
		['javascript:alert(1)', 'http://localhost:3000/ca/account'],
	])('%s leads to %s', async (url, leads) => {
		expect(await options.callbacks?.redirect?.({ url, baseUrl: 'http://localhost:3000' })).toBe(leads)
	})
})
