/**
 * The rubric by which an expert judges a practice: three kinds of criteria, as the EU's health best-practice portal
 * has them. Exclusion: it is met, or not. Core and qualifier: how well it is shown, from 0 to 4, each level with words
 * of its own (`reviews.rubric` in the messages), or that the text does not let one judge. Nothing is added up.
 */
export const criterionGroups = ['exclusion', 'core', 'qualifier'] as const
export type CriterionGroup = (typeof criterionGroups)[number]

export const criteriaOf = {
	exclusion: ['relevance', 'evidenceBase', 'ethics'],
	core: ['effectiveness', 'equity'],
	qualifier: ['transferability', 'sustainability', 'participation'],
} as const satisfies Record<CriterionGroup, readonly string[]>
export type Criterion = (typeof criteriaOf)[CriterionGroup][number]
export const criteria: readonly Criterion[] = criterionGroups.flatMap((group) => [...criteriaOf[group]])
export const isCriterion = (name: string): name is Criterion => criteria.some((known) => known === name)

export const exclusionLevels = ['met', 'notMet'] as const
export const gradedLevels = ['4', '3', '2', '1', '0', 'unclear'] as const
export type Level = (typeof exclusionLevels)[number] | (typeof gradedLevels)[number]

export const groupOf = (criterion: Criterion): CriterionGroup =>
	criterionGroups.find((group) => (criteriaOf[group] as readonly Criterion[]).includes(criterion)) ?? 'core'

export const levelsOf = (criterion: Criterion): readonly Level[] =>
	groupOf(criterion) === 'exclusion' ? exclusionLevels : gradedLevels
export const isLevelOf = (criterion: Criterion, level: string): level is Level =>
	levelsOf(criterion).some((known) => known === level)

/** What an expert says of one criterion: `null` until they have chosen. */
export type Score = { level: Level | null; reason: string }
export type Scores = Partial<Record<Criterion, Score>>
/** The same of all criteria, as it is given: nothing left open. */
export type WholeScores = Record<Criterion, { level: Level; reason: string }>

// ---------------------------------------------------------------- how a criterion stands

/** In the order in which a reader wants to know. */
export const standings = ['notMet', 'weak', 'unclear', 'partial', 'strong', 'met'] as const
export type Standing = (typeof standings)[number]

export function standingOf(level: Level): Standing {
	switch (level) {
		case '4':
		case '3':
			return 'strong'
		case '2':
			return 'partial'
		case '1':
		case '0':
			return 'weak'
		default:
			return level
	}
}

/** Which criteria stand how. The verdict is this, and no number. */
export function verdictOf(scores: WholeScores): Record<Standing, Criterion[]> {
	const verdict = Object.fromEntries(standings.map((standing) => [standing, []])) as unknown as Record<
		Standing,
		Criterion[]
	>
	for (const criterion of criteria) verdict[standingOf(scores[criterion].level)].push(criterion)
	return verdict
}

// ---------------------------------------------------------------- how far a draft is

export type Progress = 'empty' | 'begun' | 'done'

export const isJudged = (score: Score | undefined): boolean =>
	score !== undefined && score.level !== null && score.reason.trim() !== ''

export function progressOf(scores: Scores, group: CriterionGroup): Progress {
	const own = criteriaOf[group].map((criterion) => scores[criterion])
	if (own.every(isJudged)) return 'done'
	const begun = own.some((score) => score && (score.level !== null || score.reason.trim() !== ''))
	return begun ? 'begun' : 'empty'
}

// ---------------------------------------------------------------- enough to be called validated

/** The lowest level of each core criterion at which a practice may be called validated. */
export const validationBar = { effectiveness: 3, equity: 2 } as const

/**
 * What keeps an opinion from carrying a validation: a criterion that is not enough, or an expert who is not named.
 * A qualifier is not enough only where it is altogether absent (0): the others say how good it is, not whether.
 */
export function lacksForValidation(scores: WholeScores, expert: { named: boolean }): (Criterion | 'name')[] {
	const short = criteria.filter((criterion) => {
		const { level } = scores[criterion]
		if (groupOf(criterion) === 'exclusion') return level !== 'met'
		if (criterion === 'effectiveness' || criterion === 'equity')
			return level === 'unclear' || Number(level) < validationBar[criterion]
		return level === '0'
	})
	return expert.named ? short : [...short, 'name']
}
