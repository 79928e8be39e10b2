/** Longer ones are no address of a page, and would not fit into an index. */
export const longestAddress = 2000

/** By which a link is known: the same page, however its address is written. Undefined for what is no address. */
export function linkKey(text: string): string | undefined {
	const url = URL.parse(text)
	if (!url || url.href.length > longestAddress) return undefined
	url.hash = ''
	return url.href
}
