import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { fileLimits } from '../files/limits'
import { contentLocales } from '../locales'
import { asTyped, textSearchConfigurations } from '../search/text-search'
import { costBandEdges } from './cost-bands'
import { longTextFields } from './schema'

/** The SQL that makes the catalogue's rows from live revisions, for the practices that `which` holds for. */
export type Which = { practice: Prisma.Sql }

const costBand = Prisma.sql`CASE
	WHEN coalesce(r."setUpCostEur", r."yearlyCostEur") IS NULL THEN NULL
	${Prisma.join(
		costBandEdges.map(
			({ band, below }) =>
				Prisma.sql`WHEN coalesce(r."setUpCostEur", r."yearlyCostEur") < ${below}::numeric THEN ${band}`,
		),
		' ',
	)}
	ELSE 'over-1m' END`

/** As an array, which is looked up by the index; "this one or one of those" reads every organisation there is. */
const ownerAndPartners = Prisma.sql`ARRAY_REMOVE(ARRAY[p."organisationId", r."writtenById"], NULL)
	|| ARRAY(SELECT rp."organisationId" FROM "RevisionPartner" rp WHERE rp."revisionId" = r.id)`

/** The moment from which its year is counted, and whether it has lapsed: the same as in freshness.ts. */
export const countedFrom = Prisma.sql`coalesce(p."confirmedAt", p."firstPublishedAt", r."publishedAt", r."createdAt")`
const hasLapsed = Prisma.sql`coalesce(p."lapsedAt" > ${countedFrom}, false)`

/** What a confirmation changes, or that there is none: no word of a text. */
export const writeFreshness = ({ practice }: Which) => Prisma.sql`
	UPDATE "CatalogueEntry" e SET "confirmedAt" = p."confirmedAt", "countedFrom" = ${countedFrom}, lapsed = ${hasLapsed}
	FROM "Practice" p JOIN "Revision" r ON r.id = p."liveRevisionId"
	WHERE e."practiceId" = p.id AND ${practice}`

/** An entry keeps its number as long as it is in the catalogue. */
export const writeEntries = ({ practice }: Which) => Prisma.sql`
	INSERT INTO "CatalogueEntry" (
		"practiceId", slug, themes, regions, countries, stage, organisations, projects, events, languages, tags,
		territories, concepts, "costBand", validated,
		"startYear", "evidenceCount", "transferCount", "publishedAt", "updatedAt", "confirmedAt", "countedFrom", lapsed)
	SELECT p.id, p.slug,
		ARRAY(SELECT DISTINCT unnest(ARRAY[t.code, t."parentCode"]) FROM "RevisionTheme" rt
			JOIN "Theme" t ON t.code = rt."themeCode" WHERE rt."revisionId" = r.id
			EXCEPT SELECT NULL ORDER BY 1),
		ARRAY(SELECT DISTINCT unnest(g.path) FROM "RevisionRegion" rg
			JOIN "Region" g ON g.id = rg."regionId" WHERE rg."revisionId" = r.id ORDER BY 1),
		ARRAY(SELECT DISTINCT g.country FROM "RevisionRegion" rg
			JOIN "Region" g ON g.id = rg."regionId" WHERE rg."revisionId" = r.id ORDER BY 1),
		r.stage,
		ARRAY(SELECT o.slug FROM "Organisation" o WHERE o.id = ANY(${ownerAndPartners}) ORDER BY 1),
		ARRAY(SELECT j.slug FROM "RevisionProject" rj
			JOIN "Project" j ON j.id = rj."projectId" WHERE rj."revisionId" = r.id ORDER BY 1),
		ARRAY(SELECT e.slug FROM "SessionPractice" sp
			JOIN "EventSession" s ON s.id = sp."sessionId"
			JOIN "Event" e ON e.id = s."eventId" WHERE sp."practiceId" = p.id
			UNION SELECT e.slug FROM "RevisionEvent" re
			JOIN "Event" e ON e.id = re."eventId" WHERE re."revisionId" = r.id ORDER BY 1),
		-- Languages it can be read in: a translated title alone is not the practice.
		ARRAY(SELECT x.locale FROM "RevisionText" x
			WHERE x."revisionId" = r.id AND x.title <> '' AND x.challenge || x.solution <> '' ORDER BY 1),
		ARRAY(SELECT rt."tagSlug" FROM "RevisionTag" rt WHERE rt."revisionId" = r.id ORDER BY 1),
		r.territories, '{}', ${costBand}, p."validatedAt" IS NOT NULL,
		left(r."startDate", 4)::int,
		-- A claim without a source is no evidence.
		(SELECT count(*) FROM "Evidence" e
			WHERE e."revisionId" = r.id AND coalesce(e."sourceTitle", e."sourceUrl", '') <> ''),
		-- Taken up: the regions that do it, or have decided to; interest alone is not counted.
		(SELECT count(DISTINCT t."adopterRegionId") FROM "Transfer" t
			WHERE t."practiceId" = p.id AND t.stage IN ('planned', 'implementing', 'adopted')),
		coalesce(p."firstPublishedAt", r."publishedAt", r."createdAt"),
		coalesce(r."publishedAt", p."firstPublishedAt", r."createdAt"),
		p."confirmedAt", ${countedFrom}, ${hasLapsed}
	FROM "Practice" p JOIN "Revision" r ON r.id = p."liveRevisionId"
	WHERE ${practice}
	ON CONFLICT ("practiceId") DO UPDATE SET ${Prisma.join(
		[
			'slug',
			'themes',
			'regions',
			'countries',
			'stage',
			'organisations',
			'projects',
			'events',
			'languages',
			'tags',
			'territories',
			'concepts',
			'costBand',
			'validated',
			'startYear',
			'evidenceCount',
			'transferCount',
			'publishedAt',
			'updatedAt',
			'confirmedAt',
			'countedFrom',
			'lapsed',
		].map((column) => Prisma.raw(`"${column}" = excluded."${column}"`)),
	)}`

