'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { currentActor, requirePerson } from '@/lib/accounts/session'
import {
	changeCollection,
	createCollection,
	deleteCollection,
	revokeLink,
	shareByLink,
} from '@/lib/collections/commands'
import { moveInCollection, savePractices, takeOut, writeNote } from '@/lib/collections/item-commands'
import { collectionLimits } from '@/lib/collections/limits'
import type { NoteState, SaveState, SettingsState } from '@/lib/collections/schema'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'

const here = z.object({ locale: z.enum(locales) })
const saving = here.extend({
	practices: z.array(z.string().max(200)).min(1).max(collectionLimits.atOnce),
	/** Those that were offered: what is not ticked of them is taken out, where one practice alone is saved. */
	offered: z.array(z.uuid()).max(500),
})
const collection = here.extend({ id: z.uuid() })
const item = collection.extend({ practiceId: z.uuid() })
type Collection = z.output<typeof collection>
type Item = z.output<typeof item>

const turnAfter = (turn: unknown) => (Number(turn) || 0) + 1

export async function makeCollection(
	sent: z.output<typeof here>,
	state: SaveState,
	form: FormData,
): Promise<SaveState> {
	const { locale } = boundScope(here, sent)
	const name = textIn(form, 'name').slice(0, 1000)
	const answer = { turn: turnAfter(state?.turn), name, chosen: [] }
	const made = await found(createCollection(await requirePerson(locale, paths.collections(locale)), name))
	if (made.ok) redirect(paths.collection(locale, made.value.id))
	return made.problem.code === 'invalid'
		? { ...answer, problems: made.problem.problems }
		: { ...answer, refused: made.problem.code }
}

export async function saveToCollections(
	sent: z.output<typeof saving>,
	state: SaveState,
	form: FormData,
): Promise<SaveState> {
	const { locale, practices, offered } = boundScope(saving, sent)
	const name = textIn(form, 'name').slice(0, 1000)
	const into = form.getAll('into').map(String).slice(0, 500)
	const answer = { turn: turnAfter(state?.turn), name, chosen: into }
	const actor = await currentActor()
	if (actor.kind !== 'person') return { ...answer, refused: 'signedOut' }
	const saved = await found(
		savePractices(actor, {
			practices,
			into,
			// Of several practices some may be in it and others not: nothing ticked says nothing of any.
			outOf: practices.length === 1 ? offered.filter((id) => !into.includes(id)) : [],
			newName: name,
		}),
	)
	if (!saved.ok)
		return saved.problem.code === 'invalid'
			? { ...answer, problems: saved.problem.problems }
			: { ...answer, refused: saved.problem.code }
	refresh()
	redirect(`${paths.saveToCollection(locale, practices)}&done=1`)
}

export async function move(sent: Item & { direction: 'up' | 'down' }): Promise<void> {
	const scope = boundScope(item.extend({ direction: z.enum(['up', 'down']) }), sent)
	const address = paths.collection(scope.locale, scope.id)
	const actor = await requirePerson(scope.locale, address)
	await found(moveInCollection(actor, scope.id, scope.practiceId, scope.direction))
	refresh()
	redirect(address)
}

export async function remove(sent: Item): Promise<void> {
	const { locale, id, practiceId } = boundScope(item, sent)
	const address = paths.collection(locale, id)
	await found(takeOut(await requirePerson(locale, address), id, practiceId))
	refresh()
	redirect(`${address}?done=takenOut`)
}

export async function note(sent: Item, state: NoteState, form: FormData): Promise<NoteState> {
	const { locale, id, practiceId } = boundScope(item, sent)
	const typed = textIn(form, 'note').slice(0, 50_000)
	const answer = { turn: turnAfter(state?.turn), note: typed }
	const actor = await requirePerson(locale, paths.collection(locale, id))
	const written = await found(writeNote(actor, id, practiceId, typed))
	if (!written.ok) return { ...answer, problems: written.problem.problems }
	refresh()
	return { ...answer, note: written.value.note, saved: true }
}

export async function saveSettings(
	sent: Collection,
	state: SettingsState,
	form: FormData,
): Promise<SettingsState> {
	const { id } = boundScope(collection, sent)
	const typed = {
		name: textIn(form, 'name').slice(0, 1000),
		sharedTitle: textIn(form, 'sharedTitle').slice(0, 1000),
		sharedText: textIn(form, 'sharedText').slice(0, 50_000),
		showsNotes: form.get('showsNotes') === 'yes',
		organisation: textIn(form, 'organisation').slice(0, 100),
		membersEdit: form.get('membersEdit') === 'yes',
	}
	const answer = { turn: turnAfter(state?.turn), typed }
	const actor = await currentActor()
	if (actor.kind !== 'person') return { ...answer, signedOut: true }
	const changed = await found(changeCollection(actor, id, typed))
	if (!changed.ok) return { ...answer, problems: changed.problem.problems }
	refresh()
	return { ...answer, saved: true }
}

export async function makeLink(sent: Collection): Promise<void> {
	const { locale, id } = boundScope(collection, sent)
	const address = paths.collectionSettings(locale, id)
	await found(shareByLink(await requirePerson(locale, address), id))
	refresh()
	redirect(`${address}?done=linked`)
}

export async function endLink(sent: Collection): Promise<void> {
	const { locale, id } = boundScope(collection, sent)
	const address = paths.collectionSettings(locale, id)
	await found(revokeLink(await requirePerson(locale, address), id))
	refresh()
	redirect(`${address}?done=revoked`)
}

export async function discard(sent: Collection): Promise<void> {
	const { locale, id } = boundScope(collection, sent)
	await found(deleteCollection(await requirePerson(locale, paths.collectionSettings(locale, id)), id))
	redirect(`${paths.collections(locale)}?done=deleted`)
}
