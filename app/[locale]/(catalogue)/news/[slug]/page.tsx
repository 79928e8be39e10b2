import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { articleLinks } from '@/components/news/article-links'
import { LinksInArticle } from '@/components/news/links-in-article'
import { RelatedContent } from '@/components/news/related-content'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Chip } from '@/components/ui/chip'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { PrintLinks } from '@/components/ui/print-links'
import { Prose } from '@/components/ui/prose'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { getArticle } from '@/lib/news/queries'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const article = cachedQuery('article', (slug: string, locale: Locale) => getArticle(visitor, slug, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	const { title, lead } = await found(article(slug, locale))
	return pageMetadata({
		locale,
		path: paths.article(locale, slug),
		title: title.text,
		description: lead?.text,
		type: 'article',
	})
}

export default async function ArticlePage({ params }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const page = await found(article(slug, locale))
	const t = await getTranslations('news')
	const links = articleLinks(page, locale)
	const language = (code: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
	return (
		<article className="print-links">
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: t('title'), href: paths.news(locale) }, { label: page.title.text }]}
					/>
				}
				title={page.title.text}
				lead={page.lead?.text}
				lang={otherLanguage(page.title, locale)}
			>
				<p className="text-quiet">
					{page.author} <span aria-hidden="true">·</span> <Day day={page.publishedOn} />
					{page.body.locale === page.originalLanguage ? null : (
						<>
							{' '}
							<span aria-hidden="true">·</span>{' '}
							{t('translated', { language: language(page.originalLanguage) })}
						</>
					)}
					{page.body.locale === locale ? null : (
						<>
							{' '}
							<span aria-hidden="true">·</span> {t('original', { language: language(page.body.locale) })}
						</>
					)}
				</p>
			</PageTitle>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<div className="min-w-0">
					<Prose headings={2} lang={otherLanguage(page.body, locale)}>
						{page.body.text}
					</Prose>
					{page.sourceUrl ? (
						<p className="mt-8 max-w-measure text-15">
							{t('source')}{' '}
							<a href={page.sourceUrl} className="link" rel="noopener noreferrer">
								{new URL(page.sourceUrl).hostname.replace(/^www\./, '')}
							</a>
						</p>
					) : null}
					{page.tags.length > 0 ? (
						<ul aria-label={t('tags')} className="mt-8 flex max-w-measure flex-wrap gap-2">
							{page.tags.map((tag) => (
								<li key={tag.slug}>
									<Chip href={paths.practices(locale, { tag: tag.slug })} lang="en">
										{tag.label}
									</Chip>
								</li>
							))}
						</ul>
					) : null}
					<LinksInArticle links={links} />
				</div>
				<aside aria-labelledby="related" className="min-w-0">
					<h2 id="related" className="mb-4 border-t border-ink pt-3 text-20">
						{t('related')}
					</h2>
					<RelatedContent article={page} />
				</aside>
			</div>
			<PrintLinks links={links} base={appUrl()} />
		</article>
	)
}
