import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { foundPractice } from '@/app/found-practice'
import { revisionNumber } from '@/app/revision-number'
import { cachedQuery } from '@/app/visitor-cache'
import { PracticeCrumbs } from '@/components/practices/practice-crumbs'
import { RevisionChanges } from '@/components/practices/revision-changes'
import { RevisionChoice } from '@/components/practices/revision-choice'
import { ChangeList } from '@/components/review/change-list'
import { visitor } from '@/lib/accounts/policy'
import { colon } from '@/lib/colon'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
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

async function read({ params, searchParams }: Props) {
	const [{ locale, slug }, { from, to }] = await Promise.all([params, searchParams])
	if (!isLocale(locale)) notFound()
	const [first, second] = [revisionNumber(from), revisionNumber(to)]
	const two = { ...(first !== null && { from: first }), ...(second !== null && { to: second }) }
	const answer = changesOf(slug, first, second, locale)
	return {
		locale,
		page: await foundPractice(answer, slug, (now) => paths.practiceChanges(locale, now, two)),
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
	const t = await getTranslations('practice.history')
	const { slug, revisions, from, to, changes, names } = page
	const back = paths.practiceHistory(locale, slug)
	return (
		<RevisionChanges
			eyebrow={<PracticeCrumbs practice={page} locale={locale} more={[{ label: t('title'), href: back }]} />}
			from={from}
			to={to}
			count={changes.length}
			choice={
				revisions.length > 1 ? (
					<RevisionChoice
						action={paths.practiceChanges(locale, slug)}
						locale={locale}
						revisions={revisions}
						from={from}
						to={to}
					/>
				) : undefined
			}
			only={t('compare.only')}
			scope={t('compare.scope')}
			back={back}
		>
			<ChangeList changes={changes} names={names} locale={locale} />
		</RevisionChanges>
	)
}
