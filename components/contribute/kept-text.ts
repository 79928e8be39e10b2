import type { FormValues } from '@/lib/practices/draft-form'
import type { StepPart } from '@/lib/practices/step-part'
import { isStep, type Step } from '@/lib/practices/steps'
import { attempt, isOver, keptKeys, keptPrefix } from './kept-on-device'
import type { Unstored } from './saver'

/**
 * What somebody typed and the site has not stored, on this device: in the browser's own storage, which writes at once,
 * also while a page is being closed. For the one person who typed it: it goes when it is stored, when they sign out,
 * and when somebody else signs in.
 */
export type KeptText = Unstored & {
	person: string
	revisionId: string
	step: Step
	language: string
	original: string
	/** What the practice is called, for those who come back elsewhere. */
	title: string
	values: FormValues
	/** ISO. */
	at: string
}

export type Place = Pick<KeptText, 'person' | 'revisionId' | 'step' | 'language'>

/** One screen has at most 60,000 characters, three times over: what was, what is, and what was sent in between. */
const mostCharacters = 600_000
const mostScreens = 30
const mostDays = 90

const keyOf = ({ person, revisionId, step, language }: Place) =>
	`${keptPrefix}${person} ${revisionId} ${step} ${language}`

/** False when this device does not keep it: private browsing, no room. */
export function keepText(text: KeptText): boolean {
	const json = JSON.stringify(text)
	if (isOver() || json.length > mostCharacters) return false
	try {
		localStorage.setItem(keyOf(text), json)
		for (const key of tooMany(text.person)) localStorage.removeItem(key)
		return true
	} catch {
		return false
	}
}

export function forgetText(place: Place): void {
	attempt(() => localStorage.removeItem(keyOf(place)), undefined)
}

export const keptText = (place: Place): KeptText | undefined => attempt(() => read(keyOf(place)), undefined)

/** Everything kept for this person, the latest first. */
export const allKept = (person: string): KeptText[] =>
	attempt(
		() =>
			keptKeys()
				.flatMap((key) => read(key) ?? [])
				.filter((text) => text.person === person)
				.sort((one, other) => other.at.localeCompare(one.at)),
		[],
	)

/** The oldest of those beyond the number kept, and all that nobody came back to. */
function tooMany(person: string): string[] {
	const kept = allKept(person)
	const old = new Date(Date.now() - mostDays * 86_400_000).toISOString()
	return kept.filter(({ at }, place) => place >= mostScreens || at < old).map(keyOf)
}

/** What stands under a key, if that is what we put there: an earlier program may have, or somebody by hand. */
function read(key: string): KeptText | undefined {
	const json = localStorage.getItem(key)
	if (json === null) return undefined
	const text = attempt(() => JSON.parse(json) as unknown, undefined)
	if (isKept(text) && keyOf(text) === key) return text
	localStorage.removeItem(key)
	return undefined
}

function isKept(value: unknown): value is KeptText {
	if (!isObject(value)) return false
	const { version, step, base, values, inDoubt } = value
	const texts = ['person', 'revisionId', 'language', 'original', 'title', 'at'].map((name) => value[name])
	return (
		texts.every((text) => typeof text === 'string') &&
		Number.isSafeInteger(version) &&
		typeof step === 'string' &&
		isStep(step) &&
		isObject(base) &&
		isObject(values) &&
		Object.values(values).every(
			(all) => Array.isArray(all) && all.every((each) => typeof each === 'string'),
		) &&
		Array.isArray(inDoubt) &&
		inDoubt.every((part): part is StepPart => isObject(part))
	)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
