import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions, oidcName } from '@/lib/accounts/auth'
import { signedInMarker, visitor } from '@/lib/accounts/policy'
import { csrfCookie, markerCookie, sessionCookieName } from '@/lib/accounts/session-cookies'
import { endSession } from '@/lib/accounts/sign-in-commands'
import { newCsrfToken, sessionExpiry } from '@/lib/accounts/sign-in-token'
import { appUrl } from '@/lib/env'
import { isLocale, type Locale, readersLocale } from '@/lib/locales'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'
import { isOwnPage } from '../../own-page'
import { leavePage } from './leave-page'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: NextRequest, context: Context) {
	const { nextauth } = await context.params
	// By the first two parts, as next-auth reads it: whatever follows, it would use the link up.
	const [action, provider] = nextauth
	if (action === 'callback' && provider === 'email') return confirmFirst(request)
	return await answer(request, nextauth)
}

export async function POST(request: NextRequest, context: Context) {
	const { nextauth } = await context.params
	const [action] = nextauth
	if (!(await isReadable(request))) return new Response(null, { status: 400 })
	// A form on another site must neither sign somebody in as somebody else, nor out.
	if (action === 'callback' && nextauth[1] === 'email' && !isOwnPage(request))
		return Response.redirect(appUrl() + paths.signIn(localeOf(request)), 303)
	if ((action === 'signin' || action === 'signout') && isOwnPage(request) && isForm(request))
		return await answer(await withCsrfToken(request), nextauth)
	return await answer(request, nextauth)
}

async function answer(request: NextRequest, nextauth: string[]): Promise<Response> {
	const locale = localeOf(request)
	const signingIn = nextauth[0] === 'callback'
	const before = (await cookies()).get(sessionCookieName())?.value
	const response: Response = await NextAuth(
		request,
		{ params: Promise.resolve({ nextauth }) },
		authOptions({ locale, signingIn, client: request.headers.get('x-atlas-client') ?? undefined }),
	)
	await followSession(response, before)
	const to = response.headers.get('location')
	if (!to) return response
	// Within the site the address the reader sees stays as it is (localhost or 127.0.0.1).
	if (to.startsWith(`${appUrl()}/`)) response.headers.set('location', to.slice(appUrl().length))
	else if (request.method === 'POST')
		return leavePage(response, { to, name: oidcName() ?? new URL(to).host, locale })
	return response
}

/** The readable marker comes and goes with the session; a new session ends the one this browser had. */
async function followSession(response: Response, before: string | undefined) {
	const session = response.headers.getSetCookie().find((line) => line.startsWith(`${sessionCookieName()}=`))
	if (!session) return
	const value = session.slice(session.indexOf('=') + 1).split(';')[0]
	const jar = await cookies()
	if (!value) jar.delete(signedInMarker)
	else if (value !== before) {
		jar.set(markerCookie(sessionExpiry()))
		if (before) await endSession(visitor, before)
	}
}

/** Opening a link uses nothing up: mail scanners do that too. It leads to a page with a button. */
function confirmFirst(request: NextRequest) {
	const { searchParams } = request.nextUrl
	const locale = localeOf(request)
	const next = ownPath(searchParams.get('callbackUrl'), paths.account(locale), appUrl())
	const query = new URLSearchParams({
		token: searchParams.get('token') ?? '',
		email: searchParams.get('email') ?? '',
		next,
	})
	return new Response(null, {
		status: 303,
		headers: { location: `${paths.confirmSignIn(locale)}?${query}` },
	})
}

/** next-auth reads the body as it comes, and fails at JSON that is none. */
async function isReadable(request: NextRequest): Promise<boolean> {
	if (!request.headers.get('content-type')?.includes('application/json')) return true
	return await request
		.clone()
		.json()
		.then(
			(body) => typeof body === 'object' && body !== null,
			() => false,
		)
}

const isForm = (request: NextRequest) =>
	/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(request.headers.get('content-type') ?? '')

/**
 * Our pages are the same for everybody and carry no token, so plain forms on them get theirs here, after the
 * browser has vouched for where they stand. Programs without a browser fetch one first (/api/auth/csrf).
 */
async function withCsrfToken(request: NextRequest): Promise<NextRequest> {
	const form = new URLSearchParams()
	for (const [name, value] of await request.formData()) if (typeof value === 'string') form.set(name, value)
	if (!form.has('csrfToken')) {
		const { token, cookie } = newCsrfToken()
		;(await cookies()).set(csrfCookie(cookie))
		form.set('csrfToken', token)
	}
	const headers = new Headers(request.headers)
	headers.set('content-type', 'application/x-www-form-urlencoded')
	headers.delete('content-length')
	return new NextRequest(request.url, { method: 'POST', headers, body: form.toString() })
}

/** The language of the page they come from, or go to; else that of their browser. */
function localeOf(request: NextRequest): Locale {
	const next = request.nextUrl.searchParams.get('callbackUrl')
	const stored = request.cookies.getAll().find(({ name }) => name.endsWith('next-auth.callback-url'))?.value
	for (const address of [next, request.headers.get('referer'), stored]) {
		const first = address ? URL.parse(address, appUrl())?.pathname.split('/')[1] : undefined
		if (first && isLocale(first)) return first
	}
	return readersLocale(request.headers.get('accept-language') ?? '')
}
