import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { smallIcon } from '@/components/ui/icon'
import type { TextOrigin } from '@/lib/practices/schema'

/** Says of a title in a list that a machine translated it, checked or not; of any other it says nothing. */
export function MachineMark({ origin, className }: { origin: TextOrigin; className?: string }) {
	const t = useTranslations('practice.reading')
	if (origin !== 'machine' && origin !== 'checked') return null
	return (
		<span className={cx('inline-flex items-center gap-1.5 text-13 text-quiet', className)}>
			<Languages {...smallIcon} />
			{t(origin === 'machine' ? 'badge' : 'checkedBadge')}
		</span>
	)
}
