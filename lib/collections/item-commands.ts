import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { done, type Result, refused } from '../result'
import { isSlug } from '../slug'
import { isUuid } from '../uuid'
import { addCollection, takeCollection } from './commands'
import { collectionLimits } from './limits'
import { collectionNote } from './schema'

/** What is in a collection: put in, taken out, moved, noted. */

type Invalid = { code: 'invalid'; problems: FieldProblem[] }
export type Saving = {
	/** Slugs of published practices. */
	practices: readonly string[]
	/** Ids of collections they are put into. */
	into: readonly string[]
	/** Ids of collections they are taken out of. */
	outOf?: readonly string[]
	/** The name of a new collection for them. */
	newName?: string
}
export type Saved = { into: { id: string; name: string }[] }
/** `full`: one of the collections cannot hold as many. `nothing`: no collection was named. */
export type SaveProblem = Invalid | { code: 'tooMany' | 'full' | 'nothing' }

/** Puts practices into collections, all or nothing. What is in one already stays where it is. */
export async function savePractices(actor: Actor, saving: Saving): Promise<Result<Saved, SaveProblem>> {
	if (actor.kind !== 'person') throw new NotFound('collections')
	const newName = saving.newName?.trim() ?? ''
	const outOf = saving.outOf ?? []
	if (saving.into.length + outOf.length > collectionLimits.collections * 2) throw new NotFound('collection')
	return transaction<Saved, SaveProblem>(async (tx) => {
		const practices = await published(tx, saving.practices)
		if (saving.into.length === 0 && outOf.length === 0 && newName === '')
			return refused({ code: 'nothing' as const })
		// In one order everywhere, so that two who save at once cannot wait for each other.
		const ids = [...new Set([...saving.into, ...outOf])].sort()
		for (const id of ids) await takeCollection(tx, actor, id, 'arrange')
		await tx.collectionItem.deleteMany({
			where: { collectionId: { in: [...outOf] }, practiceId: { in: practices.map(({ id }) => id) } },
		})
		const into = [...new Set(saving.into)]
		if (newName !== '') {
			const made = await addCollection(tx, actor.id, newName)
			if (!made.ok) return made
			into.push(made.value.id)
		}
		for (const id of into) if (!(await putIn(tx, id, practices))) return refused({ code: 'full' as const })
		await touch(tx, [...new Set([...ids, ...into])])
		const named = await tx.collection.findMany({
			where: { id: { in: into } },
			select: { id: true, name: true },
			orderBy: { name: 'asc' },
		})
		return done({ into: named })
	})
}

/**
 * Puts one practice into the collection that was changed last, or into a first one of this name: saving without being
 * asked anything.
 */
export async function saveQuickly(
	actor: Actor,
	slug: string,
	firstName: string,
): Promise<Result<Saved, SaveProblem>> {
	if (actor.kind !== 'person') throw new NotFound('collections')
	const last = await db.collection.findFirst({
		where: { ownerId: actor.id },
		orderBy: { updatedAt: 'desc' },
		select: { id: true },
	})
	return savePractices(actor, {
		practices: [slug],
		into: last ? [last.id] : [],
		...(last ? {} : { newName: firstName }),
	})
}

/** A refusal undoes what the transaction has done. */
async function transaction<T, P extends { code: string }>(
	work: (tx: Transaction) => Promise<Result<T, P>>,
): Promise<Result<T, P>> {
	class Undone extends Error {
		constructor(readonly answer: Result<T, P>) {
			super('undone')
		}
	}
	try {
		return await db.$transaction(async (tx) => {
			const answer = await work(tx)
			if (!answer.ok) throw new Undone(answer)
			return answer
		})
	} catch (error) {
		if (error instanceof Undone) return error.answer
		throw error
	}
}

type Found = { id: string; title: string; language: string }

