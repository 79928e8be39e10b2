import 'server-only'
import type { Actor } from '../accounts/policy'
import { authSecret } from '../accounts/sign-in-token'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { done, type Result, refused } from '../result'
import { hashSecret, newSecret, secretFrom } from '../secret-token'
import { isUuid } from '../uuid'
import { collectionLimits } from './limits'
import { type CollectionAction, canWithCollection } from './policy'
import { collectionName, collectionSettings } from './schema'

/** Collections themselves: made, named, shown to others, deleted. What is in them: item-commands.ts. */

type Invalid = { code: 'invalid'; problems: FieldProblem[] }

/** A new collection. The person is held: two at once do not both find room for the last one. */
export async function createCollection(
	actor: Actor,
	name: unknown,
): Promise<Result<{ id: string; name: string }, Invalid | { code: 'tooMany' }>> {
	if (actor.kind !== 'person') throw new NotFound('collections')
	return db.$transaction((tx) => addCollection(tx, actor.id, name))
}

export async function addCollection(
	tx: Transaction,
	ownerId: string,
	typed: unknown,
): Promise<Result<{ id: string; name: string }, Invalid | { code: 'tooMany' }>> {
	const name = collectionName.safeParse(typed)
	if (!name.success)
		return refused({
			code: 'invalid',
			problems: fieldProblems(name.error).map((problem) => ({ ...problem, field: 'name' })),
		})
	await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${ownerId}::uuid FOR NO KEY UPDATE`
	if ((await tx.collection.count({ where: { ownerId } })) >= collectionLimits.collections)
		return refused({ code: 'tooMany' })
	return done(
		await tx.collection.create({ data: { ownerId, name: name.data }, select: { id: true, name: true } }),
	)
}

export type HeldCollection = {
	id: string
	ownerId: string
	organisationId: string | null
	membersEdit: boolean
}

/** A collection, held until the transaction ends. Who may not do that with it finds nothing. */
export async function takeCollection(
	tx: Transaction,
	actor: Actor,
	id: string,
	action: CollectionAction,
): Promise<HeldCollection> {
	const hidden = new NotFound('collection')
	if (!isUuid(id)) throw hidden
	await tx.$queryRaw`SELECT 1 FROM "Collection" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
	const collection = await tx.collection.findUnique({
		where: { id },
		select: { id: true, ownerId: true, organisationId: true, membersEdit: true },
	})
	if (!collection || !canWithCollection(actor, action, collection)) throw hidden
	return collection
}

/** Its name, and who sees what of it. It can be shown to an organisation its owner belongs to. */
export async function changeCollection(
	actor: Actor,
	id: string,
	typed: unknown,
): Promise<Result<null, Invalid>> {
	const parsed = collectionSettings.safeParse(typed)
	return db.$transaction(async (tx) => {
		await takeCollection(tx, actor, id, 'share')
		if (!parsed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(parsed.error) })
		const { organisation, ...settings } = parsed.data
		const belongs =
			organisation === '' ||
			(actor.kind === 'person' &&
				actor.memberships.some(({ organisationId }) => organisationId === organisation))
		if (!belongs)
			return refused({
				code: 'invalid' as const,
				problems: [{ field: 'organisation', code: 'unknownValue' as const }],
			})
		await tx.collection.update({
			where: { id },
			data: { ...settings, organisationId: organisation || null },
			select: { id: true },
		})
		return done(null)
	})
}

/** Makes a secret link, or a new one in place of that there was, which then opens nothing. Answers its secret. */
export async function shareByLink(actor: Actor, id: string): Promise<{ secret: string }> {
	const linkSeed = newSecret()
	const secret = secretFrom(linkSeed, authSecret())
	await db.$transaction(async (tx) => {
		await takeCollection(tx, actor, id, 'share')
		await tx.collection.update({
			where: { id },
			data: { linkSeed, linkHash: hashSecret(secret) },
			select: { id: true },
		})
	})
	return { secret }
}

/** Ends the link. Twice is as good as once. */
export async function revokeLink(actor: Actor, id: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeCollection(tx, actor, id, 'share')
		await tx.collection.update({
			where: { id },
			data: { linkSeed: null, linkHash: null },
			select: { id: true },
		})
	})
}

export async function deleteCollection(actor: Actor, id: string): Promise<void> {
	await db.$transaction(async (tx) => {
		await takeCollection(tx, actor, id, 'delete')
		await tx.collection.delete({ where: { id } })
	})
}
