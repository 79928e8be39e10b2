import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'
import { writeDraft } from '../practices/draft-rows'
import type { PracticeDraft } from '../practices/schema'
import { type Going, goingWith } from './going-queries'
import { recordPublication, storeTranslation } from './translation-rows'
import { originalsOf, weave } from './weave'

/**
 * Brings the translations of a practice over to the revision that is being published: field by field, each
 * marked where its original has changed. Writes them into the revision and answers what it says now. Part of the
 * transaction that publishes, which holds the practice.
 */
export async function carryTranslations(
	tx: Transaction,
	actor: Actor,
	going: Going,
	draft: PracticeDraft,
): Promise<PracticeDraft> {
	const { practiceId, revisionId } = going
	const originals = originalsOf(draft)
	const translations = await goingWith(tx, going, draft)
	if (translations.length === 0) return draft
	const woven = weave(draft, translations)
	const problems = await writeDraft(tx, revisionId, woven)
	if (problems.length > 0)
		throw new Error(`revision ${revisionId} names what is not there: ${problems[0]?.field}`)
	for (const translation of translations) {
		await storeTranslation(tx, practiceId, translation, originals)
		if (translation.status === 'published')
			await recordPublication(tx, actor, practiceId, translation, 'carry')
	}
	return woven
}
