import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { IslandWords } from '@/components/contribute/island-words'
import { AddressForm } from '@/components/review/address-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { getAddressForm } from '@/lib/practices/address-queries'
import { changePracticeAddress } from './actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'address' })
	return { title: t('title'), robots: { index: false } }
}

/** Where an editor gives a practice another address. */
export default async function PracticeAddressPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.practiceAddress(locale, id))
	const { slug, title, live, former } = await found(getAddressForm(actor, id, locale))
	const { done } = await searchParams
	const t = await getTranslations('address')
	const review = await getTranslations('review')
	const lang = title && otherLanguage(title, locale)
	const address = `${appUrl()}${paths.practice(locale, slug)}`
	return (
		<IslandWords more={['address']}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: review('title'), href: paths.review(locale) },
							{
								label: title?.text ?? slug,
								href: paths.reviewRevision(locale, id),
								...(lang && { lang }),
							},
						]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
			/>
			<div className="grid gap-12 pb-24">
				{done === 'changed' ? (
					<Notice tone="done" role="status" title={t('done')}>
						{live ? (
							<Link href={paths.practice(locale, slug)} className="link wrap-anywhere">
								{address}
							</Link>
						) : (
							<p className="wrap-anywhere">{address}</p>
						)}
					</Notice>
				) : null}
				<AddressForm
					action={changePracticeAddress.bind(null, { locale, revisionId: id })}
					slug={slug}
					before={`${appUrl()}${paths.practice(locale, '')}`}
				/>
				{former.length > 0 ? (
					<PageSection id="former" title={t('former')}>
						<p className="mb-3 max-w-measure text-15 text-quiet">{t('formerText')}</p>
						<ul className="divide-y divide-hairline border-y border-hairline">
							{former.map(({ slug: at, until }) => (
								<li key={at} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2 text-15">
									<span className="font-mono wrap-anywhere">{at}</span>
									<time dateTime={until} className="text-quiet">
										{t('until', { date: formatDay(until, locale) })}
									</time>
								</li>
							))}
						</ul>
					</PageSection>
				) : null}
			</div>
		</IslandWords>
	)
}
