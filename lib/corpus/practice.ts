import type { ContentLocale } from '../locales'
import type { Stage, Territory } from '../practices/schema'
import type { Cast, Organisation, Project, Tag } from './cast'
import { languages, slugFrom } from './cast'
import { datesFor, type PracticeDates } from './dates'
import { onlyHere, placeName, productName } from './names'
import { Random, Weighted, zipf } from './random'
import { type Sentence, say, sentence } from './sentences'
import { practiceTexts, type Texts, type Translation } from './texts'
import type { Concept } from './values'
import type { Region, World } from './world'
import { fillerFor, type Subject } from './writer'

/** One practice of the corpus, before it is rows. */
export type GeneratedPractice = {
	number: number
	slug: string
	owner: Organisation
	language: ContentLocale
	dates: PracticeDates
	stage: Stage
	/** What the public reads, and, for a few, what it read before. */
	texts: Texts
	earlier: Texts | null
	themes: readonly string[]
	regions: readonly Region[]
	tags: readonly Tag[]
	partners: readonly Organisation[]
	projects: readonly Project[]
	territories: readonly Territory[]
	place: string | null
	setUpCostEur: number | null
	yearlyCostEur: number | null
	staffFte: number | null
	durationMonths: number | null
	fundingSources: readonly string[]
	policyInstrument: string | null
	contact: string
	evidence: readonly GeneratedEvidence[]
	/** Whether the owner's coordinator let it pass, before it went to the reviewers. */
	approved: boolean
}

type Said = Partial<Record<ContentLocale, string>>
export type GeneratedEvidence = {
	claim: Said
	indicator: Said
	unit: Said
	method: Said
	baseline: string | null
	value: string | null
	measuredOn: string | null
	sourceTitle: string | null
	sourceUrl: string | null
}

const stageList: readonly Stage[] = ['implemented', 'scaled', 'pilot', 'ended', 'idea', 'abandoned']
const stageWeights = new Weighted([50, 18, 16, 7, 5, 4])
const territoryList: readonly Territory[] = [
	...(['rural', 'urban', 'periurban', 'metropolitan', 'coastal', 'mountain'] as const),
	...(['border', 'island', 'outermost'] as const),
]
const territoryRank = zipf(territoryList.length, 1)
const fundRank = zipf(8, 1)

/** Practice number `number` of a seed: always the same, whatever was made before it. */
export function makePractice(world: World, cast: Cast, seed: number, number: number): GeneratedPractice {
	const random = new Random(seed, number)
	const language = languages[cast.language.draw(random)] ?? 'en'
	const owner = drawOwner(cast, random, language)
	const themes = world.drawThemes(random)
	const regions = drawRegions(world, random, owner)
	const projects = random.chance(0.5) ? draw(random, cast.projects, random.chance(0.15) ? 2 : 1) : []
	const stage = stageList[stageWeights.draw(random)] ?? 'implemented'
	const dates = datesFor(random, stage)
	const subject: Subject = {
		theme: themes[0] ?? '',
		themes,
		concepts: drawConcepts(world, random, themes),
		name: productName(random),
		region: regions[0] ?? owner.region,
		place: random.chance(0.5) ? owner.place : placeName(language, random),
		language,
		owner: owner.title,
		projects: projects.map(({ acronym }) => acronym),
		ownWords: random.chance(0.6) ? [onlyHere((number + seed * 100_003) % 12_000_000)] : [],
		years: [dates.startYear, Math.max(dates.startYear, dates.publishedAt.getUTCFullYear())],
	}
	const others = drawTranslations(random, language)
	const { texts, earlier } = practiceTexts(world, random, subject, {
		language,
		others,
		revised: dates.revisedAt !== null,
	})
	const fill = fillerFor(world, random, subject)
	const instrument = sentence('instrument', random.below(2), fill)
	return {
		number,
		slug: slugFrom(texts[language]?.title ?? '', seed, number),
		owner,
		language,
		dates,
		stage,
		texts,
		earlier,
		themes,
		regions,
		tags: drawTags(cast, random, themes),
		partners: draw(random, cast.organisations, random.below(4)).filter((partner) => partner !== owner),
		projects,
		territories: [
			...new Set(
				Array.from({ length: random.below(3) }, () => territoryList[territoryRank.draw(random)] ?? 'rural'),
			),
		],
		place: random.chance(0.6) ? subject.place : null,
		setUpCostEur: amount(random, 0.7, 180_000, 1.6),
		yearlyCostEur: amount(random, 0.6, 42_000, 1.5),
		staffFte: random.chance(0.65) ? Math.max(0.1, Math.round(random.logNormal(2.5, 0.9) * 10) / 10) : null,
		durationMonths: random.chance(0.5) ? random.between(4, 72) : null,
		fundingSources: drawFunds(random, language),
		policyInstrument: random.chance(0.4) ? say(instrument, language) : null,
		contact: `practices-${owner.id.slice(-6)}@example.org`,
		evidence: makeEvidence(world, random, subject, [language, ...others.map(({ locale }) => locale)]),
		approved: random.chance(0.5),
	}
}

