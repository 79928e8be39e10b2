import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { IslandWords } from '@/components/contribute/island-words'
import { GuestApprovals } from '@/components/draft-links/guest-approvals'
import { LinkForm } from '@/components/draft-links/link-form'
import { LinkList } from '@/components/draft-links/link-list'
import { StateBadge } from '@/components/review/state-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { getSharing } from '@/lib/draft-links/queries'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { makeLink, revokeLink } from './actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'draftLinks' })
	return { title: t('title'), robots: { index: false } }
}

/** Secret links to a draft, for people who have no account. */
export default async function SharingPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.shareDraft(locale, id))
	const sharing = await found(getSharing(actor, id, locale))
	const { done } = await searchParams
	const t = await getTranslations('draftLinks')
	const contribute = await getTranslations('contribute')
	const { title } = sharing
	return (
		<IslandWords more={['draftLinks']}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: contribute('edit.breadcrumb'), href: paths.contribute(locale) },
							{
								label: title?.text ?? contribute('edit.untitled'),
								href: paths.previewDraft(locale, id),
								...(title && otherLanguage(title, locale) && { lang: title.locale }),
							},
							{ label: t('title') },
						]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
				actions={<Button href={paths.previewDraft(locale, id)}>{t('preview')}</Button>}
			>
				<StateBadge state={sharing.state} />
			</PageTitle>
			<div className="grid gap-12 pb-24">
				{done === 'revoked' ? (
					<Notice tone="done" role="status">
						<p>{t('revoked')}</p>
					</Notice>
				) : null}
				<PageSection id="new" title={t('newTitle')}>
					{sharing.canMake ? (
						<LinkForm action={makeLink.bind(null, { locale, revisionId: id })} locale={locale} />
					) : (
						<p className="text-15 text-quiet">{t('closed')}</p>
					)}
				</PageSection>
				<PageSection id="links" title={t('list.title')}>
					<LinkList
						links={sharing.links}
						revoke={(linkId) => revokeLink.bind(null, { locale, revisionId: id, linkId })}
					/>
				</PageSection>
				<GuestApprovals approvals={sharing.approvals} />
			</div>
		</IslandWords>
	)
}
