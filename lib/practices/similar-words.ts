/**
 * For a question that found nothing: the same words with those that are nowhere in the vocabulary replaced
 * by the nearest that are. At most three questions, the likeliest first; none when nothing is near.
 * `vocabulary` is in lower case, the most frequent word first.
 */
export function similarQuestions(words: string, vocabulary: readonly string[]): string[] {
	const folded = vocabulary.map((word) => [word, fold(word)] as const)
	const known = new Set(folded.map(([, plain]) => plain))
	for (const word of words.match(/[\p{L}\p{N}·]{4,}/gu) ?? []) {
		const plain = fold(word)
		if (known.has(plain)) continue
		const most = plain.length < 6 ? 1 : 2
		const near = folded
			.map(([candidate, other]) => ({ candidate, distance: distance(plain, other, most) }))
			.filter(({ distance }) => distance <= most)
			// The sort is stable: among equally near words the more frequent stays first.
			.sort((a, b) => a.distance - b.distance)
			.slice(0, 3)
		if (near.length > 0) return near.map(({ candidate }) => words.replace(word, () => candidate))
	}
	return []
}

const fold = (word: string): string =>
	word
		.normalize('NFD')
		.replace(/[\p{M}·]/gu, '')
		.toLowerCase()

/** Letters to add, leave out, change or swap; anything above `most` when it is more than that. */
function distance(a: string, b: string, most: number): number {
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
