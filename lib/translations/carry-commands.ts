import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'
import { writeDraft } from '../practices/draft-rows'
import type { PracticeDraft } from '../practices/schema'
import { type Going, goingWith } from './going-queries'
import { tellTranslators } from './notice-commands'
import { recordPublication, storeTranslation } from './translation-rows'
import { originalsOf, progressOf, weave } from './weave'

/**
 * Brings the translations of a practice over to the revision that is being published: field by field, each
 * marked where its original has changed. Writes them into the revision and answers what it says now. Part of the
 * transaction that publishes, which holds the practice.
 */
export async function carryTranslations(
	tx: Transaction,
	actor: Actor,
	going: Going & { organisationId: string },
	draft: PracticeDraft,
): Promise<PracticeDraft> {
	const { practiceId, organisationId, revisionId } = going
	const originals = originalsOf(draft)
	const translations = await goingWith(tx, going, draft)
	if (translations.length === 0) return draft
	const woven = weave(draft, translations)
	const problems = await writeDraft(tx, revisionId, woven)
	if (problems.length > 0)
		throw new Error(`revision ${revisionId} names what is not there: ${problems[0]?.field}`)
	const rows = await tx.translation.findMany({
		where: { practiceId },
		select: { locale: true, changed: true },
	})
	const before = new Map(rows.map(({ locale, changed }) => [locale, changed]))
	for (const translation of translations) {
		const { locale, texts } = translation
		await storeTranslation(tx, practiceId, translation, originals)
		if (progressOf(texts, originals).changed > (before.get(locale) ?? 0))
			await tellTranslators(tx, actor, { practiceId, organisationId, draft, language: locale })
		if (translation.status === 'published')
			await recordPublication(tx, actor, practiceId, translation, 'carry')
	}
	return woven
}
