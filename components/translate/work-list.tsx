import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { isContentLocale, languageName } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { WorkItem, WorkPage } from '@/lib/translations/work'
import { StatusBadge } from './status-badge'
import type { AskedWork } from './work-filters'

type Props = { work: WorkPage; asked: AskedWork; locale: string }

/** Practices that wait for a translator. */
export function WorkList({ work, asked, locale }: Props) {
	const t = useTranslations('translate.work')
	if (work.items.length === 0)
		return (
			<EmptyState
				title={t('emptyTitle')}
				actions={
					asked.kind || asked.theme ? (
						<Button href={paths.translate(locale, { language: asked.language })}>{t('all')}</Button>
					) : null
				}
			>
				{t('empty')}
			</EmptyState>
		)
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{work.items.map((item) => (
				<Row key={item.practiceId} item={item} language={asked.language} locale={locale} />
			))}
		</ul>
	)
}

type RowProps = { item: WorkItem; language: AskedWork['language']; locale: string }

function Row({ item, language, locale }: RowProps) {
	const t = useTranslations('translate')
	const { title, status } = item
	const from = isContentLocale(title.locale) ? languageName(title.locale, locale) : title.locale
	return (
		<li className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
			<div className="min-w-0">
				<p>
					<Link
						href={paths.translation(locale, item.practiceId, language)}
						lang={otherLanguage(title, locale)}
						className="font-serif text-20 leading-snug font-semibold no-underline hover:text-accent"
					>
						{title.text}
					</Link>
				</p>
				<p className="mt-1 text-15 text-quiet">
					{[
						item.owner,
						t('work.from', { language: from }),
						item.counted && item.filled > 0 ? t('progress', { filled: item.filled, total: item.total }) : '',
					]
						.filter((words) => words !== '')
						.join(' · ')}
				</p>
			</div>
			<p className="flex flex-wrap items-center gap-2">
				{item.changed > 0 ? (
					<Badge tone="signal" wraps>
						{t('changed.count', { count: item.changed })}
					</Badge>
				) : null}
				{item.waiting && status === 'published' ? (
					<Badge tone="accent" wraps>
						{t('work.waiting')}
					</Badge>
				) : null}
				{!item.counted && item.filled < item.total ? <Badge>{t('work.titleOnly')}</Badge> : null}
				<StatusBadge status={status} live />
			</p>
		</li>
	)
}
