import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { pick, readLocalised } from '../localised'
import { countryName, nutsVersion, regionName, regionNameSelect } from '../nuts'
import { isSlug } from '../slug'

/** What the form lets people choose from. */

/** A value of a vocabulary in the reader's language; `note` tells it from others of the same name. */
export type Choice = { value: string; label: string; note?: string }
export type ThemeGroup = { code: string; name: string; themes: Choice[] }

/** Vocabularies too long for a list of boxes: one looks for a value by its name. */
export const choiceKinds = ['regions', 'partners', 'projects'] as const
export type ChoiceKind = (typeof choiceKinds)[number]
export const isChoiceKind = (name: string): name is ChoiceKind =>
	(choiceKinds as readonly string[]).includes(name)

const mostFound = 12

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

/** Up to a dozen values whose name holds the words, whatever their accents; the best first. Signed-in people only. */
export async function findChoices(
	actor: Actor,
	kind: ChoiceKind,
	words: string,
	locale: string,
): Promise<Choice[]> {
	if (actor.kind === 'visitor') throw new NotFound('choices')
	const wanted = plain(words).slice(0, 100)
	if (wanted === '') return []
	const known = kind === 'regions' ? await allRegions(locale) : await allOf(kind, locale)
	return known
		.map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
		.filter(({ rank }) => rank > 0)
		.sort((one, other) => other.rank - one.rank)
		.slice(0, mostFound)
		.map(({ choice: { names: _, ...choice } }) => choice)
}

/** The values as the form shows them, in the order given; one that is unknown is shown as it is. */
export async function nameChoices(
	_actor: Actor,
	kind: ChoiceKind,
	values: readonly string[],
	locale: string,
): Promise<Choice[]> {
	const codes = values.filter(isCode)
	if (codes.length === 0) return values.map((value) => ({ value, label: value }))
	const known = kind === 'regions' ? await allRegions(locale, codes) : await allOf(kind, locale, codes)
	const byValue = new Map(known.map(({ names: _, ...choice }) => [choice.value, choice]))
	return values.map((value) => byValue.get(value) ?? { value, label: value })
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
				.flatMap((each) => (Array.isArray(each[kind]) ? (each[kind] as unknown[]) : []))
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

type Known = Choice & { names: string[] }

const plain = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()

/** 0: not this one. A name that is the words beats one that begins with them, and that one that holds them. */
function rankOf(choice: Known, wanted: string): number {
	if (choice.value.toLowerCase() === wanted) return 100
	const ranks = choice.names.map((name) => {
		const text = plain(name)
		if (text === wanted) return 90
		if (text.startsWith(wanted)) return 60
		if (text.includes(` ${wanted}`)) return 40
		return wanted.length > 2 && text.includes(wanted) ? 20 : 0
	})
	// Among equals the larger region and the shorter name.
	const best = Math.max(0, ...ranks)
	return best === 0 ? 0 : best - Math.min(9, choice.value.length) - Math.min(9, choice.label.length / 10)
}

async function allRegions(locale: string, codes?: readonly string[]): Promise<Known[]> {
	const rows = await db.region.findMany({
		where: { nutsVersion, ...(codes ? { code: { in: [...codes] } } : {}) },
		select: { ...regionNameSelect, name: true, country: true },
	})
	return rows.map((row) => {
		const label = regionName(row, locale)
		const country = countryName(row.country, locale)
		return {
			value: row.code,
			label,
			note: row.level === 0 ? row.code : `${country}, ${row.code}`,
			names: [label, row.name, row.nameLatin, ...Object.values(readLocalised(row.names))],
		}
	})
}

async function allOf(
	kind: Exclude<ChoiceKind, 'regions'>,
	locale: string,
	slugs?: readonly string[],
): Promise<Known[]> {
	const where = slugs ? { slug: { in: [...slugs] } } : {}
	if (kind === 'projects') {
		const rows = await db.project.findMany({ where, select: { slug: true, acronym: true, name: true } })
		return rows.map(({ slug, acronym, name }) => ({
			value: slug,
			label: acronym,
			note: pick(name, locale),
			names: [acronym, ...Object.values(readLocalised(name))],
		}))
	}
	const rows = await db.organisation.findMany({
		where,
		select: { slug: true, name: true, shortName: true, place: true },
	})
	return rows.map(({ slug, name, shortName, place }) => ({
		value: slug,
		label: pick(name, locale) || slug,
		...(place ? { note: place } : {}),
		names: [...Object.values(readLocalised(name)), ...(shortName ? [shortName] : [])],
	}))
}
