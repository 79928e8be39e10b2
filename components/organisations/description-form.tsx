'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { type ContentLocale, contentLocales, languageName } from '@/lib/locales'
import { organisationLimits } from '@/lib/organisations/limits'
import type { DescriptionState } from '@/lib/organisations/schema'

type Props = {
	action: (state: DescriptionState, form: FormData) => Promise<DescriptionState>
	initial: DescriptionState
	locale: ContentLocale
}

/** An organisation's own words about itself, in each language, and its website. */
export function DescriptionForm({ action, initial, locale }: Props) {
	const t = useTranslations('space.profile')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, initial)
	const { turn, now } = state
	const errorAt = (field: string) => {
		const found = state.problems?.find((problem) => problem.field === field)
		return found && capital(problemWords(found.code, { limit: found.limit ?? 0 }))
	}
	const others = contentLocales.filter((language) => language !== locale)
	const text = (language: ContentLocale) => (
		<Field
			key={language}
			id={`description-${language}`}
			label={t('description', { language: languageName(language, locale) })}
			hint={t('hint', { limit: organisationLimits.description })}
			error={errorAt(`description.${language}`)}
		>
			{(aria) => (
				<>
					<TextArea
						{...aria}
						key={turn}
						name={`description.${language}`}
						rows={4}
						lang={language}
						defaultValue={state.description[language] ?? ''}
					/>
					{now && (now.description[language] ?? '') !== (state.description[language] ?? '') ? (
						<Now text={now.description[language] ?? ''} lang={language} />
					) : null}
				</>
			)}
		</Field>
	)
	const unfolds =
		state.problems?.some(({ field }) => field.startsWith('description.') && !field.endsWith(locale)) ||
		others.some((language) => now && now.description[language] !== state.description[language])
	return (
		<form action={submit} noValidate className="grid max-w-form gap-8">
			<input type="hidden" name="version" value={state.version} />
			{state.saved ? (
				<Notice tone="done" role="status">
					<p>{t('saved')}</p>
				</Notice>
			) : null}
			{now ? (
				<Notice tone="signal" role="alert" title={t('staleTitle')}>
					<p>{t('stale')}</p>
				</Notice>
			) : null}
			{state.signedOut ? <SignedOut /> : null}
			{text(locale)}
			<Details summary={t('others')} open={Boolean(unfolds)}>
				<div className="grid gap-6">{others.map(text)}</div>
			</Details>
			<Field id="website" label={t('website')} error={errorAt('website')}>
				{(aria) => (
					<>
						<TextInput
							{...aria}
							key={turn}
							name="website"
							type="url"
							inputMode="url"
							autoComplete="off"
							maxLength={organisationLimits.website + 10}
							defaultValue={state.website}
						/>
						{now && now.website !== state.website ? <Now text={now.website} /> : null}
					</>
				)}
			</Field>
			<div>
				<SubmitButton pendingLabel={t('saving')}>{t('save')}</SubmitButton>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

function Now({ text, lang }: { text: string; lang?: string }) {
	const t = useTranslations('space.profile')
	return (
		<p className="mt-2 border-l-2 border-signal bg-signal-wash px-3 py-2 text-15 whitespace-pre-line">
			<span className="font-semibold">{t('now')}</span>{' '}
			{text === '' ? <span className="text-quiet">{t('empty')}</span> : <span lang={lang}>{text}</span>}
		</p>
	)
}

function SignedOut() {
	const t = useTranslations('space.people')
	return (
		<Notice tone="danger" role="alert">
			<p>{t('refused.signedOut')}</p>
		</Notice>
	)
}
