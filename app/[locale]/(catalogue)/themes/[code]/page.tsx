import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { themeJsonLd } from '@/components/themes/json-ld'
import { ThemeView } from '@/components/themes/theme-view'
import { JsonLd } from '@/components/ui/json-ld'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getTheme } from '@/lib/themes/queries'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; code: string }> }

const theme = cachedQuery('theme', (code: string, locale: Locale) => getTheme(visitor, code, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, code } = await params
	const { name, description } = await found(theme(code, locale))
	const t = await getTranslations({ locale, namespace: 'themes' })
	return pageMetadata({
		locale,
		path: paths.theme(locale, code),
		title: name.text,
		description: `${t('pageDescription', { theme: name.text })} ${description?.text ?? ''}`,
	})
}

export default async function ThemePage({ params }: Props) {
	const { locale, code } = await params
	setRequestLocale(locale)
	const page = await found(theme(code, locale))
	const t = await getTranslations('themes')
	return (
		<>
			<JsonLd data={themeJsonLd(page, t('title'), locale, appUrl())} />
			<ThemeView theme={page} />
		</>
	)
}
