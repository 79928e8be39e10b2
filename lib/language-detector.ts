import 'server-only'
import { log } from './log'

/**
 * Which language a text is in, found offline by fastText's small model (176 languages, 0.9 MB, in the package).
 * It is loaded when it is first asked: about 10 MB, which a site where nobody writes never needs.
 */
export type LanguageGuess = { language: string; share: number }

type Vector = { size(): number; get(index: number): unknown; delete?(): void }
type Model = { predict(text: string, most: number, least: number): Vector }
let loading: Promise<Model | undefined> | undefined

async function load(): Promise<Model | undefined> {
	try {
		const { getLIDModel } = await import('fasttext.wasm.js')
		const identification = await getLIDModel()
		return (await identification.load()) as unknown as Model
	} catch (error) {
		// Nobody is kept from writing because a hint is not there.
		log.warn({ error }, 'the language of texts is not looked at: the model could not be loaded')
		return undefined
	}
}

/** The likeliest first, at most eight; none where the model is not there. Of a text in plain words: no Markdown. */
export async function guessLanguages(text: string): Promise<LanguageGuess[]> {
	loading ??= load()
	const model = await loading
	if (!model) return []
	// A line is one text to it.
	const found = model.predict(text.replaceAll(/\s+/g, ' '), 8, 0.001)
	const guesses: LanguageGuess[] = []
	for (let index = 0; index < found.size(); index++) {
		const [share, label] = found.get(index) as [number, string]
		guesses.push({ language: label.replace('__label__', ''), share })
	}
	found.delete?.()
	return guesses
}
