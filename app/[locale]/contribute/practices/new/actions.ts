'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import type { NewState } from '@/components/contribute/new-state'
import { requirePerson } from '@/lib/accounts/session'
import { type Locale, locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { startPractice } from '@/lib/practices/commands'
import { place } from '@/lib/practices/steps'

/** Begins a practice with its title, and goes on to its first screen. */
export async function beginPractice(sent: Locale, state: NewState, form: FormData): Promise<NewState> {
	const locale = boundScope(z.enum(locales), sent)
	const actor = await requirePerson(locale, paths.newDraft(locale))
	const typed = {
		organisationId: textIn(form, 'organisationId'),
		originalLanguage: textIn(form, 'originalLanguage'),
		title: textIn(form, 'title'),
	}
	const begun = await found(startPractice(actor, typed))
	if (begun.ok) redirect(paths.editDraft(locale, begun.value.revisionId))
	return {
		...typed,
		title: typed.title.slice(0, 10_000),
		turn: (Number(state?.turn) || 0) + 1,
		problems: begun.problem.problems.map(place),
	}
}
