import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '../db'
import { contentLocales } from '../locales'
import { textSearchConfigurations } from './text-search'

/**
 * Rebuilds the catalogue's rows of these practices from their live revisions; one without a live revision
 * leaves the catalogue. To be called in the transaction that published, archived, confirmed or related
 * something, so that lists and pages never disagree. A handful of statements, however many ids.
 */
export async function indexPractices(db: Transaction, practiceIds: readonly string[]): Promise<void> {
	if (practiceIds.length === 0) return
	const ids = Prisma.sql`${[...new Set(practiceIds)]}::uuid[]`
	// Two who index the same practice go one after the other: the second then sees the rows of the first.
	await db.$queryRaw`SELECT 1 FROM "Practice" WHERE id = ANY(${ids}) ORDER BY id FOR NO KEY UPDATE`
	await db.$executeRaw`DELETE FROM "CatalogueEntry" WHERE "practiceId" = ANY(${ids})`
	await db.$executeRaw(insertEntries(ids))
	await db.$executeRaw(insertTexts(ids))
}

const insertEntries = (ids: Prisma.Sql) => Prisma.sql`
	INSERT INTO "CatalogueEntry" (
		"practiceId", slug, themes, regions, countries, stage, organisations, projects, events, languages, tags,
		"startYear", "evidenceCount", "transferCount", "publishedAt", "updatedAt", "confirmedAt")
	SELECT p.id, p.slug,
		ARRAY(SELECT DISTINCT unnest(ARRAY[t.code, t."parentCode"]) FROM "RevisionTheme" rt
			JOIN "Theme" t ON t.code = rt."themeCode" WHERE rt."revisionId" = r.id
			EXCEPT SELECT NULL ORDER BY 1),
		ARRAY(SELECT DISTINCT unnest(g.path) FROM "RevisionRegion" rg
			JOIN "Region" g ON g.id = rg."regionId" WHERE rg."revisionId" = r.id ORDER BY 1),
		ARRAY(SELECT DISTINCT g.country FROM "RevisionRegion" rg
			JOIN "Region" g ON g.id = rg."regionId" WHERE rg."revisionId" = r.id ORDER BY 1),
		r.stage,
		ARRAY(SELECT o.slug FROM "Organisation" o WHERE o.id = p."organisationId" OR o.id IN
			(SELECT rp."organisationId" FROM "RevisionPartner" rp WHERE rp."revisionId" = r.id) ORDER BY 1),
		ARRAY(SELECT j.slug FROM "RevisionProject" rj
			JOIN "Project" j ON j.id = rj."projectId" WHERE rj."revisionId" = r.id ORDER BY 1),
		ARRAY(SELECT DISTINCT e.slug FROM "SessionPractice" sp
			JOIN "EventSession" s ON s.id = sp."sessionId"
			JOIN "Event" e ON e.id = s."eventId" WHERE sp."practiceId" = p.id ORDER BY 1),
		ARRAY(SELECT x.locale FROM "RevisionText" x
			WHERE x."revisionId" = r.id AND x.title <> '' ORDER BY 1),
		ARRAY(SELECT rt."tagSlug" FROM "RevisionTag" rt WHERE rt."revisionId" = r.id ORDER BY 1),
		left(r."startDate", 4)::int,
		-- A claim without a source is no evidence.
		(SELECT count(*) FROM "Evidence" e
			WHERE e."revisionId" = r.id AND coalesce(e."sourceTitle", e."sourceUrl", '') <> ''),
		-- Taken up: the regions that do it, or have decided to; interest alone is not counted.
		(SELECT count(DISTINCT t."adopterRegionId") FROM "Transfer" t
			WHERE t."practiceId" = p.id AND t.stage IN ('planned', 'implementing', 'adopted')),
		coalesce(p."firstPublishedAt", r."publishedAt", r."createdAt"),
		coalesce(r."publishedAt", p."firstPublishedAt", r."createdAt"),
		p."confirmedAt"
	FROM "Practice" p JOIN "Revision" r ON r.id = p."liveRevisionId"
	WHERE p.id = ANY(${ids})`

/** A short text of a jsonb column in the language of the row `x`, else in the original, else in English, else any. */
const inLanguage = (column: Prisma.Sql) => Prisma.sql`coalesce(
	nullif(${column} ->> x.locale, ''), nullif(${column} ->> r."originalLanguage", ''), nullif(${column} ->> 'en', ''),
	(SELECT other.value FROM jsonb_each_text(${column}) other WHERE other.value <> '' LIMIT 1))`

/** Markdown without its marks: links keep their words. */
const withoutMarks = (text: Prisma.Sql) => Prisma.sql`regexp_replace(regexp_replace(${text},
	'!?\\[([^]]*)\\]\\([^)]*\\)', '\\1', 'g'), '(\\*\\*|__|\`|^#+ +|^> ?|^[-*] +)', '', 'gn')`

