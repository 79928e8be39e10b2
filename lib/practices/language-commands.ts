import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { isContentLocale } from '../locales'
import { type Result, refused } from '../result'
import { isField } from './draft-form'
import { languageKey } from './language-doubts'
import { type Invalid, type NotAllowed, refusal, type Stale, takeRevision } from './transition-commands'

/**
 * Somebody says that a text is in the language it should be in, whatever it reads like. No word changes, and so
 * no version does; said twice it is said once.
 */
export async function keepLanguage(
	actor: Actor,
	revisionId: string,
	{ field, language }: { field: string; language: string },
): Promise<Result<null, Stale | NotAllowed | Invalid>> {
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'edit', revision)
		if (no) return refused(no)
		if (!isField(field) || !isContentLocale(language))
			return refused({ code: 'invalid' as const, problems: [{ field, code: 'unknownValue' as const }] })
		const key = languageKey(field, language)
		await tx.revision.updateMany({
			where: { id: revision.id, NOT: { languageAsMeant: { has: key } } },
			data: { languageAsMeant: { push: key } },
		})
		return { ok: true as const, value: null }
	})
}
