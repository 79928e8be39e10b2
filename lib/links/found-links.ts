import { longTextFields, type PracticeDraft } from '../practices/schema'
import { linkKey } from './key'

/** Every address a practice links to: its links, the sources of its evidence, and those in texts of its original language. */
export function linksOf(draft: PracticeDraft): string[] {
	const original = draft.originalLanguage
	const own = draft.texts[original]
	const texts = [
		...longTextFields.map((field) => own?.[field] ?? ''),
		...draft.buildingBlocks.flatMap(({ purpose, enablingFactors, lessons }) =>
			[purpose, enablingFactors, lessons].map((text) => text[original] ?? ''),
		),
	]
	const addresses = [
		...draft.links.map(({ url }) => url),
		...draft.evidence.flatMap(({ sourceUrl }) => sourceUrl ?? []),
		...texts.flatMap(addressesIn),
	]
	return [...new Set(addresses.flatMap((address) => linkKey(address) ?? []))]
}

/** The web addresses in Markdown, however they are written: [so](https://…), <https://…>, or as they stand. */
export function addressesIn(markdown: string): string[] {
	return [...markdown.matchAll(/https?:\/\/[^\s<>"\]]+/gi)].map(([found]) => withoutRest(found))
}

/** Without what belongs to the sentence: marks at its end, and brackets that were opened before it. */
function withoutRest(found: string): string {
	let depth = 0
	for (let at = 0; at < found.length; at++) {
		if (found[at] === '(') depth++
		if (found[at] === ')' && --depth < 0) return found.slice(0, at)
	}
	return found.replace(/[.,;:!?*_'’”]+$/, '')
}
