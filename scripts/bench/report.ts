import type { Timings } from './load'
import type { CaseResult, SizeResult } from './measure'
import { clients } from './measure'

export type Machine = {
	date: string
	cores: number
	model: string
	memoryGb: number
	system: string
	node: string
	postgres: string
}

/** What is promised at a hundred thousand practices. */
export const targets = {
	searchMs: 60,
	suggestionsMs: 25,
	/** Times the bare SQL. */
	sqlFactor: 1.5,
	memoryMb: 600,
	/** From ten thousand to a hundred thousand. */
	growth: 4,
	listRate: 800,
	at: 100_000,
	from: 10_000,
} as const

export type Verdict = { target: string; measured: string; met: boolean | null }

/** Null: not measured. */
export function judge(sizes: readonly SizeResult[]): Verdict[] {
	const at = sizes.find(({ practices }) => practices === targets.at)
	const from = sizes.find(({ practices }) => practices === targets.from)
	const asked = at?.cases.filter(({ first }) => first) ?? []
	const search = asked.filter(({ group }) => group === 'search')
	const suggestions = asked.find(({ group }) => group === 'suggestions')
	const list = at?.cases.find(({ name }) => name === 'list page')
	const p95 = ({ first }: CaseResult) => first?.one.p95 ?? Number.NaN
	const slowest = worst(search, p95)
	const farthest = worst(
		search.filter(({ sql }) => sql),
		(one) => p95(one) / (one.sql?.p95 ?? Number.NaN),
	)
	const growths = asked.flatMap((one) => {
		const before = from?.cases.find(({ name }) => name === one.name)
		return before?.first ? [{ name: one.name, value: p95(one) / p95(before) }] : []
	})
	const steepest = growths.sort((a, b) => b.value - a.value)[0]
	const under = (value: number | undefined, limit: number) => (value === undefined ? null : value < limit)
	return [
		{
			target: `every search, never asked before, p95 under ${targets.searchMs} ms`,
			measured: slowest ? `${ms(slowest.value)} ms (${slowest.name})` : '',
			met: under(slowest?.value, targets.searchMs),
		},
		{
			target: `suggestions, never asked before, p95 under ${targets.suggestionsMs} ms`,
			measured: suggestions ? `${ms(p95(suggestions))} ms` : '',
			met: under(suggestions && p95(suggestions), targets.suggestionsMs),
		},
		{
			target: `a search over HTTP at most ${targets.sqlFactor} times the bare SQL (p95 of both)`,
			measured: farthest ? `${farthest.value.toFixed(2)} times (${farthest.name})` : '',
			met: farthest ? farthest.value <= targets.sqlFactor : null,
		},
		{
			target: `memory of the process that serves under ${targets.memoryMb} MB`,
			measured: at?.memory ? `${Math.round(at.memory.most)} MB` : '',
			met: under(at?.memory?.most, targets.memoryMb),
		},
		{
			target: `nothing more than ${targets.growth} times as slow as at 10,000 (p95, never asked before)`,
			measured: steepest ? `${steepest.value.toFixed(1)} times (${steepest.name})` : '',
			met: steepest ? steepest.value <= targets.growth : null,
		},
		{
			target: `a list page asked before ${targets.listRate} times a second`,
			measured: list?.again ? `${Math.round(list.again.many.rate)}` : '',
			met: list?.again ? list.again.many.rate >= targets.listRate : null,
		},
		{
			target: 'no error',
			measured: at ? `${errorsOf(at)}` : '',
			met: at ? errorsOf(at) === 0 : null,
		},
	]
}

const worst = (results: readonly CaseResult[], of: (one: CaseResult) => number) =>
	results.map((one) => ({ name: one.name, value: of(one) })).sort((a, b) => b.value - a.value)[0]

const timingsOf = ({ first, again }: CaseResult): Timings[] =>
	[first, again].flatMap((pair) => (pair ? [pair.one, pair.many] : []))
const errorsOf = ({ cases }: SizeResult) =>
	cases.flatMap(timingsOf).reduce((sum, { errors }) => sum + errors, 0)

