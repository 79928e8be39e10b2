import { useLocale, useTranslations } from 'next-intl'
import { LostPage } from '@/components/site/lost-page'
import { SearchBox } from '@/components/site/search-box'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

export default function NotFoundPage() {
	const t = useTranslations('errors.notFound')
	const locale = useLocale()
	return (
		<LostPage eyebrow={t('eyebrow')} title={t('title')} text={t('text')}>
			<SearchBox action={paths.practices(locale)} label={t('search')} button={t('searchButton')} />
			<div className="mt-6 flex flex-wrap gap-3">
				<Button href={paths.practices(locale)}>{t('all')}</Button>
				<Button href={paths.home(locale)} variant="quiet">
					{t('home')}
				</Button>
			</div>
		</LostPage>
	)
}
