import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { DueState } from '@/lib/reviews/due'

/** That a review is due soon, or late; nothing while there is time. */
export function DueBadge({ due }: { due: DueState | undefined }) {
	const t = useTranslations('reviews.due')
	if (due === undefined || due === 'later') return null
	return <Badge tone={due === 'overdue' ? 'danger' : 'signal'}>{t(due)}</Badge>
}
