/**
 * A place on this site that somebody else named (`next`, `callbackUrl`), or the fallback where it names
 * another host, or nothing a browser would read as a path. `origin`: the site's own, which is taken off.
 */
export function ownPath(value: unknown, fallback: string, origin?: string): string {
	if (typeof value !== 'string' || value.length > 2000) return fallback
	const path = origin && value.startsWith(`${origin}/`) ? value.slice(origin.length) : value
	// Browsers read a backslash as a slash, and drop tabs and line breaks before they read anything.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is refused
	if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(path)) return fallback
	const base = 'https://own.invalid'
	const url = URL.parse(path, base)
	if (!url || url.origin !== base) return fallback
	const { pathname, search, hash } = url
	// `/x/..//other.example` becomes `//other.example` once its dots are gone.
	if (pathname.startsWith('//') || pathname.startsWith('/api/')) return fallback
	return pathname + search + hash
}
