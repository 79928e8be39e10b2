import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import { isContentLocale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { facetValues } from '../practices/facets'
import { noFilters } from '../practices/filters'
import { publishedNow } from '../practices/published-queries'
import { find, searchPractices } from '../practices/search'
import type { PracticeSummary } from '../practices/summary'
import { isSlug } from '../slug'

/** A theme with its published practices, those of its sub-themes included. */
export type NamedTheme = { code: string; name: PickedText; count: number }

export type ThemeEntry = NamedTheme & { description: PickedText | null; sdgs: number[] }

/** A priority with its themes, in the order of the vocabulary. */
export type Priority = ThemeEntry & { themes: NamedTheme[] }

/** Something that practices of a theme share, and how many of them. */
export type Frequent = { value: string; label: string; count: number }

export type ThemePage = ThemeEntry & {
	/** The priority it belongs to; null for a priority. */
	parent: NamedTheme | null
	/** One level down; of a theme without any, those beside it. */
	others: NamedTheme[]
	/** The latest of its practices. */
	practices: PracticeSummary[]
	/** NUTS 2 regions with the most of them. */
	regions: Frequent[]
	/** How many NUTS 2 regions have any. */
	regionCount: number
	organisations: Frequent[]
	/** What people call what belongs to it, and whether any practice speaks of that. */
	terms: { concept: string; term: PickedText; found: boolean }[]
}

const select = { code: true, parentCode: true, name: true, description: true, sdgs: true } as const
type Row = { code: string; parentCode: string | null; name: unknown; description: unknown; sdgs: number[] }

const latest = 6
const mostFrequent = 8
/** NUTS 2 codes have a country's two letters and two more. */
const isNuts2 = (code: string) => code.length === 4

/** The vocabulary of both levels with its counts. */
export async function listThemes(_actor: Actor, locale: Locale): Promise<Priority[]> {
	const [rows, counted] = await Promise.all([
		db.theme.findMany({ select, orderBy: { position: 'asc' } }),
		themeCounts(locale),
	])
	return rows
		.filter(({ parentCode }) => parentCode === null)
		.map((row) => ({
			...entry(row, counted, locale),
			themes: rows
				.filter(({ parentCode }) => parentCode === row.code)
				.map((theme) => named(theme, counted, locale)),
		}))
}

/** A theme of either level, and what its practices have in common. */
export async function getTheme(actor: Actor, code: string, locale: Locale): Promise<ThemePage> {
	if (!isSlug(code)) throw new NotFound(`theme ${code}`)
	const rows = await db.theme.findMany({ select, orderBy: { position: 'asc' } })
	const row = rows.find((theme) => theme.code === code)
	if (!row) throw new NotFound(`theme ${code}`)
	const filters = { ...noFilters, theme: [code], size: latest }
	const [counted, { practices }, frequent, terms] = await Promise.all([
		themeCounts(locale),
		searchPractices(actor, filters, locale),
		frequentAmong(code, locale),
		termsOf(code, locale),
	])
	const parent = rows.find((theme) => theme.code === row.parentCode)
	const below = rows.filter(({ parentCode }) => parentCode === code)
	const others =
		below.length > 0
			? below
			: rows.filter((theme) => theme.parentCode === row.parentCode && theme.code !== code)
	return {
		...entry(row, counted, locale),
		parent: parent ? named(parent, counted, locale) : null,
		others: others.map((theme) => named(theme, counted, locale)),
		practices,
		...frequent,
		terms,
	}
}

/** The count of every theme that has practices. */
async function themeCounts(locale: Locale): Promise<ReadonlyMap<string, number>> {
	const state = await publishedNow()
	const found = await find(state, noFilters, locale)
	const values = await facetValues(state, found, noFilters, 'theme', locale, () => true)
	return new Map(values.map(({ value, count }) => [value, count]))
}

async function frequentAmong(
	code: string,
	locale: Locale,
): Promise<Pick<ThemePage, 'regions' | 'regionCount' | 'organisations'>> {
	const asked = { ...noFilters, theme: [code] }
	const state = await publishedNow()
	const found = await find(state, asked, locale)
	const all = (group: 'region' | 'organisation') =>
		facetValues(state, found, asked, group, locale, () => true)
	const most = (facets: readonly Frequent[]): Frequent[] =>
		facets.slice(0, mostFrequent).map(({ value, label, count }) => ({ value, label, count }))
	const regions = (await all('region')).filter(({ value }) => isNuts2(value))
	return {
		regions: most(regions),
		regionCount: regions.length,
		organisations: most(await all('organisation')),
	}
}

/** The terms of the thesaurus tied to a theme, in the reader's language, else in English. */
async function termsOf(theme: string, locale: Locale): Promise<ThemePage['terms']> {
	const rows = await db.$queryRaw<{ concept: string; label: string; locale: string; found: boolean }[]>`
		SELECT DISTINCT ON (l.concept) l.concept, l.label, l.locale,
			EXISTS (SELECT 1 FROM "CatalogueEntry" e WHERE e.concepts @> ARRAY[l.concept]) AS found
		FROM "ThesaurusLabel" l
		WHERE l.theme = ${theme} AND l.position = 0 AND l.locale IN (${locale}, 'en')
		ORDER BY l.concept, l.locale = ${locale} DESC`
	const collator = new Intl.Collator(locale)
	return rows
		.map(({ concept, label, locale: language, found }) => ({
			concept,
			term: { text: label, locale: isContentLocale(language) ? language : ('en' as const) },
			found,
		}))
		.sort((a, b) => collator.compare(a.term.text, b.term.text))
}

const text = (json: unknown, locale: Locale) => pickText(readLocalised(json), locale)

const named = ({ code, name }: Row, counted: ReadonlyMap<string, number>, locale: Locale): NamedTheme => ({
	code,
	name: text(name, locale) ?? { text: code, locale: 'en' },
	count: counted.get(code) ?? 0,
})

const entry = (row: Row, counted: ReadonlyMap<string, number>, locale: Locale): ThemeEntry => ({
	...named(row, counted, locale),
	description: text(row.description, locale) ?? null,
	sdgs: row.sdgs,
})
