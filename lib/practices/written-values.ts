/** How people write numbers, days and addresses, as the template keeps them. */

/**
 * "1.250.000", "1 250 000", "1,250,000" and "12,5" as Catalan, Finnish and English readers write them.
 * What is not a number comes back as typed. Money has no thousandths: "1.500" is one thousand five hundred.
 */
export function numberOf(text: string, isMoney = false): number | string | null {
	if (text === '') return null
	const bare = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^€|€$|EUR$/i, '')
	const grouped = isMoney ? /^\d{1,3}([.,]\d{3})+$/ : /^\d{1,3}([.,]\d{3}){2,}$/
	if (grouped.test(bare)) return Number(bare.replace(/[.,]/g, ''))
	const mixed = /^(-?\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(bare)
	if (mixed && mixed[2] !== mixed[3])
		return Number(`${(mixed[1] ?? '').replace(/[.,]/g, '')}.${mixed[4] ?? '0'}`)
	const plain = bare.replace(',', '.')
	return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text
}

/** "2018", "5/2018", "17/5/2018" and "2018-5-17" as the template keeps them; anything else as typed. */
export function dateOf(text: string): string | null {
	if (text === '') return null
	const [, day, month, year] = /^(?:(\d{1,2})[/.])?(\d{1,2})[/.](\d{4})$/.exec(text) ?? []
	const iso = year ? [year, month, day].filter((part) => part !== undefined).join('-') : text
	return iso.replace(/(?<=-)(\d)(?=-|$)/g, '0$1')
}

/** An address without "https://" gets it. */
export const addressOf = (text: string): string | null =>
	text === '' ? null : /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? `https://${text}` : text
