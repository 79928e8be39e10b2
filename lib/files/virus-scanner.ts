import { createReadStream } from 'node:fs'
import { createConnection, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { env } from '../env'
import { log } from '../log'
import type { FileProblemCode } from './problems'

/**
 * Asks the virus scanner of CLAMD_URL, ClamAV's clamd, about a file that lies here: its bytes go over the connection
 * (INSTREAM), so that it need not see our disk. Without that setting nobody is asked.
 */
export type Scan = { scannedAt: Date | null } | { code: Extract<FileProblemCode, 'infected' | 'notChecked'> }

export const scannerBounds = {
	/** Without a byte either way for so long, clamd is not there, ms. */
	idle: 60_000,
	/** Bytes of one piece; clamd asks for less than its own StreamMaxLength. */
	piece: 64 * 1024,
	/** What clamd says is a line; more is nothing of clamd's. */
	answer: 4096,
} as const

export async function scan(
	file: string,
	{ at = env().CLAMD_URL, idle = scannerBounds.idle }: { at?: string | undefined; idle?: number } = {},
): Promise<Scan> {
	if (!at) return { scannedAt: null }
	const said = await ask(at, file, idle).catch((error: unknown) => {
		log.error({ err: error }, 'the virus scanner cannot be asked')
		return undefined
	})
	if (said === undefined) return { code: 'notChecked' }
	if (said === 'stream: OK') return { scannedAt: new Date() }
	const [, found] = /^stream: (.+) FOUND$/.exec(said) ?? []
	if (found) {
		log.warn({ found }, 'the virus scanner found something in a file')
		return { code: 'infected' }
	}
	// "INSTREAM size limit exceeded. ERROR", and whatever else is no yes.
	log.error({ said }, 'the virus scanner gave no answer to a file')
	return { code: 'notChecked' }
}

/** Whether it would answer now; undefined where there is none to ask. Never throws. */
export async function scannerAnswers({
	at = env().CLAMD_URL,
	idle = 3000,
}: {
	at?: string | undefined
	idle?: number
} = {}): Promise<boolean | undefined> {
	if (!at) return undefined
	const socket = connect(at)
	socket.setTimeout(idle, () => socket.destroy(new Error('it is silent')))
	socket.write('zPING\0')
	try {
		return (await answerOf(socket)) === 'PONG'
	} catch {
		return false
	} finally {
		socket.destroy()
	}
}

function connect(at: string): Socket {
	const { protocol, hostname, port, pathname } = new URL(at)
	return protocol === 'unix:'
		? createConnection({ path: decodeURIComponent(pathname) })
		: createConnection({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) })
}

async function ask(at: string, file: string, idle: number): Promise<string> {
	const socket = connect(at)
	socket.setTimeout(idle, () => socket.destroy(new Error('it is silent')))
	const answered = new AbortController()
	const sending = pipeline(pieces(file), socket, { end: false, signal: answered.signal })
	sending.catch((error: Error) => socket.destroy(error))
	try {
		// clamd may say no before it has everything, and hang up: what it said counts, not that it hung up.
		return await answerOf(socket)
	} finally {
		answered.abort()
		socket.destroy()
	}
}

async function* pieces(file: string): AsyncGenerator<Buffer> {
	yield Buffer.from('zINSTREAM\0')
	for await (const piece of createReadStream(file, { highWaterMark: scannerBounds.piece }))
		yield Buffer.concat([sizeOf(piece.length), piece])
	yield sizeOf(0)
}

function sizeOf(bytes: number): Buffer {
	const size = Buffer.alloc(4)
	size.writeUInt32BE(bytes)
	return size
}

/** Up to the zero byte that ends it, or to the end of the connection. */
function answerOf(socket: Socket): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = ''
		socket.on('data', (part) => {
			said += part.toString('latin1')
			const end = said.indexOf('\0')
			if (end >= 0) resolve(said.slice(0, end))
			else if (said.length > scannerBounds.answer) reject(new Error('it talks without an end'))
		})
		socket.on('error', (error) => (said === '' ? reject(error) : resolve(said)))
		socket.on('close', () => (said === '' ? reject(new Error('it hung up')) : resolve(said)))
	})
}
