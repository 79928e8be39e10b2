'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useClock } from '@/components/ui/use-clock'
import { paths } from '@/lib/paths'
import { fieldOf } from '@/lib/practices/fields'
import { controlOf } from './anchors'
import { useFieldName } from './field-words'
import type { SaveState } from './saver'
import type { StepScope } from './step-state'

type Props = {
	scope: StepScope
	save: SaveState
	/** Sent by hand, and not answered yet. */
	sending: boolean
	/** Two versions are shown, to choose from. */
	choosing: boolean
	onRetry: () => void
	/** To see what is wrong, or what somebody else wrote. */
	onSee: () => void
}

/** The two ways on, and how things stand: what is true at this moment, and what one can do about it. */
export function SaveFoot({ scope, save, sending, choosing, onRetry, onSee }: Props) {
	const t = useTranslations('contribute.form')
	return (
		<div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline bg-paper px-4 py-3">
			{choosing ? null : (
				<>
					<Button variant="primary" name="intent" value="next" aria-disabled={sending}>
						{t('next')}
					</Button>
					<Button name="intent" value="save" aria-disabled={sending}>
						{t('save')}
					</Button>
				</>
			)}
			<Status scope={scope} save={save} onRetry={onRetry} onSee={choosing ? undefined : onSee} />
		</div>
	)
}

type StatusProps = {
	scope: StepScope
	save: SaveState
	onRetry: () => void
	onSee: (() => void) | undefined
}

function Status({ scope, save, onRetry, onSee }: StatusProps) {
	const t = useTranslations('contribute.saving')
	const written = useClock()
	const left = useLeft(save)
	const { trouble, saving, dirty, kept, savedAt, overtaken } = save
	const at = savedAt ? written(savedAt, { timeStyle: 'short' }) : ''
	const words = saving
		? t('saving')
		: trouble
			? `${t(`trouble.${trouble}`)} ${t(kept ? 'kept' : 'notKept')}`
			: dirty
				? t('notYet')
				: left.length === 0
					? savedAt
						? t('saved', { time: at })
						: ''
					: t('savedExcept', { time: at, fields: left.join(', ') })
	const calm = saving || (!trouble && left.length === 0)
	return (
		<div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
			<p
				role="status"
				className={calm ? 'text-15 text-quiet tabular-nums' : 'text-15 text-signal tabular-nums'}
			>
				{words}
			</p>
			{saving ? null : trouble === 'signedOut' || trouble === 'someoneElse' ? (
				<a href={paths.signIn(scope.locale)} target="_blank" rel="noopener" className="link text-15">
					{t('signIn')}
				</a>
			) : trouble === 'closed' ? (
				<a href={paths.submission(scope.locale, scope.revisionId)} className="link text-15">
					{t('seeSubmission')}
				</a>
			) : trouble === 'otherLanguage' ? (
				<a href={paths.editDraft(scope.locale, scope.revisionId, scope.step)} className="link text-15">
					{t('openAnew')}
				</a>
			) : trouble && trouble !== 'gone' ? (
				<Button type="button" size="small" variant="quiet" onClick={onRetry}>
					{t('retry')}
				</Button>
			) : !trouble && left.length > 0 && onSee ? (
				<Button type="button" size="small" variant="quiet" onClick={onSee}>
					{t(overtaken ? 'seeBoth' : 'seeWrong')}
				</Button>
			) : null}
		</div>
	)
}

/** The names of what is not stored, while everything else is. */
function useLeft({ problems, overtaken }: SaveState): string[] {
	const nameOf = useFieldName()
	const fields = [...(overtaken?.contested.map(({ at }) => at) ?? []), ...problems.map(({ field }) => field)]
	const names = fields.map((field) => nameOf(controlOf(fieldOf(field).field)))
	return [...new Set(names)]
}
