import { createHash } from 'node:crypto'
import { Kept } from '@/lib/search/kept'

/**
 * Answers to questions asked before, as the bytes that go out, until something is published: what is asked often
 * costs nothing but the sending.
 */
type Answer = { body: Buffer<ArrayBuffer>; etag: string }

const mostBytes = 12 * 1024 * 1024
const answers = new WeakMap<object, Kept<Answer>>()

export const keptAnswer = (state: object, key: string, make: () => Promise<unknown>): Promise<Answer> =>
	keptText(state, key, async () => JSON.stringify(await make()))

/** The same for what is written out already: another format than JSON. */
export async function keptText(state: object, key: string, make: () => Promise<string>): Promise<Answer> {
	const kept = answers.get(state) ?? new Kept<Answer>(mostBytes, ({ body }) => body.byteLength + 200)
	answers.set(state, kept)
	const known = kept.get(key)
	if (known) return known
	const body = Buffer.from(await make())
	const answer = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"` }
	kept.set(key, answer)
	return answer
}

/** Everybody may read it, from any page, and has to ask whether it is still so. */
const headers = {
	'Content-Type': 'application/json; charset=utf-8',
	'Cache-Control': 'public, max-age=0, must-revalidate',
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': 'ETag',
	'X-Robots-Tag': 'noindex, nofollow',
	Vary: 'Accept-Language',
}

export function respond(
	request: Request,
	{ body, etag }: Answer,
	language: string,
	more: Record<string, string> = {},
): Response {
	const all = { ...headers, ...more, ETag: etag, 'Content-Language': language }
	const same = (request.headers.get('if-none-match') ?? '')
		.split(',')
		.some((one) => one.trim().replace(/^W\//, '') === etag)
	return same ? new Response(null, { status: 304, headers: all }) : new Response(body, { headers: all })
}

/** RFC 9457. */
export const problem = (
	status: number,
	title: string,
	errors: { parameter: string; detail: string }[] = [],
): Response =>
	Response.json(
		{ type: 'about:blank', title, status, ...(errors.length > 0 && { errors }) },
		{ status, headers: { 'Content-Type': 'application/problem+json', 'Access-Control-Allow-Origin': '*' } },
	)
