import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { cachedQuery } from '@/app/visitor-cache'
import { RevisionChanges } from '@/components/practices/revision-changes'
import { ChangeList } from '@/components/review/change-list'
import { visitor } from '@/lib/accounts/policy'
import { colon } from '@/lib/colon'
import { isLocale, type Locale } from '@/lib/locales'
import { getPublishedChanges } from '@/lib/practices/revision-change-queries'

type Props = {
	params: Promise<{ locale: string; slug: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

const changesOf = cachedQuery(
	'practice-changes',
	(slug: string, from: number | null, to: number | null, locale: Locale) =>
		getPublishedChanges(visitor, slug, { from: from ?? undefined, to: to ?? undefined }, locale),
)

/** The number of a revision; null where none is asked for. Anything else is a page that is not there. */
function revisionNumber(asked: string | string[] | undefined): number | null {
	if (asked === undefined || asked === '') return null
	if (typeof asked !== 'string' || !/^[1-9]\d{0,5}$/.test(asked)) notFound()
	return Number(asked)
}

async function read({ params, searchParams }: Props) {
	const [{ locale, slug }, { from, to }] = await Promise.all([params, searchParams])
	if (!isLocale(locale)) notFound()
	return {
		locale,
		page: await found(changesOf(slug, revisionNumber(from), revisionNumber(to), locale)),
	}
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { locale, page } = await read(props)
	const t = await getTranslations({ locale, namespace: 'practice.history.compare' })
	// The history leads to the texts themselves; combinations of them are for readers alone.
	return {
		title: `${t('title')}${colon(locale)}${page.title.text}`,
		robots: { index: false, follow: false },
	}
}

/** Any two published revisions of a practice, word by word. */
export default async function RevisionChangesPage(props: Props) {
	const { locale, page } = await read(props)
	setRequestLocale(locale)
	return (
		<RevisionChanges page={page} locale={locale}>
			<ChangeList changes={page.changes} names={page.names} locale={locale} />
		</RevisionChanges>
	)
}
