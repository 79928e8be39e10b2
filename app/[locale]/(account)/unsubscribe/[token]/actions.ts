'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { visitor } from '@/lib/accounts/policy'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { stopMails } from '@/lib/searches/commands'

const link = z.object({ locale: z.enum(locales), token: z.string().max(200) })

export async function stop(scope: z.input<typeof link>): Promise<void> {
	const { locale, token } = boundScope(link, scope)
	await found(stopMails(visitor, token))
	redirect(paths.stopMails(locale, token))
}
