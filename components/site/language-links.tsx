'use client'

import { usePathname } from 'next/navigation'
import type { Locale } from '@/lib/locales'
import { inLocale } from '@/lib/paths'

type Props = {
	label: string
	current: string
	languages: { locale: Locale; name: string }[]
	/** `short`: the code, with the name for those who listen. */
	look?: 'short' | 'full'
}

/** The same page in the other languages. With JavaScript the question and the place on the page come along. */
export function LanguageLinks({ label, current, languages, look = 'short' }: Props) {
	const path = usePathname()
	return (
		<nav aria-label={label}>
			<ul className="flex items-center gap-x-1 text-15">
				{languages.map(({ locale, name }) => (
					<li key={locale}>
						{/* A plain link: the language of the whole document changes. */}
						<a
							href={inLocale(path, locale)}
							suppressHydrationWarning
							hrefLang={locale}
							lang={locale}
							aria-current={locale === current ? 'true' : undefined}
							// Whoever speaks to their browser says what they see, so the code comes first.
							aria-label={look === 'short' ? `${locale.toUpperCase()} ${name}` : undefined}
							title={look === 'short' ? name : undefined}
							className="inline-flex min-h-8 min-w-8 items-center justify-center rounded-2 px-1 text-quiet hover:text-accent aria-[current]:font-semibold aria-[current]:text-ink"
							onClick={(event) => {
								const { search, hash } = window.location
								event.currentTarget.href = inLocale(window.location.pathname, locale) + search + hash
							}}
						>
							{look === 'short' ? locale.toUpperCase() : name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
