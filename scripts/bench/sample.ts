import type pg from 'pg'
import { idOf } from '../../lib/corpus/ids'
import { Random } from '../../lib/corpus/random'
import { streamOf } from '../../lib/corpus/world'

/** What questions are drawn from: some practices of the corpus, their words, and how common those are. */
export type Sample = {
	practices: readonly SampledPractice[]
	/** Of words in the sampled practices: in how many of them each stands. */
	documents: ReadonlyMap<string, number>
	/** Words by how many have them: in most, in some, in one of the sample alone. */
	most: string
	some: readonly string[]
	one: readonly string[]
	/** Labels of the thesaurus, each in its language. */
	labels: readonly { locale: string; label: string; concept: string }[]
}

export type SampledPractice = {
	slug: string
	/** Values of each filter, as the catalogue has them. */
	filters: Record<string, string[]>
	texts: { locale: string; title: string; words: string[] }[]
}

const sampled = 1500

/** Always the same for the same seed and corpus. */
export async function drawSample(client: pg.Client, seed: number, practices: number): Promise<Sample> {
	const random = new Random(seed, streamOf('bench sample'))
	const ids = new Set<string>()
	while (ids.size < Math.min(sampled, practices / 2)) ids.add(idOf(seed, 'practice', random.below(practices)))
	const { rows } = await client.query<{ slug: string; filters: SampledPractice['filters']; texts: Text[] }>(
		`SELECT e.slug, jsonb_build_object('theme', e.themes, 'region', e.regions, 'country', e.countries,
				'stage', ARRAY[e.stage], 'organisation', e.organisations, 'language', e.languages, 'tag', e.tags,
				'territory', e.territories, 'year', ARRAY[e."startYear"::text]) AS filters,
			(SELECT jsonb_agg(jsonb_build_object('locale', t.locale, 'title', t.title,
					'body', concat_ws(' ', t.title, t.summary, t.body)) ORDER BY t.locale)
				FROM "CatalogueText" t WHERE t."practiceId" = e."practiceId") AS texts
		FROM "CatalogueEntry" e WHERE e."practiceId" = ANY($1::uuid[]) ORDER BY e."practiceId"`,
		[[...ids]],
	)
	const read = rows.map(({ texts, ...practice }) => ({
		...practice,
		texts: texts.map(({ locale, title, body }) => ({ locale, title, words: wordsOf(body) })),
	}))
	const documents = new Map<string, number>()
	for (const { texts } of read)
		for (const word of new Set(texts.flatMap(({ words }) => words)))
			documents.set(word, (documents.get(word) ?? 0) + 1)
	const ranked = [...documents].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
	const within = (from: number, to: number) =>
		ranked
			.filter(([, count]) => count / read.length >= from && count / read.length <= to)
			.map(([word]) => word)
	const labels = await client.query<Sample['labels'][number]>(
		`SELECT locale, label, concept FROM "ThesaurusLabel" WHERE position = 0
		ORDER BY concept COLLATE "C", locale COLLATE "C"`,
	)
	return {
		practices: read,
		documents,
		most: ranked[0]?.[0] ?? '',
		some: within(0.01, 0.15),
		one: ranked.filter(([word, count]) => count === 1 && word.length >= 6).map(([word]) => word),
		labels: labels.rows,
	}
}

type Text = { locale: string; title: string; body: string }

/** Words as a person would type them. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
