import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { isLocale } from '../locales'
import { pick } from '../localised'
import { formatDay } from '../moment'
import { countryName, nutsVersion, regionName, regionNameSelect } from '../nuts'
import { isSlug } from '../slug'
import { listSummaries } from './catalogue-queries'
import { noFilters } from './filters'
import { searchPractices } from './search'
import type { PracticeSummary } from './summary'

/** What the form lets people choose from. */

/** A value of a vocabulary in the reader's language; `note` tells it from others of the same name. */
export type Choice = { value: string; label: string; note?: string }
export type ThemeGroup = { code: string; name: string; themes: Choice[] }

/** Vocabularies too long for a list of boxes: one looks for a value by its name. */
export const choiceKinds = ['regions', 'author', 'partners', 'projects', 'events', 'related'] as const
export type ChoiceKind = (typeof choiceKinds)[number]
export const isChoiceKind = (name: string): name is ChoiceKind =>
	(choiceKinds as readonly string[]).includes(name)

const mostFound = 20

/** Level 2 under level 1, in the order of the vocabulary. */
export async function listThemeGroups(_actor: Actor, locale: string): Promise<ThemeGroup[]> {
	const rows = await db.theme.findMany({
		where: { parentCode: null },
		orderBy: { position: 'asc' },
		select: {
			code: true,
			name: true,
			children: { orderBy: { position: 'asc' }, select: { code: true, name: true } },
		},
	})
	return rows.map(({ code, name, children }) => ({
		code,
		name: pick(name, locale),
		themes: children.map((child) => ({ value: child.code, label: pick(child.name, locale) })),
	}))
}

/** Up to twenty values whose name holds the words, whatever their accents; the best first. Signed-in people only. */
export async function findChoices(
	actor: Actor,
	kind: ChoiceKind,
	words: string,
	locale: string,
): Promise<Choice[]> {
	if (actor.kind === 'visitor') throw new NotFound('choices')
	const asked = words.replaceAll('\u0000', '').toWellFormed().trim().slice(0, 100)
	if (asked === '') return []
	if (kind === 'related') return findPractices(actor, asked, locale)
	const { from, value } = await namesOf(kind, locale)
	const rows = await db.$queryRaw<{ value: string }[]>`
		WITH asked AS (SELECT ${folded(Prisma.sql`${asked}::text`)} AS words),
		named AS (
			SELECT ${value} AS value, ${folded(Prisma.sql`named.text`)} AS name FROM ${from}
		),
		ranked AS (
			-- A name that is the words beats one that begins with them, and that one that holds them.
			SELECT value, length(name) AS size, CASE
				WHEN lower(value) = words THEN 5
				WHEN name = words THEN 4
				WHEN starts_with(name, words) THEN 3
				WHEN strpos(name, ' ' || words) > 0 THEN 2
				WHEN length(words) > 2 AND strpos(name, words) > 0 THEN 1
			END AS rank
			FROM named, asked WHERE words <> ''
		)
		SELECT value FROM ranked WHERE rank IS NOT NULL GROUP BY value
		-- Among equals the larger region and the shorter name.
		ORDER BY max(rank) DESC, ${kind === 'regions' ? Prisma.sql`length(value),` : Prisma.empty} min(size), value
		LIMIT ${mostFound}`
	return nameChoices(
		actor,
		kind,
		rows.map((row) => row.value),
		locale,
	)
}

/** By the same search as the catalogue's, which knows every word of every language. */
async function findPractices(actor: Actor, words: string, locale: string): Promise<Choice[]> {
	const reader = isLocale(locale) ? locale : 'en'
	const { practices } = await searchPractices(actor, { ...noFilters, q: words, size: mostFound }, reader)
	return practices.map(practiceChoice)
}

const practiceChoice = ({ slug, title, owner }: PracticeSummary): Choice => ({
	value: slug,
	label: title.text,
	note: owner.name.text,
})

/** Without accents, case and punctuation: the same on both sides of a comparison. */
const folded = (text: Prisma.Sql) =>
	Prisma.sql`btrim(regexp_replace(lower(unaccent(${text})), '[^[:alnum:]]+', ' ', 'g'))`

