import type { useTranslations } from 'next-intl'
import type { FieldProblem } from '@/lib/field-problems'

const known = ['required', 'notAMailbox', 'tooLong'] as const

/** What is wrong with one field, in words; undefined when nothing is. */
export function problemText(
	t: ReturnType<typeof useTranslations<'accounts'>>,
	problems: FieldProblem[] | undefined,
	field: string,
): string | undefined {
	const problem = problems?.find((candidate) => candidate.field === field)
	if (!problem) return undefined
	const code = known.find((candidate) => candidate === problem.code) ?? 'unknownValue'
	return t(`problems.${code}`, { limit: problem.limit ?? 0 })
}
