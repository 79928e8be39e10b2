'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { DecisionState } from '@/components/review/decision-state'
import { paths } from '@/lib/paths'
import { changeAddress } from '@/lib/practices/address-commands'
import { decide, textIn } from '../../decide'

/** Gives a practice another address; pages that are kept under either are forgotten. */
export async function changePracticeAddress(
	scope: z.output<typeof revisionScope>,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId } = boundScope(revisionScope, scope)
	const address = textIn(form, 'address')
	const changed = await decide(state, address, (actor) =>
		changeAddress(actor, revisionId, { address, seen: textIn(form, 'seen') }),
	)
	if ('refused' in changed) return changed.refused
	invalidateCatalogue()
	redirect(paths.practiceAddress(locale, revisionId, { done: 'changed' }))
}
