import { cpus } from 'node:os'
import autocannon from 'autocannon'
import { buildSite, generateClient } from './build'
import { startServer } from './site-server'
import { copyDatabase, startTestServer } from './testing/database-server'

/**
 * Requests a second and latencies of the pages visitors read, 16 clients on this machine (which also has to
 * carry the clients). Prints a Markdown table. Only ever asks the server it started itself, on loopback.
 */
const clients = 16
const seconds = Number(process.argv[2] ?? 10)
const port = 30_000 + (process.pid % 10_000)
const pages = {
	'Home, from the cache': '/en',
	'Practice, from the cache': '/en/practices/local-telecare-service',
	'Region, from the cache': '/en/regions/ES511',
	'Event, from the cache': '/ca/events/policy-learning-event-3',
	'List, no filter': '/en/practices',
	'List, one theme': '/en/practices?theme=digitalisation',
	'List, a word and a country': '/en/practices?q=sensors&country=ES',
}

const database = await startTestServer()
try {
	Object.assign(process.env, {
		ATLAS_MODE: 'trial',
		DATABASE_URL: await copyDatabase(database, 'atlas_bench'),
		PORT: String(port),
		APP_URL: `http://localhost:${port}`,
		NEXTAUTH_URL: `http://localhost:${port}`,
		AUTH_SECRET: 'a secret that only the benchmark knows of',
		NEXTAUTH_SECRET: 'a secret that only the benchmark knows of',
		LOG_LEVEL: 'error',
	})
	await generateClient()
	await buildSite()
	const { prepareDatabase } = await import('./prepare-database')
	await prepareDatabase({ demoAccounts: false })
	const site = await startServer({ dev: false, port })
	console.log(
		`${clients} clients, ${seconds} s each, ${cpus().length} cores shared with the clients, Node ${process.version}\n`,
	)
	console.log('| page | requests/s | p50 ms | p97.5 ms | p99 ms | failed |\n|---|---|---|---|---|---|')
	for (const [name, path] of Object.entries(pages)) {
		const url = `http://localhost:${port}${path}`
		const warm = await fetch(url, { headers: { accept: 'text/html' } })
		if (!warm.ok) throw new Error(`${path} answers ${warm.status}`)
		await warm.arrayBuffer()
		const result = await autocannon({ url, connections: clients, duration: seconds })
		const { p50, p97_5, p99 } = result.latency
		const failed = result.non2xx + result.errors
		console.log(
			`| ${name} | ${Math.round(result.requests.average)} | ${p50} | ${p97_5} | ${p99} | ${failed} |`,
		)
	}
	await site.stop()
} finally {
	await database.stop()
}
