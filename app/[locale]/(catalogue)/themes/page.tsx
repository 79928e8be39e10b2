import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { ThemeIndex } from '@/components/themes/theme-index'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listThemes } from '@/lib/themes/queries'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

const themes = cachedQuery('themes', (locale: Locale) => listThemes(visitor, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'themes' })
	return pageMetadata({
		locale,
		path: paths.themes(locale),
		title: t('title'),
		description: t('description'),
	})
}

export default async function ThemesPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('themes')
	const priorities = await themes(locale)
	return (
		<>
			<PageTitle
				title={t('title')}
				lead={t('lead', {
					priorities: priorities.length,
					themes: priorities.reduce((sum, priority) => sum + priority.themes.length, 0),
				})}
			/>
			<ThemeIndex priorities={priorities} />
		</>
	)
}