/** A short text of a jsonb column in the language of the row `x`, else in the original, else in English, else any. */
const inLanguage = (column: Prisma.Sql) => Prisma.sql`coalesce(
	nullif(${column} ->> x.locale, ''), nullif(${column} ->> r."originalLanguage", ''), nullif(${column} ->> 'en', ''),
	(SELECT other.value FROM jsonb_each_text(${column}) other WHERE other.value <> '' LIMIT 1))`

/** Markdown without its marks: links keep their words. */
const withoutMarks = (text: Prisma.Sql) => Prisma.sql`regexp_replace(regexp_replace(${text},
	'!?\\[([^]]*)\\]\\([^)]*\\)', '\\1', 'g'), '(\\*\\*|__|\`|^#+ +|^> ?|^[-*] +)', '', 'gn')`

const longTexts = Prisma.sql`nullif(concat_ws(E'\n\n', ${Prisma.join(
	longTextFields.map((field) => Prisma.raw(`nullif(x."${field}", '')`)),
)}), '')`

/**
 * A short text that belongs to a long one: for a translation of no more than title and summary only what is there in
 * its own language, because words of another would be looked for by the wrong rules.
 */
const ofText = (
	column: Prisma.Sql,
) => Prisma.sql`CASE WHEN x.challenge || x.solution = '' THEN nullif(${column} ->> x.locale, '')
	ELSE ${inLanguage(column)} END`

const evidenceTexts = Prisma.sql`(SELECT string_agg(nullif(concat_ws(': ', ${ofText(Prisma.sql`e.indicator`)},
		${ofText(Prisma.sql`e.claim`)}), ''), E'\n\n' ORDER BY e.position)
	FROM "Evidence" e WHERE e."revisionId" = r.id)`

const blockTexts = Prisma.sql`(SELECT string_agg(nullif(concat_ws(E'\n\n', ${Prisma.join(
	['title', 'purpose', 'enablingFactors', 'lessons'].map((field) => ofText(Prisma.raw(`b."${field}"`))),
)}), ''), E'\n\n' ORDER BY b.position)
	FROM "BuildingBlock" b WHERE b."revisionId" = r.id)`

