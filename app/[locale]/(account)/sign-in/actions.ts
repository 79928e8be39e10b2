'use server'

import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { found } from '@/app/found'
import { signInAsDemo } from '@/lib/accounts/demo-commands'
import { isDemoRole } from '@/lib/accounts/policy'
import type { SignInState } from '@/lib/accounts/schema'
import { currentActor, keepSession } from '@/lib/accounts/session'
import { requestSignInLink } from '@/lib/accounts/sign-in-commands'
import { appUrl } from '@/lib/env'
import { defaultLocale, isLocale } from '@/lib/locales'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'

/** Sends a link to the address that was typed. */
export async function requestLink(_state: SignInState, form: FormData): Promise<SignInState> {
	const { locale, next } = whereTo(form)
	const typed = String(form.get('email') ?? '').slice(0, 1000)
	// Set by the server itself, over whatever was sent.
	const client = (await headers()).get('x-atlas-client') ?? undefined
	const answer = await requestSignInLink(await currentActor(), { email: typed, locale, next, client })
	if (answer.ok) return { email: answer.value.email, sent: { minutes: answer.value.minutes } }
	return { email: typed, problem: answer.problem }
}

/** Signs in as one of the trial's people; not found anywhere else. */
export async function signInWithOneClick(form: FormData): Promise<void> {
	const { next } = whereTo(form)
	const role = form.get('role')
	if (!isDemoRole(role)) notFound()
	await keepSession(await found(signInAsDemo(await currentActor(), role)))
	redirect(next)
}

function whereTo(form: FormData) {
	const asked = String(form.get('locale') ?? '')
	const locale = isLocale(asked) ? asked : defaultLocale
	return { locale, next: ownPath(form.get('next'), paths.account(locale), appUrl()) }
}
