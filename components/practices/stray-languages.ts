import type { ContentLocale } from '@/lib/locales'
import type { PickedText } from '@/lib/localised'
import type { PracticePage } from '@/lib/practices/page'

/**
 * Languages that parts of the text are left in, because neither the reader's language nor that of the rest
 * has them. Names of themes, owners and places are no part of the text.
 */
export function strayLanguages(practice: PracticePage, reader: string): ContentLocale[] {
	const parts: (PickedText | undefined)[] = [
		...Object.values(practice.texts),
		...practice.evidence.flatMap(({ claim, indicator, unit, method }) => [claim, indicator, unit, method]),
		...practice.buildingBlocks.flatMap(({ title, purpose, enablingFactors, lessons }) => [
			title,
			purpose,
			enablingFactors,
			lessons,
		]),
	]
	const strays = parts.flatMap((part) =>
		part && part.locale !== reader && part.locale !== practice.language.text.locale ? [part.locale] : [],
	)
	return [...new Set(strays)]
}
