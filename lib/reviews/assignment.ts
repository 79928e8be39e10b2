/** Somebody who could be asked to review a practice. */
export type Candidate = {
	id: string
	role: 'reviewer' | 'editor'
	/** Codes they are asked about, level 1 or 2; empty: about all. */
	themes: readonly string[]
	/** Reviews they have in hand. */
	open: number
	/** Has reviewed this practice before. */
	knows: boolean
	/** Had a hand in it, declared a conflict of interest, or was taken off it. */
	excluded: boolean
}

/** The themes of a practice, level 2, each with the one above it. */
export type PracticeTheme = { code: string; parent: string | null }

/** How near somebody is to the subject, nearest first; editors stand in where there is no reviewer. */
export const nearness = ['theme', 'parent', 'any', 'editor'] as const
export type Nearness = (typeof nearness)[number]

/** Undefined for a reviewer of other themes. */
export function nearnessOf(candidate: Candidate, themes: readonly PracticeTheme[]): Nearness | undefined {
	const asked = (code: string | null) => code !== null && candidate.themes.includes(code)
	if (candidate.role === 'editor') return 'editor'
	if (candidate.themes.length === 0) return 'any'
	if (themes.some(({ code }) => asked(code))) return 'theme'
	return themes.some(({ parent }) => asked(parent)) ? 'parent' : undefined
}

/**
 * Who is asked: of those nearest to the subject, whoever has the fewest reviews in hand; among equals whoever
 * knows the practice, then whose account is older (ids are in order of time). Undefined when there is nobody.
 */
export function chooseReviewer(
	candidates: readonly Candidate[],
	themes: readonly PracticeTheme[],
): Candidate | undefined {
	const able = candidates.filter(({ excluded }) => !excluded)
	for (const level of nearness) {
		const [first] = able
			.filter((candidate) => nearnessOf(candidate, themes) === level)
			.sort(
				(one, other) =>
					one.open - other.open || Number(other.knows) - Number(one.knows) || (one.id < other.id ? -1 : 1),
			)
		if (first) return first
	}
	return undefined
}
