import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { link, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newSecret } from './embedded-database'

/**
 * DATA_DIR: what belongs to this installation and to no other. `secrets.json` is made once; `running.json`
 * says which process serves from here, and is trusted only while that very process lives.
 */
export type Secrets = { databasePassword: string; authSecret: string }
export type Running = { pid: number; startedAt: string; address: string; databaseUrl: string }

export class DataDirectory {
	readonly folder: string
	constructor(folder: string) {
		this.folder = path.resolve(folder)
		// Others may pass through, as the database's own account must, but not look.
		mkdirSync(this.folder, { recursive: true, mode: 0o711 })
	}

	secrets(): Secrets {
		const file = path.join(this.folder, 'secrets.json')
		if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
		const secrets = { databasePassword: newSecret(), authSecret: newSecret() }
		// Whole or not at all: half of it would make every later start fail.
		writeFileSync(`${file}.new`, JSON.stringify(secrets, null, '\t'), { mode: 0o600 })
		renameSync(`${file}.new`, file)
		return secrets
	}

	/** The site that runs from this folder now, if one does. */
	running(): Running | undefined {
		try {
			const running = JSON.parse(readFileSync(this.#runningFile, 'utf8')) as Running
			return startTime(running.pid) === running.startedAt ? running : undefined
		} catch {
			return undefined
		}
	}

	/**
	 * Takes the folder for this process, before anything in it is touched. Undefined when taken; else the site
	 * that has it. Of two starts at the same moment one is told of the other.
	 */
	async claim(address: string): Promise<Running | undefined> {
		// Linked into place whole: nobody ever reads half a claim.
		const written = `${this.#runningFile}.${randomUUID()}`
		await writeFile(written, JSON.stringify(this.#record(address, '')), { mode: 0o600 })
		try {
			for (;;) {
				try {
					await link(written, this.#runningFile)
					return undefined
				} catch (error) {
					if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
				}
				const other = this.running()
				if (other) return other
				await rm(this.#runningFile, { force: true }) // of a process that is no more
			}
		} finally {
			await rm(written, { force: true })
		}
	}

	/** Where others find the database of the running site. */
	async announce(address: string, databaseUrl: string) {
		await writeFile(`${this.#runningFile}.new`, JSON.stringify(this.#record(address, databaseUrl)), {
			mode: 0o600,
		})
		await rename(`${this.#runningFile}.new`, this.#runningFile)
	}

	#record(address: string, databaseUrl: string): Running {
		return { pid: process.pid, startedAt: startTime(process.pid), address, databaseUrl }
	}

	release = () => rm(this.#runningFile, { force: true })

	get #runningFile() {
		return path.join(this.folder, 'running.json')
	}
}

/** When a process began, in the kernel's own count: a number used again belongs to another start. */
function startTime(pid: number): string {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
	} catch {
		try {
			process.kill(pid, 0)
			return 'alive'
		} catch {
			return 'gone'
		}
	}
}
