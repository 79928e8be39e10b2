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
				<li key={article.slug} className={look === 'full' ? 'py-8 first:pt-0' : 'py-3 first:pt-0'}>
					<p className="text-13 text-quiet">
						<Day day={article.publishedOn} />
						{look === 'full' ? <> · {article.author}</> : null}
					</p>
					<Heading
						className={look === 'full' ? 'mt-1 max-w-3xl text-25' : 'text-17 leading-snug'}
						lang={otherLanguage(article.title, locale)}
					>
						<Link href={paths.article(locale, article.slug)} className="link-quiet">
							{article.title.text}
						</Link>
					</Heading>
					{look === 'full' && article.lead ? (
						<p className="reading mt-2 text-quiet" lang={otherLanguage(article.lead, locale)}>
							{article.lead.text}
						</p>
					) : null}
				</li>
			))}
		</ol>
	)
}
