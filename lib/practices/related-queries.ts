import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import type { Locale } from '../locales'
import { pick } from '../localised'
import { regionName, regionNameSelect } from '../nuts'
import type { RelatedPractice } from './page'
import { type SummaryRow, summaryJson, toSummary } from './summary-rows'

/** A tag is chosen with care, a theme from a list, and neighbours may have nothing else in common. */
const weight = { tag: 3, theme: 2, region: 1 } as const
const most = 4

type Row = { summary: SummaryRow; themes: string[]; tags: string[]; regions: string[] }

/** The published practices that share most with this one, each with what it shares; at most four. */
export async function listRelatedPractices(
	_actor: Actor,
	slug: string,
	locale: Locale,
): Promise<RelatedPractice[]> {
	const practice = await db.practice.findUnique({
		where: { slug },
		select: {
			liveRevision: {
				select: {
					themes: { select: { theme: { select: { code: true, name: true } } } },
					tags: { select: { tag: true } },
					regions: { select: { region: { select: regionNameSelect } } },
				},
			},
		},
	})
	const live = practice?.liveRevision
	if (!live) return []
	const themes = new Map(live.themes.map(({ theme }) => [theme.code, pick(theme.name, locale)]))
	const tags = new Map(live.tags.map(({ tag }) => [tag.slug, tag.label]))
	const regions = new Map(live.regions.map(({ region }) => [region.code, regionName(region, locale)]))

	const own = (codes: ReadonlyMap<string, string>) => Prisma.sql`${[...codes.keys()]}::text[]`
	const shared = (column: Prisma.Sql, codes: ReadonlyMap<string, string>) =>
		Prisma.sql`ARRAY(SELECT unnest(${column}) INTERSECT SELECT unnest(${own(codes)}) ORDER BY 1)`
	const rows = await db.$queryRaw<Row[]>`
		SELECT common.themes, common.tags, common.regions, ${summaryJson(locale)} AS summary
		FROM (
			SELECT slug, ${shared(Prisma.sql`themes`, themes)} AS themes, ${shared(Prisma.sql`tags`, tags)} AS tags,
				${shared(Prisma.sql`regions`, regions)} AS regions
			FROM "CatalogueEntry"
			WHERE slug <> ${slug}
				AND (themes && ${own(themes)} OR tags && ${own(tags)} OR regions && ${own(regions)})
		) common
		JOIN "CatalogueEntry" e USING (slug)
		ORDER BY cardinality(common.tags) * ${weight.tag} + cardinality(common.themes) * ${weight.theme}
			+ cardinality(common.regions) * ${weight.region} DESC, e."publishedAt" DESC, e.slug
		LIMIT ${most}`
	const named = (codes: readonly string[], names: ReadonlyMap<string, string>) =>
		[...names].filter(([code]) => codes.includes(code)).map(([, name]) => name)
	return rows.map((row) => ({
		practice: toSummary(row.summary, locale),
		shared: {
			themes: named(row.themes, themes),
			tags: named(row.tags, tags),
			regions: named(row.regions, regions),
		},
	}))
}
