import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { type ContentLocale, contentLocales, type Locale } from '../locales'
import { type FilterGroup, filterGroups, type PracticeFilters } from './filters'
import { toTextQuery } from './search-words'
import { type FacetGroup, facetGroups } from './summary'
import { mark, type SummaryRow, shownTitle, summaryJson } from './summary-rows'
import { asTyped, textSearchConfigurations } from './text-search'

/**
 * The one statement behind search: hits, total, the counts of every filter, and, when nothing is found, what
 * would be found without each part of the question.
 *
 * Every entry that the words allow is judged once: `missed` lists the groups of filters that it fails.
 * None missed: it is a hit. Only one missed: it still counts for that group, whose numbers say what a reader
 * would get by choosing otherwise there, all else unchanged.
 */
export type SearchRow = {
	total: number
	page: number
	practices: SummaryRow[]
	facets: Record<FacetGroup, FacetRow[]>
	/** How many there would be without one group ('q': without the words); only when there are none. */
	relaxed: Partial<Record<FilterGroup | 'q', number>>
}

export type FacetRow = {
	value: string
	count: number
	names: unknown
	name: string | null
	parent: string | null
	position: number | null
}

/** Beyond it lists are not for reading any more, and each page would cost more than the one before. */
export const deepest = 10_000

const columns: Record<FilterGroup, string> = {
	theme: 'themes',
	region: 'regions',
	country: 'countries',
	stage: 'stage',
	organisation: 'organisations',
	project: 'projects',
	event: 'events',
	language: 'languages',
	tag: 'tags',
	year: 'startYear',
}

const list = (values: readonly string[]) => Prisma.sql`${[...values]}::text[]`
const single = (group: FilterGroup) => group === 'stage' || group === 'year'
const column = (group: FilterGroup) => Prisma.raw(`e."${columns[group]}"`)

const holds = (group: FilterGroup, values: readonly string[]) =>
	single(group)
		? Prisma.sql`${column(group)}::text = ANY(${list(values)})`
		: Prisma.sql`${column(group)} && ${list(values)}`

export function searchStatement(filters: PracticeFilters, locale: Locale): Prisma.Sql {
	const asking = filters.q !== ''
	const chosen = filterGroups.filter((group) => filters[group].length > 0)
	const missed = chosen.length
		? Prisma.sql`array_remove(ARRAY[${Prisma.join(
				chosen.map(
					(group) => Prisma.sql`CASE WHEN ${holds(group, filters[group])} THEN NULL ELSE ${group} END`,
				),
			)}]::text[], NULL)`
		: Prisma.sql`'{}'::text[]`

	return Prisma.sql`
	WITH ${asking ? Prisma.sql`${asked(filters.q)}, ${found(filters.q, locale)},` : Prisma.empty}
	judged AS MATERIALIZED (
		SELECT e."practiceId", e.slug, e."publishedAt", e."updatedAt",
			${Prisma.join(facetGroups.map(column))}, ${missed} AS missed
			${asking ? Prisma.sql`, f.locale AS found_in` : Prisma.empty}
		FROM "CatalogueEntry" e ${asking ? Prisma.sql`JOIN found f ON f."practiceId" = e."practiceId"` : Prisma.empty}
	),
	counted AS (SELECT count(*)::int AS total FROM judged WHERE missed = '{}'),
	paged AS (
		SELECT total, least(${filters.page}::int, greatest(1, ceil(least(total, ${deepest}) / ${filters.size}::numeric)))::int AS page
		FROM counted
	),
	shown AS (
		SELECT ordered.*, row_number() OVER () AS place FROM (
			SELECT e.* FROM judged e WHERE missed = '{}'
			ORDER BY ${order(filters, locale)}
			LIMIT ${filters.size} OFFSET (SELECT (page - 1) * ${filters.size} FROM paged)) ordered
	)
	SELECT paged.total, paged.page,
		coalesce((SELECT jsonb_agg(${summaryJson(locale, asking ? snippet : Prisma.empty)} ORDER BY s.place)
			FROM shown s JOIN "CatalogueEntry" e ON e."practiceId" = s."practiceId"), '[]') AS practices,
		jsonb_build_object(${Prisma.join(
			facetGroups.map((group) => Prisma.sql`${group}::text, ${facet(group, filters[group], locale)}`),
		)}) AS facets,
		CASE WHEN paged.total > 0 THEN '{}' ELSE coalesce((
			SELECT jsonb_object_agg(missed[1], alone) FROM
				(SELECT missed, count(*)::int AS alone FROM judged WHERE cardinality(missed) = 1 GROUP BY missed) one), '{}')
			${
				asking
					? Prisma.sql`|| jsonb_build_object('q', (SELECT count(*)::int FROM "CatalogueEntry" e WHERE ${everything(filters)}))`
					: Prisma.empty
			}
		END AS relaxed
	FROM paged`
}

