import pg from 'pg'
import { BareSql } from './bare-sql'
import { type Case, cases } from './cases'
import { Client, type Timings } from './load'
import { drawQuestions, type Question } from './questions'
import { drawSample, type Sample } from './sample'

export type CaseResult = {
	name: string
	group: Case['group']
	/** The route is not there: nothing was measured. */
	missing?: true
	/** The middle of how many practices each question has; null where that cannot be said. */
	hits: number | null
	/** Each question is new to the server: one client, then sixteen with other questions. */
	first?: { one: Timings; many: Timings }
	/** The same questions once more. */
	again?: { one: Timings; many: Timings }
	sql?: { p50: number; p95: number; answers: number }
}

export type SizeResult = {
	practices: number
	/** Of the words of the corpus the commonest, and in how many of a hundred practices it stands. */
	frequent: { word: string; percent: number }
	/** From the first request to its answer, of a process that has just begun. */
	firstAnswerMs: number
	/** From that answer until the process had read what it reads before somebody asks. */
	settledMs: number
	/** Of the process that serves, in MB: at rest before the first question, and the most it ever had. */
	memory: { before: number; most: number } | null
	cases: CaseResult[]
}

export const clients = 16
/** Questions that are asked one after the other, and at once: never the same. */
const [alone, together] = [120, 240]

export type Site = { port: number; memory(): { now: number; most: number } | null }

/** Everything that is measured at one size, on a server that has just begun. */
export async function measureSize(
	site: Site,
	database: { url: string; practices: number; seed: number },
	seconds: number,
): Promise<SizeResult> {
	const client = new Client(site.port)
	const sample = await withSample(database)
	const sql = await BareSql.open(database.url)
	try {
		const before = site.memory()?.now ?? 0
		const begun = performance.now()
		await client.ask('/api/v1/practices')
		const answered = performance.now()
		await sql.untilNobodyAsks()
		const settledMs = performance.now() - answered
		const results: CaseResult[] = []
		for (const one of cases) {
			console.error(`  ${database.practices}: ${one.name} (${Math.round(site.memory()?.now ?? 0)} MB)`)
			results.push(await measureCase(client, sql, one, sample, database.seed, seconds))
		}
		const memory = site.memory()
		return {
			practices: database.practices,
			frequent: {
				word: sample.most,
				percent: Math.round(((sample.documents.get(sample.most) ?? 0) / sample.practices.length) * 100),
			},
			firstAnswerMs: answered - begun,
			settledMs,
			memory: memory && { before, most: memory.most },
			cases: results,
		}
	} finally {
		await sql.close()
	}
}

async function withSample(database: { url: string; practices: number; seed: number }): Promise<Sample> {
	const client = new pg.Client({ connectionString: database.url })
	await client.connect()
	try {
		return await drawSample(client, database.seed, database.practices)
	} finally {
		await client.end()
	}
}

async function measureCase(
	client: Client,
	sql: BareSql,
	one: Case,
	sample: Sample,
	seed: number,
	seconds: number,
): Promise<CaseResult> {
	const { name, group } = one
	const questions = questionsOf(one, sample, seed)
	const addresses = questions.map(one.address)
	// An address that is not measured tells whether the route is there at all.
	const probe = await client.ask(probeOf(one))
	if (probe.status === 404) return { name, group, hits: null, missing: true }

	const again = async (known: readonly string[]) => ({
		one: await client.askAgain({ addresses: known, clients: 1, seconds: Math.min(seconds, 2) }),
		many: await client.askAgain({ addresses: known, clients, seconds }),
	})
	if (one.onlyAgain) {
		for (const address of addresses) await client.ask(address)
		return { name, group, hits: null, again: await again(addresses) }
	}
	const first = {
		one: await client.askOnce({ addresses: addresses.slice(0, alone), clients: 1, seconds: seconds * 3 }),
		many: await client.askOnce({ addresses: addresses.slice(alone), clients, seconds: seconds * 3 }),
	}
	// What was not reached in time was not asked before.
	const known = addresses.slice(0, Math.max(1, first.one.answers + first.one.errors))
	return {
		...{ name, group },
		hits: group === 'search' ? await middleHits(client, known.slice(0, 40)) : null,
		first,
		again: await again(known),
		...(one.sql && { sql: await sql.measure(questions.slice(0, alone), one.sql, seconds * 3) }),
	}
}

const probeOf = ({ group, questions, address }: Case): string =>
	group === 'suggestions'
		? address({ q: 'zz' })
		: questions === 'practices'
			? '/en/practices'
			: address(questions ? { q: 'zz' } : {})

function questionsOf({ questions, group }: Case, sample: Sample, seed: number): Question[] {
	if (questions === undefined) return [{}]
	if (questions === 'practices')
		return sample.practices.slice(0, alone + together).map(({ slug }) => ({ slug }))
	// Pages ask otherwise than the interface did: what it was asked for must not help them.
	return drawQuestions(questions, sample, group === 'page' ? seed + 1 : seed, alone + together)
}

/** From the answers themselves; asked after all measurements of what was never asked. */
async function middleHits(client: Client, addresses: readonly string[]): Promise<number | null> {
	const totals: number[] = []
	for (const address of addresses) {
		const { body } = await client.ask(address)
		const { meta } = JSON.parse(body.toString()) as { meta?: { total?: number } }
		if (typeof meta?.total === 'number') totals.push(meta.total)
	}
	return totals.sort((a, b) => a - b)[Math.floor(totals.length / 2)] ?? null
}
