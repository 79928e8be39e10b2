'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { currentActor } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { markWorkSeen } from '@/lib/work/commands'

const page = z.object({ locale: z.enum(locales), until: z.iso.datetime() })

/** What changed until the page was made has been seen. */
export async function noteSeen(scope: z.input<typeof page>): Promise<void> {
	const { locale, until } = boundScope(page, scope)
	await found(markWorkSeen(await currentActor(), until))
	redirect(paths.work(locale))
}