/** Every name of every value, as a part of a query whose rows have `named.text`. */
async function namesOf(
	kind: Exclude<ChoiceKind, 'related'>,
	locale: string,
): Promise<{ from: Prisma.Sql; value: Prisma.Sql }> {
	if (kind === 'projects')
		return {
			value: Prisma.sql`project.slug`,
			from: Prisma.sql`"Project" project CROSS JOIN LATERAL (
				SELECT project.acronym UNION SELECT each.value FROM jsonb_each_text(project.name) each
			) named(text)`,
		}
	if (kind === 'events')
		return {
			value: Prisma.sql`event.slug`,
			from: Prisma.sql`"Event" event CROSS JOIN LATERAL (
				SELECT event.place UNION SELECT each.value FROM jsonb_each_text(event.title) each
			) named(text)`,
		}
	if (kind === 'partners' || kind === 'author')
		return {
			value: Prisma.sql`organisation.slug`,
			from: Prisma.sql`"Organisation" organisation CROSS JOIN LATERAL (
				SELECT organisation."shortName" UNION SELECT each.value FROM jsonb_each_text(organisation.name) each
			) named(text)`,
		}
	// The database does not know what the reader's language calls the countries; there are few.
	const countries = await db.region.findMany({ where: { nutsVersion, level: 0 }, select: { code: true } })
	const codes = countries.map(({ code }) => code)
	const labels = codes.map((code) => countryName(code, locale))
	return {
		value: Prisma.sql`region.code`,
		from: Prisma.sql`"Region" region CROSS JOIN LATERAL (
			SELECT region.name UNION SELECT region."nameLatin"
			UNION SELECT each.value FROM jsonb_each_text(region.names) each
			UNION SELECT country.label FROM unnest(${codes}::text[], ${labels}::text[]) country(code, label)
			WHERE country.code = region.code
		) named(text) WHERE region."nutsVersion" = ${nutsVersion}`,
	}
}

/** The values as the form shows them, in the order given; one that is unknown is shown as it is. */
export async function nameChoices(
	actor: Actor,
	kind: ChoiceKind,
	values: readonly string[],
	locale: string,
): Promise<Choice[]> {
	const codes = values.filter(isCode)
	if (codes.length === 0) return values.map((value) => ({ value, label: value }))
	const known = await choicesOf(actor, kind, locale, codes)
	const byValue = new Map(known.map((choice) => [choice.value, choice]))
	return values.map((value) => byValue.get(value) ?? { value, label: value })
}

async function choicesOf(actor: Actor, kind: ChoiceKind, locale: string, codes: readonly string[]) {
	if (kind === 'regions') return regionsOf(locale, codes)
	if (kind === 'events') return eventsOf(locale, codes)
	if (kind === 'related')
		return (await listSummaries(actor, codes, isLocale(locale) ? locale : 'en')).map(practiceChoice)
	return slugged(kind, locale, codes)
}

/** Every code of these values in words, keyed "themes:water": for showing and comparing drafts. */
export async function nameCodes(
	actor: Actor,
	values: readonly Partial<Record<'themes' | ChoiceKind, unknown>>[],
	locale: string,
): Promise<Record<string, string>> {
	const codesOf = (kind: 'themes' | ChoiceKind): string[] => [
		...new Set(
			values
				.flatMap((each) => (Array.isArray(each[kind]) ? (each[kind] as unknown[]) : [each[kind]]))
				.filter((code) => typeof code === 'string'),
		),
	]
	const names: Record<string, string> = {}
	for (const kind of choiceKinds)
		for (const { value, label } of await nameChoices(actor, kind, codesOf(kind), locale))
			names[`${kind}:${value}`] = label
	const themes = await db.theme.findMany({
		where: { code: { in: codesOf('themes').filter(isCode) } },
		select: { code: true, name: true },
	})
	for (const { code, name } of themes) names[`themes:${code}`] = pick(name, locale)
	return names
}

/** Region codes and slugs; a form made by hand may hold what the database refuses with an error. */
const isCode = (value: string) => isSlug(value.toLowerCase())

async function regionsOf(locale: string, codes: readonly string[]): Promise<Choice[]> {
	const rows = await db.region.findMany({
		where: { nutsVersion, code: { in: [...codes] } },
		select: { ...regionNameSelect, country: true },
	})
	return rows.map((row) => {
		const label = regionName(row, locale)
		const country = countryName(row.country, locale)
		return {
			value: row.code,
			label,
			note: row.level === 0 ? row.code : `${country}, ${row.code}`,
		}
	})
}

async function eventsOf(locale: string, slugs: readonly string[]): Promise<Choice[]> {
	const rows = await db.event.findMany({
		where: { slug: { in: [...slugs] } },
		select: { slug: true, title: true, startDate: true, place: true },
	})
	return rows.map(({ slug, title, startDate, place }) => ({
		value: slug,
		label: pick(title, locale) || slug,
		note: [formatDay(startDate.toISOString(), locale), place].filter(Boolean).join(', '),
	}))
}

async function slugged(
	kind: 'author' | 'partners' | 'projects',
	locale: string,
	slugs: readonly string[],
): Promise<Choice[]> {
	const where = { slug: { in: [...slugs] } }
	if (kind === 'projects') {
		const rows = await db.project.findMany({ where, select: { slug: true, acronym: true, name: true } })
		return rows.map(({ slug, acronym, name }) => ({
			value: slug,
			label: acronym,
			note: pick(name, locale),
		}))
	}
	const rows = await db.organisation.findMany({
		where,
		select: { slug: true, name: true, place: true },
	})
	return rows.map(({ slug, name, place }) => ({
		value: slug,
		label: pick(name, locale) || slug,
		...(place ? { note: place } : {}),
	}))
}
