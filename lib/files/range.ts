export type Range = { first: number; last: number }

/**
 * The one range a reader asks for, in bytes counted from 0. Undefined where they want all of it: no range, one that
 * is not understood, several at once, or one of another version (If-Range).
 */
export function readRange(headers: Headers, bytes: number, etag: string): Range | undefined | 'outside' {
	const condition = headers.get('if-range')
	if (condition !== null && condition !== etag) return undefined
	const [, from = '', to = ''] =
		/^bytes=(\d{0,15})-(\d{0,15})$/.exec(headers.get('range')?.trim() ?? '') ?? []
	if (from === '' && to === '') return undefined
	// "-500" means the last 500.
	const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
	const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
	if (first >= bytes || (from === '' && Number(to) === 0)) return 'outside'
	return first > last ? undefined : { first, last }
}