export function report(machine: Machine, sizes: readonly SizeResult[], seconds: number): string {
	return [
		`# Benchmarks

\`npm run bench -- --write\` measures the built site and writes this file. It makes a database of its own for each
number of practices (\`npm run atlas -- generate\`: a corpus in seven languages whose words, themes, owners and regions
are as unevenly spread as in life), serves it with the production server, and asks on loopback; server, PostgreSQL and
client share the cores. **Never asked before**: every question is another, drawn from the corpus. **Asked before**: the
same questions once more. Times are milliseconds from the question to the last byte of the answer.

Measured ${machine.date}: ${machine.cores} cores (${machine.model}), ${machine.memoryGb} GB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}; at most ${seconds} s
each.`,
		verdicts(sizes),
		growth(sizes),
		...[...sizes].reverse().map(sizeTables),
	]
		.filter(Boolean)
		.join('\n\n')
		.concat('\n')
}

function verdicts(sizes: readonly SizeResult[]): string {
	if (!sizes.some(({ practices }) => practices === targets.at)) return ''
	return table(
		`## Targets at ${targets.at.toLocaleString('en')} practices\n`,
		['target', 'measured', 'met'],
		judge(sizes).map(({ target, measured, met }) => [
			target,
			measured || 'not measured',
			met === null ? '?' : met ? 'yes' : '**no**',
		]),
	)
}

function growth(sizes: readonly SizeResult[]): string {
	if (sizes.length < 2) return ''
	const names = sizes.at(-1)?.cases.filter(({ first }) => first) ?? []
	const of = (size: SizeResult | undefined, name: string) =>
		size?.cases.find((one) => one.name === name)?.first?.one.p95
	const [before, last] = [sizes.at(-2), sizes.at(-1)]
	return table(
		'## Growth: p95, never asked before, one client\n',
		['case', ...sizes.map(({ practices }) => practices.toLocaleString('en')), 'last step'],
		names.map(({ name }) => {
			const [a, b] = [of(before, name), of(last, name)]
			return [
				name,
				...sizes.map((size) => ms(of(size, name))),
				a === undefined || b === undefined ? '' : `× ${(b / a).toFixed(1)}`,
			]
		}),
	)
}

function sizeTables({ practices, frequent, firstAnswerMs, settledMs, memory, cases }: SizeResult): string {
	const measured = cases.filter(({ missing }) => !missing)
	const missing = cases.filter(({ missing }) => missing).map(({ name }) => name)
	const three = (timings: Timings | undefined) =>
		timings ? [ms(timings.p50), ms(timings.p95), ms(timings.p99)] : ['', '', '']
	const rate = (timings: Timings | undefined) => (timings ? [String(Math.round(timings.rate))] : [''])
	const errors = (pair: CaseResult['first']) => [pair ? String(pair.one.errors + pair.many.errors) : '']
	const columns = [...['p50', 'p95', 'p99', `p50, ${clients} clients`, 'p95', 'p99', 'a second', 'errors']]
	return [
		`## ${practices.toLocaleString('en')} practices

The frequent word is “${frequent.word}”, in ${frequent.percent} % of the practices. First answer of a process that has just begun: ${Math.round(firstAnswerMs)} ms; what it then reads beforehand took another ${(settledMs / 1000).toFixed(1)} s, which were waited for.${
			memory
				? ` Memory of the process that serves: ${Math.round(memory.before)} MB before the first question, ${Math.round(memory.most)} MB at most.`
				: ''
		}${missing.length > 0 ? ` Not measured, because there is no such page: ${missing.join(', ')}.` : ''}`,
		table(
			'Never asked before:\n',
			['case', 'hits', ...columns, 'bare SQL p50', 'p95', 'HTTP ÷ SQL, p95'],
			measured
				.filter(({ first }) => first)
				.map(({ name, hits, first, sql }) => [
					...[name, hits === null ? '' : hits.toLocaleString('en')],
					...[...three(first?.one), ...three(first?.many), ...rate(first?.many), ...errors(first)],
					...(sql && first ? [ms(sql.p50), ms(sql.p95), (first.one.p95 / sql.p95).toFixed(2)] : ['', '', '']),
				]),
		),
		table(
			'Asked before:\n',
			['case', ...columns],
			measured.map(({ name, again }) => [
				...[name, ...three(again?.one), ...three(again?.many), ...rate(again?.many), ...errors(again)],
			]),
		),
	].join('\n\n')
}

const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]) =>
	[
		title,
		`| ${head.join(' | ')} |`,
		`|${head.map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`,
		...rows.map((row) => `| ${row.join(' | ')} |`),
	].join('\n')

/** Two figures that mean something. */
const ms = (time: number | undefined): string =>
	time === undefined || Number.isNaN(time) ? '' : time < 10 ? time.toFixed(1) : String(Math.round(time))
