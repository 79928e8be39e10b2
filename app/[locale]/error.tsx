'use client'

import { useLocale, useTranslations } from 'next-intl'
import { LostPage } from '@/components/site/lost-page'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

type Props = { error: Error & { digest?: string }; retry: () => void }

export default function BrokenPage({ error, retry }: Props) {
	const t = useTranslations('errors.broken')
	const locale = useLocale()
	return (
		<LostPage eyebrow={t('eyebrow')} title={t('title')} text={t('text')}>
			<div className="flex flex-wrap gap-3">
				<Button variant="primary" type="button" onClick={retry}>
					{t('retry')}
				</Button>
				<Button href={paths.home(locale)} variant="quiet">
					{t('home')}
				</Button>
			</div>
			{error.digest ? <p className="mt-8 text-13 text-quiet">{t('code', { code: error.digest })}</p> : null}
		</LostPage>
	)
}
