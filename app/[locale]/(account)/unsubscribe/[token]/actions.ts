'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { endMails } from '@/app/end-mails'
import { found } from '@/app/found'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'

const link = z.object({ locale: z.enum(locales), token: z.string().max(200) })

export async function stop(scope: z.input<typeof link>): Promise<void> {
	const { locale, token } = boundScope(link, scope)
	await found(endMails(token))
	redirect(paths.stopMails(locale, token))
}
