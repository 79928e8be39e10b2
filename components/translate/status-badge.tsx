import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { TranslationStatus } from '@/lib/translations/schema'

type Props = {
	/** Undefined while nothing is written. */
	status: TranslationStatus | undefined
	/** Whether visitors read the practice. */
	live: boolean
}

/** Whether visitors read a translation. */
export function StatusBadge({ status, live }: Props) {
	const t = useTranslations('translate.status')
	if (status === 'published') return <Badge tone="done">{t(live ? 'published' : 'goesOut')}</Badge>
	return <Badge>{t(status ?? 'none')}</Badge>
}
