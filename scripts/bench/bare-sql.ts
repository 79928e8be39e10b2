import { createHash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { percentiles } from './load'
import type { Question } from './questions'

/**
 * The yardstick: each question as one statement, written by hand, as one would who needed nothing else: one
 * table, ordinary GIN indexes, the words without ranking (newest first: ranking would cost more), twelve hits
 * with title and summary, and the counts of every filter by unnest and group by. On one connection, without
 * HTTP. It knows less than the site does: counts follow all filters, words are not corrected in their language.
 */
const makeTables = `
	CREATE SCHEMA IF NOT EXISTS bench;
	DROP TABLE IF EXISTS bench.practice, bench.word;
	CREATE TABLE bench.practice AS
		SELECT e."practiceId" AS id, e.slug, e.themes, e.regions, e.countries, e.territories, e.stage, e."costBand" AS cost,
			e.organisations, e.projects, e.events, e.languages, e.tags, e."startYear"::text AS year, e.validated,
			e."publishedAt" AS published_at, e."updatedAt" AS updated_at, original.title, original.summary,
			(SELECT atlas_joined(t.document) FROM "CatalogueText" t WHERE t."practiceId" = e."practiceId") AS words
		FROM "CatalogueEntry" e
		JOIN "Practice" p ON p.id = e."practiceId"
		JOIN "Revision" r ON r.id = p."liveRevisionId"
		JOIN "CatalogueText" original
			ON original."practiceId" = e."practiceId" AND original.locale = r."originalLanguage";
	CREATE INDEX ON bench.practice USING gin (words);
	CREATE INDEX ON bench.practice (published_at DESC);
	CREATE INDEX ON bench.practice (stage);
	CREATE INDEX ON bench.practice (year);
	CREATE TABLE bench.word AS SELECT DISTINCT word FROM "CatalogueWord";
	CREATE INDEX ON bench.word USING gin (word gin_trgm_ops);
	CREATE INDEX ON bench.word (word text_pattern_ops);`

/** Column of each filter; lists have a GIN index. */
const lists: Record<string, string> = {
	theme: 'themes',
	region: 'regions',
	country: 'countries',
	territory: 'territories',
	organisation: 'organisations',
	project: 'projects',
	event: 'events',
	language: 'languages',
	tag: 'tags',
}
const singles: Record<string, string> = { stage: 'stage', cost: 'cost', year: 'year', validated: 'validated' }

export class BareSql {
	readonly #client: pg.Client
	private constructor(client: pg.Client) {
		this.#client = client
	}

	/** Makes the tables of the yardstick where they are not there yet. */
	static async open(connectionString: string): Promise<BareSql> {
		const client = new pg.Client({ connectionString })
		await client.connect()
		const { rows } = await client.query<{ made: string | null }>(
			`SELECT obj_description(to_regnamespace('bench')) AS made`,
		)
		const wanted = createHash('sha256').update(makeTables).digest('hex')
		if (rows[0]?.made !== wanted) {
			console.error('Making the tables of the bare SQL…')
			await client.query(makeTables)
			for (const column of Object.values(lists))
				await client.query(`CREATE INDEX ON bench.practice USING gin (${column})`)
			await client.query('VACUUM ANALYZE bench.practice')
			await client.query('VACUUM ANALYZE bench.word')
			// Last of all: what was made half is made again.
			await client.query(`COMMENT ON SCHEMA bench IS '${wanted}'`)
		}
		await client.query(`SET work_mem = '64MB'`)
		return new BareSql(client)
	}

	close = () => this.#client.end()

	/** Resolves when no other connection to this database has had a statement under way for a second; after a minute anyhow. */
	async untilNobodyAsks(): Promise<void> {
		const end = performance.now() + 60_000
		for (let quiet = 0; quiet < 10 && performance.now() < end; await setTimeout(100)) {
			const { rows } = await this.#client.query<{ busy: boolean }>(
				`SELECT EXISTS (SELECT FROM pg_stat_activity
					WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()) AS busy`,
			)
			quiet = rows[0]?.busy ? 0 : quiet + 1
		}
	}

	/** Milliseconds for each question once, as many as the time allows. */
	async measure(questions: readonly Question[], kind: SqlKind, seconds: number) {
		const times: number[] = []
		const end = performance.now() + seconds * 1000
		for (const question of questions) {
			const { text, values } = statement(question, kind)
			const sent = performance.now()
			await this.#client.query(text, values)
			times.push(performance.now() - sent)
			if (performance.now() > end) break
		}
		const { p50, p95 } = percentiles(times)
		return { p50, p95, answers: times.length }
	}
}

/** How the words of a question are looked for. */
export type SqlKind = 'words' | 'mistyped' | 'concept' | 'beginning'

/** The words as each language reads them, any of the seven. */
const readings = ['atlas_en', 'atlas_ca', 'atlas_es', 'atlas_de', 'atlas_fi', 'atlas_pl', 'atlas_fr']
const query = (words: string) =>
	readings.map((reading) => `plainto_tsquery('${reading}', ${words})`).join(' || ')

export function statement(question: Question, kind: SqlKind): { text: string; values: string[] } {
	const values: string[] = []
	const parameter = (value: string) => `$${values.push(value)}`
	if (kind === 'beginning')
		return {
			text: `SELECT word FROM bench.word WHERE word LIKE ${parameter(`${question.q?.toLowerCase()}%`)}
				ORDER BY length(word), word LIMIT 10`,
			values,
		}
	const conditions = Object.entries(question).flatMap(([name, value]) => {
		if (lists[name]) return [`${lists[name]} @> ARRAY[${parameter(value)}]`]
		if (name === 'stage') return [`stage = ${parameter(value)}::"Stage"`]
		return singles[name] ? [`${singles[name]} = ${parameter(value)}`] : []
	})
	if (question.q) conditions.push(`words @@ (${wordsAsked(kind, parameter(question.q))})`)
	const order =
		question.sort === 'title'
			? 'title'
			: question.sort === 'updated'
				? 'updated_at DESC'
				: 'published_at DESC'
	const offset = (Number(question.page ?? 1) - 1) * 12
	const facets = [
		...Object.entries(lists).map(([name, column]) => facet(name, `unnest(${column})`)),
		...Object.entries(singles).map(([name, column]) => facet(name, `${column}::text`)),
	]
	return {
		text: `WITH found AS MATERIALIZED (
			SELECT * FROM bench.practice ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''})
		SELECT (SELECT count(*) FROM found) AS total,
			(SELECT json_agg(hit) FROM (SELECT slug, title, summary, themes, countries, stage, published_at
				FROM found ORDER BY ${order} LIMIT 12 OFFSET ${offset}) hit) AS hits,
			${facets.join(',\n')}`,
		values,
	}
}

const facet = (name: string, value: string) =>
	`(SELECT json_agg(f) FROM (SELECT ${value} AS value, count(*) FROM found GROUP BY 1 ORDER BY 2 DESC LIMIT 100) f) AS "${name}"`

function wordsAsked(kind: SqlKind, words: string): string {
	if (kind === 'mistyped')
		return query(
			`(SELECT word FROM bench.word WHERE word % ${words} ORDER BY similarity(word, ${words}) DESC LIMIT 1)`,
		)
	if (kind === 'concept')
		return `SELECT string_agg(query::text, ' | ')::tsquery FROM "ThesaurusLabel"
			WHERE concept = (SELECT concept FROM "ThesaurusLabel" WHERE label = ${words} ORDER BY position LIMIT 1)`
	return query(words)
}
