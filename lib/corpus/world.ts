import type { ContentLocale } from '../locales'
import { hashOf, type Random, shuffled, type Weighted, zipf } from './random'
import type { Concept, Value } from './values'
import { adjectives } from './words/adjectives'
import { nouns } from './words/nouns'
import { actors, manners, places, times } from './words/phrases'
import { inEach, type Row } from './words/table'
import { verbs } from './words/verbs'

/** What the database knows before anything is generated. */
export type Vocabulary = {
	/** Of level 2. */
	themes: readonly { code: string; parent: string; name: Partial<Record<ContentLocale, string>> }[]
	/** Of levels 1 to 3. */
	regions: readonly Region[]
	concepts: readonly Concept[]
}

export type Region = { id: number; code: string; country: string; level: number; names: Row }

/** How many of a hundred practices are written in each language. */
export const shares: Record<ContentLocale, number> = { en: 35, es: 14, de: 13, fr: 12, pl: 10, fi: 9, ca: 7 }

/** Where a language is written, the likelier the further in front. English is also what those write who have none of the seven. */
const homes: Record<ContentLocale, readonly string[]> = {
	en: 'IE NL SE DK IT PT EL LT EE LV SI HR CZ SK HU RO BG CY MT NO BE IS'.split(' '),
	es: ['ES'],
	de: ['DE', 'DE', 'DE', 'AT'],
	fr: ['FR', 'FR', 'FR', 'BE', 'LU'],
	pl: ['PL'],
	fi: ['FI'],
	ca: ['ES'],
}

/** Regions where Catalan is written. */
const catalan = /^ES5[123]/

/**
 * What every text draws from: how often each word, theme and region comes up. Made once for a corpus; the
 * same for every seed, because how common a word is belongs to the language.
 */
export class World {
	readonly noun = zipf(nouns.length)
	readonly adjective = zipf(adjectives.length)
	readonly verb = zipf(verbs.length)
	readonly actor = zipf(actors.length)
	readonly place = zipf(places.length)
	readonly manner = zipf(manners.length)
	readonly time = zipf(times.length)

	readonly themes: Vocabulary['themes']
	readonly #theme: Weighted
	readonly #nounsOf: Map<string, readonly number[]>
	readonly #conceptsOf: Map<string, { list: readonly Concept[]; rank: Weighted }>
	readonly #anyConcept: { list: readonly Concept[]; rank: Weighted }
	readonly #regionsOf: Map<ContentLocale, readonly { list: readonly Region[]; rank: Weighted }[]>
	readonly #below: Map<string, readonly Region[]>
	readonly regions: readonly Region[]

	constructor(vocabulary: Vocabulary) {
		this.themes = shuffled(vocabulary.themes, 'themes')
		if (this.themes.length === 0 || vocabulary.regions.length === 0)
			throw new Error('There are no themes or no regions: load the vocabularies first.')
		this.#theme = zipf(this.themes.length, 3)
		const order = nouns.map((_, index) => index)
		this.#nounsOf = new Map(this.themes.map(({ code }) => [code, shuffled(order, code)]))

		const listed = (list: readonly Concept[], name: string) => ({
			list: shuffled(list, name),
			rank: zipf(list.length, 2),
		})
		this.#conceptsOf = new Map(
			this.themes.map((theme) => {
				const close = vocabulary.concepts.filter(({ theme: of }) => of === theme.code)
				const near = vocabulary.concepts.filter(({ theme: of }) => of === theme.parent)
				const own = [asConcept(theme), ...close, ...(close.length < 4 ? near : [])]
				return [theme.code, listed(own, `${theme.code} concepts`)]
			}),
		)
		this.#anyConcept = listed([...vocabulary.concepts, ...this.themes.map(asConcept)], 'concepts')

		this.regions = vocabulary.regions
		const byCountry = Map.groupBy(vocabulary.regions, ({ country }) => country)
		const ranked = (regions: readonly Region[], name: string) => {
			// Whole groups of regions at the end: hardly anybody writes for them.
			const list = shuffled(regions, name).sort((a, b) => Number(a.level === 1) - Number(b.level === 1))
			return { list, rank: zipf(list.length, 6) }
		}
		this.#regionsOf = new Map(
			(Object.keys(homes) as ContentLocale[]).map((locale) => {
				const own = homes[locale].flatMap((country) => {
					const all = byCountry.get(country) ?? []
					const regions = locale === 'ca' ? all.filter(({ code }) => catalan.test(code)) : all
					return regions.length > 0 ? [ranked(regions, `${locale} ${country}`)] : []
				})
				return [locale, own.length > 0 ? own : [ranked(vocabulary.regions, locale)]]
			}),
		)
		this.#below = Map.groupBy(vocabulary.regions, ({ code }) => code.slice(0, -1))
	}

	/** One to three, the first the one it is about. */
	drawThemes(random: Random): string[] {
		const count = random.chance(0.45) ? 1 : random.chance(0.65) ? 2 : 3
		const codes = new Set<string>()
		for (let attempt = 0; codes.size < count && attempt < 10; attempt++)
			codes.add(this.themes[this.#theme.draw(random)]?.code ?? '')
		return [...codes]
	}

	drawConcept(random: Random, theme: string | null): Concept {
		const { list, rank } = (theme === null ? undefined : this.#conceptsOf.get(theme)) ?? this.#anyConcept
		const concept = list[rank.draw(random)]
		if (!concept) throw new Error('there is no concept')
		return concept
	}

	/** Half of all things are what everybody speaks of, half what this theme does. */
	drawNoun(random: Random, theme: string): number {
		const rank = this.noun.draw(random)
		return random.chance(0.5) ? rank : (this.#nounsOf.get(theme)?.[rank] ?? rank)
	}

	/** A region where this language is written. */
	drawRegion(random: Random, locale: ContentLocale): Region {
		const { list, rank } = random.pick(this.#regionsOf.get(locale) ?? [])
		const region = list[rank.draw(random)]
		if (!region) throw new Error('there is no region')
		return region
	}

	/** A region in this one, or itself where it has none. */
	drawWithin(random: Random, region: Region): Region {
		const within = this.#below.get(region.code)
		return within ? random.pick(within) : region
	}

	/** Regions beside this one. */
	neighbours(region: Region): readonly Region[] {
		return this.#below.get(region.code.slice(0, -1)) ?? [region]
	}
}

/** A theme is something one can write about, also where the thesaurus has nothing for it. */
function asConcept({ code, name }: Vocabulary['themes'][number]): Concept {
	const english = name.en ?? code
	const inSentence = (text: string, locale: ContentLocale) =>
		// Names and nouns of German keep their capital; abbreviations anywhere.
		locale === 'de' || /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase() + text.slice(1)
	return { code, theme: code, labels: inEach((locale) => [inSentence(name[locale] ?? english, locale)]) }
}

export const conceptValue = (concept: Concept, random: Random): Value => ({
	kind: 'concept',
	concept,
	// Mostly the proper term; else another word for it.
	label: random.chance(0.7) ? 0 : random.between(1, 5),
})

/** Streams of chance for what is not a practice: far from the numbers of practices. */
export const streamOf = (name: string): number => hashOf(name) | 0x4000_0000
