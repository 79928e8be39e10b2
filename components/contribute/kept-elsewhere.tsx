'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { useClock } from '@/components/ui/use-clock'
import { isContentLocale, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { Step } from '@/lib/practices/steps'
import { keepOnlyFor } from './kept-on-device'
import { allKept, type KeptText } from './kept-text'

type Props = {
	person: string
	locale: string
	/** Of this draft alone, and not of this screen; without, of all. */
	revisionId?: string
	step?: Step
}

/** That this device keeps words which are not stored, on other screens than this. */
export function KeptElsewhere({ person, locale, revisionId, step }: Props) {
	const t = useTranslations('contribute.saving')
	const stepName = useTranslations('contribute.steps')
	const written = useClock()
	const [texts, setTexts] = useState<KeptText[]>([])
	useEffect(() => {
		keepOnlyFor(person)
		setTexts(
			allKept(person).filter((text) => !revisionId || (text.revisionId === revisionId && text.step !== step)),
		)
	}, [person, revisionId, step])
	if (texts.length === 0) return null
	return (
		<Notice tone="signal" title={t('elsewhere.title')}>
			<p>{t('elsewhere.text')}</p>
			<ul className="mt-2 grid gap-1">
				{texts.map((text) => (
					<li key={`${text.revisionId} ${text.step} ${text.language}`}>
						<Link
							href={paths.editDraft(
								locale,
								text.revisionId,
								text.step,
								text.language === text.original ? undefined : text.language,
							)}
							className="link"
						>
							{revisionId ? null : (
								<>
									<span lang={text.original}>{text.title}</span>
									{': '}
								</>
							)}
							{stepName(`${text.step}.name`)}
							{text.language !== text.original && isContentLocale(text.language)
								? ` (${languageName(text.language, locale)})`
								: null}
						</Link>{' '}
						<span className="text-quiet">{written(text.at, { dateStyle: 'long', timeStyle: 'short' })}</span>
					</li>
				))}
			</ul>
		</Notice>
	)
}
