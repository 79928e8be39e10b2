'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { requirePerson } from '@/lib/accounts/session'
import { paths } from '@/lib/paths'
import { tellApart } from '@/lib/practices/duplicate-commands'
import { steps } from '@/lib/practices/steps'

const scopeSchema = revisionScope.extend({ practiceId: z.uuid(), step: z.enum(steps) })
type Scope = z.output<typeof scopeSchema>

/** Practices that looked like this one are others. */
export async function tellPracticesApart(sent: Scope, form: FormData): Promise<void> {
	const { locale, revisionId, practiceId, step } = boundScope(scopeSchema, sent)
	const actor = await requirePerson(locale, paths.editDraft(locale, revisionId, step))
	await found(tellApart(actor, practiceId, textIn(form, 'others').split(' ')))
	refresh()
}
