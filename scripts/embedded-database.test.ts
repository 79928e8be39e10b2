import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { stopLeftover } from './embedded-database'

/**
 * The owner of the database is a process of its own here, so that it can be killed as a user would kill the
 * site. The folder may be entered by its owner only, as /root and temporary folders are.
 */
const root = path.resolve(import.meta.dirname, '..')
mkdirSync(path.join(root, '.data'), { recursive: true, mode: 0o711 })
const folder = mkdtempSync(path.join(root, '.data/lifecycle-'))
const data = path.join(folder, 'postgres')
const owners: ChildProcess[] = []

afterEach(() => {
	for (const owner of owners) owner.kill('SIGKILL')
})

function startOwner(): Promise<{ owner: ChildProcess; url: string }> {
	const code = `
		import { startEmbeddedDatabase } from '${path.join(root, 'scripts/embedded-database.ts')}'
		const database = await startEmbeddedDatabase('${folder}', 'lifecycle')
		process.on('SIGTERM', async () => { await database.stop(); process.exit(0) })
		process.send({ url: database.url })
		setInterval(() => {}, 1000)`
	const owner = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	})
	owners.push(owner)
	return new Promise((resolve, reject) => {
		owner.once('message', (message: { url: string }) => resolve({ owner, url: message.url }))
		owner.once('exit', (code) => reject(new Error(`the owner ended with ${code}`)))
	})
}

/** The processes whose command line names our data folder. */
const serverProcesses = (): number[] =>
	readdirSync('/proc')
		.filter((entry) => /^\d+$/.test(entry))
		.map(Number)
		.filter((pid) => {
			try {
				return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data)
			} catch {
				return false
			}
		})

async function write(url: string, text: string) {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	await client.query('create table if not exists note (text text)')
	await client.query('insert into note values ($1)', [text])
	const { rows } = await client.query<{ text: string }>('select text from note order by text')
	await client.end()
	return rows.map((row) => row.text)
}

const gone = { timeout: 20_000, interval: 50 }

test('the database outlives no owner, and nothing that was written is lost', {
	timeout: 60_000,
}, async () => {
	const first = await startOwner()
	expect(await write(first.url, 'a')).toEqual(['a'])
	first.owner.kill('SIGKILL')
	await expect.poll(serverProcesses, gone).toEqual([])

	// This time the keeper dies as well, at once: nobody is left to stop the server.
	const second = await startOwner()
	expect(await write(second.url, 'b')).toEqual(['a', 'b'])
	const keeper = serverProcesses().find((pid) =>
		readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('database-keeper'),
	)
	if (keeper) process.kill(keeper, 'SIGKILL')
	second.owner.kill('SIGKILL')
	expect(serverProcesses().length).toBeGreaterThan(0)

	// The next start finds it and takes its place.
	const third = await startOwner()
	expect(await write(third.url, 'c')).toEqual(['a', 'b', 'c'])

	// The server alone is killed: its keeper starts it again, at the same address.
	const pid = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
	process.kill(pid, 'SIGKILL')
	await expect.poll(() => write(third.url, 'd').catch(() => []), gone).toEqual(['a', 'b', 'c', 'd'])
	third.owner.kill('SIGTERM')
	await expect.poll(serverProcesses, gone).toEqual([])
	rmSync(folder, { recursive: true })
})

test('a server that does not stop keeps its data to itself', async () => {
	const busy = mkdtempSync(path.join(root, '.data/leftover-'))
	const pidFile = path.join(busy, 'postmaster.pid')
	const code = "process.on('SIGINT', () => {}); process.send('ready'); setInterval(() => {}, 1000)"
	const server = spawn(process.execPath, ['--eval', code, busy], {
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
	})
	owners.push(server)
	await new Promise((resolve) => server.once('message', resolve))
	writeFileSync(pidFile, `${server.pid}\n`)
	await expect(stopLeftover(busy, 200)).rejects.toThrow('has not stopped yet')
	expect(existsSync(pidFile)).toBe(true)
	rmSync(busy, { recursive: true })
})