const everything = (filters: PracticeFilters) =>
	Prisma.join(
		[
			Prisma.sql`true`,
			...filterGroups.flatMap((group) => (filters[group].length ? [holds(group, filters[group])] : [])),
		],
		' AND ',
	)

type Asked = { locale: ContentLocale; folded: string; stemmed: string | null; query: Prisma.Sql }

/** The words as a query in each language in which they can be looked for. */
const queriesOf = (q: string): Asked[] =>
	contentLocales.flatMap((locale) => {
		const { whole, besides, beginning } = toTextQuery(q, locale)
		if (whole === '') return []
		const { folded, stemmed } = textSearchConfigurations[locale]
		const read = (query: string) =>
			stemmed
				? Prisma.sql`(to_tsquery(${folded}::regconfig, ${query}) || to_tsquery(${stemmed}::regconfig, ${query}))`
				: Prisma.sql`to_tsquery(${folded}::regconfig, ${query})`
		const goesOn = beginning
			? Prisma.sql`|| (${read(besides)} && to_tsquery(${asTyped}::regconfig, ${beginning}))`
			: Prisma.empty
		return [{ locale, folded, stemmed, query: Prisma.sql`(${read(whole)} ${goesOn})` }]
	})

/** For ranks and snippets. */
function asked(q: string): Prisma.Sql {
	const queries = queriesOf(q).map(
		({ locale, folded, stemmed, query }) =>
			Prisma.sql`(${locale}::text, ${folded}::regconfig, ${stemmed}::regconfig, ${query})`,
	)
	return Prisma.sql`asked (locale, folded, stemmed, query) AS MATERIALIZED (${
		queries.length > 0
			? Prisma.sql`VALUES ${Prisma.join(queries)}`
			: Prisma.sql`SELECT ''::text, NULL::regconfig, NULL::regconfig, NULL::tsquery WHERE false`
	})`
}

/**
 * Each practice once, by the text in the reader's language if that has the words, else in another that has.
 * Language by language, by the index (atlas_find, in the migrations).
 */
function found(q: string, reader: Locale): Prisma.Sql {
	const texts = queriesOf(q).map(
		({ locale, query }) =>
			Prisma.sql`SELECT "practiceId", ${locale}::text AS locale FROM atlas_find(${locale}, ${query})`,
	)
	const nothing = Prisma.sql`SELECT NULL::uuid AS "practiceId", ''::text AS locale WHERE false`
	return Prisma.sql`found AS MATERIALIZED (
		SELECT DISTINCT ON (m."practiceId") m."practiceId", m.locale
		FROM (${texts.length > 0 ? Prisma.join(texts, ' UNION ALL ') : nothing}) m
		ORDER BY m."practiceId", array_position(ARRAY[${reader}, 'en', ${Prisma.join([...contentLocales])}]::text[], m.locale))`
}

/** How well the text that was found fits; one in another language than the reader's a little less. */
const rank = (reader: Locale) => Prisma.sql`(
	SELECT ts_rank(t.document, a.query, 1) * CASE WHEN t.locale = ${reader} THEN 1 ELSE 0.8 END
	FROM "CatalogueText" t JOIN asked a ON a.locale = t.locale
	WHERE t."practiceId" = e."practiceId" AND t.locale = e.found_in)`

/** ICU collations that every PostgreSQL with ICU has. */
const collations: Record<Locale, Prisma.Sql> = {
	en: Prisma.sql`COLLATE "en-x-icu"`,
	ca: Prisma.sql`COLLATE "ca-x-icu"`,
	es: Prisma.sql`COLLATE "es-x-icu"`,
	de: Prisma.sql`COLLATE "de-x-icu"`,
	fi: Prisma.sql`COLLATE "fi-x-icu"`,
	pl: Prisma.sql`COLLATE "pl-x-icu"`,
	fr: Prisma.sql`COLLATE "fr-x-icu"`,
}

