'use server'

import { redirect } from 'next/navigation'
import { found } from '@/app/found'
import { defaultLocale, isLocale } from '@/lib/locales'
import { sendMailAgain } from '@/lib/mails/commands'
import { paths } from '@/lib/paths'
import { requireAdmin } from '../require-admin'

export async function sendAgain(form: FormData): Promise<void> {
	const asked = String(form.get('locale') ?? '')
	const locale = isLocale(asked) ? asked : defaultLocale
	const actor = await requireAdmin(locale, paths.mails(locale))
	const answer = await found(sendMailAgain(actor, String(form.get('mail') ?? '')))
	redirect(`${paths.mails(locale)}?${answer.ok ? 'queued' : 'gone'}=1`)
}
