import Link from 'next/link'
import { useLocale } from 'next-intl'
import { Day } from '@/components/ui/day'
import { otherLanguage } from '@/lib/localised'
import type { ArticleMention } from '@/lib/news/schema'
import { paths } from '@/lib/paths'

type Props = {
	articles: readonly ArticleMention[]
	/** `full`: with leads and authors; `short`: titles and dates. */
	look?: 'full' | 'short'
	headings?: 2 | 3 | 4
}

/** Articles, in the order given. */
export function ArticleList({ articles, look = 'short', headings = 3 }: Props) {
	const locale = useLocale()
	const Heading = `h${headings}` as const
	return (
		<ol className="divide-y divide-hairline">
			{articles.map((article) => (
				<li
					key={article.slug}
					className={
						look === 'full'
							? 'grid gap-x-8 gap-y-1 py-6 first:pt-0 sm:grid-cols-[11rem_minmax(0,1fr)]'
							: 'py-3 first:pt-0'
					}
				>
					<div className="text-13 text-quiet">
						<p className={look === 'full' ? 'text-15' : undefined}>
							<Day day={article.publishedOn} />
						</p>
						{look === 'full' ? <p>{article.author}</p> : null}
					</div>
					<div className="min-w-0">
						<Heading
							className={look === 'full' ? 'text-20' : 'text-17 leading-snug'}
							lang={otherLanguage(article.title, locale)}
						>
							<Link href={paths.article(locale, article.slug)} className="link-quiet">
								{article.title.text}
							</Link>
						</Heading>
						{look === 'full' && article.lead ? (
							<p className="mt-1 max-w-measure text-15" lang={otherLanguage(article.lead, locale)}>
								{article.lead.text}
							</p>
						) : null}
					</div>
				</li>
			))}
		</ol>
	)
}
