import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { canDo, openStates } from '../practices/policy'
import { isUuid } from '../uuid'
import type { AsideReason } from './interpret'
import { canImport, ownImports } from './policy'
import type { ReadFile } from './schema'

/** What somebody brought, as it was read. `made`: rows that are drafts already. */
export type ImportToLookOver = { id: string; fileName: string; content: ReadFile; made: number[] }

export async function getImport(actor: Actor, id: string): Promise<ImportToLookOver> {
	const row = isUuid(id)
		? await db.import.findFirst({
				where: { id, ...ownImports(actor) },
				select: { id: true, fileName: true, content: true, made: true },
			})
		: null
	if (!row) throw new NotFound(`import ${id}`)
	return { ...row, content: row.content as ReadFile }
}

export type UnfinishedImport = { id: string; fileName: string; createdAt: string }

/** What this person has not finished, the latest first. */
export async function listImports(actor: Actor): Promise<UnfinishedImport[]> {
	if (!canImport(actor)) throw new NotFound('imports')
	const rows = await db.import.findMany({
		where: ownImports(actor),
		orderBy: { createdAt: 'desc' },
		take: 20,
		select: { id: true, fileName: true, createdAt: true },
	})
	return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }))
}

export type NoteOfImport = {
	id: string
	fileName: string
	label: string
	text: string
	reason: AsideReason
	field: string | null
}

/** What was kept aside when the draft was made; nothing for those who may not edit it. */
export async function listImportNotes(actor: Actor, revisionId: string): Promise<NoteOfImport[]> {
	if (!isUuid(revisionId)) return []
	const revision = await db.revision.findFirst({
		where: { id: revisionId, state: { in: [...openStates] } },
		select: { state: true, practiceId: true, practice: { select: { organisationId: true } } },
	})
	if (!revision) return []
	const facts = { organisationId: revision.practice.organisationId, state: revision.state }
	if (!canDo(actor, 'edit', facts)) return []
	const rows = await db.importNote.findMany({
		where: { practiceId: revision.practiceId },
		orderBy: { position: 'asc' },
		take: 1000,
		select: { id: true, fileName: true, label: true, text: true, reason: true, field: true },
	})
	return rows.map((row) => ({ ...row, reason: row.reason as AsideReason }))
}
