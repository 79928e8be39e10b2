'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn, versionIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { visitor } from '@/lib/accounts/policy'
import { approveAsGuest, remarkAsGuest, suggestAsGuest } from '@/lib/draft-links/guest-commands'
import type { GuestFormState } from '@/lib/draft-links/schema'
import { NotFound } from '@/lib/errors'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { Result } from '@/lib/result'

const linkScope = z.object({ locale: z.enum(locales), secret: z.string().max(200) })
const threadScope = linkScope.extend({ remarkId: z.uuid() })
type Scope = z.output<typeof linkScope>

export async function remarkByLink(
	sent: Scope,
	state: GuestFormState,
	form: FormData,
): Promise<GuestFormState> {
	const scope = boundScope(linkScope, sent)
	return answer(scope, state, form, 'remark', (typed) =>
		remarkAsGuest(visitor, scope.secret, { ...typed, field: textIn(form, 'field') }),
	)
}

export async function suggestByLink(
	sent: Scope,
	state: GuestFormState,
	form: FormData,
): Promise<GuestFormState> {
	const scope = boundScope(linkScope, sent)
	const words = textIn(form, 'words')
	const answered = await answer(scope, state, form, 'remark', (typed) =>
		suggestAsGuest(visitor, scope.secret, {
			name: typed.name,
			reason: typed.body,
			words,
			path: textIn(form, 'path'),
			read: textIn(form, 'read'),
		}),
	)
	// The form then speaks of the text as it stands now.
	if (answered.refused === 'changed') refresh()
	return { ...answered, words: words.slice(0, 50_000) }
}

export async function answerByLink(
	sent: z.output<typeof threadScope>,
	state: GuestFormState,
	form: FormData,
): Promise<GuestFormState> {
	const scope = boundScope(threadScope, sent)
	return answer(scope, state, form, 'remark', (typed) =>
		remarkAsGuest(visitor, scope.secret, { ...typed, under: scope.remarkId }),
	)
}

export async function approveByLink(
	sent: Scope,
	state: GuestFormState,
	form: FormData,
): Promise<GuestFormState> {
	const scope = boundScope(linkScope, sent)
	return answer(scope, state, form, 'approval', ({ name }) =>
		approveAsGuest(visitor, scope.secret, { name, version: versionIn(form) }),
	)
}

type Refusal =
	| { code: 'invalid'; problems: NonNullable<GuestFormState['problems']> }
	| { code: NonNullable<GuestFormState['refused']> }

/** Runs what a guest asked for: to where it stands now, or back to the form with all that was typed. */
async function answer(
	{ locale, secret }: Scope,
	state: GuestFormState,
	form: FormData,
	anchor: 'remark' | 'approval',
	command: (typed: { name: string; body: string }) => Promise<Result<{ id: string }, Refusal>>,
): Promise<GuestFormState> {
	const typed = { name: textIn(form, 'name').slice(0, 1000), body: textIn(form, 'body').slice(0, 50_000) }
	const kept = { turn: (Number(state?.turn) || 0) + 1, ...typed }
	let id: string
	try {
		const said = await command(typed)
		if (!said.ok)
			return said.problem.code === 'invalid'
				? { ...kept, problems: said.problem.problems }
				: { ...kept, refused: said.problem.code }
		id = said.value.id
	} catch (error) {
		// The link may have ended while they wrote: their words are still theirs.
		if (error instanceof NotFound) return { ...kept, refused: 'closed' }
		throw error
	}
	refresh()
	redirect(`${paths.sharedDraft(locale, secret)}#${anchor === 'remark' ? `remark-${id}` : 'approvals'}`)
}