const longTexts = Prisma.sql`nullif(concat_ws(E'\n\n', ${Prisma.join(
	[
		'challenge',
		'solution',
		'beneficiaries',
		'resources',
		'whatFailed',
		'transferPotential',
		'successFactors',
		'limitingFactors',
		'legalAspects',
		'participation',
	].map((field) => Prisma.raw(`nullif(x."${field}", '')`)),
)}), '')`

const evidenceTexts = Prisma.sql`(SELECT string_agg(concat_ws(': ', ${inLanguage(Prisma.sql`e.indicator`)},
		${inLanguage(Prisma.sql`e.claim`)}), E'\n\n' ORDER BY e.position)
	FROM "Evidence" e WHERE e."revisionId" = r.id)`

const blockTexts = Prisma.sql`(SELECT string_agg(concat_ws(E'\n\n', ${Prisma.join(
	['title', 'purpose', 'enablingFactors', 'lessons'].map((field) => inLanguage(Prisma.raw(`b."${field}"`))),
)}), E'\n\n' ORDER BY b.position)
	FROM "BuildingBlock" b WHERE b."revisionId" = r.id)`

/** Every name a reader may look for: places up to the country, owner and partners, themes, projects, tags. */
const names = Prisma.sql`concat_ws(E'\n', r.place,
	(SELECT string_agg(DISTINCT concat_ws(', ', nullif(g.names ->> x.locale, ''), g.name, nullif(g."nameLatin", g.name)), E'\n')
		FROM "RevisionRegion" rg
		JOIN "Region" chosen ON chosen.id = rg."regionId"
		JOIN "Region" g ON g."nutsVersion" = chosen."nutsVersion" AND g.code = ANY(chosen.path)
		WHERE rg."revisionId" = r.id),
	(SELECT string_agg(concat_ws(', ', ${inLanguage(Prisma.sql`o.name`)}, o."shortName"), E'\n')
		FROM "Organisation" o WHERE o.id = p."organisationId" OR o.id IN
			(SELECT rp."organisationId" FROM "RevisionPartner" rp WHERE rp."revisionId" = r.id)),
	(SELECT string_agg(DISTINCT ${inLanguage(Prisma.sql`t.name`)}, E'\n')
		FROM "RevisionTheme" rt
		JOIN "Theme" chosen ON chosen.code = rt."themeCode"
		JOIN "Theme" t ON t.code IN (chosen.code, chosen."parentCode")
		WHERE rt."revisionId" = r.id),
	(SELECT string_agg(concat_ws(', ', j.acronym, ${inLanguage(Prisma.sql`j.name`)}), E'\n')
		FROM "RevisionProject" rj JOIN "Project" j ON j.id = rj."projectId" WHERE rj."revisionId" = r.id),
	(SELECT string_agg(t.label, E'\n')
		FROM "RevisionTag" rt JOIN "Tag" t ON t.slug = rt."tagSlug" WHERE rt."revisionId" = r.id))`

const configurations = Prisma.join(
	contentLocales.map((locale) => {
		const { folded, stemmed } = textSearchConfigurations[locale]
		return Prisma.sql`(${locale}, ${folded}::regconfig, ${stemmed}::regconfig)`
	}),
)

const weighted = (configuration: Prisma.Sql) => Prisma.sql`
	setweight(to_tsvector(${configuration}, w.title), 'A') || setweight(to_tsvector(${configuration}, w.summary), 'B')
	|| setweight(to_tsvector(${configuration}, w.names), 'C') || setweight(to_tsvector(${configuration}, w.texts), 'D')`

const insertTexts = (ids: Prisma.Sql) => Prisma.sql`
	WITH configuration (locale, folded, stemmed) AS (VALUES ${configurations}),
	written AS MATERIALIZED (
		SELECT p.id, x.locale, x.title, x.summary, ${names} AS names,
			${withoutMarks(Prisma.sql`concat_ws(E'\n\n', ${longTexts}, ${evidenceTexts}, ${blockTexts})`)} AS texts
		FROM "Practice" p
		JOIN "Revision" r ON r.id = p."liveRevisionId"
		JOIN "RevisionText" x ON x."revisionId" = r.id AND x.title <> ''
		WHERE p.id = ANY(${ids})
	)
	INSERT INTO "CatalogueText" ("practiceId", locale, title, summary, body, document)
	SELECT w.id, w.locale, w.title, w.summary, w.texts,
		${weighted(Prisma.sql`c.folded`)}
		|| CASE WHEN c.stemmed IS NULL THEN ''::tsvector ELSE ${weighted(Prisma.sql`c.stemmed`)} END
	FROM written w JOIN configuration c ON c.locale = w.locale`
