'use server'

import { redirect } from 'next/navigation'
import { updateProfile } from '@/lib/accounts/commands'
import type { ProfileState } from '@/lib/accounts/schema'
import { currentActor, forgetSession, requirePerson } from '@/lib/accounts/session'
import { endAllSessions } from '@/lib/accounts/sign-in-commands'
import { defaultLocale, isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'

export async function saveProfile(state: ProfileState, form: FormData): Promise<ProfileState> {
	const typed = { name: String(form.get('name') ?? ''), locale: String(form.get('locale') ?? '') }
	const person = await requirePerson(isLocale(typed.locale) ? typed.locale : defaultLocale, '')
	const answer = await updateProfile(person, typed)
	return answer.ok
		? { ...answer.value, saved: (state.saved ?? 0) + 1 }
		: { ...typed, problems: answer.problem.problems }
}

export async function signOutEverywhere(form: FormData): Promise<void> {
	const locale = String(form.get('locale') ?? '')
	const actor = await currentActor()
	if (actor.kind === 'person') await endAllSessions(actor)
	await forgetSession()
	redirect(paths.home(isLocale(locale) ? locale : defaultLocale))
}
