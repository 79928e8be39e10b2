import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { EventTime } from '@/components/events/event-time'
import { eventJsonLd } from '@/components/events/json-ld'
import { Outcome } from '@/components/events/outcome'
import { Programme } from '@/components/events/programme'
import { ArticleList } from '@/components/news/article-list'
import { PracticeMentionList } from '@/components/practices/practice-mention-list'
import { RegionShape } from '@/components/regions/region-shape'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Facts } from '@/components/ui/facts'
import { JsonLd } from '@/components/ui/json-ld'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { Prose } from '@/components/ui/prose'
import { SourceList } from '@/components/ui/source-list'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import { getEvent } from '@/lib/events/queries'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const event = cachedQuery('event', (slug: string, locale: Locale) => getEvent(visitor, slug, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	const { title, summary } = await found(event(slug, locale))
	return pageMetadata({
		locale,
		path: paths.event(locale, slug),
		title: title.text,
		description: summary?.text,
	})
}

export default async function EventPage({ params }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const page = await found(event(slug, locale))
	const t = await getTranslations('events')
	const hostName = page.host?.name?.text ?? page.host?.slug
	return (
		<>
			<JsonLd data={eventJsonLd(page, locale, appUrl())} />
			<PageTitle
				eyebrow={
					<>
						<Breadcrumbs
							items={[{ label: t('title'), href: paths.events(locale) }, { label: t(`kinds.${page.kind}`) }]}
						/>
						<p className="mt-6 font-serif text-20 font-normal text-ink">
							<EventTime event={page} />
						</p>
					</>
				}
				title={page.title.text}
				lang={otherLanguage(page.title, locale)}
			/>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
				<div className="grid min-w-0 content-start gap-12">
					{page.summary ? (
						<p
							className="max-w-measure font-serif text-20 text-pretty"
							lang={otherLanguage(page.summary, locale)}
						>
							{page.summary.text}
						</p>
					) : null}
					<PageSection id="programme" title={t('programme')}>
						{page.sessions.length > 0 ? (
							<Programme sessions={page.sessions} />
						) : (
							<p className="text-quiet">{t('noProgramme')}</p>
						)}
						{page.alsoPresented.length > 0 ? (
							<>
								<h3 className="mt-8 mb-3 text-20">{t('alsoPresented')}</h3>
								<PracticeMentionList practices={page.alsoPresented} headings={4} />
							</>
						) : null}
					</PageSection>
					{page.description ? (
						<PageSection id="about" title={t('about')}>
							<Prose lang={otherLanguage(page.description, locale)}>{page.description.text}</Prose>
						</PageSection>
					) : null}
					<PageSection id="outcome" title={t('outcome')}>
						<Outcome event={page} />
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
							page.host && {
								label: t('host'),
								lang: otherLanguage(page.host.name, locale),
								value: (
									<Link href={paths.organisation(locale, page.host.slug)} className="link">
										{hostName}
									</Link>
								),
							},
							page.region && {
								label: t('region'),
								value: (
									<Link href={paths.region(locale, page.region.code)} className="link">
										{page.region.name}
									</Link>
								),
							},
							page.participants !== null && { label: t('participants'), value: page.participants },
							page.project && {
								label: t('project'),
								value: (
									<Link href={paths.project(locale, page.project.slug)} className="link">
										{page.project.acronym}
									</Link>
								),
							},
						]}
					/>
				</aside>
			</div>
		</>
	)
}
