import type { z } from 'zod'

/**
 * What is wrong with one field, in words a page can translate: `problems.<code>` in the messages.
 * `field` is a path into the form's value: "texts.ca.title", "evidence.0.sourceUrl".
 */
export type FieldProblem = { field: string; code: ProblemCode; limit?: number }

export const problemCodes = [
	'required',
	'tooLong',
	'tooMany',
	'tooSmall',
	'tooLarge',
	'notANumber',
	'notAWholeNumber',
	'notADate',
	'inTheFuture',
	'endBeforeStart',
	'endWhileOngoing',
	'notAnAddress',
	'notAMailbox',
	'unknownValue',
	'unchanged',
	'twice',
	'consentNeeded',
	'latitudeWithoutLongitude',
	'notADueDay',
	'involved',
	'notPlainLetters',
	'reserved',
	'taken',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** For `ctx.addIssue` and `refine`: a custom issue that carries one of our codes. */
export const problem = (code: ProblemCode, limit?: number) => ({
	code: 'custom' as const,
	params: limit === undefined ? { code } : { code, limit },
})

/** All problems of a failed parse, at most one a field, in the order of the form. */
export function fieldProblems(error: z.ZodError): FieldProblem[] {
	const found = new Map<string, FieldProblem>()
	for (const issue of error.issues) {
		const field = issue.path.map(String).join('.')
		if (!found.has(field)) found.set(field, { field, ...translate(issue) })
	}
	return [...found.values()]
}

function translate(issue: z.core.$ZodIssue): { code: ProblemCode; limit?: number } {
	if (issue.code === 'custom') {
		const { code, limit } = (issue.params ?? {}) as { code?: ProblemCode; limit?: number }
		return limit === undefined ? { code: code ?? 'unknownValue' } : { code: code ?? 'unknownValue', limit }
	}
	if (issue.code === 'too_big') {
		const limit = Number(issue.maximum)
		return issue.origin === 'array'
			? { code: 'tooMany', limit }
			: { code: issue.origin === 'string' ? 'tooLong' : 'tooLarge', limit }
	}
	if (issue.code === 'too_small')
		return issue.origin === 'number'
			? { code: 'tooSmall', limit: Number(issue.minimum) }
			: { code: 'required' }
	if (issue.code === 'invalid_format') {
		if (issue.format === 'url') return { code: 'notAnAddress' }
		if (issue.format === 'email') return { code: 'notAMailbox' }
	}
	if (issue.code === 'invalid_type' && issue.expected === 'number') return { code: 'notANumber' }
	if (issue.code === 'invalid_type' && issue.expected === 'int') return { code: 'notAWholeNumber' }
	return { code: issue.code === 'invalid_type' ? 'required' : 'unknownValue' }
}
