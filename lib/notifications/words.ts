import { type PickedText, pickText, readLocalised } from '../localised'
import { formatDay } from '../moment'
import { translatorFor } from '../translator'
import type { Facts, NotificationKind } from './kinds'

export type NotificationWords = {
	subject: string
	heading: string
	body: string
	button: string
	footer: string
	/** The practice's title as it stands in the words, where it is in another language than the reader's. */
	title: PickedText | undefined
}

/** What a notification says to a reader of this language. */
export async function wordsFor(
	kind: NotificationKind,
	facts: Facts,
	locale: string,
): Promise<NotificationWords> {
	const t = await translatorFor(locale)
	const untitled = t('notifications.untitled')
	const named: Record<string, string | number> = { who: '', title: untitled }
	let title: PickedText | undefined
	for (const [name, fact] of Object.entries(facts)) {
		if (typeof fact !== 'object') {
			named[name] = fact
			continue
		}
		if ('day' in fact) {
			named[name] = formatDay(fact.day, locale)
			continue
		}
		const picked = pickText(readLocalised(fact.texts), locale, fact.original)
		named[name] = picked?.text ?? untitled
		if (name === 'title') title = picked
	}
	const say = (part: 'subject' | 'heading' | 'body' | 'button' | 'footer') =>
		t(`notifications.kinds.${kind}.${part}`, named)
	return {
		subject: say('subject'),
		heading: say('heading'),
		body: say('body'),
		button: say('button'),
		footer: say('footer'),
		title,
	}
}

/** Facts as the database keeps them; what is not of their shape is left out. */
export function readFacts(json: unknown): Facts {
	if (typeof json !== 'object' || json === null) return {}
	return Object.fromEntries(
		Object.entries(json).filter(
			([, fact]) =>
				typeof fact === 'string' ||
				typeof fact === 'number' ||
				(typeof fact === 'object' && fact !== null && ('texts' in fact || 'day' in fact)),
		),
	) as Facts
}
