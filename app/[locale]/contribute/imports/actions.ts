'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import type { PasteState } from '@/components/imports/import-state'
import { requirePerson } from '@/lib/accounts/session'
import { discardImport, keepImport } from '@/lib/imports/commands'
import { importLimits } from '@/lib/imports/limits'
import { readPasted } from '@/lib/imports/pasted'
import { type Block, Unreadable } from '@/lib/imports/schema'
import { type Locale, locales } from '@/lib/locales'
import { paths } from '@/lib/paths'

/** Words that were pasted: read at once, and looked over like a file. */
export async function bringText(sent: Locale, state: PasteState, form: FormData): Promise<PasteState> {
	const locale = boundScope(z.enum(locales), sent)
	const actor = await requirePerson(locale, paths.bring(locale))
	const text = textIn(form, 'text')
	const refuse = (problem: NonNullable<PasteState['problem']>): PasteState => ({
		text: text.slice(0, importLimits.characters),
		problem,
		turn: (Number(state?.turn) || 0) + 1,
	})
	if (text.trim() === '') return refuse('empty')
	const blocks = pastedBlocks(text)
	if (!Array.isArray(blocks)) return refuse(blocks.problem)
	const [first] = blocks
	const title = first?.kind === 'paragraph' ? first.plain : ''
	const content = { kind: 'text' as const, blocks }
	const kept = await found(keepImport(actor, { fileName: title.slice(0, 60), content }))
	if (!kept.ok) return refuse(kept.problem.code)
	redirect(paths.lookOver(locale, kept.value.id))
}

function pastedBlocks(text: string): Block[] | Unreadable {
	try {
		return readPasted(text)
	} catch (error) {
		if (error instanceof Unreadable) return error
		throw error
	}
}

/** Forgets what was brought. */
export async function discard(sent: { locale: Locale; importId: string }): Promise<void> {
	const { locale, importId } = boundScope(z.object({ locale: z.enum(locales), importId: z.uuid() }), sent)
	const actor = await requirePerson(locale, paths.bring(locale))
	await found(discardImport(actor, importId))
	redirect(paths.bring(locale))
}
