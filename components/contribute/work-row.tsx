import Link from 'next/link'
import { useFormatter, useNow, useTranslations } from 'next-intl'
import { StateBadge } from '@/components/review/state-badge'
import { SubmitButton } from '@/components/ui/submit-button'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { WorkItem } from '@/lib/practices/desk-queries'
import { CompletenessBar } from './completeness/completeness-bar'

type Props = {
	item: WorkItem
	locale: string
	/** For what is closed: begins it anew. */
	revise: (() => Promise<void>) | undefined
}

/** A practice that is on its way, its state, and what is next for the reader. */
export function WorkRow({ item, locale, revise }: Props) {
	const t = useTranslations('contribute.desk')
	const action = useTranslations('actions')
	const untitled = useTranslations('contribute.edit')
	const format = useFormatter()
	const now = useNow()
	const when = format.relativeTime(new Date(item.updatedAt), now)
	const next = nextOf(item, locale)
	return (
		<li className="grid gap-x-8 gap-y-3 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
			<div className="min-w-0">
				<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
					<Link
						href={next.href}
						lang={item.title && otherLanguage(item.title, locale)}
						className="font-serif text-20 leading-snug font-semibold no-underline hover:text-accent"
					>
						{item.title?.text ?? untitled('untitled')}
					</Link>
					<StateBadge state={item.state} />
				</p>
				<p className="mt-1 text-15 text-quiet">
					{[
						standing(item, t),
						item.openRemarks > 0 ? t('remarks', { count: item.openRemarks }) : '',
						item.editedBy ? t('updatedBy', { when, who: item.editedBy }) : t('updated', { when }),
					]
						.filter((text) => text !== '')
						.join(' · ')}
				</p>
				{item.completeness ? (
					<CompletenessBar completeness={item.completeness} look="small" className="mt-1.5" />
				) : null}
			</div>
			{revise && item.actions.includes('revise') ? (
				<form action={revise}>
					<SubmitButton variant="secondary" size="small">
						{action('takeUp')}
					</SubmitButton>
				</form>
			) : next.label ? (
				<Link href={next.href} className="link text-15 font-semibold">
					{t(`next.${next.label}`)}
				</Link>
			) : null}
		</li>
	)
}

type Words = ReturnType<typeof useTranslations<'contribute.desk'>>

function standing(item: WorkItem, t: Words): string {
	if (item.state === 'draft' || item.state === 'changes_requested')
		return item.missing > 0 ? t('missing', { count: item.missing }) : t('ready')
	if (item.state === 'submitted')
		return item.actions.includes('approve') ? t('waiting.submittedMine') : t('waiting.submitted')
	return item.state === 'in_review' ? t('waiting.in_review') : ''
}

/** What is next for the reader, and where. */
export function nextOf(item: WorkItem, locale: string) {
	const { actions, state, revisionId } = item
	if (state === 'changes_requested')
		return { label: 'answer', href: paths.submission(locale, revisionId) } as const
	if (actions.includes('approve'))
		return { label: 'approve', href: paths.reviewRevision(locale, revisionId) } as const
	if (actions.includes('submit') && item.missing === 0)
		return { label: 'send', href: paths.editDraft(locale, revisionId, 'check') } as const
	if (actions.includes('edit')) return { label: 'write', href: paths.editDraft(locale, revisionId) } as const
	return { label: 'wait', href: paths.submission(locale, revisionId) } as const
}
