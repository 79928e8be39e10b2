'use server'

import { inviteUser } from '@/lib/accounts/commands'
import type { InvitationState } from '@/lib/accounts/schema'
import { defaultLocale, isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { requireAdmin } from '../require-admin'

export async function invite(_state: InvitationState, form: FormData): Promise<InvitationState> {
	const text = (name: string) => String(form.get(name) ?? '').slice(0, 1000)
	const pageLocale = text('pageLocale')
	const locale = isLocale(pageLocale) ? pageLocale : defaultLocale
	const typed = {
		email: text('email'),
		name: text('name'),
		locale: text('locale'),
		siteRole: text('siteRole'),
		organisation: text('organisation'),
		membershipRole: text('membershipRole'),
	}
	const answer = await inviteUser(await requireAdmin(locale, paths.invite(locale)), typed)
	if (answer.ok) return { typed: { ...typed, email: '', name: '' }, done: { email: answer.value.email } }
	const { problem } = answer
	return problem.code === 'exists'
		? { typed, exists: { id: problem.id } }
		: { typed, problems: problem.problems }
}
