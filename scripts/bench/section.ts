/**
 * BENCHMARKS.md is written by two commands: the part between these marks is that of `npm run bench:search`, all
 * else that of `npm run bench`. Each keeps what the other wrote.
 */
const marks = { begin: '<!-- begin: npm run bench:search -->', end: '<!-- end: npm run bench:search -->' }

/** The document with this for its part, which comes last where there was none. Empty: a document of its own. */
export function withSection(document: string, section: string): string {
	const [before, after] = around(document || '# Benchmarks\n')
	const rest = after.trim()
	return [before.trim(), marks.begin, section.trim(), marks.end, ...(rest ? [rest] : [])]
		.join('\n\n')
		.concat('\n')
}

/** What another run wrote anew, with the part that the document had. */
export function keepingSection(document: string, anew: string): string {
	const from = document.indexOf(marks.begin)
	const to = document.indexOf(marks.end, from)
	return from < 0 || to < 0 ? anew : withSection(anew, document.slice(from + marks.begin.length, to))
}

function around(document: string): [string, string] {
	const from = document.indexOf(marks.begin)
	const to = document.indexOf(marks.end, from)
	return from < 0 || to < 0
		? [document, '']
		: [document.slice(0, from), document.slice(to + marks.end.length)]
}
