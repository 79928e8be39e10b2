'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { formatMoment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { draftLinkLimits } from '@/lib/draft-links/limits'
import { draftLinkRights } from '@/lib/draft-links/policy'
import type { DraftLinkFormState } from '@/lib/draft-links/schema'
import { type Locale, languageName, locales } from '@/lib/locales'

type Props = {
	action: (state: DraftLinkFormState, form: FormData) => Promise<DraftLinkFormState>
	locale: Locale
}

/** Makes a secret link, and shows it this once. */
export function LinkForm({ action, locale }: Props) {
	const t = useTranslations('draftLinks')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, {
		turn: 0,
		typed: { guest: '', right: 'comment', days: String(draftLinkLimits.usualDays), locale },
	})
	const { typed, turn } = state
	const errorAt = (name: string) => {
		const found = state.problems?.find(({ field }) => field === name)
		return found && capital(problemWords(found.code, { limit: found.limit ?? 0 }))
	}
	return (
		<div className="grid gap-6">
			<Answer state={state} locale={locale} />
			<form action={submit} noValidate className="grid max-w-form gap-6">
				<Field
					id="guest"
					label={t('form.guest')}
					hint={t('form.guestHint')}
					error={errorAt('guest')}
					required
				>
					{(aria) => (
						<TextInput
							{...aria}
							key={turn}
							name="guest"
							autoComplete="off"
							maxLength={draftLinkLimits.guest * 2}
							defaultValue={typed.guest}
						/>
					)}
				</Field>
				<RadioGroup
					id="right"
					key={`right-${turn}`}
					name="right"
					legend={t('form.right')}
					defaultValue={typed.right}
					options={draftLinkRights.map((value) => ({
						value,
						label: t(`rights.${value}`),
						...(value === 'approve' && { hint: t('form.approveHint') }),
					}))}
				/>
				<div className="grid gap-6 sm:grid-cols-2">
					<Field
						id="days"
						label={t('form.days')}
						hint={t('form.daysHint', { most: draftLinkLimits.days })}
						error={errorAt('days')}
					>
						{(aria) => (
							<TextInput
								{...aria}
								key={turn}
								name="days"
								inputMode="numeric"
								autoComplete="off"
								maxLength={9}
								defaultValue={typed.days}
								className="max-w-32"
							/>
						)}
					</Field>
					<Field id="language" label={t('form.language')} hint={t('form.languageHint')}>
						{(aria) => (
							<Select
								{...aria}
								key={typed.locale}
								name="locale"
								defaultValue={typed.locale}
								options={locales.map((value) => ({ value, label: languageName(value), lang: value }))}
							/>
						)}
					</Field>
				</div>
				<div>
					<SubmitButton pendingLabel={t('form.making')}>{t('form.make')}</SubmitButton>
				</div>
			</form>
		</div>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** The new link, or why there is none. Takes the focus when it comes. */
function Answer({ state: { made, refused, turn }, locale }: { state: DraftLinkFormState; locale: Locale }) {
	const t = useTranslations('draftLinks')
	const box = useRef<HTMLDivElement>(null)
	const shown = made !== undefined || refused !== undefined
	// biome-ignore lint/correctness/useExhaustiveDependencies: each answer takes the focus
	useEffect(() => {
		if (shown) box.current?.focus()
	}, [turn])
	if (!shown) return null
	return (
		<div ref={box} tabIndex={-1} className="outline-offset-2">
			{made ? (
				<Notice tone="done" role="status" title={t('made.title', { guest: made.guest })}>
					<p>{t('made.once', { date: formatMoment(made.expiresAt, locale) })}</p>
					<div className="mt-3 flex flex-wrap items-start gap-3">
						<code className="min-w-0 flex-1 basis-72 border border-hairline bg-raised px-3 py-1.5 font-mono text-13 break-all select-all">
							{made.url}
						</code>
						<CopyButton text={made.url} label={t('made.copy')} done={t('made.copied')} />
					</div>
				</Notice>
			) : refused ? (
				<Notice tone="danger" role="alert">
					<p>{t(`refused.${refused}`, { most: draftLinkLimits.links })}</p>
				</Notice>
			) : null}
		</div>
	)
}
