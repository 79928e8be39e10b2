import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card, CardTitle } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/empty-state'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { type QueueItem, queues, type ReviewQueue } from '@/lib/practices/queue'

type Props = { queue: ReviewQueue; locale: string; theme: string | undefined }

/** What waits, by who has to do something about it. */
export function QueueView({ queue, locale, theme }: Props) {
	const t = useTranslations('review.queue')
	const total = queues.reduce((sum, name) => sum + queue.queues[name].length, 0)
	return (
		<div className="grid gap-12 pb-24">
			{queue.themes.length > 1 || theme ? <ThemeFilter queue={queue} locale={locale} theme={theme} /> : null}
			{total === 0 ? (
				<EmptyState
					title={theme ? t('emptyThemeTitle') : t('emptyTitle')}
					actions={
						theme ? (
							<Button href={paths.review(locale)}>{t('all')}</Button>
						) : (
							<Button href={paths.practices(locale)}>{t('browse')}</Button>
						)
					}
				>
					{theme ? t('emptyTheme') : t('empty')}
				</EmptyState>
			) : null}
			{queues
				.filter((name) => queue.queues[name].length > 0)
				.map((name) => (
					<section key={name} aria-labelledby={name}>
						<h2 id={name} className="text-25">
							{t(`${name}.title`)}{' '}
							<span className="font-sans text-15 font-normal text-quiet tabular-nums">
								{queue.queues[name].length}
							</span>
						</h2>
						<p className="mb-4 text-15 text-quiet">{t(`${name}.text`)}</p>
						<ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
							{queue.queues[name].map((item) => (
								<QueueCard key={item.revisionId} item={item} locale={locale} />
							))}
						</ul>
					</section>
				))}
		</div>
	)
}

function ThemeFilter({ queue, locale, theme }: Props) {
	const t = useTranslations('review.queue')
	const href = (code: string) => `${paths.review(locale)}?${new URLSearchParams({ theme: code })}`
	const look = (on: boolean) =>
		cx(
			'inline-flex min-h-8 items-center gap-2 border-b-2 py-1 text-15 no-underline hover:text-accent',
			on ? 'border-accent font-semibold' : 'border-transparent',
		)
	return (
		<nav aria-label={t('themes')} className="border-b border-hairline">
			<ul className="-mb-px flex flex-wrap gap-x-6">
				<li>
					<Link
						href={paths.review(locale)}
						aria-current={theme ? undefined : 'true'}
						className={look(!theme)}
					>
						{t('all')}
					</Link>
				</li>
				{queue.themes.map(({ code, name, count }) => (
					<li key={code}>
						<Link
							href={href(code)}
							aria-current={theme === code ? 'true' : undefined}
							className={look(theme === code)}
						>
							<span
								aria-hidden="true"
								className="size-2 rounded-full"
								style={{ backgroundColor: `var(--theme-${code}, var(--edge))` }}
							/>
							{name}
							{queue.ownThemes.includes(code) ? <span className="text-13 text-quiet">{t('own')}</span> : null}
							<span className="text-13 text-quiet tabular-nums">{count}</span>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

function QueueCard({ item, locale }: { item: QueueItem; locale: string }) {
	const t = useTranslations('review.queue')
	const [theme] = item.themes
	return (
		<Card as="li" edge={theme?.parent ? `var(--theme-${theme.parent}, var(--edge))` : undefined}>
			<CardTitle
				href={paths.reviewRevision(locale, item.revisionId)}
				lang={item.title && otherLanguage(item.title, locale)}
			>
				{item.title?.text ?? '–'}
			</CardTitle>
			<p className="mt-1 text-15" lang={otherLanguage(item.organisation, locale)}>
				{item.organisation.text}
			</p>
			<p className="text-15 text-quiet">{item.themes.map(({ name }) => name).join(', ')}</p>
			<p className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-1 pt-4 text-13 text-quiet">
				<time dateTime={item.since}>{t('since', { date: formatDay(item.since, locale) })}</time>
				{item.round > 1 ? <span>{t('round', { count: item.round })}</span> : null}
				{item.revised ? <Badge>{t('revised')}</Badge> : null}
				{item.openRemarks > 0 ? (
					<Badge tone="signal">{t('remarks', { count: item.openRemarks })}</Badge>
				) : null}
				{item.mine ? <Badge tone="accent">{t('yours')}</Badge> : null}
			</p>
		</Card>
	)
}
