'use server'

import { redirect } from 'next/navigation'
import { found } from '@/app/found'
import { doJobNow, tryJobAgain } from '@/lib/job-log/commands'
import { defaultLocale, isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { requireAdmin } from '../require-admin'

const localeIn = (form: FormData) => {
	const asked = String(form.get('locale') ?? '')
	return isLocale(asked) ? asked : defaultLocale
}

export async function doNow(form: FormData): Promise<void> {
	const locale = localeIn(form)
	const actor = await requireAdmin(locale, paths.jobs(locale))
	const asked = await found(doJobNow(actor, String(form.get('job') ?? '')))
	redirect(`${paths.jobs(locale)}?done=${asked.ok ? 'asked' : 'waiting'}`)
}

export async function tryAgain(form: FormData): Promise<void> {
	const locale = localeIn(form)
	const actor = await requireAdmin(locale, paths.jobs(locale))
	const tried = await found(tryJobAgain(actor, String(form.get('job') ?? ''), String(form.get('id') ?? '')))
	redirect(`${paths.jobs(locale)}?done=${tried.ok ? 'again' : 'gone'}`)
}
