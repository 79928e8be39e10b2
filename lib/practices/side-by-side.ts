import type { PracticePage } from './page'
import { isLongText, type LongTextField } from './schema'

/**
 * Practices side by side: which rows of the template say something, and whether they say the same. Values are
 * compared as facts (codes, amounts, days), whatever language their names are shown in.
 */
const groups = {
	glance: [
		'summary',
		'themes',
		'regions',
		'territories',
		'owner',
		'author',
		'partners',
		'stage',
		'period',
		'confirmed',
		'validated',
		'takenUp',
	],
	means: ['setUpCost', 'yearlyCost', 'staff', 'duration', 'funding', 'instrument', 'resources'],
	what: ['challenge', 'challengeInFull', 'solution', 'solutionInFull', 'beneficiaries'],
	worth: ['evidence', 'whatFailed'],
	transfer: [
		'transferPotential',
		'successFactors',
		'limitingFactors',
		'legalAspects',
		'participation',
		'buildingBlocks',
	],
	about: ['presented', 'projects', 'tags', 'languages', 'licence', 'updated'],
} as const

export const rowGroups = Object.keys(groups) as (keyof typeof groups)[]
export type RowGroup = keyof typeof groups
export type RowId = (typeof groups)[RowGroup][number]

/**
 * `partly`: all say something, and some of it in common. `gap`: not all of them say something, which is a
 * difference of its own, and no contradiction.
 */
export type Difference = 'same' | 'partly' | 'different' | 'gap'

export type SideBySideRow = { id: RowId; group: RowGroup; difference: Difference }

export type SideBySide = {
	rows: SideBySideRow[]
	/** Nobody says anything there. */
	empty: RowId[]
}

type Values = readonly (string | number | null | undefined)[]

const codes = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug)
const day = (moment: string | null) => moment?.slice(0, 10)

/** What a practice says in a row, as values that do not depend on the reader's language. */
const facts: Record<Exclude<RowId, LongTextField>, (practice: PracticePage) => Values> = {
	summary: ({ summary }) => [summary?.text],
	themes: ({ themes }) => themes.map(({ code }) => code),
	regions: ({ regions }) => regions.map(({ code }) => code),
	territories: ({ territories }) => territories,
	owner: ({ owner }) => [owner.slug],
	author: ({ author }) => [author?.slug],
	partners: ({ partners }) => codes(partners),
	stage: ({ stage }) => [stage],
	period: ({ startDate, endDate, ongoing }) => [
		startDate && `${startDate} ${ongoing ? '' : (endDate ?? '')}`,
	],
	// That nobody has confirmed it yet is something to know.
	confirmed: ({ confirmedAt, lapsed }) => [day(confirmedAt) ?? 'never', lapsed ? 'lapsed' : null],
	validated: ({ validatedAt }) => [day(validatedAt)],
	takenUp: ({ transfers }) => transfers.map(({ to, stage }) => `${to.code} ${stage}`),
	setUpCost: ({ setUpCostEur }) => [setUpCostEur],
	yearlyCost: ({ yearlyCostEur }) => [yearlyCostEur],
	staff: ({ staffFte }) => [staffFte],
	duration: ({ durationMonths }) => [durationMonths],
	funding: ({ fundingSources }) => fundingSources,
	instrument: ({ policyInstrument }) => [policyInstrument],
	evidence: ({ evidence }) => evidence.map(({ claim, value }) => `${claim.text} ${value ?? ''}`),
	buildingBlocks: ({ buildingBlocks }) => buildingBlocks.map(({ title }) => title.text),
	presented: ({ presented }) => presented.map(({ event }) => event.slug),
	projects: ({ projects }) => codes(projects),
	tags: ({ tags }) => codes(tags),
	languages: ({ language }) => language.available.map(({ locale }) => locale),
	licence: ({ licence }) => [licence],
	updated: ({ updatedAt }) => [day(updatedAt)],
}

const readingOf = (practice: PracticePage, row: RowId): Values =>
	isLongText(row) ? [practice.texts[row]?.text] : facts[row](practice)

/** Whether a practice says anything in a row. */
export const says = (practice: PracticePage, row: RowId): boolean => valuesOf(practice, row).length > 0

const valuesOf = (practice: PracticePage, row: RowId): string[] => [
	...new Set(
		readingOf(practice, row).flatMap((value) =>
			value === null || value === undefined || String(value).trim() === '' ? [] : [String(value).trim()],
		),
	),
]

/** Rows in the order in which a reader judges. */
export function sideBySide(practices: readonly PracticePage[]): SideBySide {
	const rows: SideBySideRow[] = []
	const empty: RowId[] = []
	for (const group of rowGroups)
		for (const id of groups[group]) {
			const values = practices.map((practice) => valuesOf(practice, id))
			if (values.every(({ length }) => length === 0)) empty.push(id)
			else rows.push({ id, group, difference: differenceOf(values) })
		}
	return { rows, empty }
}

/** Of lists without repeats; their order says nothing. */
export function differenceOf(values: readonly (readonly string[])[]): Difference {
	const [first = [], ...others] = values
	if (values.some(({ length }) => length === 0))
		return values.every(({ length }) => length === 0) ? 'same' : 'gap'
	const common = first.filter((value) => others.every((other) => other.includes(value)))
	if (values.every(({ length }) => length === common.length)) return 'same'
	return common.length > 0 ? 'partly' : 'different'
}

/** The rows of each group that has any. */
export const inGroups = (rows: readonly SideBySideRow[]): { group: RowGroup; rows: SideBySideRow[] }[] =>
	rowGroups
		.map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
		.filter(({ rows: { length } }) => length > 0)
