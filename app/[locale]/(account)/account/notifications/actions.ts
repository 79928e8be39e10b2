'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { currentActor } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { choosePreferences, markRead } from '@/lib/notifications/commands'
import { getNotificationPath } from '@/lib/notifications/queries'
import { paths } from '@/lib/paths'

const page = z.object({ locale: z.enum(locales) })
const one = page.extend({ id: z.uuid() })

/** Marks it as read and leads where it leads. */
export async function openNotification(scope: z.input<typeof one>): Promise<void> {
	const { locale, id } = boundScope(one, scope)
	const actor = await currentActor()
	const path = await found(getNotificationPath(actor, id, locale))
	await found(markRead(actor, { id }))
	redirect(path)
}

/** All there were when the page was made: what came since stays new. */
export async function markAllRead(scope: z.input<typeof one>): Promise<void> {
	const { locale, id } = boundScope(one, scope)
	await found(markRead(await currentActor(), { until: id }))
	redirect(paths.notifications(locale))
}

export async function savePreferences(scope: z.input<typeof page>, form: FormData): Promise<void> {
	const { locale } = boundScope(page, scope)
	const chosen = await found(choosePreferences(await currentActor(), Object.fromEntries(form)))
	// Radios cannot be wrong: what is refused did not come from this form.
	redirect(paths.notificationSettings(locale) + (chosen.ok ? '?saved=1' : ''))
}
