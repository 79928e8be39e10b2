import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { SavedSearch } from '@/lib/searches/queries'

/** One's saved searches: each opens its list, and says what mails it brings. */
export function SearchList({ searches, locale }: { searches: readonly SavedSearch[]; locale: string }) {
	const t = useTranslations('searches')
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{searches.map(({ id, name, question, frequency, createdAt, lastMailAt }) => (
				<li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-4">
					<div className="min-w-0 flex-1 basis-72">
						<h2 className="text-20">
							<Link
								href={paths.practices(locale, new URLSearchParams(question))}
								className="link-quiet wrap-anywhere"
							>
								{name}
							</Link>
						</h2>
						<p className="mt-1 text-15 text-quiet">
							{t(`mails.${frequency}`)}
							{' · '}
							{lastMailAt
								? t('lastMail', { date: formatDay(lastMailAt, locale) })
								: t('savedOn', { date: formatDay(createdAt, locale) })}
						</p>
					</div>
					<Button href={paths.savedSearch(locale, id)} size="small" aria-label={t('changeNamed', { name })}>
						{t('change')}
					</Button>
				</li>
			))}
		</ul>
	)
}
