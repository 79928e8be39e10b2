/** A name as part of an address: "Dades obertes (2ª)" becomes "dades-obertes-2a". Empty where nothing is left. */
export const slugOf = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		// Letters that have no decomposition.
		.replace(/[łŁ]/g, 'l')
		.replace(/[øØ]/g, 'o')
		.replace(/[đĐð]/g, 'd')
		.replace(/ß/g, 'ss')
		.replace(/[æÆ]/g, 'ae')
		.replace(/[œŒ]/g, 'oe')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-+|-+$/g, '')

/** Whether a text from an address can be a slug at all; what cannot is not even looked up. */
export const isSlug = (text: string): boolean =>
	text.length <= 200 && /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u.test(text)
