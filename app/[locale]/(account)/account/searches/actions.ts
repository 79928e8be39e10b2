'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { requirePerson } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { changeSearch, deleteSearch, saveSearch } from '@/lib/searches/commands'
import { readQuestion, type SearchFormState } from '@/lib/searches/schema'

const asked = z.object({ locale: z.enum(locales), question: z.string().max(20_000) })
const kept = z.object({ locale: z.enum(locales), id: z.uuid() })

const typedIn = (form: FormData) => ({
	name: String(form.get('name') ?? ''),
	frequency: String(form.get('frequency') ?? ''),
})

export async function addSearch(
	scope: z.input<typeof asked>,
	_state: SearchFormState,
	form: FormData,
): Promise<SearchFormState> {
	const { locale, question } = boundScope(asked, scope)
	const person = await requirePerson(locale, paths.newSearch(locale, new URLSearchParams(question)))
	const typed = typedIn(form)
	const answer = await found(saveSearch(person, readQuestion(question), typed))
	if (answer.ok) redirect(`${paths.savedSearches(locale)}?saved=1`)
	return answer.problem.code === 'invalid'
		? { ...typed, problems: answer.problem.problems }
		: { ...typed, refused: answer.problem.code }
}

export async function editSearch(
	scope: z.input<typeof kept>,
	_state: SearchFormState,
	form: FormData,
): Promise<SearchFormState> {
	const { locale, id } = boundScope(kept, scope)
	const person = await requirePerson(locale, paths.savedSearch(locale, id))
	const typed = typedIn(form)
	const answer = await found(changeSearch(person, id, typed))
	if (answer.ok) redirect(`${paths.savedSearches(locale)}?saved=1`)
	return { ...typed, problems: answer.problem.problems }
}

export async function removeSearch(scope: z.input<typeof kept>): Promise<void> {
	const { locale, id } = boundScope(kept, scope)
	const person = await requirePerson(locale, paths.savedSearch(locale, id))
	await found(deleteSearch(person, id))
	redirect(`${paths.savedSearches(locale)}?deleted=1`)
}
