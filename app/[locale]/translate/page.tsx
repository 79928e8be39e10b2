import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { NoLanguages } from '@/components/translate/no-languages'
import { WorkFilters } from '@/components/translate/work-filters'
import { WorkList } from '@/components/translate/work-list'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { canOpenTranslations } from '@/lib/translations/policy'
import { isWorkKind } from '@/lib/translations/work'
import { listTranslationWork, listWorkChoices } from '@/lib/translations/work-queries'

type Query = Record<'language' | 'kind' | 'theme' | 'page', string | string[] | undefined>
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'translate' })
	return { title: t('title'), robots: { index: false } }
}

/** What waits to be translated, into the languages one translates into. */
export default async function TranslatePage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.translate(locale))
	const t = await getTranslations('translate')
	if (!canOpenTranslations(actor))
		return (
			<>
				<PageTitle title={t('title')} />
				<NoLanguages locale={locale} />
			</>
		)
	const query = await searchParams
	const choices = await listWorkChoices(actor, locale)
	const language =
		choices.languages.find((one) => one === query.language) ??
		choices.languages.find((one) => one === locale) ??
		choices.languages[0] ??
		'en'
	const asked = {
		language,
		kind: isWorkKind(query.kind) ? query.kind : undefined,
		theme: choices.themes.find(({ code }) => code === query.theme)?.code,
	}
	const work = await found(listTranslationWork(actor, { ...asked, page: Number(query.page), locale }))
	const { kind, theme } = asked
	const hrefFor = (page: number) =>
		paths.translate(locale, {
			language,
			...(kind && { kind }),
			...(theme && { theme }),
			...(page > 1 && { page: String(page) }),
		})
	return (
		<>
			<PageTitle title={t('title')} lead={t('work.lead')} />
			<div className="grid gap-8 pb-24">
				<WorkFilters choices={choices} asked={asked} counts={work.counts} locale={locale} />
				<WorkList work={work} asked={asked} locale={locale} />
				<Pagination page={work.page} pages={work.pages} hrefFor={hrefFor} />
			</div>
		</>
	)
}
