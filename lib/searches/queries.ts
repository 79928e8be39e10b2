import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { isStopToken } from '../stop-token'
import { isUuid } from '../uuid'
import { canSaveSearches, visibleTo } from './policy'
import type { Frequency } from './schema'

/** Moments are ISO. */
export type SavedSearch = {
	id: string
	name: string
	/** As it stands in the address of the list. */
	question: string
	frequency: Frequency
	createdAt: string
	lastMailAt: string | null
}

const select = {
	id: true,
	name: true,
	question: true,
	frequency: true,
	createdAt: true,
	lastMailAt: true,
} as const
type Row = Omit<SavedSearch, 'createdAt' | 'lastMailAt'> & { createdAt: Date; lastMailAt: Date | null }

const asSaved = ({ createdAt, lastMailAt, ...search }: Row): SavedSearch => ({
	...search,
	createdAt: createdAt.toISOString(),
	lastMailAt: lastMailAt?.toISOString() ?? null,
})

/** One's own, the newest first. */
export async function listSearches(actor: Actor): Promise<SavedSearch[]> {
	if (!canSaveSearches(actor)) throw new NotFound('searches')
	const rows = await db.savedSearch.findMany({
		where: visibleTo(actor),
		select,
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
	})
	return rows.map(asSaved)
}

export async function getSearch(actor: Actor, id: string): Promise<SavedSearch> {
	const row = isUuid(id)
		? await db.savedSearch.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select })
		: null
	if (!row) throw new NotFound('search')
	return asSaved(row)
}

/** The id of the search that asks this already, if there is one. */
export async function findSavedQuestion(actor: Actor, question: string): Promise<string | null> {
	if (!canSaveSearches(actor)) throw new NotFound('searches')
	const row = await db.savedSearch.findFirst({
		where: { AND: [{ question }, visibleTo(actor)] },
		select: { id: true },
	})
	return row?.id ?? null
}

/** What the link in a mail is about. Who has the link needs no account. */
export async function getStopLink(
	_actor: Actor,
	token: string,
): Promise<Pick<SavedSearch, 'name' | 'frequency'>> {
	const search = isStopToken(token)
		? await db.savedSearch.findUnique({
				where: { stopToken: token },
				select: { name: true, frequency: true },
			})
		: null
	if (!search) throw new NotFound('search')
	return search
}
