import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import { LostPage } from './lost-page'

/** A secret link that opens nothing: the same words whether it ran out, was taken back or never was. */
export function LinkNotFound() {
	const t = useTranslations('errors.link')
	const locale = useLocale()
	return (
		<LostPage eyebrow={t('eyebrow')} title={t('title')} text={t('text')}>
			<Button href={paths.home(locale)}>{t('home')}</Button>
		</LostPage>
	)
}
