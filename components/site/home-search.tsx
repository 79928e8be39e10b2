import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { paths } from '@/lib/paths'
import { SearchBox } from './search-box'

const examples = ['first', 'second', 'third'] as const

/** The question the site is for, and a few to begin with. */
export function HomeSearch({ total }: { total: number }) {
	const t = useTranslations('home.search')
	const locale = useLocale()
	return (
		<div className="mt-8">
			<SearchBox
				look="hero"
				action={paths.practices(locale)}
				label={t('label', { count: total })}
				button={t('button')}
			/>
			<p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-15 text-quiet">
				{t('examples')}
				{examples.map((example) => {
					const words = t(`example.${example}`)
					return (
						<Link
							key={example}
							href={paths.practices(locale, { q: words })}
							className="link inline-flex min-h-6 items-center"
						>
							{words}
						</Link>
					)
				})}
			</p>
		</div>
	)
}
