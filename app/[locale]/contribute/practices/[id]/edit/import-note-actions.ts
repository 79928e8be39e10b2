'use server'

import { refresh } from 'next/cache'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { requirePerson } from '@/lib/accounts/session'
import { removeImportNotes } from '@/lib/imports/commands'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'

/** Removes one note of an import, or all. */
export async function removeNotes(
	sent: { locale: Locale; revisionId: string },
	noteId: string | null,
): Promise<void> {
	const { locale, revisionId } = boundScope(revisionScope, sent)
	const actor = await requirePerson(locale, paths.editDraft(locale, revisionId))
	await found(removeImportNotes(actor, revisionId, typeof noteId === 'string' ? noteId : undefined))
	refresh()
}
