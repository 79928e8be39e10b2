import { existsSync } from 'node:fs'
import { settingsProblems } from '../lib/env'
import type { Command } from './atlas/command'
import { UsageError } from './atlas/command'
import { generateClient } from './build'
import { DataDirectory } from './data-directory'
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database'

/**
 * The operator's tool. Progress goes to stderr, results to stdout; exit code 0, 1 (failed) or 2 (usage).
 * It works on DATABASE_URL, else on the database of the running site, else on the embedded one, which it then
 * starts for as long as it needs it.
 */
const commands: Record<string, () => Promise<{ command: Command }>> = {
	doctor: () => import('./atlas/doctor'),
	generate: () => import('./atlas/generate'),
	import: () => import('./atlas/import'),
	migration: () => import('./atlas/migration'),
	user: () => import('./atlas/user'),
}

if (existsSync('.env')) process.loadEnvFile('.env')
process.env.ATLAS_MODE ??= 'trial'
process.env.LOG_LEVEL ??= 'warn'

const [name, ...args] = process.argv.slice(2)
process.exit(await main())

async function main(): Promise<number> {
	if (!name || name === '--help' || name === '-h') {
		const lines = await Promise.all(
			Object.entries(commands).map(
				async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).command.summary}`,
			),
		)
		const text = `usage: npm run atlas -- COMMAND [--help]\n\n${lines.join('\n')}`
		if (!name) console.error(text)
		else console.log(text)
		return name ? 0 : 2
	}
	const load = commands[name]
	if (!load) {
		console.error(`There is no command "${name}". npm run atlas -- --help lists them.`)
		return 2
	}
	const problems = settingsProblems(process.env)
	if (problems.length > 0) {
		console.error(`These settings are wrong:\n  ${problems.join('\n  ')}`)
		return 2
	}
	await generateClient()
	const { command } = await load()
	if (args.includes('--help') || args.includes('-h')) {
		console.log(command.usage)
		return 0
	}
	let embedded: EmbeddedDatabase | undefined
	try {
		if (command.needsDatabase) embedded = await findDatabase()
		await command.run(args)
		return 0
	} catch (error) {
		console.error(error instanceof Error ? error.message : String(error))
		if (error instanceof UsageError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')) {
			console.error(`\n${command.usage}`)
			return 2
		}
		return 1
	} finally {
		if (command.needsDatabase) await (await import('../lib/db')).db.$disconnect().catch(() => {})
		await embedded?.stop()
	}
}

async function findDatabase(): Promise<EmbeddedDatabase | undefined> {
	if (process.env.DATABASE_URL) return undefined
	const directory = new DataDirectory(process.env.DATA_DIR || '.data')
	const running = directory.running()
	if (running) {
		process.env.DATABASE_URL = running.databaseUrl
		return undefined
	}
	const database = await startEmbeddedDatabase(directory.folder, directory.secrets().databasePassword)
	process.env.DATABASE_URL = database.url
	return database
}
