import { type PickedText, pickText, readLocalised } from '../localised'

/** What a revision is called, for lists that need no more of it. */
export const titledSelect = {
	originalLanguage: true,
	texts: { select: { locale: true, title: true } },
} as const
type Titled = { originalLanguage: string; texts: { locale: string; title: string }[] }

export const titleOf = ({ texts, originalLanguage }: Titled, locale: string): PickedText | undefined =>
	pickText(
		readLocalised(Object.fromEntries(texts.map((text) => [text.locale, text.title]))),
		locale,
		originalLanguage,
	)
