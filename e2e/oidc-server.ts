import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider from 'oidc-provider'

/**
 * A login of another site for tests: a real OpenID Connect provider that asks for no password. Whoever signs
 * in as "anna" has the address anna@example.org; as "unverified.anna" the same, not confirmed.
 */
export async function startOidcProvider(siteUrl: string) {
	const client = { clientId: 'atlas', clientSecret: 'a secret of the test login' }
	const server = createServer()
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
	const address = server.address()
	const issuer = `http://localhost:${typeof address === 'object' && address ? address.port : 0}`
	const provider = new Provider(issuer, configuration(client, siteUrl))
	const answer = provider.callback()
	server.on('request', (request, response) => {
		if (request.url?.startsWith('/interaction/')) void signIn(provider, request, response)
		else answer(request, response)
	})
	return {
		issuer,
		...client,
		stop: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve())
				server.closeAllConnections()
			}),
	}
}

type AuthorizeContext = {
	oidc: {
		client: { clientId: string }
		session: { accountId: string }
		provider: Provider
	}
}

const configuration = (client: { clientId: string; clientSecret: string }, siteUrl: string) => ({
	clients: [
		{
			client_id: client.clientId,
			client_secret: client.clientSecret,
			redirect_uris: [`${siteUrl}/api/auth/callback/oidc`],
			grant_types: ['authorization_code'],
			response_types: ['code'],
		},
	],
	cookies: { keys: ['a key of the test login'] },
	ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
	features: { devInteractions: { enabled: false } },
	claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
	interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
	async findAccount(_: unknown, sub: string) {
		const login = sub.replace(/^unverified\./, '')
		return {
			accountId: sub,
			claims: () => ({
				sub,
				name: `${login} of another site`,
				email: `${login}@example.org`,
				email_verified: login === sub,
			}),
		}
	},
	/** Consent is not what is tested here: everybody gives it. */
	async loadExistingGrant({ oidc }: AuthorizeContext) {
		const grant = new oidc.provider.Grant({
			clientId: oidc.client.clientId,
			accountId: oidc.session.accountId,
		})
		grant.addOIDCScope('openid email profile')
		await grant.save()
		return grant
	},
})

/** The form that asks who one is, and its answer. */
async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse) {
	if (request.method !== 'POST') {
		response.setHeader('content-type', 'text/html; charset=utf-8')
		response.end(`<!doctype html><html lang="en"><title>Test login</title><h1>Test login</h1>
<form method="post"><label>Login <input name="login"></label> <button>Continue</button></form>`)
		return
	}
	let body = ''
	for await (const chunk of request) body += chunk
	const accountId = new URLSearchParams(body).get('login') ?? ''
	await provider.interactionFinished(request, response, { login: { accountId } })
}
