import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { SettingsForm } from '@/components/collections/settings-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { CopyButton } from '@/components/ui/copy-button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/accounts/session'
import { type CollectionSharing, getCollectionSharing } from '@/lib/collections/queries'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { discard, endLink, makeLink, saveSettings } from '../../actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'collections.settings' })
	return { title: t('title'), robots: { index: false } }
}

/** Who sees a collection, and what of it. */
export default async function CollectionSettingsPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const { done } = await searchParams
	const person = await requirePerson(locale, paths.collectionSettings(locale, id))
	const sharing = await found(getCollectionSharing(person, id, locale))
	const t = await getTranslations('collections')
	const { ui, problems, collections: words } = await getMessages()
	const scope = { locale, id }
	return (
		<NextIntlClientProvider messages={{ ui, problems, collections: words }}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('title'), href: paths.collections(locale) },
							{ label: sharing.settings.name, href: paths.collection(locale, id) },
							{ label: t('settings.title') },
						]}
					/>
				}
				title={t('settings.title')}
			/>
			<div className="grid gap-12 pb-24">
				{done === 'linked' || done === 'revoked' ? (
					<Notice tone="done" role="status">
						<p>{t(`settings.done.${done}`)}</p>
					</Notice>
				) : null}
				<PageSection id="link" title={t('settings.linkTitle')}>
					<SecretLink link={sharing.link} scope={scope} />
				</PageSection>
				<PageSection id="settings" title={t('settings.nameAndReaders')}>
					<SettingsForm
						action={saveSettings.bind(null, scope)}
						settings={sharing.settings}
						organisations={sharing.organisations}
					/>
				</PageSection>
				<PageSection id="delete" title={t('settings.delete.title')}>
					<Details summary={t('settings.delete.button')}>
						<form action={discard.bind(null, scope)} className="grid justify-items-start gap-3">
							<p className="text-15 text-quiet">{t('settings.delete.text')}</p>
							<SubmitButton variant="danger">{t('settings.delete.button')}</SubmitButton>
						</form>
					</Details>
				</PageSection>
			</div>
		</NextIntlClientProvider>
	)
}

type LinkProps = { link: CollectionSharing['link']; scope: { locale: Locale; id: string } }

/** The link, which can be copied again, and ended. */
async function SecretLink({ link, scope }: LinkProps) {
	const t = await getTranslations('collections.settings')
	const url =
		typeof link === 'object' ? appUrl() + paths.sharedCollection(scope.locale, link.secret) : undefined
	return (
		<div className="grid max-w-form gap-4">
			<p className="text-15 text-quiet">{t('linkText')}</p>
			{url ? (
				<div className="flex flex-wrap items-start gap-3">
					<code className="min-w-0 flex-1 basis-72 border border-hairline bg-raised px-3 py-1.5 font-mono text-13 break-all select-all">
						{url}
					</code>
					<CopyButton text={url} label={t('copy')} done={t('copied')} />
				</div>
			) : link === 'lost' ? (
				<Notice tone="signal">
					<p>{t('lost')}</p>
				</Notice>
			) : null}
			<div className="flex flex-wrap gap-3">
				{url ? null : (
					<form action={makeLink.bind(null, scope)}>
						<SubmitButton variant="secondary">{t('makeLink')}</SubmitButton>
					</form>
				)}
				{link ? (
					<form action={endLink.bind(null, scope)}>
						<SubmitButton variant="quiet">{t('endLink')}</SubmitButton>
					</form>
				) : null}
			</div>
		</div>
	)
}
