import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { FollowList } from '@/components/follows/follow-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { listFollows } from '@/lib/follows/queries'
import { followKinds } from '@/lib/follows/schema'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { end } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'follows' })
	return { title: t('title'), robots: { index: false } }
}

export default async function FollowsPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const { done } = await searchParams
	const person = await requirePerson(locale, paths.follows(locale))
	const follows = await found(listFollows(person, locale))
	const t = await getTranslations('follows')
	const account = await getTranslations('accounts.account')
	const settings = await getTranslations('notifications.settings')
	const kinds = followKinds.filter((kind) => follows[kind].length > 0)
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: account('title'), href: paths.account(locale) }, { label: t('title') }]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
			/>
			<div className="grid gap-12 pb-24">
				{done === 'ended' ? (
					<Notice tone="done" role="status">
						<p>{t('ended')}</p>
					</Notice>
				) : null}
				{kinds.length === 0 ? (
					<EmptyState
						className="border-b-0! pb-0!"
						title={t('empty.title')}
						actions={
							<>
								<Button href={paths.themes(locale)}>{t('empty.themes')}</Button>
								<Button href={paths.regions(locale)}>{t('empty.regions')}</Button>
								<Button href={paths.practices(locale)}>{t('empty.practices')}</Button>
							</>
						}
					>
						<p>{t('empty.text')}</p>
					</EmptyState>
				) : (
					kinds.map((kind) => (
						<PageSection key={kind} id={kind} title={t(`kinds.${kind}`)}>
							<p className="-mt-2 mb-4 max-w-measure text-15 text-quiet">{t(`told.${kind}`)}</p>
							<FollowList follows={follows[kind]} locale={locale} end={end} />
						</PageSection>
					))
				)}
				<PageSection id="more" title={t('more')}>
					<ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
						<li>
							<Link
								href={paths.savedSearches(locale)}
								className="link-quiet inline-flex min-h-6 items-center font-serif text-20 font-semibold"
							>
								{account('searches')}
							</Link>
							<p className="text-15 text-quiet">{t('searchesWhat')}</p>
						</li>
						<li>
							<Link
								href={paths.notificationSettings(locale)}
								className="link-quiet inline-flex min-h-6 items-center font-serif text-20 font-semibold"
							>
								{settings('title')}
							</Link>
							<p className="text-15 text-quiet">{t('howWhat')}</p>
						</li>
					</ul>
				</PageSection>
			</div>
		</>
	)
}
