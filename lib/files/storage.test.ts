import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest'
import { isStorage, readBucket } from '../bucket'
import { keyOf } from './keys'
import { LocalStorage } from './local-storage'
import { S3Storage } from './s3-storage'
import type { Storage } from './storage'

/** The same promises of a folder and of a bucket: a server that speaks S3 over HTTP. */
let folder: string
let s3: S3rver
let server: Server
let endpoint: string
beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'atlas-store-'))
	s3 = new S3rver({
		directory: path.join(folder, 's3'),
		silent: true,
		configureBuckets: [{ name: 'atlas', configs: [] }],
	})
	await s3.configureBuckets()
	server = createServer(s3.getMiddleware())
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
	endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
	vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
})
afterAll(async () => {
	vi.unstubAllEnvs()
	server.closeAllConnections()
	await new Promise((end) => server.close(end))
	await rm(folder, { recursive: true })
})

const bucket = (inside: string, name = 'atlas') =>
	new S3Storage({ bucket: name, folder: inside, region: 'us-east-1', endpoint })

/** A file that lies here, and the name it is kept under. */
async function local(bytes: Uint8Array) {
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const file = path.join(folder, sha256)
	await writeFile(file, bytes)
	return {
		key: keyOf(sha256, 'pdf'),
		file,
		facts: { bytes: bytes.length, sha256, mediaType: 'application/pdf' },
	}
}
const put = async (storage: Storage, bytes: Uint8Array) => {
	const { key, file, facts } = await local(bytes)
	await storage.put(key, file, facts)
	return key
}
const read = async (storage: Storage, key: string, range?: { first: number; last: number }) => {
	const stream = await storage.read(key, range)
	return stream && (await buffer(stream))
}
async function everything(storage: Storage) {
	const all: { key: string; at: number }[] = []
	for await (const each of storage.list()) all.push(each)
	return all
}
const listed = async (storage: Storage) => (await everything(storage)).map(({ key }) => key)
const large = Buffer.from(Array.from({ length: 3_000_000 }, (_, at) => (at * 31) % 251))
const unknown = keyOf('0'.repeat(64), 'pdf')

describe.each<[string, () => Storage]>([
	['a folder', () => new LocalStorage(path.join(folder, 'files'))],
	['a bucket', () => bucket('')],
	['a folder of a bucket', () => bucket('sites/atlas')],
])('%s', (_, open) => {
	it('keeps every byte, gives out all of them or some, lists and removes them', async () => {
		const storage = open()
		await storage.check()
		const before = Date.now()
		const keys = [await put(storage, Buffer.from('Cabal')), await put(storage, large)]
		const [small = '', big = ''] = keys
		// The same once more changes nothing.
		expect(await put(storage, large)).toBe(big)
		expect(await storage.has(small)).toBe(true)
		expect((await read(storage, small))?.toString()).toBe('Cabal')
		expect((await read(storage, big))?.equals(large)).toBe(true)
		expect(
			(await read(storage, big, { first: 1_000_000, last: 2_999_999 }))?.equals(large.subarray(1_000_000)),
		).toBe(true)
		expect((await read(storage, small, { first: 1, last: 1 }))?.toString()).toBe('a')
		const all = await everything(storage)
		expect(all.map(({ key }) => key).sort()).toEqual(keys.sort())
		// Stores write whole seconds.
		for (const { at } of all) expect(Math.abs(at - before)).toBeLessThan(60_000)

		await storage.remove(small)
		await storage.remove(small)
		expect(await storage.has(small)).toBe(false)
		expect(await read(storage, small)).toBeUndefined()
		expect(await listed(storage)).toEqual([big])
		await storage.remove(big)
	})

	it('knows nothing of what is not there, and of names that are none of a file', async () => {
		const storage = open()
		expect([await storage.has(unknown), await read(storage, unknown)]).toEqual([false, undefined])
		const { file, facts } = await local(Buffer.from('x'))
		for (const name of ['../secret', 'aa/../../etc', '', 'file', `${unknown}/..`]) {
			await expect(storage.put(name, file, facts)).rejects.toThrow('no name')
			await expect(read(storage, name)).rejects.toThrow('no name')
			await expect(storage.remove(name)).rejects.toThrow('no name')
		}
	})

	it('keeps nothing of a file that is not here', async () => {
		const storage = open()
		const { key, facts } = await local(Buffer.from('gone'))
		await expect(storage.put(key, path.join(folder, 'nowhere'), facts)).rejects.toThrow()
		expect(await storage.has(key)).toBe(false)
	})
})

test('folders of one bucket are stores of their own, and what others keep there is not listed', async () => {
	const [one, other] = [bucket('one'), bucket('other')]
	const key = await put(one, Buffer.from('mine'))
	expect(await other.has(key)).toBe(false)
	await writeFile(path.join(folder, 's3', 'atlas', 'readme._S3rver_object'), 'theirs')
	expect(await listed(bucket(''))).toEqual([])
	expect(await listed(one)).toEqual([key])
	expect((await readdir(path.join(folder, 's3', 'atlas'))).length).toBeGreaterThan(0)
})

test('a bucket that is not there, one that does not know us, and no server at all are faults, not absence', async () => {
	const { key, file, facts } = await local(Buffer.from('fault'))
	const nowhere = new S3Storage({
		bucket: 'atlas',
		folder: '',
		region: 'us-east-1',
		endpoint: 'http://127.0.0.1:9',
	})
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'nobody')
	const stranger = bucket('')
	await expect(stranger.put(key, file, facts)).rejects.toThrow()
	await expect(stranger.read(key)).rejects.toThrow()
	vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
	for (const storage of [bucket('', 'no-such-bucket'), nowhere]) {
		await expect(storage.check()).rejects.toThrow()
		await expect(storage.put(key, file, facts)).rejects.toThrow()
		await expect(storage.read(key)).rejects.toThrow()
	}
})

test.each<[string, ReturnType<typeof readBucket> | 'wrong' | 'none']>([
	['file:/srv/files', 'none'],
	['s3://atlas', { bucket: 'atlas', folder: '', region: 'us-east-1', endpoint: undefined }],
	[
		's3://atlas/a/b/?region=eu-west-1&endpoint=https://s3.example.org:9000',
		{ bucket: 'atlas', folder: 'a/b', region: 'eu-west-1', endpoint: 'https://s3.example.org:9000' },
	],
	['s3:', 'wrong'],
	['s3://', 'wrong'],
	['s3://AB', 'wrong'],
	['s3://key:secret@atlas', 'wrong'],
	['s3://atlas/../etc', { bucket: 'atlas', folder: 'etc', region: 'us-east-1', endpoint: undefined }],
	['s3://atlas/a%20b', 'wrong'],
	['s3://atlas?endpoint=ftp://example.org', 'wrong'],
	['s3://atlas?endpoint=example', 'wrong'],
	['s3://atlas?acl=public', 'wrong'],
])('%s', (at, expected) => {
	expect(isStorage(at)).toBe(expected !== 'wrong')
	if (expected === 'wrong') expect(() => readBucket(at)).toThrow('must be')
	else expect(readBucket(at) ?? 'none').toEqual(expected)
})
