import type { ContentLocale } from '../locales'
import { placeName, rareWord, rareWords } from './names'
import type { Random } from './random'
import { countOf, type Section, type Sentence, say, sentence } from './sentences'
import { actorAt, type Concept, mannerAt, placeAt, plain, timeAt, type Value, verbAt } from './values'
import { conceptValue, type Region, type World } from './world'

/** What all sentences of one entry have in common. */
export type Subject = {
	theme: string
	/** Further themes. */
	themes?: readonly string[]
	/** What it keeps coming back to. */
	concepts?: readonly Concept[]
	/** Of the product or service. */
	name: string
	region: Region
	place: string
	language?: ContentLocale
	owner?: string
	projects?: readonly string[]
	/** Words of its own, used before any other rare one. */
	ownWords?: string[]
	/** First and last year that may be named. */
	years?: readonly [number, number]
}

/** Fills gaps with what this subject is about. Each gap is asked for once, whatever the language. */
export function fillerFor(world: World, random: Random, subject: Subject): (gap: string) => Value {
	const [from, to] = subject.years ?? [2010, 2025]
	return (gap) => {
		switch (gap) {
			case 'things':
				return {
					kind: 'thing',
					noun: world.drawNoun(random, subject.theme),
					adjective: random.chance(0.65) ? world.adjective.draw(random) : plain,
				}
			case 'nouns':
				return { kind: 'thing', noun: world.drawNoun(random, subject.theme), adjective: plain }
			case 'term':
				return conceptValue(conceptFor(world, random, subject), random)
			case 'actors':
				return actorAt(world.actor.draw(random))
			case 'do':
				return verbAt(world.verb.draw(random))
			case 'where':
				return placeAt(world.place.draw(random))
			case 'how':
				return mannerAt(world.manner.draw(random))
			case 'when':
				return timeAt(world.time.draw(random))
			case 'name':
				return subject.name
			case 'region':
				return { kind: 'row', row: subject.region.names }
			case 'place':
				return subject.language && random.chance(0.4) ? placeName(subject.language, random) : subject.place
			case 'rare':
				return subject.ownWords?.pop() ?? rareWord(random.longTail(rareWords))
			case 'owner':
				return subject.owner ?? subject.place
			case 'project':
				return subject.projects?.length ? random.pick(subject.projects) : subject.name.toUpperCase()
			case 'year':
				return String(random.between(from, to))
			case 'count':
				return { kind: 'count', amount: rounded(random.logNormal(240, 1.6), 5) }
			case 'percent':
				return { kind: 'percent', amount: random.between(4, 93) }
			case 'months':
				return { kind: 'count', amount: random.between(5, 48) }
			case 'money':
				return { kind: 'money', amount: rounded(random.logNormal(120_000, 1.4), 100) }
			default:
				throw new Error(`nothing fills the gap ${gap}`)
		}
	}
}

function conceptFor(world: World, random: Random, { theme, themes, concepts }: Subject): Concept {
	const chance = random.next()
	if (concepts?.length && chance < 0.72) return random.pick(concepts)
	if (chance < 0.94) return world.drawConcept(random, themes?.length ? random.pick(themes) : theme)
	return world.drawConcept(random, null)
}

/** Fives and tens: people round, and some languages have another plural for two, three and four. */
const rounded = (amount: number, least: number) => {
	const step = amount < 100 ? 5 : amount < 10_000 ? 10 : 1000
	return Math.max(least, Math.round(amount / step) * step)
}

/** Sentences of a section, none of them again before all others were said. */
export function compose(
	section: Section,
	count: number,
	random: Random,
	fill: (gap: string) => Value,
): Sentence[] {
	let left: number[] = []
	return Array.from({ length: count }, () => {
		if (left.length === 0) left = Array.from({ length: countOf(section) }, (_, index) => index)
		const [index = 0] = left.splice(random.below(left.length), 1)
		return sentence(section, index, fill)
	})
}

/** One after the other, a paragraph every few; as many as `limit` characters hold. */
export function sayAll(sentences: readonly Sentence[], locale: ContentLocale, limit: number): string {
	let text = ''
	for (const [index, one] of sentences.entries()) {
		const said = say(one, locale)
		const between = index === 0 ? '' : index % 4 === 0 ? '\n\n' : ' '
		if (text.length + between.length + said.length > limit) break
		text += between + said
	}
	return text
}

/** No longer than that, ending with a whole word. */
export function shortened(text: string, limit: number): string {
	if (text.length <= limit) return text
	const cut = text.slice(0, limit - 1)
	const end = cut.lastIndexOf(' ')
	return `${(end > limit / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.–(«„]+$/, '')}…`
}
