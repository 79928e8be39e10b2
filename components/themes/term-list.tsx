import Link from 'next/link'
import { useLocale } from 'next-intl'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { ThemePage } from '@/lib/themes/queries'

/** What people look for under a theme: those that a practice speaks of lead to it. */
export function TermList({ terms }: { terms: ThemePage['terms'] }) {
	const locale = useLocale()
	return (
		<ul className="flex flex-wrap gap-x-5 gap-y-1 text-15">
			{terms.map(({ concept, term, found }) => (
				<li key={concept} lang={otherLanguage(term, locale)} className="inline-flex min-h-7 items-center">
					{found ? (
						<Link
							href={paths.practices(locale, { q: term.text })}
							rel="nofollow"
							prefetch={false}
							className="link inline-flex min-h-7 items-center"
						>
							{term.text}
						</Link>
					) : (
						<span className="text-quiet">{term.text}</span>
					)}
				</li>
			))}
		</ul>
	)
}
