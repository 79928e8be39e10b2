import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { isSlug } from '../slug'
import { withGoing } from '../translations/going-queries'
import { isUuid } from '../uuid'
import type { PracticePage } from './page'
import { aroundSelect, regionNamesAbove, revisionSelect, toPage } from './page-rows'
import { readByVisitors, visibleTo } from './policy'

/** The published practice of this slug, for anybody. Throws NotFound while there is none. */
export async function getPractice(_actor: Actor, slug: string, locale: string): Promise<PracticePage> {
	if (!isSlug(slug)) throw new NotFound(`practice ${slug}`)
	const practice = await db.practice.findUnique({
		where: { slug },
		select: { ...aroundSelect, liveRevision: { select: revisionSelect } },
	})
	const live = practice?.liveRevision
	if (!practice || !live) throw new NotFound(`practice ${slug}`)
	return toPage(practice, live, await regionNamesAbove([live], locale), locale)
}

/**
 * A revision that is or was published, for anybody, among what stands around its practice today. Throws NotFound while
 * nothing is published, and for what was taken out of the catalogue.
 */
export async function getPublishedRevision(
	_actor: Actor,
	slug: string,
	number: number,
	locale: string,
): Promise<PracticePage> {
	const hidden = new NotFound(`revision ${number} of ${slug}`)
	if (!isSlug(slug)) throw hidden
	const practice = await db.practice.findUnique({
		where: { slug },
		select: {
			...aroundSelect,
			liveRevision: { select: { number: true, publishedAt: true, createdAt: true } },
			revisions: {
				where: { number, publishedAt: { not: null }, state: { in: readByVisitors } },
				select: revisionSelect,
			},
		},
	})
	const [revision] = practice?.revisions ?? []
	if (!practice?.liveRevision || !revision) throw hidden
	const { number: current, publishedAt, createdAt } = practice.liveRevision
	return {
		...toPage(practice, revision, await regionNamesAbove([revision], locale), locale),
		now: { number: current, publishedAt: (publishedAt ?? createdAt).toISOString() },
	}
}

/** A revision that this person may see, published or not, as its page would show it. Throws NotFound to strangers. */
export async function getRevisionPage(
	actor: Actor,
	revisionId: string,
	locale: string,
): Promise<PracticePage> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					...revisionSelect,
					practiceId: true,
					practice: { select: { ...aroundSelect, liveRevisionId: true } },
				},
			})
		: null
	if (!revision) throw new NotFound(`revision ${revisionId}`)
	const { practice, practiceId, publishedAt } = revision
	const going = { practiceId, revisionId, liveRevisionId: practice.liveRevisionId }
	// What is published holds its translations; what is not is read with those that will go out with it.
	const read = publishedAt ? revision : await withGoing(db, going, revision)
	return toPage(practice, read, await regionNamesAbove([revision], locale), locale)
}
