import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { TranslationsView } from '@/lib/translations/schema'
import { StatusBadge } from './status-badge'

type Props = { view: TranslationsView; locale: string }

/** Each language a practice may be translated into: whether it is published, and how far it is. */
export function LanguageList({ view, locale }: Props) {
	const t = useTranslations('translate')
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{view.languages.map(({ language, status, progress }) => (
				<li
					key={language}
					className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
				>
					<div>
						<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
							<Link
								href={paths.translation(locale, view.practiceId, language)}
								className="font-serif text-20 font-semibold no-underline hover:text-accent"
							>
								{languageName(language, locale)}
							</Link>
							<StatusBadge status={status} live={view.live} />
							{progress.changed > 0 ? (
								<Badge tone="signal" wraps>
									{t('changed.count', { count: progress.changed })}
								</Badge>
							) : null}
							{status === 'published' && progress.waiting > 0 ? (
								<Badge tone="accent" wraps>
									{t('waitingCount', { count: progress.waiting })}
								</Badge>
							) : null}
						</p>
						<p className="mt-1 text-15 text-quiet">
							{[
								t('progress', { filled: progress.filled, total: progress.total }),
								progress.machine > 0 ? t('machineCount', { count: progress.machine }) : '',
							]
								.filter((words) => words !== '')
								.join(' · ')}
						</p>
					</div>
					<div aria-hidden="true" className="h-1.5 w-full rounded-full bg-hairline sm:w-40">
						<div
							className="h-full rounded-full bg-accent"
							style={{ width: `${(100 * progress.filled) / Math.max(1, progress.total)}%` }}
						/>
					</div>
				</li>
			))}
		</ul>
	)
}
