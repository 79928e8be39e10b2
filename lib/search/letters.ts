/** As the vocabulary has words: lower case, without accents; what unaccent does, for comparing. */
export const plainLetters = (word: string): string =>
	word
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\p{M}·]/gu, '')
		.replace(/ł/g, 'l')
		.replace(/ß/g, 'ss')
		.replace(/æ/g, 'ae')
		.replace(/œ/g, 'oe')
		.replace(/ø/g, 'o')
		.replace(/đ/g, 'd')

/** Letters to add, leave out, change or swap; anything above `most` when it is more than that. */
export function letterDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1
	let before: number[] = []
	let last = Array.from({ length: b.length + 1 }, (_, column) => column)
	for (let row = 1; row <= a.length; row++) {
		const current = [row]
		for (let column = 1; column <= b.length; column++) {
			const same = a[row - 1] === b[column - 1]
			let least = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			)
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				least = Math.min(least, (before[column - 2] ?? 0) + 1)
			current.push(least)
		}
		if (Math.min(...current) > most) return most + 1
		before = last
		last = current
	}
	return last[b.length] ?? most + 1
}
