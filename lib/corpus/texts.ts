import type { ContentLocale } from '../locales'
import type { TextField, TextOrigin } from '../practices/schema'
import type { Random } from './random'
import { countOf, type Section, type Sentence, say, sentence } from './sentences'
import type { World } from './world'
import { compose, fillerFor, type Subject, sayAll, shortened } from './writer'

/** The fields that generated texts fill: those of the snapshot. */
export type Text = { origin: TextOrigin } & Partial<Record<TextField, string>>
/** One more language: all of it, or title and summary alone. */
export type Translation = { locale: ContentLocale; whole: boolean; origin: 'human' | 'machine' }
export type Texts = Partial<Record<ContentLocale, Text>>

type Plan = Record<
	'challenge' | 'solution' | 'beneficiaries' | 'resources' | 'whatFailed' | 'transferPotential',
	Sentence[]
>

/** As long as real entries: the limits of the template (lib/practices/limits.ts) are never reached. */
const most = { title: 95, summary: 160, long: 1250, short: 480 } as const

/**
 * What a practice says in its own language and in others. `earlier`: what it said before it was revised.
 */
export function practiceTexts(
	world: World,
	random: Random,
	subject: Subject,
	wanted: { language: ContentLocale; others: readonly Translation[]; revised: boolean },
): { texts: Texts; earlier: Texts | null } {
	const { language, others, revised } = wanted
	const fill = fillerFor(world, random, subject)
	const some = (section: Section, count: number) => compose(section, count, random, fill)
	const title = fitting('title', language, random, fill, [30, 90])
	const summary = fitting('summary', language, random, fill, [90, 160])
	// The product's own word stands in every text that has one: it is why somebody would look for it.
	const plan: Plan = {
		challenge: mixed(some('challenge', random.between(3, 6)), some('common', random.between(2, 4))),
		solution: mixed(some('solution', random.between(3, 6)), some('common', random.between(2, 5))),
		beneficiaries: some('beneficiaries', random.between(1, 2)),
		resources: some('resources', random.between(2, 3)),
		whatFailed: some('failed', random.between(2, 3)),
		transferPotential: some('transfer', random.between(2, 3)),
	}
	// Most practices come from the programme, and say so.
	if (random.chance(0.82))
		plan[random.chance(0.6) ? 'solution' : 'transferPotential'].splice(1, 0, ...some('programme', 1))
	for (const word of subject.ownWords ?? [])
		plan.solution.splice(
			1,
			0,
			sentence('transfer', 4, (gap) => (gap === 'rare' ? word : fill(gap))),
		)
	const listed = random.chance(0.3) ? some('adopted', 2) : []

	const whole = (locale: ContentLocale, origin: TextOrigin): Text => ({
		...headed(locale, origin),
		...body(plan, listed, locale),
	})
	const headed = (locale: ContentLocale, origin: TextOrigin): Text => ({
		origin,
		title: shortened(say(title, locale), most.title),
		summary: shortened(say(summary, locale), most.summary),
	})
	const texts: Texts = { [language]: whole(language, 'original') }
	for (const { locale, whole: all, origin } of others)
		texts[locale] = all ? whole(locale, origin) : headed(locale, origin)
	const before = () => ({ ...headed(language, 'original' as const), ...body(shorter(plan), [], language) })
	return { texts, earlier: revised ? { [language]: before() } : null }
}

function body(plan: Plan, listed: readonly Sentence[], locale: ContentLocale): Omit<Text, 'origin'> {
	const list = listed.map((item) => `\n- ${say(item, locale)}`).join('')
	return {
		challenge: sayAll(plan.challenge, locale, most.long),
		solution: sayAll(plan.solution, locale, most.long - list.length) + (list && `\n${list}`),
		beneficiaries: sayAll(plan.beneficiaries, locale, most.short),
		resources: sayAll(plan.resources, locale, most.short),
		whatFailed: sayAll(plan.whatFailed, locale, most.short),
		transferPotential: sayAll(plan.transferPotential, locale, most.short),
	}
}

/** The same without the last sentence of its long texts. */
const shorter = (plan: Plan): Plan => ({
	...plan,
	challenge: plan.challenge.slice(0, -1),
	solution: plan.solution.slice(0, -1),
})

/** Two lists, shaken together but each in its order. */
function mixed(main: Sentence[], other: readonly Sentence[]): Sentence[] {
	for (const [index, one] of other.entries()) main.splice(1 + index * 2, 0, one)
	return main
}

/** A sentence of about the length that is wanted, in the original language. */
function fitting(
	section: 'title' | 'summary',
	locale: ContentLocale,
	random: Random,
	fill: ReturnType<typeof fillerFor>,
	[least, longest]: readonly [number, number],
): Sentence {
	let best: Sentence | undefined
	for (let attempt = 0; attempt < 6; attempt++) {
		const one = sentence(section, random.below(countOf(section)), fill)
		const { length } = say(one, locale)
		if (length >= least && length <= longest) return one
		if (!best || length < say(best, locale).length) best = one
	}
	return best ?? sentence(section, 0, fill)
}
