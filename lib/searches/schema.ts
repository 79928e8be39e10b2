import { z } from 'zod'
import { type FieldProblem, problem } from '../field-problems'
import { characters } from '../localised'
import { noFilters, type PracticeFilters, parseFilters, toSearchParams } from '../practices/filters'

/** How often somebody hears by mail of what is new. */
export const frequencies = ['off', 'daily', 'weekly'] as const
export type Frequency = (typeof frequencies)[number]

export const searchLimits = {
	/** Of one person. */
	searches: 50,
	name: 120,
	/** Characters of the question as it stands in an address. */
	question: 2000,
} as const

const name = z
	.string()
	.transform((text) => text.replaceAll('\u0000', '').toWellFormed().replace(/\s+/g, ' ').trim())
	.refine((text) => text !== '', problem('required'))
	.refine((text) => characters(text) <= searchLimits.name, problem('tooLong', searchLimits.name))

export const searchForm = z.object({ name, frequency: z.enum(frequencies) })
export type SearchForm = z.output<typeof searchForm>

/** What the form of a saved search comes back with. */
export type SearchFormState = {
	name: string
	frequency: string
	problems?: FieldProblem[]
	/** It was not saved: there are too many already, or the question is too long to be kept. */
	refused?: 'tooMany' | 'tooLong'
}

/** A question as it is kept: what is asked, not the page, the order and the look of the answer. */
export const questionOf = ({ q, exact, ...filters }: PracticeFilters): string =>
	toSearchParams({
		...filters,
		q,
		exact,
		sort: q === '' ? 'newest' : 'relevance',
		page: 1,
		size: noFilters.size,
		view: noFilters.view,
		columns: noFilters.columns,
	}).toString()

export const readQuestion = (question: string): PracticeFilters =>
	parseFilters(new URLSearchParams(question)).filters
