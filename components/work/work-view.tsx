import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMoveWords } from '@/components/review/decision-log'
import { StateBadge } from '@/components/review/state-badge'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageSection } from '@/components/ui/page-section'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnseenName } from '@/components/ui/unseen-name'
import type { PickedText } from '@/lib/localised'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { Change, Pending, Task, Work } from '@/lib/work/work'

type Props = {
	work: Work
	locale: string
	/** Writes for an organisation; reads for all. */
	contributor: boolean
	reviewer: boolean
	/** What changed has been seen. */
	seen: () => Promise<void>
}

/** Somebody's own work: to do, with others, changed. */
export function WorkView({ work, locale, contributor, reviewer, seen }: Props) {
	const t = useTranslations('work')
	const { tasks, pending, changes } = work
	return (
		<div className="grid gap-x-12 gap-y-12 pb-24 lg:grid-cols-[minmax(0,1fr)_20rem]">
			<div className="grid content-start gap-12">
				<PageSection id="tasks" title={t('tasks')} aside={tasks.length > 0 ? tasks.length : null}>
					{tasks.length > 0 ? (
						<ul className="divide-y divide-hairline border-y border-hairline">
							{tasks.map((task) => (
								<TaskRow key={`${task.kind} ${task.href} ${task.since}`} task={task} locale={locale} />
							))}
						</ul>
					) : (
						<EmptyState
							look="section"
							level={3}
							title={t('emptyTitle')}
							actions={
								<>
									{contributor ? (
										<Button href={paths.newDraft(locale)} variant="primary">
											{t('begin')}
										</Button>
									) : null}
									<Button href={paths.practices(locale)}>{t('browse')}</Button>
								</>
							}
						>
							<p>{contributor || reviewer ? t('emptyText') : t('emptyMember')}</p>
						</EmptyState>
					)}
				</PageSection>
				{pending.length > 0 ? (
					<PageSection id="pending" title={t('pending')}>
						<ul className="divide-y divide-hairline border-y border-hairline">
							{pending.map((item) => (
								<PendingRow key={item.href} item={item} locale={locale} />
							))}
						</ul>
					</PageSection>
				) : null}
			</div>
			<PageSection id="changes" title={t('changes')} className="content-start">
				<p className="mb-4 text-15 text-quiet">{t('since', { date: formatDay(work.since, locale) })}</p>
				{changes.length > 0 ? (
					<>
						<ul className="grid gap-4">
							{changes.map((change) => (
								<ChangeRow key={`${change.at} ${change.href}`} change={change} locale={locale} />
							))}
						</ul>
						{work.moreChanges ? <p className="mt-4 text-15 text-quiet">{t('moreChanges')}</p> : null}
						<form action={seen} className="mt-6">
							<SubmitButton variant="secondary" size="small">
								{t('seen')}
							</SubmitButton>
						</form>
					</>
				) : (
					<p className="text-15">{t('noChanges')}</p>
				)}
			</PageSection>
		</div>
	)
}

function Title({ title, href, locale }: { title: PickedText | undefined; href: string; locale: string }) {
	const untitled = useTranslations('contribute.edit')
	return (
		<Link
			href={href}
			lang={title && otherLanguage(title, locale)}
			className="font-serif text-20 leading-snug font-semibold no-underline hover:text-accent"
		>
			{title?.text ?? untitled('untitled')}
		</Link>
	)
}

function TaskRow({ task, locale }: { task: Task; locale: string }) {
	const t = useTranslations('work')
	return (
		<li className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
			<div className="min-w-0">
				<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
					<Title title={task.title} href={task.href} locale={locale} />
					{task.overdue ? <Badge tone="signal">{t('overdue')}</Badge> : null}
				</p>
				<p className="mt-1 text-15 text-quiet">
					{t(`kinds.${task.kind}.what`, { language: task.language ?? '' })} ·{' '}
					<span lang={task.organisation.locale}>{task.organisation.text}</span> ·{' '}
					{task.due
						? t('due', { date: formatDay(task.due, locale) })
						: t('waitsSince', { date: formatDay(task.since, locale) })}
				</p>
			</div>
			<Link href={task.href} className="link text-15 font-semibold">
				{t(`kinds.${task.kind}.next`)}
				<UnseenName>{task.title?.text}</UnseenName>
			</Link>
		</li>
	)
}

function PendingRow({ item, locale }: { item: Pending; locale: string }) {
	const t = useTranslations('work')
	return (
		<li className="py-4">
			<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
				<Title title={item.title} href={item.href} locale={locale} />
				<StateBadge state={item.state} />
			</p>
			<p className="mt-1 text-15 text-quiet">{t('waitsSince', { date: formatDay(item.since, locale) })}</p>
		</li>
	)
}

function ChangeRow({ change, locale }: { change: Change; locale: string }) {
	const words = useMoveWords()(change.action, change.who)
	const untitled = useTranslations('contribute.edit')
	if (!words) return null
	return (
		<li className="border-l-2 border-hairline pl-3">
			<p className="text-15">
				<Link
					href={change.href}
					lang={change.title && otherLanguage(change.title, locale)}
					className="link font-semibold"
				>
					{change.title?.text ?? untitled('untitled')}
				</Link>
			</p>
			<p className="text-15">{words}</p>
			{change.reason ? (
				<p className="line-clamp-3 text-15 whitespace-pre-line text-quiet">{change.reason}</p>
			) : null}
			<p className="text-13 text-quiet">
				<Moment at={change.at} />
			</p>
		</li>
	)
}
