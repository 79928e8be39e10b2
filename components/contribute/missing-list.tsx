'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ContentLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { partOfField } from '@/lib/practices/completeness'
import { type PlacedProblem, type Step, steps } from '@/lib/practices/steps'
import { anchorOf } from './anchors'
import { useFieldName, useProblemWords } from './field-words'

type Props = {
	problems: readonly PlacedProblem[]
	locale: string
	revisionId: string
	/** The screen one is on: its fields are a step away. */
	current: Step
	original: ContentLocale
	/** Under the names of their screens. */
	grouped?: boolean
}

/** What a draft still lacks, each with the way to its field. */
export function MissingList({ grouped = false, ...props }: Props) {
	const t = useTranslations('contribute.steps')
	if (!grouped) return <Lines {...props} />
	return (
		<dl className="divide-y divide-hairline border-y border-hairline">
			{steps
				.map((step) => ({ step, problems: props.problems.filter((problem) => problem.step === step) }))
				.filter(({ problems }) => problems.length > 0)
				.map(({ step, problems }) => (
					<div key={step} className="grid gap-x-6 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
						<dt className="text-15 text-quiet">{t(`${step}.name`)}</dt>
						<dd>
							<Lines {...props} problems={problems} gains />
						</dd>
					</div>
				))}
		</dl>
	)
}

type LinesProps = Omit<Props, 'grouped'> & { gains?: boolean }

function Lines({ problems, locale, revisionId, current, original, gains = false }: LinesProps) {
	const nameOf = useFieldName()
	const words = useProblemWords()
	const t = useTranslations('problems')
	const gain = useTranslations('completeness.gains')
	return (
		<ul className={gains ? 'grid gap-3 text-15' : 'grid gap-1 text-15'}>
			{problems.map((problem) => {
				const anchor = `#${anchorOf(problem.field)}`
				const name = nameOf(problem.field)
				const text = problem.code === 'required' ? name : t('at', { field: name, problem: words(problem) })
				const part = gains && problem.code === 'required' ? partOfField(problem.field) : undefined
				const language = problem.language && problem.language !== original ? problem.language : undefined
				return (
					<li key={`${problem.field} ${problem.code}`}>
						{problem.step === current ? (
							<a href={anchor} className="link">
								{text}
							</a>
						) : (
							<Link
								href={paths.editDraft(locale, revisionId, problem.step, language) + anchor}
								className="link"
							>
								{text}
							</Link>
						)}
						{part ? <p className="text-13 text-quiet">{gain(part)}</p> : null}
					</li>
				)
			})}
		</ul>
	)
}
