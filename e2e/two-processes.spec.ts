import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { type SiteServer, startServer } from '../scripts/site-server'
import { databaseUrl, expect, inDatabase, test } from './fixtures'

/** The site served by two processes on one database; a third publishes. */
test.describe.configure({ mode: 'serial' })

let second: SiteServer
let servers: string[]

test.beforeAll(async ({ baseURL }, testInfo) => {
	testInfo.setTimeout(120_000)
	const port = Number(process.env.ATLAS_E2E_PORT) + 20_001
	const address = `http://localhost:${port}`
	servers = [baseURL ?? '', address]
	Object.assign(process.env, {
		ATLAS_MODE: 'trial',
		APP_URL: address,
		AUTH_SECRET: 'a secret that only the journeys know of',
		NEXTAUTH_SECRET: 'a secret that only the journeys know of',
		NEXTAUTH_URL: address,
		DATABASE_URL: databaseUrl(),
		LOG_LEVEL: 'error',
	})
	second = await startServer({ dev: false, port })
})
test.afterAll(() => second?.stop())

const root = path.resolve(import.meta.dirname, '..')
const inThirdProcess = (what: 'publish' | 'withdraw', slug: string) =>
	promisify(execFile)(
		process.execPath,
		['--conditions=react-server', '--import', 'tsx', path.join(root, 'e2e/publishing.ts'), what, slug],
		{ cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl() } },
	)

/**
 * Where each server shows it: the list, the interface, its own page. By Node's fetch, which uses no connection that the
 * server is about to close, as one is after the seconds that publishing takes.
 */
async function shownBy(slug: string) {
	const places: Record<string, boolean> = {}
	for (const [index, server] of servers.entries()) {
		const list = await (await fetch(`${server}/en/practices?region=SI`)).text()
		places[`list ${index}`] = list.includes(`href="/en/practices/${slug}"`)
		const { data } = await (await fetch(`${server}/api/v1/practices?region=SI`)).json()
		places[`interface ${index}`] = data.some((practice: { slug: string }) => practice.slug === slug)
		places[`page ${index}`] = (await fetch(`${server}/en/practices/${slug}`)).status === 200
	}
	return places
}

const everywhere = (shown: boolean) =>
	Object.fromEntries(
		['list', 'interface', 'page'].flatMap((place) => [0, 1].map((index) => [`${place} ${index}`, shown])),
	)

test('what any process publishes shows in all, and goes from all', async () => {
	const slug = `two-processes-${process.pid}`
	// Asked twice, so that everything that can be kept is kept as it was.
	for (let times = 0; times < 2; times++) expect(await shownBy(slug)).toEqual(everywhere(false))
	await inThirdProcess('publish', slug)
	await expect.poll(() => shownBy(slug)).toEqual(everywhere(true))
	expect(await shownBy(slug)).toEqual(everywhere(true))
	await inThirdProcess('withdraw', slug)
	await expect.poll(() => shownBy(slug)).toEqual(everywhere(false))
})

test('even when they lost the connection by which they hear of it', async () => {
	const slug = `two-processes-deaf-${process.pid}`
	for (let times = 0; times < 2; times++) expect(await shownBy(slug)).toEqual(everywhere(false))
	const lost = await inDatabase(
		`select pg_terminate_backend(pid) from pg_stat_activity
		 where datname = current_database() and query = 'LISTEN atlas_catalogue'`,
	)
	expect(lost).toHaveLength(2)
	await inThirdProcess('publish', slug)
	await expect.poll(() => shownBy(slug), { timeout: 30_000 }).toEqual(everywhere(true))
	await inThirdProcess('withdraw', slug)
	await expect.poll(() => shownBy(slug)).toEqual(everywhere(false))
})
