import 'server-only'
import type { ClientBase } from 'pg'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { type ContentLocale, isContentLocale } from '../locales'
import { readLocalised } from '../localised'
import { nutsVersion, regionName } from '../nuts'
import { everything, rangeOf, seedOf } from './ids'
import type { Concept } from './values'
import { inEach } from './words/table'
import type { Vocabulary } from './world'

/** What texts are made from: the themes, regions and thesaurus of this database, always in the same order. */
export async function readVocabulary(_actor: Actor, client: ClientBase): Promise<Vocabulary> {
	const themes = await client.query<{ code: string; parentCode: string; name: unknown }>(
		`SELECT code, "parentCode", name FROM "Theme" WHERE "parentCode" IS NOT NULL ORDER BY code COLLATE "C"`,
	)
	const regions = await client.query<{
		id: number
		code: string
		country: string
		level: number
		nameLatin: string
		names: unknown
	}>(
		`SELECT id, code, country, level, "nameLatin", names FROM "Region"
		WHERE level > 0 AND "nutsVersion" = $1 ORDER BY code COLLATE "C"`,
		[nutsVersion],
	)
	const labels = await client.query<{ concept: string; theme: string | null; locale: string; label: string }>(
		`SELECT concept, theme, locale, label FROM "ThesaurusLabel"
		ORDER BY concept COLLATE "C", locale COLLATE "C", position`,
	)
	return {
		themes: themes.rows.map(({ code, parentCode, name }) => ({
			code,
			parent: parentCode,
			name: readLocalised(name),
		})),
		regions: regions.rows.map((region) => ({
			id: region.id,
			code: region.code,
			country: region.country,
			level: region.level,
			names: inEach((locale) => regionName(region, locale)),
		})),
		concepts: toConcepts(labels.rows),
	}
}

function toConcepts(
	rows: readonly { concept: string; theme: string | null; locale: string; label: string }[],
): Concept[] {
	const concepts = new Map<string, { theme: string | null; labels: Map<ContentLocale, string[]> }>()
	for (const { concept, theme, locale, label } of rows) {
		if (!isContentLocale(locale)) continue
		const known = concepts.get(concept) ?? { theme, labels: new Map() }
		known.labels.set(locale, [...(known.labels.get(locale) ?? []), label])
		concepts.set(concept, known)
	}
	return [...concepts].map(([code, { theme, labels }]) => ({
		code,
		theme,
		labels: inEach((locale) => labels.get(locale) ?? labels.get('en') ?? [code]),
	}))
}

export type StoredCorpus = { seed: number; practices: number; organisations: number }

/** What was generated into this database, by seed. */
export async function storedCorpora(_actor: Actor, client: ClientBase): Promise<StoredCorpus[]> {
	const { rows } = await client.query<{ id: string }>(
		`SELECT id FROM "Organisation" WHERE id BETWEEN $1 AND $2`,
		[...everything],
	)
	const seeds = [...new Set(rows.map(({ id }) => seedOf(id)))].sort((a, b) => a - b)
	const corpora: StoredCorpus[] = []
	for (const seed of seeds) {
		const counted = await client.query<{ count: number }>(
			`SELECT count(*)::int AS count FROM "Practice" WHERE id BETWEEN $1 AND $2`,
			rangeOf(seed, 'practice'),
		)
		corpora.push({
			seed,
			practices: counted.rows[0]?.count ?? 0,
			organisations: rows.filter(({ id }) => seedOf(id) === seed).length,
		})
	}
	return corpora
}

/** Whether people work here: somebody has an account, and nobody one of the trial's. */
export async function isDatabaseInUse(_actor: Actor): Promise<boolean> {
	const tables = await db.$queryRaw<{ there: boolean }[]>`SELECT to_regclass('"User"') IS NOT NULL AS there`
	if (!tables[0]?.there) return false
	const people = await db.user.count()
	return people > 0 && (await db.user.count({ where: { demo: true } })) === 0
}
