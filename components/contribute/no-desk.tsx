import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { paths } from '@/lib/paths'

/** For whoever belongs to no organisation: how to. */
export function NoDesk({ locale }: { locale: string }) {
	const t = useTranslations('contribute.desk')
	return (
		<EmptyState
			title={t('noneTitle')}
			actions={
				<>
					<Button href={paths.practices(locale)}>{t('noneBrowse')}</Button>
					<Button href={paths.about(locale)} variant="quiet">
						{t('noneAbout')}
					</Button>
				</>
			}
		>
			{t('none')}
		</EmptyState>
	)
}
