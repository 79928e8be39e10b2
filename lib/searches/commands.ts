import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import type { PracticeFilters } from '../practices/filters'
import { done, type Result, refused } from '../result'
import { isStopToken, newStopToken } from '../stop-token'
import { isUuid } from '../uuid'
import { canSaveSearches, visibleTo } from './policy'
import { questionOf, searchForm, searchLimits } from './schema'

export type Invalid = { code: 'invalid'; problems: FieldProblem[] }

/**
 * Keeps a question under a name. Asked a second time it is the same search, with the name and the mails wanted
 * now: so a form sent twice saves once.
 */
export async function saveSearch(
	actor: Actor,
	filters: PracticeFilters,
	typed: unknown,
): Promise<Result<{ id: string }, Invalid | { code: 'tooMany' | 'tooLong' }>> {
	if (!canSaveSearches(actor)) throw new NotFound('searches')
	const parsed = searchForm.safeParse(typed)
	if (!parsed.success) return refused({ code: 'invalid', problems: fieldProblems(parsed.error) })
	const question = questionOf(filters)
	if (question.length > searchLimits.question) return refused({ code: 'tooLong' })
	return db.$transaction(async (tx) => {
		// One after the other for each person: two at once would both find room for the last one.
		await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
		const known = await tx.savedSearch.findUnique({
			where: { userId_question: { userId: actor.id, question } },
			select: { id: true, frequency: true },
		})
		if (known) {
			await tx.savedSearch.update({
				where: { id: known.id },
				data: { ...parsed.data, ...(known.frequency === 'off' && fromNow()) },
			})
			return done({ id: known.id })
		}
		if ((await tx.savedSearch.count({ where: { userId: actor.id } })) >= searchLimits.searches)
			return refused({ code: 'tooMany' as const })
		const { id } = await tx.savedSearch.create({
			data: {
				userId: actor.id,
				question,
				...parsed.data,
				...fromNow(),
				stopToken: newStopToken(),
			},
			select: { id: true },
		})
		return done({ id })
	})
}

/** Another name, more or fewer mails. */
export async function changeSearch(actor: Actor, id: string, typed: unknown): Promise<Result<null, Invalid>> {
	const parsed = searchForm.safeParse(typed)
	if (!isUuid(id)) throw new NotFound('search')
	const own = { AND: [{ id }, visibleTo(actor)] }
	if (!parsed.success) {
		if ((await db.savedSearch.count({ where: own })) === 0) throw new NotFound('search')
		return refused({ code: 'invalid', problems: fieldProblems(parsed.error) })
	}
	const changed = await db.$transaction(async (tx) => {
		// What was published while nobody wanted to hear of it is not news when they do again.
		await tx.savedSearch.updateMany({ where: { ...own, frequency: 'off' }, data: fromNow() })
		return tx.savedSearch.updateMany({ where: own, data: parsed.data })
	})
	if (changed.count === 0) throw new NotFound('search')
	return done(null)
}

export async function deleteSearch(actor: Actor, id: string): Promise<void> {
	if (!isUuid(id)) throw new NotFound('search')
	const { count } = await db.savedSearch.deleteMany({ where: { AND: [{ id }, visibleTo(actor)] } })
	if (count === 0) throw new NotFound('search')
}

/** Ends the mails of one search, for whoever has the link out of one of them. Twice is as good as once. */
export async function stopMails(_actor: Actor, token: string): Promise<void> {
	if (!isStopToken(token)) throw new NotFound('search')
	const { count } = await db.savedSearch.updateMany({
		where: { stopToken: token },
		data: { frequency: 'off' },
	})
	if (count === 0) throw new NotFound('search')
}

const fromNow = () => ({ since: new Date(), told: [] })
