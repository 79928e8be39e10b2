'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { Suspense } from 'react'
import { cx } from '@/components/ui/cx'
import type { Locale } from '@/lib/locales'
import { inLocale } from '@/lib/paths'

type Props = {
	label: string
	current: Locale
	languages: readonly { locale: Locale; name: string }[]
	/** `column`: below one another, in a menu. `row`: beside one another, as many as fit. */
	look: 'column' | 'row'
}

const looks = {
	column: {
		list: 'grid',
		item: '*:flex *:min-h-9 *:items-center *:rounded-2 *:px-3 hover:*:bg-accent-wash',
	},
	row: {
		list: 'flex flex-wrap gap-x-1',
		item: '*:inline-flex *:min-h-9 *:items-center *:rounded-2 *:px-1.5',
	},
} as const

/**
 * The same page in the other languages, its question included. The question is in the address, which a page
 * that is the same for every question learns in the browser: until then its links lead to the page itself.
 */
export function LanguageLinks({ label, current, languages, look }: Props) {
	return (
		<nav aria-label={label}>
			<ul className={cx('text-15', looks[look].list)}>
				{languages.map(({ locale, name }) => {
					const link = { locale, name, current: locale === current }
					return (
						<li
							key={locale}
							className={cx(
								'*:text-quiet hover:*:text-accent *:aria-[current]:font-semibold *:aria-[current]:text-ink',
								looks[look].item,
							)}
						>
							{/* One for each link, and no word more than the link in it: React sends what is small at
							    once, and what is larger for a script to put in place. */}
							<Suspense fallback={<LanguageLink {...link} question="" />}>
								<LinkWithQuestion {...link} />
							</Suspense>
						</li>
					)
				})}
			</ul>
		</nav>
	)
}

type LinkProps = { locale: Locale; name: string; current: boolean }

function LinkWithQuestion(link: LinkProps) {
	const question = useSearchParams().toString()
	return <LanguageLink {...link} question={question && `?${question}`} />
}

/** A plain link: the language of the whole document changes. */
function LanguageLink({ locale, name, current, question }: LinkProps & { question: string }) {
	const path = usePathname()
	return (
		<a
			href={inLocale(path, locale) + question}
			// A page "not found" is rendered at an address of its own.
			suppressHydrationWarning
			hrefLang={locale}
			lang={locale}
			aria-current={current ? 'true' : undefined}
			onClick={(event) => {
				// The address as it is at this moment, and the place on the page.
				const { pathname, search, hash } = window.location
				event.currentTarget.href = inLocale(pathname, locale) + search + hash
			}}
		>
			{name}
		</a>
	)
}
