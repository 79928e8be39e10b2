'use client'

import { Mail } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { Field } from '@/components/ui/field'
import { icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { SignInState } from '@/lib/accounts/schema'
import { paths } from '@/lib/paths'

type Props = {
	action: (state: SignInState, form: FormData) => Promise<SignInState>
	locale: string
	/** Where to go once signed in. */
	next: string
	/** What was known of the address already. */
	email?: string
	trial: boolean
}

/** Asks for a link, and then says where it went and what to do with it. */
export function SignInForm({ action, locale, next, email = '', trial }: Props) {
	const t = useTranslations('signIn')
	const [state, submit] = useActionState(action, { email })
	if (state.sent) return <Sent state={state} locale={locale} next={next} trial={trial} />
	const { problem } = state
	return (
		<form action={submit} noValidate className="grid gap-4">
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="next" value={next} />
			<Field
				id="email"
				label={t('email')}
				hint={t('emailHint')}
				error={problem && t(`problems.${problem.code}`, { minutes: problem.minutes ?? 0 })}
			>
				{(aria) => (
					<TextInput
						{...aria}
						name="email"
						type="email"
						autoComplete="email"
						inputMode="email"
						spellCheck={false}
						required
						defaultValue={state.email}
						key={state.email}
						autoFocus={problem !== undefined}
					/>
				)}
			</Field>
			<div>
				<SubmitButton icon={<Mail {...icon} />} pendingLabel={t('pending')}>
					{t('button')}
				</SubmitButton>
			</div>
		</form>
	)
}

function Sent({ state, locale, next, trial }: { state: SignInState } & Omit<Props, 'action' | 'email'>) {
	const t = useTranslations('signIn.sent')
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])
	return (
		<div role="status" className="grid gap-3 border-l-2 border-done bg-done-wash px-4 py-4">
			<h3 ref={heading} tabIndex={-1} className="text-20 outline-none">
				{t('title')}
			</h3>
			<p className="text-15">
				{t.rich('text', {
					minutes: state.sent?.minutes ?? 0,
					address: () => <strong className="font-semibold wrap-anywhere">{state.email}</strong>,
				})}
			</p>
			{trial ? (
				<p className="text-15">
					{t('trial')}{' '}
					<Link href={paths.mailbox(locale)} className="link font-semibold">
						{t('mailbox')}
					</Link>
				</p>
			) : (
				<p className="text-15 text-quiet">{t('missing')}</p>
			)}
			<p className="text-15">
				{/* Loads the page anew, and with it an empty form. */}
				<a href={paths.signIn(locale, next)} className="link">
					{t('again')}
				</a>
			</p>
		</div>
	)
}
