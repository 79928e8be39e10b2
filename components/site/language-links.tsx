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
		link: 'flex min-h-9 items-center rounded-2 px-3 hover:bg-accent-wash',
	},
	row: {
		list: 'flex flex-wrap gap-x-1',
		link: 'inline-flex min-h-9 items-center rounded-2 px-1.5',
	},
} as const

/**
 * The same page in the other languages, its question included. The question is in the address, which a page
 * that is the same for every question learns in the browser: until then its links lead to the page itself.
 */
export function LanguageLinks({ label, ...links }: Props) {
	return (
		<nav aria-label={label}>
			<ul className={cx('text-15', looks[links.look].list)}>
				<Suspense fallback={<Links {...links} question="" />}>
					<LinksWithQuestion {...links} />
				</Suspense>
			</ul>
		</nav>
	)
}

function LinksWithQuestion(props: Omit<Props, 'label'>) {
	const question = useSearchParams().toString()
	return <Links {...props} question={question && `?${question}`} />
}

function Links({ current, languages, look, question }: Omit<Props, 'label'> & { question: string }) {
	const path = usePathname()
	return languages.map(({ locale, name }) => (
		<li key={locale}>
			{/* A plain link: the language of the whole document changes. */}
			<a
				href={inLocale(path, locale) + question}
				// A page "not found" is rendered at an address of its own.
				suppressHydrationWarning
				hrefLang={locale}
				lang={locale}
				aria-current={locale === current ? 'true' : undefined}
				className={cx(
					'text-quiet hover:text-accent aria-[current]:font-semibold aria-[current]:text-ink',
					looks[look].link,
				)}
				onClick={(event) => {
					// The address as it is at this moment, and the place on the page.
					const { pathname, search, hash } = window.location
					event.currentTarget.href = inLocale(pathname, locale) + search + hash
				}}
			>
				{name}
			</a>
		</li>
	))
}
