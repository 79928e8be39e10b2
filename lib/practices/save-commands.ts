import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { oneAtATime } from '../one-at-a-time'
import { type Result, refused } from '../result'
import { isRowList } from './draft-form'
import { readDraft, writeDraft } from './draft-rows'
import { type Editor, lastEditor, recordEdit } from './edit-rows'
import { readPath } from './fields'
import { begunFrom, byKey, type Contested, leftOut, mergeParts, same } from './merge'
import { type PracticeDraft, practiceDraft } from './schema'
import { readParts, type StepPart, withPart } from './step-part'
import {
	type Found,
	type Invalid,
	type NotAllowed,
	refusal,
	type Stale,
	staleAs,
	takeRevision,
} from './transition-commands'

/** Writing in a draft. */

export type Screen = {
	/** The version it was read at. */
	version: number
	part: StepPart
	/** What it showed before anybody wrote in it. Without, anything that differs from an older version is contested. */
	base?: StepPart
	/** The same screen as it was sent before without an answer; what of it is stored is nobody else's. */
	inDoubt?: readonly StepPart[]
	/** While somebody writes: what is wrong is left out, and all else stored. By hand, nothing is stored then. */
	background?: boolean
}

/** How the draft stands in the database now. */
export type Stored = { version: number; savedAt: string; draft: PracticeDraft }
export type Saved = Stored & {
	/** What others changed on this screen since it was shown. */
	others: (Editor & { paths: string[] }) | undefined
}
/** Somebody else changed the same: theirs stands. Everything that nobody else changed is stored all the same. */
export type Overtaken = Stale & Editor & { stored: Stored; contested: Contested[]; problems: FieldProblem[] }
/** Something cannot be stored. `stored`, in the background, when all else is. */
export type Unfit = Invalid & { stored?: Stored }
/** So many save this draft at this moment that one more would only wait. */
export type Busy = { code: 'busy' }
export type NotSaved = Unfit | Overtaken | Stale | NotAllowed | Busy

/** More than this many saves of one draft never wait at once. */
const mostWaiting = 300

/**
 * Saves one screen of the form. A draft may lack anything, but not hold anything wrong. What others wrote since the
 * screen was read is kept, and nothing of theirs is overwritten: `stale` names what both changed. A screen that says
 * nothing new changes nothing, not even the version.
 */
export const saveDraft = async (
	actor: Actor,
	revisionId: string,
	screen: Screen,
): Promise<Result<Saved, NotSaved>> =>
	(await oneAtATime(`draft ${revisionId}`, mostWaiting, () =>
		db
			.$transaction(async (tx) => {
				const revision = await takeRevision(tx, actor, revisionId)
				const no = refusal(actor, 'edit', revision)
				return no ? refused(no) : saveScreen(tx, actor, revision, screen)
			})
			.catch((error: unknown) => {
				if (error instanceof Overtook) return refused(error.problem)
				throw error
			}),
	)) ?? refused({ code: 'busy' })

/** Undoes the transaction, and is an answer all the same. */
class Overtook extends Error {
	constructor(readonly problem: Stale) {
		super('overtaken')
	}
}

/** The same inside a transaction that holds the practice, for somebody who may edit it. */
export async function saveScreen(
	tx: Transaction,
	actor: Actor,
	revision: Found,
	screen: Screen,
): Promise<Result<Saved, NotSaved>> {
	const stored = await readDraft(tx, revision.id)
	const there = readParts(stored, Object.keys(screen.part))
	const base = screen.base ?? (revision.version === screen.version ? there : {})
	const merged = mergeParts(base, screen.part, there, screen.inDoubt)

	const fit = await write(tx, revision.id, stored, { ...screen, part: merged.part })
	const problems = fit.problems.map((problem) => ({
		...problem,
		field: inScreen(problem.field, merged.part, screen.part),
	}))
	if (!fit.draft) return refused({ code: 'invalid', problems })

	// Asked before this save is on record, which would else seem to be the last.
	const contested = merged.contested.map(({ path }) => topOf(path))
	const editor =
		contested.length > 0
			? await lastEditor(tx, actor, revision.id, contested)
			: merged.theirs.length > 0
				? await lastEditor(tx, actor, revision.id, merged.theirs)
				: undefined
	const now = await noteSave(tx, actor, revision, fit.draft.changed)
	const after: Stored = {
		version: now.version,
		savedAt: now.savedAt.toISOString(),
		draft: fit.draft.changed.length > 0 ? await readDraft(tx, revision.id) : stored,
	}
	if (merged.contested.length > 0 && editor)
		return refused({
			...staleAs({ ...revision, version: after.version }),
			...editor,
			stored: after,
			contested: merged.contested,
			problems,
		})
	if (problems.length > 0) return refused({ code: 'invalid', problems, stored: after })
	return {
		ok: true,
		value: { ...after, others: editor && { ...editor, paths: merged.theirs } },
	}
}

type Written = {
	/** Undefined when nothing was written because of what is wrong. */
	draft: { changed: string[] } | undefined
	problems: FieldProblem[]
}

/** Writes what is fit to be written: all or nothing by hand; in the background what remains without what is wrong. */
async function write(
	tx: Transaction,
	revisionId: string,
	stored: PracticeDraft,
	{ part: whole, background }: Screen,
): Promise<Written> {
	const all: FieldProblem[] = []
	let part = whole
	// A mended time may show that its other end is wrong; a third look finds no more.
	for (let round = 0; ; round++) {
		const parsed = practiceDraft.safeParse(withPart(stored, part))
		const changed = parsed.success
			? Object.keys(part).filter((path) => !same(readPath(stored, path), readPath(parsed.data, path)))
			: []
		const problems = !parsed.success
			? fieldProblems(parsed.error)
			: changed.length > 0
				? await writeDraft(tx, revisionId, parsed.data)
				: []
		all.push(...problems.map((problem) => ({ ...problem, field: inScreen(problem.field, part, whole) })))
		if (problems.length === 0) return { draft: { changed }, problems: all }
		if (!background || round === 2) return { draft: undefined, problems: all }
		const wrong = problems.flatMap(({ field }) => leftOut(part, field))
		part = begunFrom(readParts(stored, Object.keys(part)), part, wrong)
	}
}

/** "evidence.2.claim" of one screen as it is numbered in another that has the same row. */
function inScreen(field: string, from: StepPart, to: StepPart): string {
	const [list = '', row = '', ...rest] = field.split('.')
	if (!isRowList(list) || row === '') return field
	const key = [...byKey(from[list]).keys()][Number(row)]
	const place = key === undefined ? -1 : [...byKey(to[list]).keys()].indexOf(key)
	return place < 0 ? field : [list, place, ...rest].join('.')
}

/** "evidence" for "evidence.<key>.value". */
const topOf = (path: string): string => {
	const [first = ''] = path.split('.')
	return isRowList(first) ? first : path
}

/** One version more, and who wrote what; nothing where nothing changed. */
async function noteSave(tx: Transaction, actor: Actor, revision: Found, changed: readonly string[]) {
	const savedAt = new Date()
	if (changed.length === 0) return { version: revision.version, savedAt }
	const version = revision.version + 1
	const { count } = await tx.revision.updateMany({
		where: { id: revision.id, state: revision.state, version: revision.version },
		data: { version, updatedAt: savedAt, lastEditedById: actor.kind === 'person' ? actor.id : null },
	})
	if (count === 0) throw new Overtook(staleAs(revision))
	await recordEdit(tx, actor, { revisionId: revision.id, version, paths: changed, at: savedAt })
	return { version, savedAt }
}
