import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DecisionForm } from '@/components/review/decision-form'
import type { DecisionAction } from '@/components/review/decision-state'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { completeness, lacks } from '@/lib/practices/completeness'
import type { DraftForm } from '@/lib/practices/draft-queries'
import type { PlacedProblem } from '@/lib/practices/steps'
import { CompletenessBar } from './completeness/completeness-bar'
import { GainList } from './completeness/gain-list'

type Props = {
	form: DraftForm
	missing: readonly PlacedProblem[]
	missingList: ReactNode
	locale: string
	/** Whether a coordinator sends it: then it goes straight to the reviewers. */
	coordinator: boolean
	send: DecisionAction
	withdraw: DecisionAction
}

/** The last screen: what is missing, a last look, and sending. */
export function CheckStep({ form, missing, missingList, locale, coordinator, send, withdraw }: Props) {
	const t = useTranslations('contribute.check')
	const organisation = form.organisationName?.text ?? ''
	const c = useTranslations('completeness')
	const invited = lacks(form.draft, 'full')
	return (
		<div className="grid max-w-form gap-10">
			<CompletenessBar completeness={completeness(form.draft)} />
			{missing.length > 0 ? (
				<section>
					<h2 className="text-25">{t('missingTitle')}</h2>
					<p className="mt-1 mb-4 text-15 text-quiet">{t('missingText')}</p>
					{missingList}
				</section>
			) : (
				<Notice tone="done" title={t('complete')}>
					{t('completeText')}
				</Notice>
			)}
			<section className="grid gap-4">
				<div>
					<Button href={paths.previewDraft(locale, form.revisionId)}>{t('preview')}</Button>
				</div>
				<p className="text-15">
					{coordinator || form.state === 'changes_requested'
						? t('goesToReview')
						: t('goesToCoordinator', { organisation })}{' '}
					{t('meanwhile')}
				</p>
				<DecisionForm
					id="send"
					action={send}
					version={form.version}
					label={t('send')}
					pendingLabel={t('sending')}
					size="large"
				/>
			</section>
			{invited.length > 0 ? (
				<section className="border-t border-hairline pt-6">
					<h2 className="text-25">{c('more')}</h2>
					<p className="mt-1 mb-5 text-15 text-quiet">{c('moreText')}</p>
					<GainList
						lacks={invited}
						locale={locale}
						form={{ practiceId: form.practiceId, revisionId: form.revisionId }}
						current="check"
						columns
					/>
				</section>
			) : (
				<p className="text-15 text-quiet">{c('whole')}</p>
			)}
			{form.actions.includes('withdraw') ? (
				<Details summary={t('withdrawTitle')} className="border-t border-hairline pt-4">
					<p className="mb-3 text-15 text-quiet">{t('withdrawText')}</p>
					<DecisionForm
						id="withdraw"
						action={withdraw}
						version={form.version}
						label={t('withdraw')}
						pendingLabel={t('closing')}
						variant="secondary"
					/>
				</Details>
			) : null}
		</div>
	)
}
