import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { revisionNumber } from '@/app/revision-number'
import { WorkCrumbs } from '@/components/contribute/work-crumbs'
import { RevisionChanges } from '@/components/practices/revision-changes'
import { RevisionChoice } from '@/components/practices/revision-choice'
import { ChangeList } from '@/components/review/change-list'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getWorkChanges } from '@/lib/practices/work-history-queries'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'practice.history.compare' })
	return { title: t('title'), robots: { index: false } }
}

/** Any two revisions of a practice, word by word, for those who work on it. */
export default async function WorkChangesPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const asked = {
		from: revisionNumber(query.from) ?? undefined,
		to: revisionNumber(query.to) ?? undefined,
	}
	const actor = await requirePerson(locale, paths.workHistory(locale, id))
	const { title, choices, from, to, changes, names } = await found(getWorkChanges(actor, id, asked, locale))
	const t = await getTranslations('workHistory')
	const back = paths.workHistory(locale, id)
	return (
		<RevisionChanges
			eyebrow={
				<WorkCrumbs
					title={title}
					revisionId={id}
					locale={locale}
					more={[{ label: t('title'), href: back }]}
				/>
			}
			from={from}
			to={to}
			count={changes.length}
			choice={
				choices.length > 1 ? (
					<RevisionChoice
						action={paths.workChanges(locale, id)}
						locale={locale}
						revisions={choices}
						from={from}
						to={to}
					/>
				) : undefined
			}
			only={t('only')}
			scope={t('scope')}
			back={back}
		>
			<ChangeList changes={changes} names={names} locale={locale} />
		</RevisionChanges>
	)
}
