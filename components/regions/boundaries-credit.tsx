import { useTranslations } from 'next-intl'

/** Asked for by the licence of the boundaries, wherever they are drawn. */
export function BoundariesCredit({ className }: { className?: string }) {
	const t = useTranslations('regions')
	return <small className={className ?? 'text-13 text-quiet'}>{t('credit')}</small>
}
