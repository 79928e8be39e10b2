import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import type { Locale } from '../locales'
import { pick } from '../localised'
import { type NamedRegion, regionName } from '../nuts'
import type { PracticeSummary } from './summary'
import { type SummaryRow, summaryJson, toSummary } from './summary-rows'

/** What is in the catalogue, for pages that show it without searching. Published practices only, for everybody. */

export type ThemeCount = { code: string; parent: string | null; name: string; count: number }

/** Every theme of both levels in the order of the vocabulary, with its published practices (0 too). */
export async function countByTheme(_actor: Actor, locale: Locale): Promise<ThemeCount[]> {
	const rows = await db.$queryRaw<
		{ code: string; parent: string | null; name: unknown; count: number }[]
	>`SELECT t.code, t."parentCode" AS parent, t.name, coalesce(c.count, 0)::int AS count
		FROM "Theme" t
		LEFT JOIN "Theme" above ON above.code = t."parentCode"
		LEFT JOIN (SELECT code, count(*) AS count FROM "CatalogueEntry", unnest(themes) code GROUP BY code) c
			ON c.code = t.code
		ORDER BY coalesce(above.position, t.position), above.code NULLS FIRST, t.position`
	return rows.map((row) => ({ ...row, name: pick(row.name, locale) }))
}

export type CatalogueRegion = {
	code: string
	name: string
	/** Published practices, those of its sub-regions included. */
	count: number
	/** Whether a practice was entered with this region itself, not only with one inside it. */
	own: boolean
}

/** Every NUTS region with published practices, at every level from the country down. */
export async function countByRegion(_actor: Actor, locale: Locale): Promise<CatalogueRegion[]> {
	const rows = await db.$queryRaw<
		(NamedRegion & { count: number; own: boolean })[]
	>`SELECT c.code, g.level, g."nameLatin", g.names, c.count, c.code IN (
			SELECT entered.code FROM "CatalogueEntry" e
			JOIN "Practice" p ON p.id = e."practiceId"
			JOIN "RevisionRegion" rg ON rg."revisionId" = p."liveRevisionId"
			JOIN "Region" entered ON entered.id = rg."regionId") AS own
		FROM (SELECT code, count(*)::int AS count FROM "CatalogueEntry", unnest(regions) code GROUP BY code) c
		JOIN LATERAL (SELECT x.level, x."nameLatin", x.names FROM "Region" x
			WHERE x.code = c.code ORDER BY x."nutsVersion" DESC LIMIT 1) g ON true
		ORDER BY c.code`
	return rows.map(({ code, count, own, ...region }) => ({
		code,
		name: regionName({ code, ...region }, locale),
		count,
		own,
	}))
}

const summariesWhere = async (where: Prisma.Sql, order: Prisma.Sql, limit: number, locale: Locale) => {
	const rows = await db.$queryRaw<{ summary: SummaryRow }[]>`
		SELECT ${summaryJson(locale)} AS summary FROM "CatalogueEntry" e
		WHERE ${where} ORDER BY ${order} LIMIT ${limit}`
	return rows.map(({ summary }) => toSummary(summary, locale))
}

/** Published practices, the latest first. */
export const listNewest = (_actor: Actor, locale: Locale, limit: number): Promise<PracticeSummary[]> =>
	summariesWhere(Prisma.sql`true`, Prisma.sql`e."publishedAt" DESC, e.slug`, limit, locale)

/** The published ones among these, in the order given. */
export const listSummaries = (
	_actor: Actor,
	slugs: readonly string[],
	locale: Locale,
): Promise<PracticeSummary[]> =>
	summariesWhere(
		Prisma.sql`e.slug = ANY(${[...slugs]}::text[])`,
		Prisma.sql`array_position(${[...slugs]}::text[], e.slug)`,
		slugs.length,
		locale,
	)
