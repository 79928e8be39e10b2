import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ContentLocale, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { TranslationsView } from '@/lib/translations/schema'

type Props = { view: TranslationsView; current: ContentLocale; locale: string }

/** The languages of a practice, each with how far it is. Nothing where there is one alone. */
export function LanguageTabs({ view, current, locale }: Props) {
	const t = useTranslations('translate')
	if (view.languages.length < 2) return null
	return (
		<nav aria-label={t('languages.title')} className="border-b border-hairline">
			<ul className="-mb-px flex flex-wrap gap-x-5">
				{view.languages.map(({ language, progress }) => (
					<li key={language}>
						<Link
							href={paths.translation(locale, view.practiceId, language)}
							aria-current={language === current ? 'page' : undefined}
							className="inline-flex min-h-8 items-center gap-2 border-b-2 border-transparent py-1 text-15 no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
						>
							{languageName(language, locale)}
							<span className="text-13 font-normal text-quiet tabular-nums">
								<span aria-hidden="true">
									{progress.filled}/{progress.total}
								</span>
								<span className="sr-only">
									{t('progress', { filled: progress.filled, total: progress.total })}
								</span>
							</span>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
