import NextAuth from 'next-auth'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startOidcProvider } from '../../e2e/oidc-server'
import { db } from '../db'
import { createPerson } from '../test-factories'
import { sessionExpiry } from './sign-in-token'

const site = 'http://localhost:3000'
let provider: Awaited<ReturnType<typeof startOidcProvider>>
let auth: typeof import('./auth')

beforeAll(async () => {
	provider = await startOidcProvider(site)
	vi.stubEnv('NEXTAUTH_URL', site)
	vi.stubEnv('OIDC_ISSUER', provider.issuer)
	vi.stubEnv('OIDC_CLIENT_ID', provider.clientId)
	vi.stubEnv('OIDC_CLIENT_SECRET', provider.clientSecret)
	// Settings are read once; they are as they shall be only now.
	auth = await import('./auth')
})
afterAll(() => provider.stop())
beforeEach(async () => {
	await db.user.deleteMany()
})

/** A browser's part: its cookies, on our site and on the other. */
class Browser {
	readonly jars = { site: new Map<string, string>(), login: new Map<string, string>() }

	keep(jar: 'site' | 'login', lines: readonly string[]) {
		for (const line of lines) {
			const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
			this.jars[jar].set(name, decodeURIComponent(value))
		}
	}

	/** Our site, as its route calls next-auth; answers where it leads. */
	async ask(method: 'GET' | 'POST', path: string, body: Record<string, string> = {}): Promise<string> {
		const url = new URL(path, site)
		const nextauth = url.pathname.split('/').slice(3)
		let location = ''
		const headers = new Map<string, string | string[]>()
		const response = {
			status: () => response,
			getHeader: (name: string) => headers.get(name),
			setHeader(name: string, value: string | string[]) {
				headers.set(name, value)
				return response
			},
			end: () => {},
			json: (value: { csrfToken?: string }) => {
				location = value.csrfToken ?? ''
			},
			send: (value: { csrfToken?: string }) => {
				location = value?.csrfToken ?? ''
			},
		}
		await NextAuth(
			{
				method,
				query: { ...Object.fromEntries(url.searchParams), nextauth },
				cookies: Object.fromEntries(this.jars.site),
				headers: {},
				body,
			} as never,
			response as never,
			auth.authOptions({ locale: 'en', signingIn: nextauth[0] === 'callback' }),
		)
		this.keep('site', [headers.get('Set-Cookie') ?? []].flat())
		return [headers.get('Location') ?? location].flat()[0] ?? ''
	}

	/** The other site, from redirect to redirect, until it leads back to ours. */
	async signInThere(authorize: string, login: string): Promise<string> {
		let next = authorize
		let body: URLSearchParams | undefined
		for (let step = 0; step < 10; step++) {
			const response = await fetch(next, {
				redirect: 'manual',
				method: body ? 'POST' : 'GET',
				headers: { cookie: [...this.jars.login].map((pair) => pair.join('=')).join('; ') },
				...(body && { body }),
			})
			for (const line of response.headers.getSetCookie()) {
				const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s)
				this.jars.login.set(name, value)
			}
			body = undefined
			const to = response.headers.get('location')
			if (to) next = new URL(to, next).href
			else body = new URLSearchParams({ login })
			if (next.startsWith(site)) return next
		}
		throw new Error('the other site does not lead back')
	}

	async signIn(login: string): Promise<string> {
		const csrfToken = await this.ask('GET', '/api/auth/csrf')
		const authorize = await this.ask('POST', '/api/auth/signin/oidc', {
			csrfToken,
			callbackUrl: '/en/review',
		})
		expect(authorize).toContain(`${provider.issuer}/auth?`)
		return await this.ask('GET', await this.signInThere(authorize, login))
	}

	session = () => this.jars.site.get('next-auth.session-token')
}

const whose = async (browser: Browser) =>
	(
		await db.session.findUnique({
			where: { sessionToken: browser.session() ?? '' },
			select: { user: { select: { id: true, email: true, name: true } } },
		})
	)?.user

describe('signing in with another site', () => {
	it('makes an account for a newcomer, and finds it the next time', async () => {
		const first = new Browser()
		expect(await first.signIn('anna')).toBe(`${site}/en/review`)
		const anna = await whose(first)
		expect(anna).toMatchObject({ email: 'anna@example.org', name: 'anna of another site' })

		const again = new Browser()
		await again.signIn('anna')
		expect(await whose(again)).toEqual(anna)
		expect(await db.user.count()).toBe(1)
		expect(await db.account.findMany()).toMatchObject([
			{ provider: 'oidc', providerAccountId: 'anna', access_token: null, id_token: null },
		])
	})

	it('is tied to the account that has the confirmed address', async () => {
		const { id } = await createPerson({ email: 'anna@example.org' })
		const browser = new Browser()
		await browser.signIn('anna')
		expect(await whose(browser)).toMatchObject({ id })
	})

	it('with an address that is not confirmed opens nothing, and makes nothing', async () => {
		const { id } = await createPerson({ email: 'anna@example.org' })
		const browser = new Browser()
		expect(await browser.signIn('unverified.anna')).toBe('/en/sign-in?error=unverified')
		expect(browser.session()).toBeUndefined()
		expect(await db.account.count({ where: { userId: id } })).toBe(0)

		expect(await new Browser().signIn('unverified.nobody')).toBe('/en/sign-in?error=unverified')
		expect(await db.user.count()).toBe(1)
	})

	it('to a closed account is refused', async () => {
		const { id } = await createPerson({ email: 'anna@example.org' })
		await db.user.update({ where: { id }, data: { disabledAt: new Date() } })
		const browser = new Browser()
		expect(await browser.signIn('anna')).toContain('error=AccessDenied')
		expect(browser.session()).toBeUndefined()
	})

	it('is never added to the account that was signed in before', async () => {
		const { id } = await createPerson({ email: 'eva@example.org' })
		await db.session.create({ data: { sessionToken: 'evas', userId: id, expires: sessionExpiry() } })
		const browser = new Browser()
		browser.keep('site', ['next-auth.session-token=evas'])
		await browser.signIn('anna')
		expect(await whose(browser)).toMatchObject({ email: 'anna@example.org' })
		expect(await db.account.count({ where: { userId: id } })).toBe(0)
	})

	it('that somebody else began leads nowhere', async () => {
		const attacker = new Browser()
		const csrfToken = await attacker.ask('GET', '/api/auth/csrf')
		const authorize = await attacker.ask('POST', '/api/auth/signin/oidc', { csrfToken })
		const back = await attacker.signInThere(authorize, 'mallory')
		const victim = new Browser()
		expect(await victim.ask('GET', back)).toContain('error=OAuthCallback')
		expect(victim.session()).toBeUndefined()
	})

	it('needs a form of ours', async () => {
		expect(await new Browser().ask('POST', '/api/auth/signin/oidc', { csrfToken: 'guessed' })).toContain(
			'csrf=true',
		)
	})
})
