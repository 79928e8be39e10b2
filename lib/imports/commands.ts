import 'server-only'
import { type Actor, roleIn } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import { isContentLocale } from '../locales'
import { startPractice } from '../practices/commands'
import type { Json } from '../practices/fields'
import { canDo, openStates } from '../practices/policy'
import { saveDraft } from '../practices/save-commands'
import { emptyDraft, practiceDraft } from '../practices/schema'
import { type StepPart, withPart } from '../practices/step-part'
import { done, type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { type Interpreted, interpret, keptAside, type Vocabulary } from './interpret'
import { allLabels } from './known-labels'
import { importLimits } from './limits'
import { itemsFor } from './look-over'
import { canImport, ownImports } from './policy'
import { getImport } from './queries'
import type { ReadFile } from './schema'
import { readVocabulary } from './vocabulary-queries'

/** Keeps what was read of a file until its owner has looked it over. Also forgets what nobody finished. */
export async function keepImport(
	actor: Actor,
	{ fileName, content }: { fileName: string; content: ReadFile },
): Promise<Result<{ id: string }, { code: 'tooOften' }>> {
	if (actor.kind !== 'person' || !canImport(actor)) throw new NotFound('imports')
	await db.import.deleteMany({
		where: { createdAt: { lt: new Date(Date.now() - importLimits.days * 86_400_000) } },
	})
	if ((await db.import.count({ where: ownImports(actor) })) >= importLimits.ofOnePerson)
		return refused({ code: 'tooOften' })
	const name = fileName.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 200)
	// PostgreSQL stores neither NUL nor half a surrogate pair.
	const stored = JSON.parse(
		JSON.stringify(content, (_, value) =>
			typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value,
		),
	)
	return done(
		await db.import.create({
			data: { personId: actor.id, fileName: name, content: stored },
			select: { id: true },
		}),
	)
}

/** Forgets what was brought; drafts that were made of it stay. */
export async function discardImport(actor: Actor, id: string): Promise<void> {
	const { count } = isUuid(id)
		? await db.import.deleteMany({ where: { id, ...ownImports(actor) } })
		: { count: 0 }
	if (count === 0) throw new NotFound(`import ${id}`)
}

export type Choices = {
	organisationId: string
	originalLanguage: string
	/** Rows of a table, one draft each; [0] for a document. */
	rows: readonly number[]
	/** The field of each item, or of each column; one that is missing goes where it was recognised. */
	fields: readonly (string | undefined)[]
}

export type MakeProblem =
	| { code: 'noTitle'; row: number }
	| { code: 'tooLongTitle'; row: number }
	| { code: 'tooMany' }
	| { code: 'madeAlready' }

/**
 * Makes drafts of what was brought, through the same commands as the form. What went into no field, or not whole, is
 * kept with the draft. Each row is made once, however often this is sent.
 */
export async function makeDrafts(
	actor: Actor,
	importId: string,
	choices: Choices,
): Promise<Result<{ revisionIds: string[] }, MakeProblem>> {
	const brought = await getImport(actor, importId)
	if (!roleIn(actor, choices.organisationId)) throw new NotFound(`organisation ${choices.organisationId}`)
	const language = isContentLocale(choices.originalLanguage) ? choices.originalLanguage : 'en'
	const [known, vocabulary] = [await allLabels(), await readVocabulary(actor)]
	const rows = [...new Set(choices.rows)].filter((row) => !brought.made.includes(row))
	if (rows.length === 0) return refused({ code: 'madeAlready' })
	if (rows.length > importLimits.drafts) return refused({ code: 'tooMany' })
	const drafts = rows.map((row) => ({
		row,
		...fitting(
			interpret(itemsFor(brought.content, row, known, choices.fields), language, vocabulary),
			language,
		),
	}))
	// All or none: whoever sends twenty rows wants to know before the first is made.
	const untitled = drafts.find(({ part }) => !part[`texts.${language}.title`])
	if (untitled)
		return refused({
			code: untitled.interpreted.some(({ field, reason }) => field === 'title' && reason === 'tooLong')
				? 'tooLongTitle'
				: 'noTitle',
			row: untitled.row,
		})
	const revisionIds: string[] = []
	for (const draft of drafts) {
		// Whoever claims a row makes its draft; a second click finds it claimed.
		const claimed = await db.import.updateMany({
			where: { id: importId, ...ownImports(actor), NOT: { made: { has: draft.row } } },
			data: { made: { push: draft.row } },
		})
		if (claimed.count === 0) continue
		try {
			const settings = { ...choices, originalLanguage: language }
			revisionIds.push(await makeOne(actor, brought.fileName, settings, draft))
		} catch (error) {
			// What went wrong is ours: the row can be tried again.
			await db.$executeRaw`UPDATE "Import" SET made = array_remove(made, ${draft.row}::int) WHERE id = ${importId}::uuid`
			throw error
		}
	}
	if (revisionIds.length === 0) return refused({ code: 'madeAlready' })
	const left = 'blocks' in brought.content ? 1 : brought.content.rows.length
	await db.$executeRaw`DELETE FROM "Import" WHERE id = ${importId}::uuid AND cardinality(made) >= ${left}`
	return done({ revisionIds })
}