/** Practices that everybody can read, in the order asked for; throws NotFound where one is not among them. */
async function published(tx: Transaction, slugs: readonly string[]): Promise<Found[]> {
	const wanted = [...new Set(slugs)]
	if (wanted.length === 0 || wanted.length > collectionLimits.atOnce || !wanted.every(isSlug))
		throw new NotFound('practice')
	const rows = await tx.practice.findMany({
		where: { slug: { in: wanted }, liveRevisionId: { not: null } },
		select: {
			id: true,
			slug: true,
			liveRevision: {
				select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
			},
		},
	})
	return wanted.map((slug) => {
		const row = rows.find((candidate) => candidate.slug === slug)
		if (!row?.liveRevision) throw new NotFound(`practice ${slug}`)
		const { originalLanguage: language, texts } = row.liveRevision
		return { id: row.id, title: texts.find(({ locale }) => locale === language)?.title ?? slug, language }
	})
}

/** At the end, those that are not in it yet. False: they are too many. */
async function putIn(tx: Transaction, collectionId: string, practices: readonly Found[]): Promise<boolean> {
	const { _count, _max } = await tx.collectionItem.aggregate({
		where: { collectionId },
		_count: true,
		_max: { position: true },
	})
	const there = await tx.collectionItem.findMany({
		where: { collectionId, practiceId: { in: practices.map(({ id }) => id) } },
		select: { practiceId: true },
	})
	const fresh = practices.filter(({ id }) => !there.some(({ practiceId }) => practiceId === id))
	if (_count + fresh.length > collectionLimits.practices) return false
	await tx.collectionItem.createMany({
		data: fresh.map(({ id, title, language }, index) => ({
			collectionId,
			practiceId: id,
			position: (_max.position ?? -1) + 1 + index,
			titleThen: title,
			languageThen: language,
		})),
	})
	return true
}

const touch = (tx: Transaction, ids: readonly string[]) =>
	tx.collection.updateMany({ where: { id: { in: [...ids] } }, data: { updatedAt: new Date() } })

/** Takes one practice out, whether it can still be read or not. */
export async function takeOut(actor: Actor, collectionId: string, practiceId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeCollection(tx, actor, collectionId, 'arrange')
		if (!isUuid(practiceId)) throw new NotFound('practice')
		await tx.collectionItem.deleteMany({ where: { collectionId, practiceId } })
		await touch(tx, [collectionId])
	})
}

/** One place up or down; at the end it stays where it is. */
export async function moveInCollection(
	actor: Actor,
	collectionId: string,
	practiceId: string,
	direction: 'up' | 'down',
): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeCollection(tx, actor, collectionId, 'arrange')
		const items = await tx.collectionItem.findMany({
			where: { collectionId },
			orderBy: [{ position: 'asc' }, { practiceId: 'asc' }],
			select: { practiceId: true, position: true },
		})
		const place = items.findIndex((item) => item.practiceId === practiceId)
		if (place < 0) throw new NotFound('practice')
		const [one, other] = [items[place], items[place + (direction === 'up' ? -1 : 1)]]
		if (!one || !other) return
		const put = (item: { practiceId: string }, position: number) =>
			tx.collectionItem.update({
				where: { collectionId_practiceId: { collectionId, practiceId: item.practiceId } },
				data: { position },
				select: { practiceId: true },
			})
		await put(one, other.position)
		await put(other, one.position)
		await touch(tx, [collectionId])
	})
}

/** What one wants to remember about a practice in this collection; '' takes the note away. */
export async function writeNote(
	actor: Actor,
	collectionId: string,
	practiceId: string,
	typed: unknown,
): Promise<Result<{ note: string }, Invalid>> {
	const note = collectionNote.safeParse(typed)
	return db.$transaction(async (tx) => {
		await takeCollection(tx, actor, collectionId, 'arrange')
		if (!isUuid(practiceId)) throw new NotFound('practice')
		if (!note.success)
			return refused({
				code: 'invalid' as const,
				problems: fieldProblems(note.error).map((problem) => ({ ...problem, field: 'note' })),
			})
		const { count } = await tx.collectionItem.updateMany({
			where: { collectionId, practiceId },
			data: { note: note.data },
		})
		if (count === 0) throw new NotFound('practice')
		return done({ note: note.data })
	})
}
