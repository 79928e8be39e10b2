import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { TextPage } from '@/components/site/text-page'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'accessibility' })
	return pageMetadata({
		locale,
		path: paths.accessibility(locale),
		title: t('title'),
		description: t('description'),
	})
}

const sections = ['standard', 'works', 'checked', 'limits', 'tell'] as const

export default async function AccessibilityPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('accessibility')
	return (
		<TextPage
			title={t('title')}
			lead={t('lead')}
			sections={sections.map((id) => ({
				id,
				title: t(`sections.${id}.title`),
				text: t(`sections.${id}.text`, { locale }),
			}))}
			foot={t('updated')}
		/>
	)
}
