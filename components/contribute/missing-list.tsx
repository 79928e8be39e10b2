'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ContentLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { PlacedProblem, Step } from '@/lib/practices/steps'
import { anchorOf } from './anchors'
import { useFieldName, useProblemWords } from './field-words'

type Props = {
	problems: readonly PlacedProblem[]
	locale: string
	revisionId: string
	/** The screen one is on: its fields are a step away. */
	current: Step
	original: ContentLocale
}

/** What a draft still lacks, each with the way to its field. */
export function MissingList({ problems, locale, revisionId, current, original }: Props) {
	const nameOf = useFieldName()
	const words = useProblemWords()
	const t = useTranslations('problems')
	return (
		<ul className="grid gap-1 text-15">
			{problems.map((problem) => {
				const anchor = `#${anchorOf(problem.field)}`
				const name = nameOf(problem.field)
				const text = problem.code === 'required' ? name : t('at', { field: name, problem: words(problem) })
				const language = problem.language && problem.language !== original ? problem.language : undefined
				return (
					<li key={`${problem.field} ${problem.code}`}>
						{problem.step === current ? (
							<a href={anchor} className="link-quiet">
								{text}
							</a>
						) : (
							<Link
								href={paths.editDraft(locale, revisionId, problem.step, language) + anchor}
								className="link-quiet"
							>
								{text}
							</Link>
						)}
					</li>
				)
			})}
		</ul>
	)
}
