import {
	type Answered,
	depth,
	judge,
	type Measured,
	misses,
	type Row,
	reciprocalRank,
	type Tables,
} from './relevance'

/** What `npm run bench:search` prints, and what it writes into BENCHMARKS.md. */
export const heading = '## How well search finds'

export function searchReport(tables: Tables, answered: readonly Answered[], practices: number): string {
	return [
		`${heading}

\`npm run bench:search -- --write\` asks the ${answered.length} questions of scripts/bench/judged-queries.yaml of a database with the
${practices} practices that ship, and compares the first ${depth} answers with those that a librarian would give. **Recall**: the
share of these that came. **Rank**: one over the place of the first that fits (mean reciprocal rank). Every second
question is held out: search is tuned on the others only. *own* asks in a language in which the practices are written
in full, *across* in one in which they have title and summary only, *typo* with slips.`,
		table(
			['target for recall', 'at least', 'tuned on', 'held out', 'met in both'],
			judge(answered).map(({ kind, target, tuned, held, met }) => [
				...[kind, figure(target), figure(tuned), figure(held)],
				met ? 'yes' : '**no**',
			]),
		),
		measures('kind', [tables.all, ...tables.kinds]),
		measures('language of the question', tables.locales),
		measures('question → original', tables.pairs),
	].join('\n\n')
}

const measures = (what: string, rows: readonly Row[]) =>
	table(
		[what, 'questions', 'recall', 'rank', 'tuned on', 'recall', 'rank', 'held out', 'recall', 'rank'],
		rows.map(({ name, all, tuned, held }) => [name, ...[all, tuned, held].flatMap(figures)]),
	)

const figures = ({ queries, recall, rank }: Measured) => [String(queries), figure(recall), figure(rank)]

const figure = (share: number): string => (Number.isNaN(share) ? '' : share.toFixed(2))

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[
		`| ${head.join(' | ')} |`,
		`|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
		...rows.map((cells) => `| ${cells.join(' | ')} |`),
	].join('\n')

/** The misses of what may be tuned on. Those held out are counted and not shown: who reads them tunes on them. */
export function missReport(answered: readonly Answered[]): string {
	const shown = answered.filter(({ held }) => !held)
	const missed = misses(shown)
	const late = shown.filter((one) => !missed.includes(one) && reciprocalRank(one.relevant, one.came) < 1 / 2)
	return [
		`${missed.length} misses among the questions tuned on; in brackets what came all the same:`,
		...missed.map(described),
		`${late.length} more whose first good answer is third or later:`,
		...late.map(described),
		`${misses(answered).length - missed.length} misses among those held out are not shown.`,
	].join('\n')
}

function described({ q, locale, kind, relevant, came, said }: Answered): string {
	const expected = relevant.map((slug) => (came.includes(slug) ? `(${slug})` : slug)).join(', ')
	const note = said ? `\n    said     ${said}` : ''
	return `  ${locale} ${kind}  ${q}\n    expected ${expected}\n    came     ${came.join(', ') || 'nothing'}${note}`
}
