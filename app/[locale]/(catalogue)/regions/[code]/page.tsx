import type { Metadata } from 'next'
import Link from 'next/link'
import { permanentRedirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { EventList } from '@/components/events/event-list'
import { FollowChoice } from '@/components/follows/follow-choice'
import { OrganisationList } from '@/components/organisations/organisation-list'
import { LatestPractices } from '@/components/practices/latest-practices'
import { RegionShape } from '@/components/regions/region-shape'
import { TransferList } from '@/components/transfers/transfer-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getRegion } from '@/lib/regions/queries'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; code: string }> }

const region = cachedQuery('region', (code: string, locale: Locale) => getRegion(visitor, code, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, code } = await params
	const { name } = await found(region(code.toUpperCase(), locale))
	const t = await getTranslations({ locale, namespace: 'regions' })
	return pageMetadata({
		locale,
		path: paths.region(locale, code.toUpperCase()),
		title: name,
		description: t('pageDescription', { region: name }),
	})
}

export default async function RegionPage({ params }: Props) {
	const { locale, code } = await params
	setRequestLocale(locale)
	if (code !== code.toUpperCase()) permanentRedirect(paths.region(locale, code.toUpperCase()))
	const page = await found(region(code, locale))
	const t = await getTranslations('regions')
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('title'), href: paths.regions(locale) },
							...page.ancestors.map((above) => ({
								label: above.name,
								href: paths.region(locale, above.code),
							})),
							{ label: page.name },
						]}
					/>
				}
				title={page.name}
				actions={<FollowChoice subject={{ kind: 'region', name: page.code }} title={page.name} />}
				lead={t('inShort', {
					given: page.practiceCount,
					outward: page.transfersGiven.length,
					inward: page.transfersTaken.length,
				})}
			/>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)]">
				<div className="grid content-start gap-8 self-start lg:sticky lg:top-8">
					<RegionShape code={page.code} label={page.name} />
					<section aria-labelledby="facts">
						<h2 id="facts" className="sr-only">
							{t('facts')}
						</h2>
						<Facts
							look="row"
							items={[
								{ label: t('level'), value: t('kind', { level: String(page.level) }) },
								{ label: t('code'), value: t('codeValue', { code: page.code, version: page.nutsVersion }) },
								page.level > 0 && {
									label: t('within'),
									value: (
										<ul>
											{page.ancestors.map((above) => (
												<li key={above.code}>
													<Link
														href={paths.region(locale, above.code)}
														className="link inline-flex min-h-6 items-center"
													>
														{above.name}
													</Link>
												</li>
											))}
										</ul>
									),
								},
								page.ownName !== null && { label: t('ownName'), value: page.ownName },
							]}
						/>
					</section>
				</div>
				<div className="grid min-w-0 content-start gap-12">
					<PageSection id="gave" title={t('gave')}>
						{page.practiceCount === 0 ? (
							<EmptyState
								level={3}
								look="section"
								title={t('noPracticesTitle')}
								actions={<Button href={paths.contribute(locale)}>{t('contribute')}</Button>}
							>
								{t('noPracticesText', { region: page.name })}
							</EmptyState>
						) : (
							<LatestPractices
								practices={page.practices}
								more={
									page.practiceCount > page.practices.length ? (
										<Link href={paths.practices(locale, { region: page.code })} className="link">
											{t('allPractices', { count: page.practiceCount })}
										</Link>
									) : undefined
								}
							/>
						)}
						{page.transfersGiven.length > 0 ? (
							<div className="mt-8">
								<h3 className="mb-3 text-20">{t('takenUp')}</h3>
								<TransferList transfers={page.transfersGiven} headings={4} />
							</div>
						) : null}
					</PageSection>
					<PageSection id="took" title={t('took')}>
						{page.transfersTaken.length === 0 ? (
							<EmptyState level={3} look="section" title={t('tookNothingTitle')}>
								{t('tookNothingText', { region: page.name })}
							</EmptyState>
						) : (
							<TransferList transfers={page.transfersTaken} />
						)}
					</PageSection>
					{page.children.length > 0 ? (
						<PageSection id="within" title={t('children', { region: page.name })}>
							<ul className="divide-y divide-hairline text-15">
								{page.children.map((child) => (
									<li key={child.code}>
										<Link
											href={paths.region(locale, child.code)}
											className="flex min-h-8 items-baseline justify-between gap-4 py-2 hover:text-accent"
										>
											<span>{child.name}</span>
											<span className="text-quiet">{t('practices', { count: child.count })}</span>
										</Link>
									</li>
								))}
							</ul>
						</PageSection>
					) : null}
					{page.events.length > 0 ? (
						<PageSection id="events" title={t('events')}>
							<EventList events={page.events} />
						</PageSection>
					) : null}
					{page.organisations.length > 0 ? (
						<PageSection id="organisations" title={t('organisations')}>
							<OrganisationList organisations={page.organisations} />
						</PageSection>
					) : null}
				</div>
			</div>
		</>
	)
}
