import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'

/** Who wrote what in a draft (RevisionEdit): kept at each save, asked when two people changed the same. */

/** Saves of one person that follow one another this closely are one sitting. */
const sittingMinutes = 30

const idOf = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)

type Edit = { revisionId: string; version: number; paths: readonly string[]; at: Date }

export async function recordEdit(tx: Transaction, actor: Actor, edit: Edit): Promise<void> {
	const { revisionId, version, at } = edit
	const last = await tx.revisionEdit.findFirst({
		where: { revisionId },
		orderBy: [{ until: 'desc' }, { version: 'desc' }],
	})
	const goesOn =
		last !== null &&
		last.editorId === idOf(actor) &&
		at.getTime() - last.until.getTime() < sittingMinutes * 60_000
	if (goesOn)
		await tx.revisionEdit.update({
			where: { id: last.id },
			data: { version, until: at, paths: [...new Set([...last.paths, ...edit.paths])] },
			select: { id: true },
		})
	else
		await tx.revisionEdit.create({
			data: {
				revisionId,
				editorId: idOf(actor),
				editorName: actor.kind === 'visitor' ? null : actor.name,
				version,
				paths: [...edit.paths],
				from: at,
				until: at,
			},
			select: { id: true },
		})
}

export type Editor = {
	/** Undefined when it was the same person, in another window. */
	editedBy: string | null | undefined
	editedAt: string
}

/** Who wrote last at one of these values of the draft; failing that, who wrote last at all. */
export async function lastEditor(
	tx: Transaction,
	actor: Actor,
	revisionId: string,
	paths: readonly string[],
): Promise<Editor> {
	const edit = await tx.revisionEdit.findFirst({
		where: { revisionId, paths: { hasSome: [...paths] } },
		orderBy: [{ until: 'desc' }, { version: 'desc' }],
		select: { editorId: true, editorName: true, until: true },
	})
	const { lastEditedById, lastEditedBy, updatedAt } = await tx.revision.findUniqueOrThrow({
		where: { id: revisionId },
		select: { updatedAt: true, lastEditedById: true, lastEditedBy: { select: { name: true } } },
	})
	const [id, name, at] = edit
		? [edit.editorId, edit.editorName, edit.until]
		: [lastEditedById, lastEditedBy?.name ?? null, updatedAt]
	return {
		editedBy: id !== null && id === idOf(actor) ? undefined : name,
		editedAt: at.toISOString(),
	}
}
