import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { themeColour } from '@/components/practices/theme-list'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { Priority } from '@/lib/themes/queries'
import { CountedLinks } from './counted-links'

/** The whole vocabulary: each priority with all of its themes. */
export function ThemeIndex({ priorities }: { priorities: readonly Priority[] }) {
	const t = useTranslations('themes')
	const locale = useLocale()
	return (
		<div className="grid gap-x-12 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
			{priorities.map(({ code, name, description, count, themes }) => (
				<section key={code} aria-labelledby={code}>
					<div className="border-t-3 pt-3" style={{ borderColor: themeColour(code) }}>
						<h2 id={code} className="text-20" lang={otherLanguage(name, locale)}>
							<Link href={paths.theme(locale, code)} className="link-quiet">
								{name.text}
							</Link>
						</h2>
						<p className="mt-1 text-13 text-quiet">{t('practices', { count })}</p>
						{description ? (
							<p className="mt-2 text-15" lang={otherLanguage(description, locale)}>
								{description.text}
							</p>
						) : null}
					</div>
					<div className="mt-3">
						<CountedLinks
							items={themes.map((theme) => ({
								href: paths.theme(locale, theme.code),
								label: theme.name.text,
								lang: otherLanguage(theme.name, locale),
								count: theme.count,
							}))}
						/>
					</div>
				</section>
			))}
		</div>
	)
}
