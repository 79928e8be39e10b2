import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, test } from 'vitest'
import { scan, scannerAnswers } from './virus-scanner'

/** Nobody takes it for anything but what it is: split, so that no scanner finds it in this file. */
const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
const bytesOf = (count: number) => Buffer.alloc(count, 'practice ')

let folder: string
const servers: Server[] = []
const sockets: Socket[] = []
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'atlas-scan-'))
})
afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.destroy()
	await Promise.all(servers.splice(0).map((server) => new Promise((end) => server.close(end))))
})
afterAll(() => rm(folder, { recursive: true }))

/** A server that speaks as clamd does: each byte of the protocol is read and checked, and the file put together. */
type Clamd = {
	/** What it got, when it says something. */
	received: Buffer[]
	maximum?: number
	/** Instead of an answer. */
	rather?: (socket: Socket) => void
}
async function clamd(its: Clamd, at?: string): Promise<string> {
	const server = createServer((socket) => {
		let waiting = Buffer.alloc(0)
		let begun = false
		let file = Buffer.alloc(0)
		socket.on('error', () => {})
		sockets.push(socket)
		if (its.rather) return its.rather(socket)
		socket.on('data', (part) => {
			waiting = Buffer.concat([waiting, part])
			if (!begun) {
				if (waiting.equals(Buffer.from('zPING\0'))) return socket.end('PONG\0')
				if (waiting.length < 10) return
				if (waiting.subarray(0, 10).toString() !== 'zINSTREAM\0') return socket.end('UNKNOWN COMMAND\0')
				waiting = waiting.subarray(10)
				begun = true
			}
			while (waiting.length >= 4) {
				const size = waiting.readUInt32BE(0)
				if (size === 0) {
					its.received.push(file)
					socket.end(file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
					return
				}
				if (waiting.length < 4 + size) return
				file = Buffer.concat([file, waiting.subarray(4, 4 + size)])
				waiting = waiting.subarray(4 + size)
				if (file.length > (its.maximum ?? Number.POSITIVE_INFINITY))
					return socket.end('INSTREAM size limit exceeded. ERROR\0', () => socket.destroy())
			}
		})
	})
	servers.push(server)
	await new Promise<void>((listening) =>
		at ? server.listen(at, listening) : server.listen(0, '127.0.0.1', listening),
	)
	const address = server.address()
	return address && typeof address === 'object' ? `tcp://127.0.0.1:${address.port}` : `unix:${at}`
}

async function file(bytes: string | Buffer): Promise<string> {
	const name = path.join(folder, `${Math.random()}`)
	await writeFile(name, bytes)
	return name
}

it.each([
	['tcp', undefined],
	['a socket of this machine', 'clamd.sock'],
])('sends every byte, over %s, and takes only a clear yes', async (_, socket) => {
	const received: Buffer[] = []
	const at = await clamd({ received }, socket && path.join(folder, socket))
	// Nothing, a byte, pieces that end where ours do, and many of them.
	for (const size of [0, 1, 64 * 1024, 64 * 1024 + 1, 3_000_000]) {
		expect(await scan(await file(bytesOf(size)), { at })).toEqual({ scannedAt: expect.any(Date) })
		expect(received.at(-1)?.equals(bytesOf(size))).toBe(true)
	}
	const evil = Buffer.concat([bytesOf(70_000), Buffer.from(eicar)])
	expect(await scan(await file(evil), { at })).toEqual({ code: 'infected' })
})

it.each<[string, Partial<Clamd>]>([
	['says that a file is too large for it, in the middle of it', { maximum: 100_000 }],
	['hangs up at once', { rather: (socket) => socket.destroy() }],
	['hangs up without a word', { rather: (socket) => socket.end() }],
	['is no clamd', { rather: (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n') }],
	['talks without an end', { rather: (socket) => socket.end('x'.repeat(100_000)) }],
	['says OK of something else', { rather: (socket) => socket.end('stream: OK, but\0') }],
	['takes nothing and says nothing', { rather: (socket) => socket.pause() }],
])('a scanner that %s leaves a file unchecked, and takes no time', async (_, its) => {
	const at = await clamd({ received: [], ...its })
	expect(await scan(await file(bytesOf(3_000_000)), { at, idle: 300 })).toEqual({ code: 'notChecked' })
})

test('nor is a file checked where nobody listens, or that is not there', async () => {
	const at = await clamd({ received: [] })
	expect(await scan(path.join(folder, 'gone'), { at, idle: 300 })).toEqual({ code: 'notChecked' })
	await new Promise((end) => servers.pop()?.close(end))
	expect(await scan(await file('x'), { at })).toEqual({ code: 'notChecked' })
	expect(await scan(await file('x'), { at: 'unix:/nowhere/clamd.sock' })).toEqual({ code: 'notChecked' })
})

test('whether it would answer is asked for, and waited for no longer than that is worth', async () => {
	expect(await scannerAnswers({ at: await clamd({ received: [] }) })).toBe(true)
	const others: ((socket: Socket) => void)[] = [
		(socket) => socket.destroy(),
		(socket) => socket.pause(),
		(socket) => socket.end('PONG, but\0'),
	]
	for (const rather of others)
		expect(await scannerAnswers({ at: await clamd({ received: [], rather }), idle: 300 })).toBe(false)
	expect(await scannerAnswers({ at: 'unix:/nowhere/clamd.sock' })).toBe(false)
})