function drawOwner({ byLanguage, organisations }: Cast, random: Random, language: ContentLocale) {
	const { list, rank } = byLanguage[language]
	return list[rank.draw(random)] ?? random.pick(organisations)
}

/** Mostly where the owner is, or near; some are in several places. */
function drawRegions(world: World, random: Random, { region, language }: Organisation): Region[] {
	const chance = random.next()
	const first =
		chance < 0.55
			? region
			: chance < 0.75
				? world.drawWithin(random, region)
				: world.drawRegion(random, language)
	const regions = new Set([first])
	if (random.chance(0.15))
		for (let more = random.between(1, 3); more > 0; more--)
			regions.add(
				random.chance(0.6) ? random.pick(world.neighbours(first)) : world.drawRegion(random, language),
			)
	return [...regions]
}

const drawConcepts = (world: World, random: Random, themes: readonly string[]): Concept[] => [
	...new Set(Array.from({ length: 4 }, () => world.drawConcept(random, random.pick(themes)))),
]

/** About every third is there in one more language, or two; some of them with title and summary alone. */
function drawTranslations(random: Random, original: ContentLocale): Translation[] {
	if (!random.chance(0.35)) return []
	const wanted = random.chance(0.3) ? 2 : 1
	const locales = new Set<ContentLocale>()
	for (let attempt = 0; locales.size < wanted && attempt < 12; attempt++) {
		const locale = random.chance(0.5) ? 'en' : random.pick(languages)
		if (locale !== original) locales.add(locale)
	}
	return [...locales].map((locale) => ({
		locale,
		whole: random.chance(0.6),
		origin: random.chance(0.55) ? 'machine' : 'human',
	}))
}

function drawTags({ tags }: Cast, random: Random, themes: readonly string[]): Tag[] {
	const drawn = new Set<Tag>()
	for (let wanted = random.below(7); wanted > 0; wanted--) {
		const own = tags.byTheme.get(random.pick(themes)) ?? []
		const tag =
			own.length > 0 && random.chance(0.6)
				? own[random.longTail(own.length)]
				: tags.list[tags.rank.draw(random)]
		if (tag) drawn.add(tag)
	}
	return [...drawn]
}

/** Some of a long list, the first ones oftener. */
const draw = <T>(random: Random, list: readonly T[], count: number): T[] => [
	...new Set(
		Array.from({ length: count }, () => list[random.longTail(list.length)]).flatMap((one) => one ?? []),
	),
]

/** Euro, rounded as people do; nothing where nobody says. */
function amount(random: Random, known: number, median: number, spread: number): number | null {
	if (!random.chance(known)) return null
	const exact = random.logNormal(median, spread)
	const step = 10 ** Math.max(1, Math.floor(Math.log10(exact)) - 1)
	return Math.max(step, Math.round(exact / step) * step)
}

function drawFunds(random: Random, language: ContentLocale): string[] {
	const wanted = random.below(4)
	const funds = Array.from({ length: wanted }, () => fundRank.draw(random))
	return [...new Set(funds)].map((fund) =>
		say(
			sentence('fund', fund, () => ''),
			language,
		),
	)
}

function makeEvidence(
	world: World,
	random: Random,
	subject: Subject,
	locales: readonly ContentLocale[],
): GeneratedEvidence[] {
	const fill = fillerFor(world, random, subject)
	const inAll = (one: Sentence): Said =>
		Object.fromEntries(locales.map((locale) => [locale, say(one, locale)]))
	const first = random.below(6)
	return Array.from({ length: random.between(1, 3) }, (_, position): GeneratedEvidence => {
		const subjectOf = (first + position * 5) % 6
		const measured = random.chance(0.75)
		const value = Math.round(random.logNormal(60, 1.2))
		const sourced = random.chance(0.85)
		return {
			claim: inAll(sentence('claim', subjectOf, fill)),
			indicator: random.chance(0.8) ? inAll(sentence('indicator', subjectOf, fill)) : {},
			unit: measured ? inAll(sentence('unit', subjectOf, fill)) : {},
			method: random.chance(0.5) ? inAll(sentence('method', random.below(4), fill)) : {},
			baseline: measured && random.chance(0.5) ? String(Math.round(value * random.next())) : null,
			// A figure without a source would not pass review.
			value: measured && sourced ? String(value) : null,
			measuredOn: measured
				? String(random.between(subject.years?.[0] ?? 2015, subject.years?.[1] ?? 2025))
				: null,
			sourceTitle: sourced ? say(sentence('source', random.below(3), fill), subject.language ?? 'en') : null,
			sourceUrl:
				sourced && random.chance(0.6) ? `https://example.org/reports/${subject.name.toLowerCase()}` : null,
		}
	})
}
