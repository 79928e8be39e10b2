import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type ContentLocale, contentLocales, isContentLocale } from '../locales'
import { pick } from '../localised'
import { translationReach } from './policy'
import { type WorkCounts, type WorkKind, type WorkPage, workKinds, workPageSize } from './work'

/** What waits for those who translate, in one language: published practices, a page at a time. */
export async function listTranslationWork(
	actor: Actor,
	asked: {
		language: ContentLocale
		kind?: WorkKind | undefined
		theme?: string | undefined
		page: number
		locale: string
	},
): Promise<WorkPage> {
	const { language, kind, theme, locale } = asked
	const rows = workOf(actor, language, theme)
	const [counts] = await db.$queryRaw<Record<WorkKind | 'all', bigint>[]>`
		SELECT count(*) AS all, ${Prisma.join(
			workKinds.map(
				(each) => Prisma.sql`count(*) FILTER (WHERE ${kinds[each]}) AS ${Prisma.raw(`"${each}"`)}`,
			),
		)} FROM (${rows}) w`
	const count = (of: WorkKind | 'all') => Number(counts?.[of] ?? 0)
	const total = count(kind ?? 'all')
	const pages = Math.max(1, Math.ceil(total / workPageSize))
	const page = Math.min(Math.max(1, Math.trunc(asked.page) || 1), pages)
	const found = await db.$queryRaw<WorkRow[]>`
		SELECT w.*, (SELECT x.title FROM "RevisionText" x
				WHERE x."revisionId" = w."revisionId" AND x.locale = w.original) AS title,
			(SELECT o.name FROM "Organisation" o WHERE o.id = w."organisationId") AS owner
		FROM (${rows}) w
		${kind ? Prisma.sql`WHERE ${kinds[kind]}` : Prisma.empty}
		ORDER BY CASE WHEN ${kinds.changed} THEN 0 WHEN ${kinds.waiting} THEN 1
			WHEN ${kinds.begun} THEN 2 WHEN ${kinds.missing} THEN 3 ELSE 4 END,
			w."publishedAt" DESC, w."practiceId"
		LIMIT ${workPageSize} OFFSET ${(page - 1) * workPageSize}`
	return {
		items: found.flatMap((row) =>
			isContentLocale(row.original)
				? [
						{
							practiceId: row.practiceId,
							title: { text: row.title ?? row.slug, locale: row.original },
							owner: pick(row.owner, locale),
							status: row.status ?? undefined,
							total: row.total,
							filled: row.filled,
							changed: row.changed,
							waiting: row.waiting,
							counted: row.counted,
						},
					]
				: [],
		),
		counts: Object.fromEntries(
			[...workKinds, 'all' as const].map((each) => [each, count(each)]),
		) as WorkCounts,
		page,
		pages,
	}
}

type WorkRow = {
	practiceId: string
	slug: string
	original: string
	title: string | null
	owner: unknown
	status: 'draft' | 'published' | null
	total: number
	filled: number
	changed: number
	waiting: boolean
	counted: boolean
}

/** SQL: conditions on a row of `workOf`. One practice may be of several kinds. */
const kinds: Record<WorkKind, Prisma.Sql> = {
	changed: Prisma.sql`w.changed > 0`,
	waiting: Prisma.sql`w.waiting`,
	begun: Prisma.sql`w.filled > 0 AND w.filled < w.total`,
	missing: Prisma.sql`w.filled = 0`,
}

/**
 * SQL: each published practice of another language with how far this one is. What is not stored was never touched
 * here: then its rows in the live revision say whether it is there as a whole, and nothing of it has changed.
 */
function workOf(actor: Actor, language: ContentLocale, theme: string | undefined): Prisma.Sql {
	const { languages, organisationIds } = translationReach(actor)
	const everything = languages === undefined || languages.includes(language)
	if (!everything && organisationIds.length === 0) throw new NotFound('translations')
	const own = everything
		? Prisma.sql`true`
		: Prisma.sql`p."organisationId" = ANY(${[...organisationIds]}::uuid[])`
	return Prisma.sql`
		SELECT p.id AS "practiceId", p.slug, p."organisationId", r.id AS "revisionId",
			r."originalLanguage" AS original, e."publishedAt",
			coalesce(t.status::text, CASE WHEN x.locale IS NOT NULL THEN 'published' END) AS status,
			coalesce(t.total, 2) AS total,
			coalesce(t.filled, CASE WHEN x.locale IS NULL THEN 0 WHEN x.challenge || x.solution = '' THEN 1 ELSE 2 END)
				AS filled,
			coalesce(t.changed, 0) AS changed, coalesce(t.waiting, false) AS waiting,
			t.locale IS NOT NULL OR x.locale IS NULL AS counted
		FROM "CatalogueEntry" e
		JOIN "Practice" p ON p.id = e."practiceId"
		JOIN "Revision" r ON r.id = p."liveRevisionId"
		LEFT JOIN "Translation" t ON t."practiceId" = p.id AND t.locale = ${language}
		LEFT JOIN "RevisionText" x ON x."revisionId" = r.id AND x.locale = ${language}
		WHERE r."originalLanguage" <> ${language} AND ${own}
			${theme ? Prisma.sql`AND e.themes @> ARRAY[${theme}]::text[]` : Prisma.empty}`
}

/** Languages whose work this person may see, and the themes of level 1 to choose from. */
export async function listWorkChoices(
	actor: Actor,
	locale: string,
): Promise<{ languages: ContentLocale[]; themes: { code: string; name: string }[] }> {
	const { languages, organisationIds } = translationReach(actor)
	const own = languages ?? contentLocales
	const shown = organisationIds.length > 0 ? [...new Set([...own, ...contentLocales])] : [...own]
	if (shown.length === 0) throw new NotFound('translations')
	const themes = await db.theme.findMany({
		where: { parentCode: null },
		orderBy: { position: 'asc' },
		select: { code: true, name: true },
	})
	return { languages: shown, themes: themes.map(({ code, name }) => ({ code, name: pick(name, locale) })) }
}