/** Every name a reader may look for: places up to the country, owner and partners, themes, projects, tags. */
const names = Prisma.sql`concat_ws(E'\n', r.place,
	(SELECT string_agg(DISTINCT concat_ws(', ', nullif(g.names ->> x.locale, ''), g.name, nullif(g."nameLatin", g.name)), E'\n')
		FROM "RevisionRegion" rg
		JOIN "Region" chosen ON chosen.id = rg."regionId"
		JOIN "Region" g ON g."nutsVersion" = chosen."nutsVersion" AND g.code = ANY(chosen.path)
		WHERE rg."revisionId" = r.id),
	(SELECT string_agg(concat_ws(', ', ${inLanguage(Prisma.sql`o.name`)}, o."shortName"), E'\n')
		FROM "Organisation" o WHERE o.id = ANY(${ownerAndPartners})),
	(SELECT string_agg(DISTINCT ${inLanguage(Prisma.sql`t.name`)}, E'\n')
		FROM "RevisionTheme" rt
		JOIN "Theme" chosen ON chosen.code = rt."themeCode"
		JOIN "Theme" t ON t.code IN (chosen.code, chosen."parentCode")
		WHERE rt."revisionId" = r.id),
	(SELECT string_agg(concat_ws(', ', j.acronym, ${inLanguage(Prisma.sql`j.name`)}), E'\n')
		FROM "RevisionProject" rj JOIN "Project" j ON j.id = rj."projectId" WHERE rj."revisionId" = r.id),
	(SELECT string_agg((SELECT t.label FROM "Tag" t WHERE t.slug = rt."tagSlug"), E'\n')
		FROM "RevisionTag" rt WHERE rt."revisionId" = r.id))`

/** A CASE rather than a join with the languages: the query planner then reads each text once. */
const perLanguage = (
	locale: Prisma.Sql,
	of: (name: string | null) => Prisma.Sql,
	kind: 'folded' | 'stemmed',
) =>
	Prisma.sql`CASE ${locale} ${Prisma.join(
		contentLocales.map(
			(language) => Prisma.sql`WHEN ${language} THEN ${of(textSearchConfigurations[language][kind])}`,
		),
		' ',
	)} END`

const weighted = (configuration: string | null) =>
	configuration === null
		? Prisma.sql`''::tsvector`
		: Prisma.sql`setweight(to_tsvector(${configuration}::regconfig, w.title), 'A')
			|| setweight(to_tsvector(${configuration}::regconfig, w.summary), 'B')
			|| setweight(to_tsvector(${configuration}::regconfig, w.names), 'C')
			|| setweight(to_tsvector(${configuration}::regconfig, w.texts), 'D')`

const plainly = (configuration: string | null) =>
	configuration === null
		? Prisma.sql`''::tsvector`
		: Prisma.sql`to_tsvector(${configuration}::regconfig, r.text)`

const vocabulary = Prisma.raw('"CatalogueWord"')

/**
 * The words of a text in order by their stems, twice where a language needs it; and, without their places, as they
 * are written, for labels of the thesaurus whose stem says too little.
 * To be called after the entries: a text belongs to one. `words` is where
 * the words of the texts are noted.
 */
export const writeTexts = ({ practice }: Which, words: Prisma.Sql = vocabulary) => Prisma.sql`
	WITH read AS MATERIALIZED (
		SELECT p.id, x.locale, x.title, x.summary, ${names} AS names,
			${withoutMarks(Prisma.sql`concat_ws(E'\n\n', ${longTexts}, ${evidenceTexts}, ${blockTexts})`)} AS texts
		FROM "Practice" p
		JOIN "Revision" r ON r.id = p."liveRevisionId"
		JOIN "RevisionText" x ON x."revisionId" = r.id AND x.title <> ''
		WHERE ${practice}
	), written AS MATERIALIZED (
		SELECT r.*, to_tsvector(${asTyped}::regconfig, concat_ws(' ', r.title, r.summary, r.names, r.texts)) AS typed
		FROM read r
	), kept AS (
		INSERT INTO "CatalogueText" ("practiceId", locale, title, summary, body, document)
		SELECT w.id, w.locale, w.title, w.summary, w.texts,
			${perLanguage(Prisma.sql`w.locale`, weighted, 'folded')} || ${perLanguage(Prisma.sql`w.locale`, weighted, 'stemmed')}
			|| strip(w.typed)
		FROM written w
	), said AS MATERIALIZED (
		-- Each once, before it is looked at.
		SELECT DISTINCT word, w.locale FROM written w CROSS JOIN LATERAL unnest(tsvector_to_array(w.typed)) word
	)
	INSERT INTO ${words} (word, locale)
	SELECT word, locale FROM said
	WHERE word ~ '^[[:alpha:]]{3,40}$'
	ORDER BY 1, 2
	ON CONFLICT DO NOTHING`

