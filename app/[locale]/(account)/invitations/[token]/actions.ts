'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { currentActor } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { acceptInvitation } from '@/lib/organisations/invitation-commands'
import { paths } from '@/lib/paths'

const linkScope = z.object({ locale: z.enum(locales), secret: z.string().max(200) })

export async function accept(sent: z.output<typeof linkScope>): Promise<void> {
	const { locale, secret } = boundScope(linkScope, sent)
	const actor = await currentActor()
	// Set by the server itself, over whatever was sent.
	const client = (await headers()).get('x-atlas-client') ?? undefined
	const accepted = await found(acceptInvitation(actor, secret, { locale, client }))
	if (!accepted.ok) redirect(`${paths.invitation(locale, secret)}?refused=${accepted.problem.code}`)
	const { slug, userId } = accepted.value
	if (actor.kind === 'person' && actor.id === userId)
		redirect(paths.organisationSpace(locale, slug, { done: 'joined' }))
	redirect(`${paths.signIn(locale, paths.organisationSpace(locale, slug))}&joined=1`)
}
