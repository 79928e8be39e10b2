import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { PendingList } from '@/components/organisations/pending-list'
import { SpaceHead } from '@/components/organisations/space-head'
import { PracticeStandings, StandingLinks } from '@/components/organisations/space-practices'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { Pagination } from '@/components/ui/pagination'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { isStanding, standings } from '@/lib/organisations/space'
import { getSpacePractices } from '@/lib/organisations/space-queries'
import { paths } from '@/lib/paths'

type Props = {
	params: Promise<{ locale: Locale; slug: string }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'space' })
	return { title: t('title'), robots: { index: false } }
}

/** For those who belong to an organisation: its practices, where each stands, and what waits. */
export default async function OrganisationSpacePage({ params, searchParams }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const person = await requirePerson(locale, paths.organisationSpace(locale, slug))
	const standing = isStanding(query.standing) ? query.standing : undefined
	const space = await found(
		getSpacePractices(person, slug, { standing, page: Number(query.page ?? 1), locale }),
	)
	const t = await getTranslations('space')
	// A published practice may have a draft beside it: the counts overlap, their sum says nothing.
	const none = standings.every((each) => space.counts[each] === 0)
	return (
		<>
			<SpaceHead space={space} current="practices" />
			<div className="grid gap-10 pb-24">
				{query.done === 'joined' ? (
					<Notice tone="done" role="status">
						<p>{t('people.done.joined')}</p>
					</Notice>
				) : null}
				<PendingList space={space} pending={space.pending} />
				{none ? (
					<EmptyState
						title={t('practices.emptyTitle')}
						actions={<Button href={paths.newDraft(locale)}>{t('practices.begin')}</Button>}
					>
						{t('practices.emptyText')}
					</EmptyState>
				) : (
					<PageSection
						id="practices"
						title={t('practices.title')}
						aside={
							<Button href={paths.newDraft(locale)} size="small">
								{t('practices.begin')}
							</Button>
						}
					>
						<div className="grid gap-6">
							<StandingLinks slug={slug} counts={space.counts} all={space.all} current={standing} />
							{space.practices.length === 0 ? (
								<p className="text-15 text-quiet">{t('practices.none')}</p>
							) : (
								<PracticeStandings practices={space.practices} />
							)}
							<Pagination
								page={space.page}
								pages={space.pages}
								hrefFor={(page) =>
									paths.organisationSpace(locale, slug, {
										...(standing && { standing }),
										page: String(page),
									})
								}
							/>
						</div>
					</PageSection>
				)}
			</div>
		</>
	)
}
