'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import type { LookOverState } from '@/components/imports/import-state'
import { requirePerson } from '@/lib/accounts/session'
import { lookOver, makeDrafts } from '@/lib/imports/commands'
import { importLimits } from '@/lib/imports/limits'
import { columnsOf } from '@/lib/imports/look-over'
import { getImport } from '@/lib/imports/queries'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'

const scopeSchema = z.object({
	locale: z.enum(locales),
	importId: z.uuid(),
	row: z.int().min(0).max(100_000),
})
type Scope = z.output<typeof scopeSchema>

/** Shows what would become of it as chosen, or makes the draft: of one row, or of each that is left. */
export async function confirmImport(
	sent: Scope,
	state: LookOverState,
	form: FormData,
): Promise<LookOverState> {
	const { locale, importId, row } = boundScope(scopeSchema, sent)
	const actor = await requirePerson(locale, paths.lookOver(locale, importId))
	const { content, made } = await found(getImport(actor, importId))
	const fields: (string | undefined)[] = Array.from(
		{ length: Math.max(importLimits.items, importLimits.columns) },
		(_, number) => {
			const field = form.get(`field.${number}`)
			return typeof field === 'string' ? field : undefined
		},
	)
	const choices = {
		organisationId: textIn(form, 'organisationId'),
		originalLanguage: textIn(form, 'originalLanguage'),
		fields,
	}
	const intent = textIn(form, 'intent')
	const shown = async (problem?: LookOverState['problem']): Promise<LookOverState> => {
		const { interpreted } = await found(lookOver(actor, importId, { row, ...choices }))
		const columns = columnsOf(content, row)
		return {
			items: interpreted,
			numbers: interpreted.map((_, index) => columns[index] ?? index),
			organisationId: choices.organisationId,
			originalLanguage: choices.originalLanguage,
			...(problem && { problem }),
			turn: (Number(state?.turn) || 0) + 1,
		}
	}
	if (intent !== 'make' && intent !== 'all') return shown()
	const all = 'rows' in content && intent === 'all'
	const rows = all ? content.rows.map((_, each) => each).filter((each) => !made.includes(each)) : [row]
	const drafts = await found(makeDrafts(actor, importId, { ...choices, rows }))
	if (!drafts.ok) return shown({ code: drafts.problem.code })
	const [first = ''] = drafts.value.revisionIds
	redirect(drafts.value.revisionIds.length === 1 ? paths.editDraft(locale, first) : paths.contribute(locale))
}
