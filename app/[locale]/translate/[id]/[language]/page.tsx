import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { LanguageTabs } from '@/components/translate/language-tabs'
import { StatusBadge } from '@/components/translate/status-badge'
import { TranslateWords } from '@/components/translate/translate-words'
import { TranslationForm } from '@/components/translate/translation-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { isContentLocale, type Locale, languageName } from '@/lib/locales'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { getTranslation } from '@/lib/translations/queries'
import { saveTexts } from './actions'

type Props = { params: Promise<{ locale: Locale; id: string; language: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, language } = await params
	const t = await getTranslations({ locale, namespace: 'translate' })
	if (!isContentLocale(language)) return {}
	return { title: t('into', { language: languageName(language, locale) }), robots: { index: false } }
}

/** One translation of a practice, text by text beside the original. */
export default async function TranslationPage({ params }: Props) {
	const { locale, id, language } = await params
	setRequestLocale(locale)
	if (!isContentLocale(language)) notFound()
	const actor = await requirePerson(locale, paths.translation(locale, id, language))
	const view = await found(getTranslation(actor, id, language))
	const t = await getTranslations('translate')
	const { status, live, progress, lastPublished } = view
	return (
		<TranslateWords>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('title'), href: paths.translate(locale, { language }) },
							{ label: view.title, lang: view.original, href: paths.translations(locale, id) },
						]}
					/>
				}
				title={t('into', { language: languageName(language, locale) })}
			>
				<StatusBadge status={status} live={live} />
				<span className="text-quiet">
					{t('progress', { filled: progress.filled, total: progress.total })}
				</span>
				{progress.changed > 0 ? (
					<span className="text-signal">{t('changed.count', { count: progress.changed })}</span>
				) : null}
				{progress.machine > 0 ? (
					<span className="text-quiet">{t('machineCount', { count: progress.machine })}</span>
				) : null}
				{lastPublished ? (
					<span className="text-quiet">
						{lastPublished.by
							? t('publishedBy', { date: formatDay(lastPublished.at, locale), who: lastPublished.by })
							: t('publishedOn', { date: formatDay(lastPublished.at, locale) })}
					</span>
				) : null}
			</PageTitle>
			<div className="grid gap-8 pb-24">
				<LanguageTabs view={view} current={language} locale={locale} />
				{live ? null : <Notice>{t('ahead')}</Notice>}
				<p className="max-w-measure text-15 text-quiet">{t('marks')}</p>
				<TranslationForm
					key={`${id} ${language}`}
					locale={locale}
					initial={{ answer: 'none', view, typed: {}, problems: [], clashes: [], replaced: {}, turn: 0 }}
					save={saveTexts.bind(null, { locale, practiceId: id, language })}
				/>
			</div>
		</TranslateWords>
	)
}
