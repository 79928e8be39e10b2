import 'server-only'
import { db } from '../db'
import type { FacetGroup } from './summary'

/** What a value of a filter is called, as the database has it; the languages are in `names`. */
export type FacetName = {
	names: unknown
	name: string | null
	parent: string | null
	position: number | null
}
export type FacetNames = ReadonlyMap<string, FacetName>

export const facetNameKey = (group: FacetGroup, value: string) => `${group} ${value}`

/** Of all values that have a name of their own: themes, regions, organisations, projects, events, tags. */
export async function readFacetNames(): Promise<FacetNames> {
	const rows = await db.$queryRaw<(FacetName & { group: FacetGroup; value: string })[]>`
		SELECT 'theme' AS "group", x.code AS value, x.name AS names, NULL AS name, x."parentCode" AS parent,
			coalesce((above.position + 1) * 1000 + x.position + 1, (x.position + 1) * 1000) AS position
		FROM "Theme" x LEFT JOIN "Theme" above ON above.code = x."parentCode"
		UNION ALL
		(SELECT DISTINCT ON (x.code) 'region', x.code, x.names, x."nameLatin", x.path[cardinality(x.path) - 1], x.level
			FROM "Region" x ORDER BY x.code, x."nutsVersion" DESC)
		UNION ALL SELECT 'organisation', x.slug, x.name, x."shortName", NULL, NULL FROM "Organisation" x
		UNION ALL SELECT 'project', x.slug, '{}', x.acronym, NULL, NULL FROM "Project" x
		UNION ALL SELECT 'event', x.slug, x.title, NULL, NULL, NULL FROM "Event" x
		UNION ALL SELECT 'tag', x.slug, '{}', x.label, NULL, NULL FROM "Tag" x`
	return new Map(rows.map(({ group, value, ...name }) => [facetNameKey(group, value), name]))
}
