import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
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
		writeFileSync(file, JSON.stringify(secrets, null, '\t'), { mode: 0o600 })
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

	async claim(address: string, databaseUrl: string) {
		const running: Running = { pid: process.pid, startedAt: startTime(process.pid), address, databaseUrl }
		await writeFile(`${this.#runningFile}.new`, JSON.stringify(running), { mode: 0o600 })
		await rename(`${this.#runningFile}.new`, this.#runningFile)
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
