'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'

/** Visitors no longer read a translation. */
export function TakeOut({ live, busy }: { live: boolean; busy: boolean }) {
	const t = useTranslations('translate.takeOut')
	return (
		<Details summary={t('title')} className="border-t border-hairline pt-4">
			<p className="mb-3 max-w-measure text-15 text-quiet">{t(live ? 'text' : 'textAhead')}</p>
			<Button name="intent" value="withdraw" aria-disabled={busy}>
				{t('button')}
			</Button>
		</Details>
	)
}
