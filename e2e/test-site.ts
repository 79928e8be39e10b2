import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { startServer } from '../scripts/site-server'
import { copyDatabase, startTestServer } from '../scripts/testing/database-server'
import { startOidcProvider } from './oidc-server'

/**
 * The built site for the journeys: the trial with its demo accounts and shipped content, on a PostgreSQL and
 * an OpenID provider of its own. Stops, and takes them along, when asked to.
 */
const port = Number(process.env.ATLAS_E2E_PORT)
process.env.ATLAS_MODE = 'trial'
process.env.PORT = String(port)
process.env.APP_URL = `http://localhost:${port}`
process.env.AUTH_SECRET = process.env.NEXTAUTH_SECRET = 'a secret that only the journeys know of'
process.env.NEXTAUTH_URL = process.env.APP_URL
process.env.LOG_LEVEL ??= 'error'

const database = await startTestServer()
process.env.DATABASE_URL = await copyDatabase(database, 'atlas_e2e')
const provider = await startOidcProvider(`http://localhost:${port}`)
Object.assign(process.env, {
	OIDC_ISSUER: provider.issuer,
	OIDC_CLIENT_ID: provider.clientId,
	OIDC_CLIENT_SECRET: provider.clientSecret,
	OIDC_NAME: 'Test login',
})

const { prepareDatabase } = await import('../scripts/prepare-database')
await prepareDatabase({ demoAccounts: true })
// Fixtures sign people in by inserting a session, and so need the address.
writeFileSync(
	path.resolve(import.meta.dirname, '../.data/journeys.json'),
	JSON.stringify({ databaseUrl: process.env.DATABASE_URL }),
	{ mode: 0o600 },
)
const site = await startServer({ dev: false, port })

for (const signal of ['SIGTERM', 'SIGINT'] as const)
	process.on(signal, async () => {
		await site.stop()
		await provider.stop()
		await database.stop()
		process.exit(0)
	})
