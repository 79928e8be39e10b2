import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { nutsVersion } from '../nuts'
import { paths } from '../paths'
import { type Entry, type Kind, type Part, perPart, plainPages } from './schema'

/** What visitors may read, for search engines. Practices by their number; what else there is, by its name. */

/** Every part that has something, with when something of it last changed where that is known. */
export async function listSitemapParts(_actor: Actor): Promise<{ part: Part; changed: string | null }[]> {
	const practices = await db.$queryRaw<{ number: number; changed: Date }[]>`
		SELECT number / ${perPart}::int AS number, max("updatedAt") AS changed
		FROM "CatalogueEntry" GROUP BY 1 ORDER BY 1`
	const [counted] = await db.$queryRaw<[Record<Counted, number>]>`
		SELECT ${Prisma.join(
			listed.map((kind) => Prisma.sql`(SELECT count(*)::int FROM ${named[kind]} x) AS ${Prisma.raw(kind)}`),
		)}`
	return [
		{ part: { kind: 'pages', number: 0 }, changed: null },
		...practices.map(({ number, changed }) => ({
			part: { kind: 'practices' as const, number },
			changed: changed.toISOString(),
		})),
		...listed.flatMap((kind) =>
			Array.from({ length: Math.ceil(counted[kind] / perPart) }, (_, number) => ({
				part: { kind, number },
				changed: null,
			})),
		),
	]
}

/** The pages of a part; none where there is no such part. */
export async function getSitemapPart(_actor: Actor, { kind, number }: Part): Promise<Entry[]> {
	if (kind === 'pages') return number > 0 ? [] : plainPages.map((of) => ({ path: of('en'), changed: null }))
	const rows =
		kind === 'practices'
			? await db.$queryRaw<Row[]>`
				SELECT slug AS name, "updatedAt" AS changed FROM "CatalogueEntry"
				WHERE number >= ${number * perPart} AND number < ${(number + 1) * perPart} ORDER BY number`
			: await db.$queryRaw<Row[]>`
				SELECT name, changed FROM ${named[kind]} x ORDER BY name
				OFFSET ${number * perPart} LIMIT ${perPart}`
	return rows.map(({ name, changed }) => ({
		path: pathOf[kind]('en', name),
		changed: changed?.toISOString() ?? null,
	}))
}

type Row = { name: string; changed: Date | null }

type Counted = Exclude<Kind, 'pages' | 'practices'>
const listed = [
	'themes',
	'regions',
	'organisations',
	'projects',
	'events',
	'news',
] as const satisfies Counted[]

/** SQL: the last change among the practices that have each value of an array. */
const changedBy = (column: string) => Prisma.sql`(
	SELECT value, max("updatedAt") AS changed
	FROM "CatalogueEntry", unnest(${Prisma.raw(`"${column}"`)}) value GROUP BY value)`

const withPractices = (table: string, column: string) => Prisma.sql`(
	SELECT t.slug AS name, c.changed FROM ${Prisma.raw(`"${table}"`)} t
	LEFT JOIN ${changedBy(column)} c ON c.value = t.slug)`

/** SQL: a table of names, and when each was last changed. */
const named: Record<Counted, Prisma.Sql> = {
	themes: Prisma.sql`(
		SELECT t.code AS name, c.changed FROM "Theme" t LEFT JOIN ${changedBy('themes')} c ON c.value = t.code)`,
	// Those without any practice have little to say.
	regions: Prisma.sql`(
		SELECT g.code AS name, c.changed FROM ${changedBy('regions')} c
		JOIN "Region" g ON g.code = c.value AND g."nutsVersion" = ${nutsVersion})`,
	organisations: withPractices('Organisation', 'organisations'),
	projects: withPractices('Project', 'projects'),
	events: withPractices('Event', 'events'),
	news: Prisma.sql`(SELECT slug AS name, "publishedOn"::timestamp AT TIME ZONE 'UTC' AS changed FROM "NewsArticle")`,
}

const pathOf: Record<Exclude<Kind, 'pages'>, (locale: string, name: string) => string> = {
	practices: paths.practice,
	themes: paths.theme,
	regions: paths.region,
	organisations: paths.organisation,
	projects: paths.project,
	events: paths.event,
	news: paths.article,
}