/**
 * The documents of a practice, each in its own language: its title, and its words where they were read. To be called after the entries, and
 * before the index. Their words are found by themselves alone: what a long report speaks of in passing is not what the
 * practice is about, so no concept is recognised in it.
 */
export const writeAttachments = ({ practice }: Which, words: Prisma.Sql = vocabulary) => Prisma.sql`
	WITH read AS MATERIALIZED (
		SELECT p.id, a.position, a."fileId", x.locale, x.title,
			concat_ws(E'\n\n', ${inLanguage(Prisma.sql`x.title`)}, t.text) AS text
		FROM "Practice" p
		JOIN "Revision" r ON r.id = p."liveRevisionId"
		JOIN "RevisionAttachment" a ON a."revisionId" = r.id
		JOIN "StoredFile" f ON f.id = a."fileId"
		LEFT JOIN "FileText" t ON t."fileId" = a."fileId"
		CROSS JOIN LATERAL (
			SELECT coalesce(nullif(a.language, ''), r."originalLanguage") AS locale,
				CASE WHEN a.title = '{}' THEN jsonb_build_object(r."originalLanguage", f.name) ELSE a.title END AS title
		) x
		WHERE ${practice}
	), kept AS (
		INSERT INTO "CatalogueAttachment" ("practiceId", position, "fileId", locale, title, document)
		SELECT r.id, r.position, r."fileId", r.locale, r.title, coalesce(${perLanguage(Prisma.sql`r.locale`, plainly, 'folded')} || ${perLanguage(Prisma.sql`r.locale`, plainly, 'stemmed')}, '')
		FROM read r
	), said AS MATERIALIZED (
		-- What stands once in a long document may be a slip of whoever scanned it: nobody is led to it.
		SELECT DISTINCT w.lexeme AS word, r.locale
		FROM read r CROSS JOIN LATERAL (
			SELECT lexeme FROM unnest(to_tsvector(${asTyped}::regconfig, r.text))
			WHERE cardinality(positions) > 1 ORDER BY cardinality(positions) DESC, lexeme LIMIT 5000
		) w
	)
	INSERT INTO ${words} (word, locale)
	SELECT word, locale FROM said
	WHERE word ~ '^[[:alpha:]]{3,40}$'
	ORDER BY 1, 2
	ON CONFLICT DO NOTHING`

/**
 * To be called after the texts and the documents. Concepts are recognised by the labels of the thesaurus; one that stands only in
 * passing, in the body and less than three times, is looked for but does not say what the practice is about.
 */
