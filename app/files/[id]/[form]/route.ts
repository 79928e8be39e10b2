import { Readable } from 'node:stream'
import { visitor } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { getFileByLink } from '@/lib/draft-links/guest-file-queries'
import { NotFound } from '@/lib/errors'
import { disposition } from '@/lib/files/names'
import { getFile, type ServedFile } from '@/lib/files/queries'
import { readRange } from '@/lib/files/range'
import { storage } from '@/lib/files/storage'
import { log } from '@/lib/log'

type Context = { params: Promise<{ id: string; form: string }> }

/**
 * A picture or a document. Its type is what we know it to be, and with the headers of next.config.js it cannot run
 * here. What is published is kept by whoever likes for a day; it never changes, but its practice may be archived.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { id, form } = await params
	const file = await find(id, form, new URL(request.url).searchParams.get('pass'))
	if (!file) return absent()
	const etag = `"${file.key.replace(/^.*\//, '').slice(0, 40)}"`
	const headers = new Headers({
		'Content-Type': file.mediaType,
		'Content-Disposition': disposition(file.kind === 'image' ? 'inline' : 'attachment', nameOf(file, form)),
		'Cache-Control': file.open ? 'public, max-age=86400, immutable' : 'private, no-store',
		ETag: etag,
		'Accept-Ranges': 'bytes',
	})
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers })

	const range = readRange(request.headers, file.bytes, etag)
	if (range === 'outside')
		return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } })
	headers.set('Content-Length', String(range ? range.last - range.first + 1 : file.bytes))
	if (range) headers.set('Content-Range', `bytes ${range.first}-${range.last}/${file.bytes}`)
	const status = range ? 206 : 200
	if (request.method === 'HEAD') return new Response(null, { status, headers })
	const bytes = await storage().read(file.key, range)
	if (!bytes) {
		log.error({ file: id, form }, 'a file is not where it was kept')
		return absent()
	}
	return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status, headers })
}

/** Who asks is looked up only where it matters: what everybody may read is served without a session. */
async function find(id: string, form: string, pass: string | null): Promise<ServedFile | undefined> {
	const hidden = (error: unknown) => {
		if (error instanceof NotFound) return undefined
		throw error
	}
	const open = await getFile(visitor, id, form).catch(hidden)
	if (open) return open
	const guest = pass ? await getFileByLink(visitor, { id, form, pass }).catch(hidden) : undefined
	if (guest) return guest
	const actor = await currentActor()
	return actor.kind === 'visitor' ? undefined : getFile(actor, id, form).catch(hidden)
}

/** A picture is offered under its own name and size: "harbour-960.webp". */
const nameOf = ({ kind, name }: ServedFile, form: string): string =>
	kind === 'image' ? `${name.replace(/\.[^.]*$/, '')}-${form}` : name

const absent = () =>
	new Response('Not found', {
		status: 404,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
	})
