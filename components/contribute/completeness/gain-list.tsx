'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '@/lib/paths'
import type { Lack, PartId } from '@/lib/practices/completeness'
import { isFieldKind } from '@/lib/practices/fields'
import type { Step } from '@/lib/practices/steps'
import { anchorOf } from '../anchors'
import { useFieldWords } from '../field-words'

type Props = {
	lacks: readonly Lack[]
	locale: string
	/** Which practice, and which revision of it. */
	form: { practiceId: string; revisionId: string }
	/** The screen one is on: its fields are a step away. */
	current: Step
	/** In two columns where there is room. */
	columns?: boolean
}

/** What is missing, each with what it would give the reader and the way to its field. */
export function GainList({ lacks, locale, form, current, columns = false }: Props) {
	const t = useTranslations('completeness.gains')
	const nameOf = usePartName()
	return (
		<ul className={columns ? 'grid gap-x-10 gap-y-5 sm:grid-cols-2' : 'grid gap-3'}>
			{lacks.map(({ part, field, step }) => {
				const anchor = `#${anchorOf(field)}`
				const href =
					part === 'translation'
						? paths.translations(locale, form.practiceId)
						: paths.editDraft(locale, form.revisionId, step) + anchor
				return (
					<li key={part}>
						{step === current && part !== 'translation' ? (
							<a href={anchor} className="link text-15">
								{nameOf(part, field)}
							</a>
						) : (
							<Link href={href} className="link text-15">
								{nameOf(part, field)}
							</Link>
						)}
						<p className="text-13 text-quiet">{t(part)}</p>
					</li>
				)
			})}
		</ul>
	)
}

/** A part is called as its field is, where it is all of that field. */
function usePartName(): (part: PartId, field: string) => string {
	const t = useTranslations('completeness.names')
	const words = useFieldWords()
	return (part, field) => {
		if (part === 'sourcedFigure' || part === 'baseline' || part === 'translation') return t(part)
		if (part === 'contact') return words('contact').label
		return isFieldKind(field) ? (words(field).short ?? words(field).label) : field
	}
}
