import { existsSync } from 'node:fs'
import path from 'node:path'
import { settingsProblems } from '../lib/env'
import { buildSite, generateClient } from './build'
import { DataDirectory } from './data-directory'
import { startEmbeddedDatabase } from './embedded-database'
import { type SiteServer, startServer } from './site-server'

/**
 * Starts the site: the trial (npm start), the trial with hot reload (npm run dev) or production
 * (npm run serve). Runs under the project's own Node; see start.js.
 */
type Mode = 'trial' | 'dev' | 'production'
const mode = process.argv[2] as Mode
const production = mode === 'production'
const root = path.resolve(import.meta.dirname, '..')

if (existsSync(path.join(root, '.env'))) process.loadEnvFile(path.join(root, '.env'))
process.env.ATLAS_MODE = production ? 'production' : 'trial'

const say = (text: string) => console.error(text)
const problems = settingsProblems(process.env)
if (problems.length > 0) {
	say(`The site was not started; these settings are wrong (see .env.example):\n  ${problems.join('\n  ')}`)
	process.exit(2)
}

const port = process.env.PORT || '3000'
process.env.PORT = port
const address = process.env.APP_URL || `http://localhost:${port}`
const directory = new DataDirectory(process.env.DATA_DIR || '.data')
const already = await directory.claim(address)
if (already) {
	console.log(`Practice Atlas is already running at ${already.address} (process ${already.pid}).`)
	console.log(`Stop it with Ctrl-C where it runs, or with: kill ${already.pid}`)
	process.exit(0)
}

// From here on there is something to put away. Whatever ends this process goes through `stop`; a kill -9
// cannot, and then the database's keeper and the server notice that their owner is gone.
const closing: (() => Promise<unknown>)[] = [directory.release]
let stopping: Promise<void> | undefined
function stop(code: number): Promise<void> {
	stopping ??= (async () => {
		for (const close of closing.reverse()) await close().catch((error) => say(String(error)))
		process.exit(code)
	})()
	return stopping
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))

try {
	await start()
} catch (error) {
	say(error instanceof Error ? error.message : String(error))
	await stop(1)
}

async function start() {
	const secrets = directory.secrets()
	process.env.AUTH_SECRET ||= secrets.authSecret
	process.env.NEXTAUTH_SECRET = process.env.AUTH_SECRET
	process.env.NEXTAUTH_URL = address

	if (!process.env.DATABASE_URL) {
		if (production)
			say('DATABASE_URL is not set: using the embedded PostgreSQL. Back up its folder, or set it.')
		const database = await startEmbeddedDatabase(directory.folder, secrets.databasePassword)
		closing.push(() => database.stop())
		process.env.DATABASE_URL = database.url
	}
	await directory.announce(address, process.env.DATABASE_URL)

	await generateClient()
	const [built] = await Promise.all([mode === 'dev' ? false : buildWithNotice(), prepareDatabase()])
	if (built) say('Built.')

	const server: SiteServer = await startServer({ dev: mode === 'dev', port: Number(port) })
	closing.push(() => server.stop())
	void server.ended.then((code) => {
		if (stopping) return
		say(`The site's process ended unexpectedly (${code}). Stopping; run the same command to start again.`)
		void stop(1)
	})
	announce()
}

async function buildWithNotice() {
	const slow = setTimeout(
		() => say('Building the site (about a minute; only when its sources changed)…'),
		1000,
	)
	try {
		return await buildSite()
	} finally {
		clearTimeout(slow)
	}
}

/** Migrates, loads the shipped content into an empty database, and in the trial makes the demo accounts. */
async function prepareDatabase() {
	// Loaded now, because they need the client that was just generated.
	const { prepareDatabase } = await import('./prepare-database')
	const told = await prepareDatabase({ demoAccounts: !production })
	for (const line of told) say(line)
}

function announce() {
	console.log(`\nPractice Atlas is running at ${address}`)
	if (production) return
	console.log(`To sign in: ${address}/en/sign-in has one button for each demo account
(member, contributor, coordinator, reviewer, editor, admin); mails arrive at ${address}/en/mailbox.
Ctrl-C stops it. What you enter is kept in ${path.relative(process.cwd(), directory.folder) || '.'}.`)
}
