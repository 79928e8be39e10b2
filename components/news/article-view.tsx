import { useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Chip } from '@/components/ui/chip'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { PrintLinks } from '@/components/ui/print-links'
import { Prose } from '@/components/ui/prose'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import type { Article } from '@/lib/news/queries'
import { paths } from '@/lib/paths'
import { articleLinks, originalOf } from './article-links'
import { LinksInArticle } from './links-in-article'
import { RelatedContent } from './related-content'

type Props = { article: Article; locale: Locale; origin: string }

/** A whole article. In print each link carries its number, and articleLinks lists them all in the same order. */
export function ArticleView({ article, locale, origin }: Props) {
	const t = useTranslations('news')
	const links = articleLinks(article, locale)
	return (
		<article className="print-links">
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: t('title'), href: paths.news(locale) }, { label: article.title.text }]}
					/>
				}
				title={article.title.text}
				lead={article.lead?.text}
				lang={otherLanguage(article.title, locale)}
			>
				<Byline article={article} locale={locale} />
			</PageTitle>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
				<div className="min-w-0">
					<Prose headings={2} lang={otherLanguage(article.body, locale)}>
						{article.body.text}
					</Prose>
					{article.sourceUrl ? (
						<p className="mt-8 max-w-measure text-15">
							{t('source')}{' '}
							<a href={article.sourceUrl} className="link" rel="noopener noreferrer">
								{new URL(article.sourceUrl).hostname.replace(/^www\./, '')}
							</a>
						</p>
					) : null}
					{article.tags.length > 0 ? (
						<ul aria-label={t('tags')} className="mt-8 flex max-w-measure flex-wrap gap-2">
							{article.tags.map((tag) => (
								<li key={tag.slug}>
									<Chip href={paths.practices(locale, { tag: tag.slug })}>{tag.label}</Chip>
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
					<RelatedContent article={article} />
				</aside>
			</div>
			<PrintLinks links={links} base={origin} />
		</article>
	)
}

/** Who wrote it, when, and in which language, where that is not the one it is read in. */
function Byline({ article, locale }: Omit<Props, 'origin'>) {
	const t = useTranslations('news')
	const language = (code: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code
	const original = originalOf(article)
	const translated = t('translated', { language: language(article.originalLanguage) })
	return (
		<p className="text-quiet">
			{article.author} <span aria-hidden="true">·</span> <Day day={article.publishedOn} />
			{article.body.locale === article.originalLanguage ? null : (
				<>
					{' '}
					<span aria-hidden="true">·</span>{' '}
					{original ? (
						<a href={original.href} hrefLang={original.language} className="link">
							{translated}
						</a>
					) : (
						translated
					)}
				</>
			)}
			{article.body.locale === locale ? null : (
				<>
					{' '}
					<span aria-hidden="true">·</span>{' '}
					{t(original ? 'textIn' : 'original', { language: language(article.body.locale) })}
				</>
			)}
		</p>
	)
}
