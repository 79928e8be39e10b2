import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { DescriptionForm } from '@/components/organisations/description-form'
import { SpaceHead } from '@/components/organisations/space-head'
import { PageSection } from '@/components/ui/page-section'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { getOwnWords } from '@/lib/organisations/people-queries'
import { paths } from '@/lib/paths'
import { saveDescription } from './actions'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'space' })
	return { title: t('profile.title'), robots: { index: false } }
}

/** What an organisation says of itself on its public page. */
export default async function OrganisationProfilePage({ params }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const person = await requirePerson(locale, paths.organisationProfile(locale, slug))
	const space = await found(getOwnWords(person, slug, locale))
	const t = await getTranslations('space')
	const { ui, problems, space: words } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ ui, problems, space: words }}>
			<SpaceHead space={space} current="profile" />
			<div className="pb-24">
				<PageSection id="profile" title={t('profile.title')} className="border-t-0 pt-0">
					<p className="mb-6 max-w-measure text-15 text-quiet">{t('profile.lead')}</p>
					<DescriptionForm
						action={saveDescription.bind(null, { locale, slug })}
						initial={{
							turn: 0,
							version: space.version,
							description: space.description,
							website: space.website ?? '',
						}}
						locale={locale}
					/>
				</PageSection>
			</div>
		</NextIntlClientProvider>
	)
}