async function makeOne(
	actor: Actor,
	fileName: string,
	{ organisationId, originalLanguage }: Pick<Choices, 'organisationId' | 'originalLanguage'>,
	{ part, interpreted }: { part: StepPart; interpreted: Interpreted[] },
): Promise<string> {
	const title = part[`texts.${originalLanguage}.title`]
	const begun = await startPractice(actor, {
		organisationId,
		originalLanguage,
		title: typeof title === 'string' ? title : '',
	})
	if (!begun.ok) throw new Error(`a draft that was checked is refused: ${begun.problem.problems[0]?.field}`)
	const { revisionId, practiceId, version } = begun.value
	await db.importNote.createMany({
		data: interpreted.filter(keptAside).map(({ label, text, reason, field }, position) => ({
			practiceId,
			position,
			fileName,
			label: label.slice(0, 1000),
			text,
			reason: reason ?? 'unrecognised',
			field: field || null,
		})),
	})
	const saved = await saveDraft(actor, revisionId, { version, part })
	if (!saved.ok) throw new Error(`a draft that was checked is not saved: ${saved.problem.code}`)
	return revisionId
}

/** What the template accepts of it: what contradicts something else is left out, and stands aside. */
export function fitting(
	made: { part: StepPart; interpreted: Interpreted[] },
	language: 'en' | 'ca' | 'es' | 'de' | 'fi' | 'pl' | 'fr',
): { part: StepPart; interpreted: Interpreted[] } {
	let { part, interpreted } = made
	for (let tries = 0; tries < 10; tries++) {
		const parsed = practiceDraft.safeParse(withPart(emptyDraft(language), part))
		if (parsed.success) break
		const wrong = fieldProblems(parsed.error).map(({ field }) => field)
		const left = Object.entries(part).filter(
			([path]) => !wrong.some((field) => field === path || field.startsWith(`${path}.`)),
		)
		part = Object.fromEntries(left) as Record<string, Json | undefined>
		const ends = wrong.includes('endDate')
		if (ends) {
			const { ongoing: _, ...rest } = part
			part = rest
		}
		interpreted = interpreted.map((item) =>
			wrong.some(
				(path) =>
					path === item.field || path.startsWith(`${item.field}.`) || (ends && item.field === 'timescale'),
			)
				? { ...item, becomes: '', reason: item.reason ?? (ends ? 'notADate' : 'unknownValue') }
				: item,
		)
	}
	return { part, interpreted }
}

/** Removes what was kept aside: one note, or all of them. Whoever may edit the draft may. */
export async function removeImportNotes(actor: Actor, revisionId: string, noteId?: string): Promise<void> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { id: revisionId, state: { in: [...openStates] } },
				select: { state: true, practiceId: true, practice: { select: { organisationId: true } } },
			})
		: null
	if (
		!revision ||
		!canDo(actor, 'edit', { organisationId: revision.practice.organisationId, state: revision.state })
	)
		throw new NotFound(`revision ${revisionId}`)
	if (noteId !== undefined && !isUuid(noteId)) throw new NotFound(`note ${noteId}`)
	await db.importNote.deleteMany({
		where: { practiceId: revision.practiceId, ...(noteId && { id: noteId }) },
	})
}

export type LookedOver = { interpreted: Interpreted[] }

/** What would become of it, before anything is made. */
export async function lookOver(
	actor: Actor,
	importId: string,
	{ row, originalLanguage, fields }: { row: number; originalLanguage: string; fields: Choices['fields'] },
): Promise<LookedOver> {
	const { content } = await getImport(actor, importId)
	const language = isContentLocale(originalLanguage) ? originalLanguage : 'en'
	const [known, vocabulary]: [Awaited<ReturnType<typeof allLabels>>, Vocabulary] = [
		await allLabels(),
		await readVocabulary(actor),
	]
	return {
		interpreted: fitting(interpret(itemsFor(content, row, known, fields), language, vocabulary), language)
			.interpreted,
	}
}
