'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { requirePerson } from '@/lib/accounts/session'
import { follow, unfollow } from '@/lib/follows/commands'
import { followSubject } from '@/lib/follows/schema'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'

const scope = z.object({ locale: z.enum(locales), subject: followSubject })
type Scope = z.output<typeof scope>

export async function begin(sent: Scope): Promise<void> {
	const { locale, subject } = boundScope(scope, sent)
	const address = paths.follow(locale, subject)
	const followed = await found(follow(await requirePerson(locale, address), subject))
	refresh()
	redirect(followed.ok ? `${address}&done=1` : address)
}

export async function end(sent: Scope): Promise<void> {
	const { locale, subject } = boundScope(scope, sent)
	const address = paths.follows(locale)
	await found(unfollow(await requirePerson(locale, address), subject))
	refresh()
	redirect(`${address}?done=ended`)
}
