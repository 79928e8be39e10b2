import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { themeColour } from '@/components/practices/theme-list'
import { paths } from '@/lib/paths'
import type { ThemeCount } from '@/lib/practices/catalogue-queries'

/** The six priorities, each with its themes that have practices: the index of the book. */
export function HomeThemes({ themes }: { themes: readonly ThemeCount[] }) {
	const t = useTranslations('home.themes')
	const locale = useLocale()
	const format = useFormatter()
	return (
		<section aria-labelledby="themes-title" className="mt-18">
			<h2 id="themes-title" className="text-25">
				{t('title')}
			</h2>
			<ul className="mt-6 grid gap-x-8 gap-y-8 sm:grid-cols-2 lg:grid-cols-3">
				{themes
					.filter(({ parent }) => parent === null)
					.map((priority) => (
						<li
							key={priority.code}
							className="border-t-3 pt-3"
							style={{ borderColor: themeColour(priority.code) }}
						>
							<h3 className="text-20">
								<Link
									href={paths.theme(locale, priority.code)}
									className="link-quiet flex min-h-8 items-baseline justify-between gap-4"
								>
									{priority.name}
									<span className="font-sans text-17 font-normal text-quiet tabular-nums">
										<span aria-hidden="true">{format.number(priority.count)}</span>
										<span className="sr-only">{t('practices', { count: priority.count })}</span>
									</span>
								</Link>
							</h3>
							<ul className="mt-1 flex flex-wrap gap-x-3 text-15">
								{themes
									.filter(({ parent, count }) => parent === priority.code && count > 0)
									.map((theme) => (
										<li key={theme.code}>
											<Link
												href={paths.theme(locale, theme.code)}
												className="inline-flex min-h-7 items-center gap-1.5 text-quiet underline decoration-transparent underline-offset-3 hover:text-accent hover:decoration-current"
											>
												{theme.name}
											</Link>
										</li>
									))}
							</ul>
						</li>
					))}
			</ul>
		</section>
	)
}
