import { Bookmark, Rss } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import type { PracticeFilters } from '@/lib/practices/filters'
import { questionOf } from '@/lib/searches/schema'

/** The question, kept in one's account or followed as a feed. Links, so that the page is the same for everybody. */
export function FollowQuestion({ filters }: { filters: PracticeFilters }) {
	const t = useTranslations('catalogue.follow')
	const locale = useLocale()
	const question = new URLSearchParams(questionOf(filters))
	const look = 'link inline-flex min-h-8 items-center gap-1.5'
	return (
		<nav aria-label={t('label')} className="text-15 print:hidden">
			<ul className="flex flex-wrap gap-x-6">
				<li>
					<a href={paths.newSearch(locale, question)} rel="nofollow" className={look}>
						<Bookmark {...smallIcon} />
						{t('save')}
					</a>
				</li>
				<li>
					<a
						href={paths.practicesFeed(locale, question)}
						rel="nofollow"
						type="application/atom+xml"
						className={look}
					>
						<Rss {...smallIcon} />
						{t('feed')}
					</a>
				</li>
			</ul>
		</nav>
	)
}
