import 'server-only'
import type { Database } from '../db'
import { rowLists } from '../practices/draft-form'
import { readDraft } from '../practices/draft-rows'
import type { PracticeDraft, TextOrigin } from '../practices/schema'
import type { Translation } from './schema'
import { lastPublished, storedOrRead } from './translation-rows'
import { aligned, originalsOf, weave } from './weave'

/** What goes out with a revision when it is published. Whether somebody may see it is the caller's question. */

export type Going = { practiceId: string; revisionId: string; liveRevisionId: string | null }

/** The translations of a practice as they would go out with a revision of it. */
export async function goingWith(
	db: Database,
	{ practiceId, revisionId, liveRevisionId }: Going,
	draft: PracticeDraft,
): Promise<Translation[]> {
	const before = liveRevisionId
		? await readDraft(db, liveRevisionId)
		: await lastPublished(db, practiceId, revisionId)
	const originals = originalsOf(draft)
	return (await storedOrRead(db, practiceId, before, draft))
		.map((translation) => (translation.version === 0 ? goingOut(translation) : translation))
		.map((translation) => ({ ...translation, texts: aligned(translation.texts, originals) }))
}

/** What was written into a revision when translations were part of it goes out with it. */
const goingOut = (translation: Translation): Translation => ({
	...translation,
	texts: new Map(
		[...translation.texts].map(([field, { text, origin, source, ...rest }]) => [
			field,
			{ ...rest, text, origin, source, published: { text, origin, source } },
		]),
	),
})

/** Rows of a revision as pages read them (lib/practices/page-rows.ts). */
type RevisionRows = {
	texts: { locale: string; origin: TextOrigin; origins: unknown; changed: string[] }[]
}

/** A revision that is not published yet with the texts in other languages that will go out with it. */
export async function withGoing<R extends RevisionRows>(db: Database, going: Going, rows: R): Promise<R> {
	const draft = await readDraft(db, going.revisionId)
	const woven = weave(draft, await goingWith(db, going, draft))
	const lists = Object.entries(rowLists).map(([list, { localised }]) => {
		const cells = (woven as Record<string, unknown>)[list]
		const own = (rows as Record<string, unknown>)[list]
		if (!Array.isArray(own) || !Array.isArray(cells)) return {}
		const take = (cell: Record<string, unknown>) =>
			Object.fromEntries(localised.map((column) => [column, cell[column]]))
		return { [list]: own.map((row, position) => ({ ...row, ...take(cells[position] ?? {}) })) }
	})
	const texts = Object.entries(woven.texts).map(([locale, text]) => ({
		...text,
		locale,
		origins: text.origins ?? {},
		changed: text.changed ?? [],
	}))
	return Object.assign({}, rows, ...lists, { texts })
}
