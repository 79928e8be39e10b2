import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { S3Client } from '@aws-sdk/client-s3'
import type { Bucket } from '../bucket'
import { log } from '../log'
import { isKey } from './keys'
import type { Storage } from './storage'

/**
 * A bucket of Amazon's S3, or of a server that speaks as it does (MinIO, Ceph, Garage, OVH, Scaleway). A put that was
 * answered is durable there. The SDK is large, and read when the first file is asked for.
 */
export class S3Storage implements Storage {
	readonly #at: Bucket
	#opened: Promise<{ sdk: typeof import('@aws-sdk/client-s3'); client: S3Client }> | undefined
	constructor(at: Bucket) {
		this.#at = at
	}

	async put(key: string, file: string, facts: { bytes: number; sha256: string; mediaType: string }) {
		const { sdk, client } = await this.#open()
		// Opened first: a stream whose file is gone would fail where nobody listens.
		const opened = await open(file)
		const body = opened.createReadStream()
		const failed = new AbortController()
		body.once('error', () => failed.abort())
		try {
			await client.send(
				new sdk.PutObjectCommand({
					...this.#object(key),
					Body: body,
					ContentLength: facts.bytes,
					ContentType: facts.mediaType,
					// What arrives otherwise is refused there.
					ChecksumSHA256: Buffer.from(facts.sha256, 'hex').toString('base64'),
				}),
				{ abortSignal: failed.signal },
			)
		} finally {
			body.destroy()
		}
	}

	async has(key: string): Promise<boolean> {
		const { sdk, client } = await this.#open()
		const found = client.send(new sdk.HeadObjectCommand(this.#object(key)))
		return (await absentAs(undefined, found)) !== undefined
	}

	async read(key: string, range?: { first: number; last: number }): Promise<Readable | undefined> {
		const { sdk, client } = await this.#open()
		const asked = client.send(
			new sdk.GetObjectCommand({
				...this.#object(key),
				...(range && { Range: `bytes=${range.first}-${range.last}` }),
			}),
		)
		const got = await absentAs(undefined, asked)
		if (got && !(got.Body instanceof Readable)) throw new Error('the store gave no stream')
		return got?.Body as Readable | undefined
	}

	async remove(key: string): Promise<void> {
		const { sdk, client } = await this.#open()
		await absentAs(undefined, client.send(new sdk.DeleteObjectCommand(this.#object(key))))
	}

	async *list() {
		const { sdk, client } = await this.#open()
		const before = this.#at.folder === '' ? '' : `${this.#at.folder}/`
		const pages = sdk.paginateListObjectsV2({ client }, { Bucket: this.#at.bucket, Prefix: before })
		for await (const { Contents = [] } of pages)
			for (const { Key = '', LastModified } of Contents) {
				const key = Key.slice(before.length)
				// What somebody else keeps in the same bucket is not ours to tidy.
				if (isKey(key) && LastModified) yield { key, at: LastModified.getTime() }
			}
	}

	/** That the bucket is there and lets us in; to write is tried when something is to be written. */
	async check(): Promise<void> {
		const { sdk, client } = await this.#open()
		await client.send(new sdk.HeadBucketCommand({ Bucket: this.#at.bucket }))
	}

	#object(key: string) {
		if (!isKey(key)) throw new Error('no name of a stored file')
		const { bucket, folder } = this.#at
		return { Bucket: bucket, Key: folder === '' ? key : `${folder}/${key}` }
	}

	#open() {
		this.#opened ??= import('@aws-sdk/client-s3').then((sdk) => ({
			sdk,
			client: new sdk.S3Client({
				region: this.#at.region,
				...(this.#at.endpoint && {
					endpoint: this.#at.endpoint,
					// bucket.example.org has no certificate and often no name elsewhere than at Amazon's.
					forcePathStyle: true,
				}),
				// Beyond the one we give, checksums in trailers are Amazon's own habit, which others refuse.
				requestChecksumCalculation: 'WHEN_REQUIRED',
				responseChecksumValidation: 'WHEN_REQUIRED',
				logger: { trace() {}, debug() {}, info() {}, warn: heard, error: heard },
				requestHandler: { connectionTimeout: 10_000, requestTimeout: 60_000 },
			}),
		}))
		return this.#opened
	}
}

const heard = (...words: unknown[]) => log.warn({ words: words.map(String) }, 'the store of files')

async function absentAs<T, N>(nothing: N, asked: Promise<T>): Promise<T | N> {
	try {
		return await asked
	} catch (error) {
		const { $metadata, name } = error as { $metadata?: { httpStatusCode?: number }; name?: string }
		if ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket') return nothing
		throw error
	}
}
