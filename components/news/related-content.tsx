import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EventTime } from '@/components/events/event-time'
import { PracticeMentionList } from '@/components/practices/practice-mention-list'
import { otherLanguage } from '@/lib/localised'
import type { Article } from '@/lib/news/queries'
import { paths } from '@/lib/paths'
import { ArticleList } from './article-list'

/** What an article belongs to and speaks of. components/news/article-links.ts names the same links in this order. */
export function RelatedContent({ article }: { article: Article }) {
	const locale = useLocale()
	const t = useTranslations('news')
	const { event, project, practices, related } = article
	const heading = 'mb-1 font-sans text-13 font-normal text-quiet'
	return (
		<div className="grid gap-6">
			{event ? (
				<div>
					<h3 className={heading}>{t('event')}</h3>
					<Link
						href={paths.event(locale, event.slug)}
						className="link-quiet font-serif text-17 leading-snug font-semibold"
						lang={otherLanguage(event.title, locale)}
					>
						{event.title.text}
					</Link>
					<p className="text-13 text-quiet">
						<EventTime event={event} />
					</p>
				</div>
			) : null}
			{project ? (
				<div>
					<h3 className={heading}>{t('project')}</h3>
					<Link
						href={paths.project(locale, project.slug)}
						className="link-quiet font-serif text-17 leading-snug font-semibold"
					>
						{project.acronym}
					</Link>
				</div>
			) : null}
			{practices.length > 0 ? (
				<div>
					<h3 className={heading}>{t('practices')}</h3>
					<PracticeMentionList practices={practices} look="short" headings={4} />
				</div>
			) : null}
			{related.length > 0 ? (
				<div>
					<h3 className={heading}>{t('more')}</h3>
					<ArticleList articles={related} headings={4} />
				</div>
			) : null}
		</div>
	)
}
