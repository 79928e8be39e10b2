import { useTranslations } from 'next-intl'
import type { ButtonLook } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { needsReason, type RevisionAction } from '@/lib/practices/policy'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'

export const decisionActions = [
	'approve',
	'publish',
	'recommend',
	'requestChanges',
	'decline',
	'archive',
] as const satisfies readonly RevisionAction[]
export type DecisionName = (typeof decisionActions)[number]

type Props = {
	/** What this person may do now. */
	actions: readonly RevisionAction[]
	version: number
	openRemarks: number
	decide: (action: DecisionName) => DecisionAction
}

const looks: Record<DecisionName, NonNullable<ButtonLook['variant']>> = {
	approve: 'primary',
	publish: 'primary',
	recommend: 'primary',
	requestChanges: 'secondary',
	decline: 'danger',
	archive: 'danger',
}

/** The decision comes last. The first that is open stands unfolded, the others unfold. */
export function Decisions({ actions, version, openRemarks, decide }: Props) {
	const t = useTranslations('review')
	const label = useTranslations('actions')
	const mine = decisionActions.filter((action) => actions.includes(action))
	const [first, ...others] = mine
	if (!first) return null
	const form = (action: DecisionName) => (
		<div className="grid max-w-form gap-3">
			<p className="text-15 text-quiet">{t(`decisions.${action}.text`, { count: openRemarks })}</p>
			<DecisionForm
				id={action}
				action={decide(action)}
				version={version}
				label={label(action)}
				pendingLabel={t('decisions.pending')}
				variant={looks[action]}
				words={{
					name: 'reason',
					label: t(`decisions.${action}.reason`),
					hint: t(`decisions.${action}.hint`),
					required: needsReason(action),
				}}
			/>
		</div>
	)
	return (
		<section aria-labelledby="decision" className="grid gap-6 border-t-2 border-ink pt-6">
			<h2 id="decision" className="text-25">
				{t('decisions.title')}
			</h2>
			{form(first)}
			{others.map((action) => (
				<Details key={action} summary={label(action)} className="border-t border-hairline pt-4">
					{form(action)}
				</Details>
			))}
		</section>
	)
}
