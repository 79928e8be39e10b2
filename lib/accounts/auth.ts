import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { appUrl, env } from '../env'
import type { Locale } from '../locales'
import { log } from '../log'
import { ownPath } from '../own-path'
import { paths } from '../paths'
import { signInAdapter } from './adapter-commands'
import { address } from './schema'
import { secureCookies } from './session-cookies'
import { mailSignInLink } from './sign-in-commands'
import { mayEnter } from './sign-in-queries'
import { authSecret, linkMinutes, sessionDays } from './sign-in-token'

/**
 * next-auth does what is easy to get wrong: the OpenID Connect exchange, using up links, its cookies. Pages,
 * mails and the database are ours.
 */
export function authOptions({
	locale,
	signingIn,
	client,
}: {
	locale: Locale
	signingIn: boolean
	/** The network address of who asks, where it is known. */
	client?: string | undefined
}): AuthOptions {
	const signIn = paths.signIn(locale)
	const oidc = oidcProvider()
	return {
		adapter: signInAdapter({ locale, readsSession: !signingIn }),
		providers: oidc ? [emailProvider(locale, client), oidc] : [emailProvider(locale, client)],
		session: { strategy: 'database', maxAge: sessionDays * 24 * 60 * 60 },
		secret: authSecret(),
		useSecureCookies: secureCookies(),
		pages: { signIn, error: signIn, verifyRequest: `${signIn}?sent=1`, signOut: paths.account(locale) },
		callbacks: {
			redirect: ({ url }) => appUrl() + ownPath(url, paths.account(locale), appUrl()),
			async signIn({ user, account, profile, email }) {
				// Asking for a link: the answer must not tell who has an account.
				if (email?.verificationRequest) return true
				if (!account) return false
				const refusal = await mayEnter(
					{ kind: 'system', name: 'sign-in' },
					{
						email: user.email ?? '',
						provider: account.provider,
						providerAccountId: account.providerAccountId,
						// By mail, having opened the link is the proof.
						proven: account.type === 'email' || isVerified(profile),
					},
				)
				if (!refusal) return true
				return refusal === 'closed' ? false : `${signIn}?${new URLSearchParams({ error: refusal })}`
			},
		},
		logger: {
			// Codes only: the rest of what next-auth says holds addresses and tokens.
			error: (code) => log.warn({ code }, 'sign-in'),
			warn: (code) => log.debug({ code }, 'sign-in'),
			debug: () => {},
		},
	}
}

const isVerified = (profile: unknown): boolean =>
	typeof profile === 'object' &&
	profile !== null &&
	'email_verified' in profile &&
	// Some providers write it as a word.
	(profile.email_verified === true || profile.email_verified === 'true')

const emailProvider = (locale: Locale, client: string | undefined): EmailConfig => ({
	id: 'email',
	type: 'email',
	name: 'Email',
	server: '',
	from: '',
	maxAge: linkMinutes * 60,
	options: {},
	normalizeIdentifier: (typed) => address.parse(typed),
	async sendVerificationRequest({ identifier, token, url }) {
		const next = ownPath(new URL(url).searchParams.get('callbackUrl'), paths.account(locale), appUrl())
		await mailSignInLink(
			{ kind: 'system', name: 'sign-in' },
			{ email: identifier, token, locale, next, client },
		)
	},
})

/** The name of the provider to sign in with, where one is set. */
export const oidcName = (): string | undefined => (env().OIDC_ISSUER ? env().OIDC_NAME : undefined)

type OidcProfile = { sub: string; name?: string; email?: string; email_verified?: boolean | string }

function oidcProvider(): OAuthConfig<OidcProfile> | undefined {
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env()
	if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined
	return {
		id: 'oidc',
		name: OIDC_NAME,
		type: 'oauth',
		wellKnown: `${OIDC_ISSUER}/.well-known/openid-configuration`,
		clientId: OIDC_CLIENT_ID,
		clientSecret: OIDC_CLIENT_SECRET,
		authorization: { params: { scope: 'openid email profile' } },
		idToken: true,
		checks: ['pkce', 'state', 'nonce'],
		// `mayEnter` has seen to it that the address is proven.
		allowDangerousEmailAccountLinking: true,
		userinfo: {
			// Many providers put the address here and not into the token.
			async request({ client, tokens }) {
				const claims = readClaims(tokens.id_token ?? '')
				if (!client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return claims
				const info = await client.userinfo<OidcProfile>(tokens.access_token)
				if (info.sub !== claims.sub) throw new Error('the provider speaks of somebody else')
				// An address and the word that it is proven come from one place, never one of each.
				return { ...claims, ...(info.email ? info : { name: info.name ?? claims.name }) } as OidcProfile
			},
		},
		profile: ({ sub, name, email }) => ({ id: sub, name: name ?? null, email: email?.toLowerCase() ?? null }),
	}
}

/** The claims of a token whose signature next-auth's client has checked. */
function readClaims(idToken: string): OidcProfile {
	const [, payload = ''] = idToken.split('.')
	return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
}
