import 'server-only'
import type { Transaction } from '../db'
import { contentLocales } from '../locales'
import { type Localised, readLocalised } from '../localised'
import { isoCountry, nutsVersion } from '../nuts'
import type { Content } from './files'
import { byKey, reconcile, type Tally } from './reconcile'

/** Part of importContent: themes and regions, which everything else names by code. */
type ThemeRecord = {
	parentCode: string | null
	position: number
	name: Localised
	description: Localised
	sdgs: number[]
}

export async function importThemes(tx: Transaction, themes: Content['themes'], tally: Tally) {
	const wanted = new Map<string, ThemeRecord>()
	for (const [position, { code, name, description, themes: children }] of themes.entries()) {
		const sdgs = [...new Set(children.flatMap((child) => child.sdgs))].sort((a, b) => a - b)
		wanted.set(code, { parentCode: null, position, name, description, sdgs })
	}
	for (const { code: parentCode, themes: children } of themes)
		for (const [position, { code, ...rest }] of children.entries())
			wanted.set(code, { parentCode, position, ...rest })

	const rows = await tx.theme.findMany()
	const existing = new Map(
		rows.map(({ code, name, description, ...rest }) => [
			code,
			{ ...rest, name: readLocalised(name), description: readLocalised(description) },
		]),
	)
	const { created, changed } = reconcile<ThemeRecord>(wanted, existing, tally)
	await tx.theme.createMany({ data: created.map(([code, theme]) => ({ code, ...theme })) })
	for (const [code, theme] of changed) await tx.theme.update({ where: { code }, data: theme })
}

type RegionRecord = {
	level: number
	country: string
	parent: string | null
	name: string
	nameLatin: string
	names: Localised
	path: string[]
	iso31662: string | null
}

export async function importRegions(tx: Transaction, content: Content, tally: Tally) {
	const wanted = wantedRegions(content)
	const rows = await tx.region.findMany({ where: { nutsVersion } })
	const codeOf = new Map(rows.map(({ id, code }) => [id, code]))
	const existing = new Map<string, RegionRecord>(
		rows.map(({ id: _, code, nutsVersion: __, parentId, names, ...rest }) => [
			code,
			{
				...rest,
				names: readLocalised(names),
				parent: parentId === null ? null : (codeOf.get(parentId) ?? null),
			},
		]),
	)
	const { created, changed } = reconcile(wanted, existing, tally)
	const written = [...created, ...changed]
	if (written.length === 0) return
	// Two statements, however many: 1,794 rows, each a child of another of them.
	await tx.$executeRaw`
		insert into "Region" (code, "nutsVersion", level, country, name, "nameLatin", names, path, "iso31662")
		select code, ${nutsVersion}, level, country, name, "nameLatin", names, path, "iso31662"
		from jsonb_to_recordset(${JSON.stringify(written.map(([code, region]) => ({ code, ...region })))}::jsonb)
			as wanted(code text, level int, country text, name text, "nameLatin" text, names jsonb, path text[],
				"iso31662" text)
		on conflict ("nutsVersion", code) do update set level = excluded.level, country = excluded.country,
			name = excluded.name, "nameLatin" = excluded."nameLatin", names = excluded.names, path = excluded.path,
			"iso31662" = excluded."iso31662"`
	await tx.$executeRaw`
		update "Region" child set "parentId" = parent.id
		from "Region" parent
		where child."nutsVersion" = ${nutsVersion} and parent."nutsVersion" = ${nutsVersion}
			and parent.code = child.path[cardinality(child.path) - 1]
			and child."parentId" is distinct from parent.id`
}

function wantedRegions({ regions, regionNames }: Content): Map<string, RegionRecord> {
	const wanted = new Map<string, RegionRecord>()
	for (const code of new Set(regions.map((region) => region.country))) wanted.set(code, country(code))
	const byCode = byKey(regions, (region) => region.code)
	const path = (code: string): string[] => {
		const parent = byCode.get(code)?.parent
		return parent === undefined || parent === code ? [code] : [...path(parent), code]
	}
	for (const [code, { names }] of wanted) Object.assign(names, regionNames[code])
	const children = new Map<string, number>()
	for (const { parent } of regions) children.set(parent, (children.get(parent) ?? 0) + 1)
	// From the top down: a region that is the whole of the one above it goes by its names.
	for (const region of [...regions].sort((a, b) => a.level - b.level)) {
		const names: Localised = {}
		const above = children.get(region.parent) === 1 ? wanted.get(region.parent)?.names : undefined
		for (const locale of contentLocales) {
			const name = regionNames[region.code]?.[locale] ?? above?.[locale] ?? region.names[locale]
			// A few names of the source begin with a small letter.
			if (name) names[locale] = name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
		}
		wanted.set(region.code, {
			level: region.level,
			country: region.country,
			parent: region.parent,
			name: region.name,
			nameLatin: region.nameLatn,
			names,
			path: path(region.code),
			iso31662: region.iso3166_2,
		})
	}
	return wanted
}

/** Names from Unicode CLDR, which Node carries. */
function country(code: string): RegionRecord {
	const iso = isoCountry(code)
	const nameIn = (language: string) => new Intl.DisplayNames([language], { type: 'region' }).of(iso) ?? code
	const names: Localised = {}
	for (const locale of contentLocales) names[locale] = nameIn(locale)
	// The language most spoken there: "und-GR" becomes "el-Grek-GR".
	const { language, script } = new Intl.Locale(`und-${iso}`).maximize()
	const name = nameIn(language ?? 'en')
	return {
		level: 0,
		country: code,
		parent: null,
		name,
		nameLatin: script === 'Latn' ? name : nameIn('en'),
		names,
		path: [code],
		iso31662: null,
	}
}
