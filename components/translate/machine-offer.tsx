'use client'

import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useMoment } from '@/components/ui/day'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import type { TranslationState } from './translation-state'

type Props = { state: TranslationState; locale: string; busy: boolean }

/** A machine for all that is missing; nothing where there is no machine. */
export function MachineOffer({ state, locale, busy }: Props) {
	const t = useTranslations('translate.machine')
	const written = useMoment()
	const { view, trouble } = state
	const { state: ready, busySince, problem } = view.machine
	const missing = view.progress.total - view.progress.filled
	if (!ready || !view.actions.includes('write')) return null
	if (busySince)
		return (
			<Notice role="status" title={t('busy', { time: written(busySince, { timeStyle: 'short' }) })}>
				<a href={paths.translation(locale, view.practiceId, view.language)} className="link">
					{t('look')}
				</a>
			</Notice>
		)
	const wrong =
		trouble && !trouble.field ? trouble.code : (problem ?? (ready === 'ready' ? undefined : ready))
	return (
		<div className="grid justify-items-start gap-3">
			{wrong ? (
				<Notice tone="signal" role={trouble ? 'alert' : 'note'}>
					{t(`trouble.${wrong}`)}
				</Notice>
			) : null}
			{ready === 'ready' && missing > 0 ? (
				<>
					<Button name="intent" value="suggestAll" icon={<Languages {...icon} />} aria-disabled={busy}>
						{t('all', { count: missing })}
					</Button>
					<p className="max-w-measure text-13 text-quiet">{t('hint')}</p>
				</>
			) : null}
		</div>
	)
}
