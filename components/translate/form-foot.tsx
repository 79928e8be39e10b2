'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/use-clock'
import type { TranslationState } from './translation-state'

type Props = { state: TranslationState; pending: boolean; sending: boolean }

/** The ways on, and how things stand. */
export function FormFoot({ state, pending, sending }: Props) {
	const t = useTranslations('translate')
	const written = useClock()
	const { view, answer } = state
	const status = pending
		? t('saving')
		: answer === 'invalid' || answer === 'incomplete' || answer === 'signedOut'
			? t('notSaved')
			: view.savedAt
				? t('savedAt', { time: written(view.savedAt, { dateStyle: 'short', timeStyle: 'short' }) })
				: ''
	return (
		<div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline bg-paper px-4 py-3">
			<Button variant="primary" name="intent" value="save" aria-disabled={sending}>
				{t('save')}
			</Button>
			{view.actions.includes('publish') ? (
				<Button name="intent" value="publish" aria-disabled={sending}>
					{t(view.live ? 'publish' : 'letOut')}
				</Button>
			) : null}
			<p className="text-15 tabular-nums">
				{t('progress', { filled: view.progress.filled, total: view.progress.total })}
			</p>
			<p role="status" className="text-15 text-quiet tabular-nums">
				{status}
			</p>
		</div>
	)
}
