import type { Metadata } from 'next'
import { getTranslations as getWords, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { LanguageList } from '@/components/translate/language-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { type Locale, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getTranslations } from '@/lib/translations/queries'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getWords({ locale, namespace: 'translate' })
	return { title: t('languages.title'), robots: { index: false } }
}

/** In which languages a practice is there, and how far each is. */
export default async function TranslationsPage({ params }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.translations(locale, id))
	const view = await found(getTranslations(actor, id))
	const t = await getWords('translate')
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: t('title'), href: paths.translate(locale) }, { label: t('languages.title') }]}
					/>
				}
				title={view.title}
				lang={view.original}
			>
				<span className="text-quiet">
					{t('languages.original', { language: languageName(view.original, locale) })}
				</span>
			</PageTitle>
			<div className="grid max-w-form gap-8 pb-24">
				{view.live ? null : <Notice>{t('ahead')}</Notice>}
				<LanguageList view={view} locale={locale} />
			</div>
		</>
	)
}
