import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, release, totalmem, type } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startDatabases } from './bench/databases'
import { measureSize, type SizeResult } from './bench/measure'
import { readOptions, usage } from './bench/options'
import { judge, type Machine, report } from './bench/report'
import { keepingSection } from './bench/section'
import { buildSite, generateClient } from './build'
import { startServer } from './site-server'

/**
 * How fast the built site answers, with how many practices. Only ever asks the server it started itself, on
 * loopback, on databases of its own.
 */
const options = readOptions(process.argv.slice(2))
if ('help' in options) {
	console.log(usage)
	process.exit(0)
}
if ('problem' in options) {
	console.error(`${options.problem}\n\n${usage}`)
	process.exit(2)
}

const port = 30_000 + (process.pid % 10_000)
const secret = 'a secret that only the benchmark knows of'
Object.assign(process.env, {
	ATLAS_MODE: 'trial',
	PORT: String(port),
	APP_URL: `http://localhost:${port}`,
	NEXTAUTH_URL: `http://localhost:${port}`,
	AUTH_SECRET: secret,
	NEXTAUTH_SECRET: secret,
	LOG_LEVEL: 'error',
	SMTP_URL: '',
})

await generateClient()
await buildSite()
const databases = await startDatabases(options)
try {
	const sizes: SizeResult[] = []
	let postgres = ''
	for (const practices of options.sizes) {
		const url = await databases.of(practices)
		postgres = await versionOf(url)
		process.env.DATABASE_URL = url
		// A process of its own for each size: memory and first answers are of one that knows nothing yet.
		const server = await startServer({ dev: false, port })
		try {
			const site = { port, memory: () => memoryOf(server.pid) }
			sizes.push(await measureSize(site, { url, practices, seed: options.seed }, options.seconds))
		} finally {
			await server.stop()
		}
	}
	const machine = describeMachine(postgres)
	const text = report(machine, sizes, options.seconds)
	if (options.json) console.log(JSON.stringify({ machine, sizes, targets: judge(sizes) }))
	else console.log(text)
	if (options.write) {
		const file = path.resolve(import.meta.dirname, '../BENCHMARKS.md')
		writeFileSync(file, existsSync(file) ? keepingSection(readFileSync(file, 'utf8'), text) : text)
	}
} finally {
	await databases.stop()
}

async function versionOf(url: string): Promise<string> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
		return rows[0]?.server_version ?? ''
	} finally {
		await client.end()
	}
}

/** What the kernel says of a process: MB in memory now, and the most it ever had. */
function memoryOf(pid: number | undefined): { now: number; most: number } | null {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8')
		const megabytes = (name: string) =>
			Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
		return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
	} catch {
		return null
	}
}

function describeMachine(postgres: string): Machine {
	return {
		date: new Date().toISOString().slice(0, 10),
		cores: cpus().length,
		model: cpus()[0]?.model.trim() ?? 'unknown',
		memoryGb: Math.round(totalmem() / 1024 ** 3),
		system: `${type()} ${release()}`,
		node: process.version.slice(1),
		postgres,
	}
}
