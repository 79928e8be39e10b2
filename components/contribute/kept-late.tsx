'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { useClock } from '@/components/ui/use-clock'
import { type FormValues, valuesOf } from '@/lib/practices/draft-form'
import type { StepPart } from '@/lib/practices/step-part'
import { useFieldName } from './field-words'
import { forgetText, type KeptText, keptText } from './kept-text'
import type { StepScope } from './step-state'

type Props = { person: string; scope: StepScope; stored: StepPart }

/** What this device kept of a screen that can be edited no more: to be copied, or let go. */
export function KeptLate({ person, scope, stored }: Props) {
	const t = useTranslations('contribute.saving')
	const written = useClock()
	const nameOf = useFieldName()
	const [kept, setKept] = useState<KeptText>()
	const { revisionId, step, language } = scope
	const now = useRef(valuesOf(stored, language))
	useEffect(
		() => setKept(keptText({ person, revisionId, step, language })),
		[person, revisionId, step, language],
	)
	const texts = kept ? differing(kept.values, now.current) : []
	if (!kept || texts.length === 0) return null
	return (
		<section aria-labelledby="kept" className="grid gap-6">
			<Notice tone="signal" title={<span id="kept">{t('late.title')}</span>}>
				{t('late.text', { time: written(kept.at, { dateStyle: 'long', timeStyle: 'short' }) })}
			</Notice>
			<dl className="grid gap-6">
				{texts.map(([name, text]) => (
					<div key={name} className="border-t border-hairline pt-3">
						<dt className="flex flex-wrap items-baseline justify-between gap-3 text-15 font-semibold">
							{nameOf(name)}
							<CopyButton text={text} label={t('late.copy')} done={t('late.copied')} />
						</dt>
						<dd className="mt-1 whitespace-pre-line wrap-anywhere" lang={language}>
							{text}
						</dd>
					</div>
				))}
			</dl>
			<div>
				<Button
					type="button"
					onClick={() => {
						forgetText({ person, revisionId, step, language })
						setKept(undefined)
					}}
				>
					{t('late.discard')}
				</Button>
			</div>
		</section>
	)
}

/** Texts that were typed and are not what is stored. */
const differing = (values: FormValues, stored: FormValues): [name: string, text: string][] =>
	Object.entries(values).flatMap(([name, all]) => {
		const text = all.join(', ').trim()
		const isText = text !== '' && !name.endsWith('.key') && !name.startsWith('find.')
		return isText && text !== (stored[name] ?? []).join(', ').trim() ? [[name, text]] : []
	})
