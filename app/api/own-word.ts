import { timingSafeEqual } from 'node:crypto'

/**
 * Whether this process itself asks: it has a word of its own, made anew at each start (scripts/publication-listener.ts),
 * that nobody else knows.
 */
export function saysOwnWord(request: Request): boolean {
	const word = (globalThis as { atlasOwnWord?: string }).atlasOwnWord
	const given = request.headers.get('x-atlas-own-word') ?? ''
	return (
		word !== undefined &&
		given.length === word.length &&
		timingSafeEqual(Buffer.from(given), Buffer.from(word))
	)
}
