import { type ContentLocale, contentLocales } from '../locales'
import { slugOf } from '../slug'
import { idOf } from './ids'
import { placeName, productName } from './names'
import { Random, shuffled, Weighted, zipf } from './random'
import { say, sentence } from './sentences'
import type { Concept } from './values'
import { inEach } from './words/table'
import { type Region, shares, streamOf, type World } from './world'
import { fillerFor } from './writer'

/** Who and what practices belong to: made from the seed and the number of practices. */
export type Organisation = {
	id: string
	slug: string
	/** In its own language. */
	title: string
	name: Partial<Record<ContentLocale, string>>
	kind: string
	language: ContentLocale
	region: Region
	place: string
}

export type Project = { id: string; slug: string; acronym: string; partners: readonly Organisation[] }

export type Tag = { slug: string; label: string }

export type Cast = {
	organisations: readonly Organisation[]
	/** Those of a language, the busiest first. */
	byLanguage: Record<ContentLocale, { list: readonly Organisation[]; rank: Weighted }>
	projects: readonly Project[]
	tags: { list: readonly Tag[]; rank: Weighted; byTheme: ReadonlyMap<string, readonly Tag[]> }
	language: Weighted
}

export const languages = Object.keys(shares) as ContentLocale[]

/** Same order as the sentences of "organisation". */
const kinds = [
	'regional_authority',
	'local_authority',
	'development_agency',
	'innovation_centre',
	'research',
	'association',
	'company',
]
const kindWeights = new Weighted([22, 34, 12, 9, 10, 9, 4])

export const organisationCount = (practices: number) => Math.max(20, Math.round(practices / 25))
export const projectCount = (practices: number) => Math.max(3, Math.round(practices / 60))
const mostTags = 600

export function makeCast(world: World, seed: number, practices: number, concepts: readonly Concept[]): Cast {
	const organisations = makeOrganisations(world, seed, organisationCount(practices))
	const byLanguage = inEach((locale) => {
		const list = organisations.filter(({ language }) => language === locale)
		return { list, rank: zipf(list.length, 1) }
	})
	return {
		organisations,
		byLanguage,
		projects: makeProjects(seed, projectCount(practices), organisations),
		tags: makeTags(concepts),
		language: new Weighted(languages.map((locale) => shares[locale])),
	}
}

function makeOrganisations(world: World, seed: number, count: number): Organisation[] {
	const random = new Random(seed, streamOf('organisations'))
	return Array.from({ length: count }, (_, number): Organisation => {
		const language = languageAt((number + 0.5) / count)
		const drawn = world.drawRegion(random, language)
		const kind = kindWeights.draw(random)
		const place = placeName(language, random)
		// Who governs a town does not govern a group of regions.
		const region = kind === 1 || drawn.level === 1 ? world.drawWithin(random, drawn) : drawn
		const fill = fillerFor(world, random, {
			theme: world.themes[0]?.code ?? '',
			name: productName(random),
			region,
			place,
		})
		const title = sentence('organisation', kind, fill)
		const own = say(title, language)
		return {
			id: idOf(seed, 'organisation', number),
			slug: slugFrom(own, seed, number),
			title: own,
			name: { [language]: own, en: say(title, 'en') },
			kind: kinds[kind] ?? 'other',
			language,
			region,
			place,
		}
	})
}

/** Languages in their shares, each at least once where there are twenty organisations. */
function languageAt(part: number): ContentLocale {
	let reached = 0
	for (const locale of languages) {
		reached += shares[locale] / 100
		if (part < reached) return locale
	}
	return 'en'
}

function makeProjects(seed: number, count: number, organisations: readonly Organisation[]): Project[] {
	const random = new Random(seed, streamOf('projects'))
	return Array.from({ length: count }, (_, number): Project => {
		const acronym = productName(random)
		const partners = new Set<Organisation>()
		const wanted = random.between(3, 7)
		for (let attempt = 0; partners.size < wanted && attempt < 20; attempt++)
			partners.add(random.pick(organisations))
		return {
			id: idOf(seed, 'project', number),
			slug: slugFrom(acronym, seed, number),
			acronym: acronym.toUpperCase(),
			partners: [...partners],
		}
	})
}

/** Words people use as tags: labels of the thesaurus, in English first. The same for every seed. */
function makeTags(concepts: readonly Concept[]): Cast['tags'] {
	const tags = new Map<string, Tag>()
	const byTheme = new Map<string, Tag[]>()
	const add = (label: string, theme: string | null) => {
		const slug = slugOf(label)
		if (tags.size >= mostTags || tags.has(slug) || !/^[a-z0-9-]{3,40}$/.test(slug) || label.length > 40)
			return
		const tag = { slug, label }
		tags.set(slug, tag)
		if (theme !== null) byTheme.set(theme, [...(byTheme.get(theme) ?? []), tag])
	}
	const ordered = shuffled(concepts, 'tags')
	for (const locale of contentLocales)
		for (const { labels, theme } of ordered) {
			const label = labels[locale][0]
			if (label) add(label, theme)
		}
	const list = shuffled([...tags.values()], 'tags')
	return { list, rank: zipf(list.length, 3), byTheme }
}

/** Plain letters alone, and no other of this seed has it. */
export const slugFrom = (text: string, seed: number, number: number): string =>
	[
		slugOf(text)
			.replace(/[^a-z\d]+/g, '-')
			.slice(0, 60)
			.replace(/^-|-$/g, '') || 'entry',
		seed,
		number,
	].join('-')
