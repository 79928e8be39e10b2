import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { type Narrowing, narrowings, queues, type ReviewQueue } from '@/lib/reviews/queue'
import { QueueCard } from './queue-card'

type Props = {
	queue: ReviewQueue
	locale: string
	theme: string | undefined
	only: Narrowing | undefined
}

/** What waits, by who has to do something about it. */
export function QueueView({ queue, locale, theme, only }: Props) {
	const t = useTranslations('reviews.queue')
	const shown = queues.filter((name) => queue.queues[name].length > 0)
	return (
		<div className="grid gap-10 pb-24">
			<div className="grid gap-4 empty:hidden">
				<Narrowings queue={queue} locale={locale} theme={theme} only={only} />
				<Themes queue={queue} locale={locale} theme={theme} only={only} />
			</div>
			{shown.length === 0 ? <Nothing locale={locale} theme={theme} only={only} /> : null}
			{shown.map((name) => (
				<section key={name} aria-labelledby={name}>
					<h2 id={name} className="text-25">
						{t(`${name}.title`)}{' '}
						<span className="font-sans text-15 font-normal text-quiet tabular-nums">
							{queue.queues[name].length}
						</span>
					</h2>
					<p className="mb-4 max-w-measure text-15 text-quiet">{t(`${name}.text`)}</p>
					<ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
						{queue.queues[name].map((item) => (
							<QueueCard key={item.revisionId} item={item} queue={name} locale={locale} />
						))}
					</ul>
				</section>
			))}
			{queue.more ? <Notice>{t('more')}</Notice> : null}
		</div>
	)
}

function Nothing({ locale, theme, only }: Omit<Props, 'queue'>) {
	const t = useTranslations('reviews.queue')
	const narrowed = theme !== undefined || only !== undefined
	return (
		<EmptyState
			title={only ? t(`emptyTitle.${only}`) : theme ? t('emptyThemeTitle') : t('emptyTitle.all')}
			actions={
				narrowed ? (
					<Button href={paths.review(locale)}>{t('everything')}</Button>
				) : (
					<Button href={paths.practices(locale)}>{t('browse')}</Button>
				)
			}
		>
			{narrowed ? t('emptyNarrowed') : t('empty')}
		</EmptyState>
	)
}

/** The address of the queue, narrowed. */
const narrowed = (locale: string, chosen: { theme?: string | undefined; only?: Narrowing | undefined }) => {
	const query = new URLSearchParams({
		...(chosen.only && { show: chosen.only }),
		...(chosen.theme && { theme: chosen.theme }),
	})
	return query.size > 0 ? `${paths.review(locale)}?${query}` : paths.review(locale)
}

const tab = (on: boolean) =>
	cx(
		'inline-flex min-h-8 items-center gap-2 border-b-2 py-1 text-15 no-underline hover:text-accent',
		on ? 'border-accent font-semibold' : 'border-transparent',
	)
const Count = ({ of, signal = false }: { of: number; signal?: boolean }) => (
	<span className={cx('text-13 tabular-nums', signal && of > 0 ? 'font-semibold text-signal' : 'text-quiet')}>
		{of}
	</span>
)

/** What is due, what is nobody's, what is with its authors: only what there is, and what is chosen. */
function Narrowings({ queue, locale, theme, only }: Props) {
	const t = useTranslations('reviews.queue')
	const open = narrowings.filter((name) => queue.counts[name] > 0 || name === only)
	if (open.length === 0) return null
	return (
		<nav aria-label={t('show')}>
			<ul className="flex flex-wrap gap-2">
				{[undefined, ...open].map((name) => (
					<li key={name ?? 'all'}>
						<Link
							href={narrowed(locale, { theme, only: name })}
							aria-current={name === only ? 'true' : undefined}
							className={cx(
								'inline-flex min-h-8 items-center gap-2 rounded-6 border px-3 text-15 no-underline hover:border-accent hover:text-accent',
								name === only ? 'border-accent bg-accent-wash font-semibold text-accent' : 'border-edge',
							)}
						>
							{t(`only.${name ?? 'all'}`)}
							<Count of={name ? queue.counts[name] : queue.total} signal={name === 'overdue'} />
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

function Themes({ queue, locale, theme, only }: Props) {
	const t = useTranslations('reviews.queue')
	if (queue.themes.length < 2 && !theme) return null
	return (
		<nav aria-label={t('themes')} className="border-b border-hairline">
			<ul className="-mb-px flex flex-wrap gap-x-6">
				<li>
					<Link
						href={narrowed(locale, { only })}
						aria-current={theme ? undefined : 'true'}
						className={tab(!theme)}
					>
						{t('allThemes')}
					</Link>
				</li>
				{queue.themes.map(({ code, name, count }) => (
					<li key={code}>
						<Link
							href={narrowed(locale, { theme: code, only })}
							aria-current={theme === code ? 'true' : undefined}
							className={tab(theme === code)}
						>
							<span
								aria-hidden="true"
								className="size-2 rounded-full"
								style={{ backgroundColor: `var(--theme-${code}, var(--edge))` }}
							/>
							{name}
							{queue.ownThemes.includes(code) ? <span className="text-13 text-quiet">{t('own')}</span> : null}
							<Count of={count} />
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}