export const writeIndex = ({ practice }: Which) => Prisma.sql`
	WITH text AS MATERIALIZED (
		-- Joined to nothing, a list of words is here as a whole; else each look at it would fetch it again.
		SELECT e.number, t.locale, t.title, t.summary, t.document || ''::tsvector AS document,
			ts_filter(t.document, '{a,b,c,d}') AS stems,
			ts_filter(t.document, '{a}') AS a, ts_filter(t.document, '{b}') AS b, ts_filter(t.document, '{c}') AS c
		FROM "CatalogueText" t
		JOIN "CatalogueEntry" e ON e."practiceId" = t."practiceId"
		JOIN "Practice" p ON p.id = t."practiceId"
		WHERE ${practice}
	), label AS MATERIALIZED (
		SELECT l.locale, l.concept, l.exact, l.several, l.query, key.lexeme
		FROM "ThesaurusLabel" l CROSS JOIN LATERAL unnest(l.keys) key (lexeme)
	), word AS MATERIALIZED (
		SELECT x.number, x.locale, word.lexeme, CASE WHEN 'A' = ANY(word.weights) THEN 'A'
			WHEN 'B' = ANY(word.weights) THEN 'B' WHEN 'C' = ANY(word.weights) THEN 'C'
			WHEN cardinality(word.positions) >= 3 THEN 'D' ELSE 'E' END AS place
		FROM text x CROSS JOIN LATERAL unnest(x.document) word
	), candidate AS (
		SELECT w.number, w.locale, w.place, l.concept, l.query, l.several, l.exact
		FROM word w JOIN label l ON l.locale = w.locale AND l.lexeme = w.lexeme
	), mention AS MATERIALIZED (
		SELECT number, concept, min(place) AS place FROM (
			-- One word is there, because it was looked up; several have to stand together.
			SELECT DISTINCT number, concept, place FROM candidate WHERE NOT several AND NOT exact
			UNION ALL
			SELECT c.number, c.concept, CASE WHEN c.exact THEN
					CASE WHEN to_tsvector(${asTyped}::regconfig, x.title) @@ c.query THEN 'A'
						WHEN to_tsvector(${asTyped}::regconfig, x.summary) @@ c.query THEN 'B' ELSE 'E' END
				WHEN x.a @@ c.query THEN 'A' WHEN x.b @@ c.query THEN 'B' WHEN x.c @@ c.query THEN 'C'
				WHEN c.place = 'D' THEN 'D' ELSE 'E' END
			FROM candidate c JOIN text x ON x.number = c.number AND x.locale = c.locale
			WHERE (c.several OR c.exact) AND x.document @@ c.query
		) found GROUP BY number, concept
	), about AS (
		SELECT number, array_agg(concept ORDER BY place, concept) FILTER (WHERE place < 'E') AS concepts,
			array_to_tsvector(array_agg('#' || place || concept)) AS words
		FROM mention GROUP BY number
	), attached AS (
		-- Somewhere in a document counts as little as somewhere in the text can. The first documents have the room there is.
		SELECT number, array_to_tsvector(array_agg(word)) AS words FROM (
			SELECT e.number, word, sum(octet_length(word)) OVER
				(PARTITION BY e.number ORDER BY min(a.position), word ROWS UNBOUNDED PRECEDING) AS taken
			FROM "CatalogueAttachment" a
			JOIN "CatalogueEntry" e ON e."practiceId" = a."practiceId"
			JOIN "Practice" p ON p.id = a."practiceId"
			CROSS JOIN LATERAL unnest(atlas_marked(a.locale || 'E', a.document)) word
			WHERE ${practice} GROUP BY e.number, word
		) marked WHERE taken <= ${fileLimits.indexedBytes} GROUP BY number
	), told AS (
		UPDATE "CatalogueEntry" e SET concepts = about.concepts
		FROM about WHERE about.number = e.number AND about.concepts IS NOT NULL
	)
	INSERT INTO "CatalogueIndex" (number, words)
	SELECT number, atlas_joined(words) FROM (
		SELECT number, array_to_tsvector(
			atlas_marked(locale || 'A', a) || atlas_marked(locale || 'B', b) || atlas_marked(locale || 'C', c)
			|| atlas_often(locale || 'D', stems) || atlas_marked(locale || 'E', stems)) AS words
		FROM text
		UNION ALL SELECT number, words FROM about
		UNION ALL SELECT number, words FROM attached
	) part GROUP BY number
	ON CONFLICT (number) DO UPDATE SET words = excluded.words`

/** How every process learns what to read again (published-queries.ts). */
export const noteChange = (ids: Prisma.Sql) => Prisma.sql`
	INSERT INTO "CatalogueChange" AS known ("practiceId", numbers, "changedIn")
	SELECT id, array_remove(ARRAY[e.number], NULL), pg_current_xact_id()
	FROM unnest(${ids}) id LEFT JOIN "CatalogueEntry" e ON e."practiceId" = id
	ORDER BY id
	ON CONFLICT ("practiceId") DO UPDATE SET "changedIn" = excluded."changedIn",
		numbers = CASE WHEN excluded.numbers <@ known.numbers THEN known.numbers ELSE known.numbers || excluded.numbers END`
