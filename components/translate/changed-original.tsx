'use client'

import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { WordChanges } from '@/components/review/word-changes'
import { smallIcon } from '@/components/ui/icon'
import type { ContentLocale } from '@/lib/locales'

type Props = { then: string; now: string; original: ContentLocale }

/** What became of the original since a text was translated. */
export function ChangedOriginal({ then, now, original }: Props) {
	const t = useTranslations('translate.changed')
	return (
		<details open className="mt-4 border-l-2 border-signal bg-signal-wash px-3 py-2">
			<summary className="flex items-center gap-1.5 text-13 font-semibold text-signal">
				<History {...smallIcon} />
				{t('title')}
			</summary>
			<div className="mt-2">
				{then === '' ? (
					<p className="text-15">{t('unknown')}</p>
				) : (
					<WordChanges before={then} after={now} lang={original} />
				)}
			</div>
		</details>
	)
}
