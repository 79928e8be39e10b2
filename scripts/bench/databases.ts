import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sourceFingerprint } from '../build'
import { DataDirectory } from '../data-directory'
import { createDatabase, dropDatabase, inDatabase } from '../databases'
import { startEmbeddedDatabase } from '../embedded-database'

/** A PostgreSQL server of the benchmark's own, whose databases hold so many practices each, and stay. */
export type BenchDatabases = {
	/** Address of the database with that many; made if it is not there. */
	of(practices: number): Promise<string>
	stop(): Promise<void>
}

/** What a database is made from: when one of these changes, it is made anew. */
const sources = [
	'lib/corpus',
	'lib/content',
	'content',
	'prisma/migrations',
	'lib/practices/index-rows.ts',
	'lib/practices/rebuild-commands.ts',
	'lib/search/text-search.ts',
]

export async function startDatabases(options: { seed: number; fresh: boolean }): Promise<BenchDatabases> {
	const directory = new DataDirectory(path.join(process.env.DATA_DIR || '.data', 'bench'))
	const server = await startEmbeddedDatabase(directory.folder, directory.secrets().databasePassword)
	const made = `${sourceFingerprint(sources)} ${options.seed}`
	return {
		async of(practices) {
			const name = `bench_${practices}`
			const stamp = path.join(directory.folder, `${name}.made-from`)
			const url = inDatabase(server.url, name)
			const current = existsSync(stamp) && readFileSync(stamp, 'utf8') === made
			if (current && !options.fresh) return url
			console.error(`Making a database with ${practices} practices…`)
			await dropDatabase(server.url, name)
			await createDatabase(server.url, name)
			await generate(url, practices, options.seed)
			writeFileSync(stamp, made)
			return url
		},
		stop: () => server.stop(),
	}
}

/** By the operator's own command, in a process of its own: the database client here is another's. */
function generate(url: string, practices: number, seed: number): Promise<void> {
	const command = path.resolve(import.meta.dirname, '../atlas.ts')
	const child = spawn(
		process.execPath,
		[
			...['--no-deprecation', '--conditions=react-server', '--import', 'tsx', command],
			...['generate', '--practices', String(practices), '--seed', String(seed), '--json', '--yes'],
		],
		{
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, ATLAS_MODE: 'trial', DATABASE_URL: url },
		},
	)
	return new Promise((resolve, reject) => {
		child.on('error', reject)
		child.on('exit', (code) =>
			code === 0 ? resolve() : reject(new Error(`Generating ${practices} practices failed (${code}).`)),
		)
	})
}