function order(filters: PracticeFilters, locale: Locale): Prisma.Sql {
	const newest = Prisma.sql`e."publishedAt" DESC, e.slug`
	if (filters.sort === 'title')
		return Prisma.sql`${shownTitle(Prisma.sql`e."practiceId"`, locale)} ${collations[locale]}, e.slug`
	if (filters.sort === 'updated') return Prisma.sql`e."updatedAt" DESC, e.slug`
	return filters.sort === 'relevance' && filters.q !== ''
		? Prisma.sql`${rank(locale)} DESC, ${newest}`
		: newest
}

const highlight = Prisma.raw(
	`'StartSel=${mark.start}, StopSel=${mark.stop}, MaxFragments=1, MaxWords=28, MinWords=14, ShortWord=2'`,
)
/** Pairs for summaryJson. Words are marked as the accent-blind reading finds them, else as the stemmer does. */
const snippet = Prisma.sql`, 'snippet', (
	SELECT jsonb_build_object('locale', t.locale, 'marked',
		CASE WHEN a.stemmed IS NULL OR strpos(marked.folded, ${mark.start}) > 0 THEN marked.folded
			ELSE ts_headline(a.stemmed, t.body, a.query, ${highlight}) END)
	FROM "CatalogueText" t JOIN asked a ON a.locale = t.locale
	CROSS JOIN LATERAL (SELECT ts_headline(a.folded, t.body, a.query, ${highlight}) AS folded) marked
	WHERE t."practiceId" = s."practiceId" AND t.locale = s.found_in)`

/**
 * What a value of a group is called: columns names, name, parent and position for the row `v`. Regions can be
 * many: of their names only the one the reader will see.
 */
const labels = (group: FacetGroup, locale: Locale): Prisma.Sql => {
	const regionNames = Prisma.sql`jsonb_build_object(${locale}::text, x.names ->> ${locale})`
	switch (group) {
		case 'theme':
			return Prisma.sql`SELECT x.name, NULL, x."parentCode",
				coalesce((above.position + 1) * 1000 + x.position + 1, (x.position + 1) * 1000)
				FROM "Theme" x LEFT JOIN "Theme" above ON above.code = x."parentCode" WHERE x.code = v.value`
		case 'region':
			return Prisma.sql`SELECT ${regionNames}, x."nameLatin", x.path[cardinality(x.path) - 1], x.level
				FROM "Region" x WHERE x.code = v.value ORDER BY x."nutsVersion" DESC LIMIT 1`
		case 'country':
			return Prisma.sql`SELECT ${regionNames}, x."nameLatin", NULL, x.level FROM "Region" x
				WHERE x.code = v.value AND x.level = 0 ORDER BY x."nutsVersion" DESC LIMIT 1`
		case 'organisation':
			return Prisma.sql`SELECT x.name, x."shortName", NULL, NULL::int FROM "Organisation" x WHERE x.slug = v.value`
		case 'project':
			return Prisma.sql`SELECT '{}'::jsonb, x.acronym, NULL, NULL::int FROM "Project" x WHERE x.slug = v.value`
		case 'event':
			return Prisma.sql`SELECT x.title, NULL, NULL, NULL::int FROM "Event" x WHERE x.slug = v.value`
		default:
			return Prisma.sql`SELECT '{}'::jsonb, NULL, NULL, NULL::int`
	}
}

function facet(group: FacetGroup, chosen: readonly string[], locale: Locale): Prisma.Sql {
	const values = single(group)
		? Prisma.sql`SELECT ${column(group)}::text AS value FROM judged e WHERE missed <@ ARRAY[${group}]::text[]`
		: Prisma.sql`SELECT unnest(${column(group)}) AS value FROM judged e WHERE missed <@ ARRAY[${group}]::text[]`
	// What was chosen is listed even when it counts nothing, so that it can be taken back.
	const also = chosen.length ? Prisma.sql`UNION ALL SELECT unnest(${list(chosen)}), 0` : Prisma.empty
	return Prisma.sql`coalesce((
		SELECT jsonb_agg(jsonb_build_object('value', v.value, 'count', v.count, 'names', l.names, 'name', l.name,
			'parent', l.parent, 'position', l.position))
		FROM (SELECT c.value, max(c.count)::int AS count FROM (
				SELECT a.value, count(*) AS count FROM (${values}) a GROUP BY a.value ${also}) c
			GROUP BY c.value) v
		LEFT JOIN LATERAL (${labels(group, locale)}) l (names, name, parent, position) ON true), '[]')`
}
