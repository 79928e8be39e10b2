import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { EventList } from '@/components/events/event-list'
import { organisationJsonLd } from '@/components/organisations/json-ld'
import { LatestPractices } from '@/components/practices/latest-practices'
import { RegionShape } from '@/components/regions/region-shape'
import { TransferList } from '@/components/transfers/transfer-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { JsonLd } from '@/components/ui/json-ld'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { SourceList } from '@/components/ui/source-list'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { getOrganisation } from '@/lib/organisations/queries'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const organisation = cachedQuery('organisation', (slug: string, locale: Locale) =>
	getOrganisation(visitor, slug, locale),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	const { name } = await found(organisation(slug, locale))
	const t = await getTranslations({ locale, namespace: 'organisations' })
	return pageMetadata({
		locale,
		path: paths.organisation(locale, slug),
		title: name.text,
		description: t('metaDescription', { name: name.text }),
	})
}

export default async function OrganisationPage({ params }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const page = await found(organisation(slug, locale))
	const t = await getTranslations('organisations')
	const tProjects = await getTranslations('projects')
	return (
		<>
			<JsonLd data={organisationJsonLd(page, locale, appUrl())} />
			<PageTitle
				eyebrow={<p>{t(`kinds.${page.kind}`)}</p>}
				title={page.name.text}
				lead={page.description?.text}
				lang={otherLanguage(page.name, locale)}
			/>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
				<div className="grid min-w-0 content-start gap-12">
					<PageSection id="practices" title={t('practices')}>
						{page.practiceCount > 0 ? (
							<LatestPractices
								practices={page.practices}
								more={
									page.practiceCount > page.practices.length ? (
										<Link href={paths.practices(locale, { organisation: page.slug })} className="link">
											{t('allPractices', { count: page.practiceCount })}
										</Link>
									) : undefined
								}
							/>
						) : (
							<EmptyState level={3} look="section" title={t('practicesEmptyTitle')}>
								{t('practicesEmptyText', { name: page.name.text })}
							</EmptyState>
						)}
					</PageSection>
					{page.transfersGiven.length > 0 ? (
						<PageSection id="given" title={t('transfersGiven')}>
							<TransferList transfers={page.transfersGiven} />
						</PageSection>
					) : null}
					{page.transfersTaken.length > 0 ? (
						<PageSection id="taken" title={t('transfersTaken')}>
							<TransferList transfers={page.transfersTaken} />
						</PageSection>
					) : null}
					{page.projects.length > 0 ? (
						<PageSection id="projects" title={t('projects')}>
							<ul className="divide-y divide-hairline text-15">
								{page.projects.map((project) => (
									<li key={project.slug} className="flex flex-wrap justify-between gap-x-6 py-2">
										<Link
											href={paths.project(locale, project.slug)}
											className="link"
											lang={otherLanguage(project.name, locale)}
										>
											{project.name?.text ?? project.acronym}
										</Link>
										<span className="text-quiet">{tProjects(`roles.${project.role}`)}</span>
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
					{page.sources.length > 0 ? (
						<PageSection id="sources" title={t('sources')}>
							<SourceList sources={page.sources} />
						</PageSection>
					) : null}
				</div>
				<aside aria-labelledby="facts" className="order-first self-start lg:order-none lg:sticky lg:top-8">
					<h2 id="facts" className="sr-only">
						{t('facts')}
					</h2>
					{page.region ? (
						<RegionShape
							code={page.region.code}
							label={page.region.name}
							size="small"
							className="mb-6 max-lg:hidden"
						/>
					) : null}
					<Facts
						className="max-lg:grid-cols-2"
						items={[
							page.shortName !== null && { label: t('shortName'), value: page.shortName },
							page.place !== null && { label: t('place'), value: page.place },
							page.region && {
								label: t('region'),
								value: (
									<Link href={paths.region(locale, page.region.code)} className="link">
										{page.region.name}
									</Link>
								),
							},
							page.website !== null && {
								label: t('website'),
								value: (
									<a href={page.website} className="link" rel="noopener noreferrer">
										{new URL(page.website).hostname.replace(/^www\./, '')}
									</a>
								),
							},
						]}
					/>
				</aside>
			</div>
		</>
	)
}
