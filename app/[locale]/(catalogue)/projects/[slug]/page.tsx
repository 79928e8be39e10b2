import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { EventTimeline } from '@/components/events/event-timeline'
import { ArticleList } from '@/components/news/article-list'
import { LatestPractices } from '@/components/practices/latest-practices'
import { PartnerTable } from '@/components/projects/partner-table'
import { TransferList } from '@/components/transfers/transfer-list'
import { Day, Days } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/prose'
import { SourceList } from '@/components/ui/source-list'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { getProject } from '@/lib/projects/queries'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const project = cachedQuery('project', (slug: string, locale: Locale) => getProject(visitor, slug, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	const { acronym, summary } = await found(project(slug, locale))
	return pageMetadata({
		locale,
		path: paths.project(locale, slug),
		title: acronym,
		description: summary?.text,
	})
}

export default async function ProjectPage({ params }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const page = await found(project(slug, locale))
	const t = await getTranslations('projects')
	const format = await getFormatter()
	const { startDate, endDate } = page
	return (
		<>
			<PageTitle
				eyebrow={<p>{t('label')}</p>}
				title={page.name.text}
				lead={page.summary?.text}
				lang={otherLanguage(page.name, locale)}
			/>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
				<div className="grid min-w-0 content-start gap-12">
					{page.description ? (
						<Prose lang={otherLanguage(page.description, locale)}>{page.description.text}</Prose>
					) : null}
					{page.partners.length > 0 ? (
						<PageSection id="partners" title={t('partners')}>
							<PartnerTable project={page.acronym} partners={page.partners} />
						</PageSection>
					) : null}
					<PageSection id="events" title={t('events')}>
						{page.events.length > 0 ? (
							<EventTimeline events={page.events} />
						) : (
							<p className="text-quiet">{t('eventsEmpty')}</p>
						)}
					</PageSection>
					<PageSection id="transfers" title={t('transfers')}>
						{page.transfers.length > 0 ? (
							<TransferList transfers={page.transfers} />
						) : (
							<EmptyState level={3} look="section" title={t('transfersEmptyTitle')}>
								{t('transfersEmptyText', { project: page.acronym })}
							</EmptyState>
						)}
					</PageSection>
					<PageSection id="practices" title={t('practices')}>
						{page.practiceCount > 0 ? (
							<LatestPractices
								practices={page.practices}
								more={
									page.practiceCount > page.practices.length ? (
										<Link href={paths.practices(locale, { project: page.slug })} className="link">
											{t('allPractices', { count: page.practiceCount })}
										</Link>
									) : undefined
								}
							/>
						) : (
							<EmptyState level={3} look="section" title={t('practicesEmptyTitle')}>
								{t('practicesEmptyText', { project: page.acronym })}
							</EmptyState>
						)}
					</PageSection>
					{page.news.length > 0 ? (
						<PageSection id="news" title={t('news')}>
							<ArticleList articles={page.news} />
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
					<Facts
						className="max-lg:grid-cols-2"
						items={[
							{ label: t('programme'), value: page.programme },
							startDate !== null && {
								label: t('dates'),
								value: endDate === null ? <Day day={startDate} /> : <Days from={startDate} to={endDate} />,
							},
							page.budgetEur !== null && {
								label: t('budget'),
								value: format.number(page.budgetEur, {
									style: 'currency',
									currency: 'EUR',
									maximumFractionDigits: 0,
								}),
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
