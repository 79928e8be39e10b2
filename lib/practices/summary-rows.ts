import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { contentLocales, isContentLocale, type Locale } from '../locales'
import { type PickedText, pick, pickText, readLocalised } from '../localised'
import { type NamedRegion, regionName } from '../nuts'
import type { Stage, TextOrigin } from './schema'
import type { PracticeSummary } from './summary'

/**
 * How rows of the catalogue become summaries: SQL that gathers one JSON object for each practice, and what
 * turns it into a PracticeSummary. The same for search and for every list of practices.
 */
export type SummaryRow = {
	slug: string
	stage: Stage
	countries: string[]
	languages: string[]
	startYear: number
	evidenceCount: number
	transferCount: number
	confirmedAt: string | null
	lapsed: boolean
	validated: boolean
	publishedAt: string
	updatedAt: string
	original: string
	text: { title: string; summary: string; locale: string; origin: TextOrigin | null }
	owner: { slug: string; name: unknown; shortName: string | null }
	themes: { code: string; parent: string | null; name: unknown }[]
	regions: NamedRegion[]
}

/** SQL: the languages in the order in which a reader is shown a text, as lib/localised.ts has it. */
export const preference = (locale: Locale, original: Prisma.Sql) =>
	Prisma.sql`array_position(ARRAY[${locale}, ${original}, 'en', ${Prisma.join([...contentLocales])}]::text[], t.locale)`

/** SQL: the title a reader is shown for the practice `practice` (an id). */
export const shownTitle = (practice: Prisma.Sql, locale: Locale) => Prisma.sql`(
	SELECT t.title FROM "CatalogueText" t
	JOIN "Practice" p ON p.id = t."practiceId" JOIN "Revision" r ON r.id = p."liveRevisionId"
	WHERE t."practiceId" = ${practice}
	ORDER BY ${preference(locale, Prisma.sql`r."originalLanguage"`)} LIMIT 1)`

/** SQL: a SummaryRow as jsonb, for the row `e` of CatalogueEntry; `more` are further pairs of key and value. */
export const summaryJson = (locale: Locale, more: Prisma.Sql = Prisma.empty) => Prisma.sql`(
	SELECT jsonb_build_object(
		'slug', e.slug, 'stage', e.stage, 'countries', e.countries, 'languages', e.languages,
		'startYear', e."startYear", 'evidenceCount', e."evidenceCount", 'transferCount', e."transferCount",
		'confirmedAt', e."confirmedAt", 'publishedAt', e."publishedAt", 'updatedAt', e."updatedAt", 'lapsed', e.lapsed,
		'validated', e.validated,
		'original', r."originalLanguage",
		'text', (SELECT jsonb_build_object('title', t.title, 'summary', t.summary, 'locale', t.locale,
				'origin', (SELECT coalesce(x.origins ->> 'title', x.origin::text) FROM "RevisionText" x WHERE x."revisionId" = r.id AND x.locale = t.locale))
			FROM "CatalogueText" t WHERE t."practiceId" = e."practiceId"
			ORDER BY ${preference(locale, Prisma.sql`r."originalLanguage"`)} LIMIT 1),
		'owner', jsonb_build_object('slug', o.slug, 'name', o.name, 'shortName', o."shortName"),
		'themes', coalesce((SELECT jsonb_agg(
				jsonb_build_object('code', t.code, 'parent', t."parentCode", 'name', t.name) ORDER BY rt.position)
			FROM "RevisionTheme" rt JOIN "Theme" t ON t.code = rt."themeCode" WHERE rt."revisionId" = r.id), '[]'),
		'regions', coalesce((SELECT jsonb_agg(
				jsonb_build_object('code', g.code, 'level', g.level, 'nameLatin', g."nameLatin", 'names', g.names) ORDER BY rg.position)
			FROM "RevisionRegion" rg JOIN "Region" g ON g.id = rg."regionId" WHERE rg."revisionId" = r.id), '[]')
		${more})
	FROM "Practice" p
	JOIN "Revision" r ON r.id = p."liveRevisionId"
	JOIN "Organisation" o ON o.id = p."organisationId"
	WHERE p.id = e."practiceId")`

export function toSummary(row: SummaryRow, locale: Locale): PracticeSummary {
	const { original, text, owner, themes, regions, ...facts } = row
	const picked = (words: string): PickedText => ({
		text: words,
		locale: isContentLocale(text.locale) ? text.locale : 'en',
	})
	return {
		...facts,
		confirmedAt: row.confirmedAt === null ? null : moment(row.confirmedAt),
		publishedAt: moment(row.publishedAt),
		updatedAt: moment(row.updatedAt),
		title: picked(text.title),
		summary: picked(text.summary),
		origin: text.origin ?? 'original',
		owner: {
			...owner,
			name: pickText(readLocalised(owner.name), locale, original) ?? { text: owner.slug, locale },
		},
		themes: themes.map((theme) => ({ ...theme, name: pick(theme.name, locale) })),
		regions: regions.map((region) => ({ code: region.code, name: regionName(region, locale) })),
	}
}

/** PostgreSQL writes a moment in JSON with its offset; everywhere else it ends in Z. */
const moment = (written: string): string => new Date(written).toISOString()
