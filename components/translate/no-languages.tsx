import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

/** For whoever translates into nothing yet: how one becomes a translator. */
export function NoLanguages({ locale }: { locale: string }) {
	const t = useTranslations('translate.noLanguages')
	return (
		<div className="pb-24">
			<EmptyState title={t('title')} actions={<Button href={paths.about(locale)}>{t('about')}</Button>}>
				{t('text')}
			</EmptyState>
		</div>
	)
}
