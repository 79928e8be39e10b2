import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { locales } from '../locales'
import { readLocalised } from '../localised'
import { countryName, nutsVersion } from '../nuts'
import { stages } from '../practices/schema'
import { translatorFor } from '../translator'
import { bareName, type Vocabulary } from './interpret'

/** Names in every language, and the codes they stand for. What names two things names none. */
export async function readVocabulary(_actor: Actor): Promise<Vocabulary> {
	const [themes, regions, projects] = await Promise.all([
		db.theme.findMany({ where: { parentCode: { not: null } }, select: { code: true, name: true } }),
		db.region.findMany({
			where: { nutsVersion },
			select: { code: true, level: true, name: true, nameLatin: true, names: true },
		}),
		db.project.findMany({ select: { slug: true, acronym: true, name: true } }),
	])
	const stageNames = await Promise.all(
		locales.map(async (locale) => {
			const t = await translatorFor(locale)
			return stages.map((stage) => ({ code: stage, names: [stage, t(`stage.${stage}`)] }))
		}),
	)
	return {
		themes: byName(themes.map(({ code, name }) => ({ code, names: [code, ...texts(name)] }))),
		regions: byName(
			regions.map(({ code, level, name, nameLatin, names }) => ({
				code,
				names: [
					code,
					name,
					nameLatin,
					...texts(names),
					...(level === 0 ? locales.map((locale) => countryName(code, locale)) : []),
				],
			})),
		),
		projects: byName(
			projects.map(({ slug, acronym, name }) => ({ code: slug, names: [slug, acronym, ...texts(name)] })),
		),
		stage: byName(stageNames.flat()),
	}
}

const texts = (json: unknown): string[] => Object.values(readLocalised(json))

function byName(values: readonly { code: string; names: readonly string[] }[]): ReadonlyMap<string, string> {
	const found = new Map<string, Set<string>>()
	for (const { code, names } of values)
		for (const name of names) {
			const bare = bareName(name)
			if (bare !== '') found.set(bare, (found.get(bare) ?? new Set()).add(code))
		}
	return new Map(
		[...found].flatMap(([name, codes]): [string, string][] => {
			// "Wien" is a Land and its only district: the larger of regions that lie in one another.
			const [largest = ''] = [...codes].sort((a, b) => a.length - b.length)
			const one = codes.size === 1 || [...codes].every((code) => code.startsWith(largest) && code.length > 0)
			return one ? [[name, largest]] : []
		}),
	)
}
