'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { longestAddress } from '@/lib/practices/address'
import { type DecisionAction, undecided } from './decision-state'

type Props = {
	action: DecisionAction
	/** The last part of the address, as it is now. */
	slug: string
	/** What stands before it. */
	before: string
}

/** Another address for a practice, with what becomes of the one it has. */
export function AddressForm({ action, slug, before }: Props) {
	const t = useTranslations('address')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, undecided)
	const { problem } = state
	const wrong = problem?.code === 'invalid' ? problem.problems[0] : undefined
	return (
		<form action={submit} noValidate className="grid max-w-form gap-6">
			{problem && problem.code !== 'invalid' ? (
				<Notice tone="danger" role="alert">
					<p>{t(problem.code === 'signedOut' ? 'problem.signedOut' : 'problem.stale')}</p>
				</Notice>
			) : null}
			<input type="hidden" name="seen" value={slug} />
			<Field
				id="address"
				label={t('label')}
				hint={t('hint', { most: longestAddress })}
				error={wrong && capital(problemWords(wrong.code, { limit: wrong.limit ?? 0 }))}
				required
			>
				{(aria) => (
					<div>
						<p className="mb-1 text-15 wrap-anywhere text-quiet">{before}</p>
						<TextInput
							{...aria}
							key={state.turn}
							name="address"
							autoComplete="off"
							autoCapitalize="none"
							spellCheck={false}
							maxLength={longestAddress * 2}
							defaultValue={state.turn > 0 ? state.words : slug}
							className="font-mono"
						/>
					</div>
				)}
			</Field>
			<Notice>
				<p>{t('after', { slug })}</p>
			</Notice>
			<div>
				<SubmitButton pendingLabel={t('saving')}>{t('save')}</SubmitButton>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
