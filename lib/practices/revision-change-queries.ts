import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { PickedText } from '../localised'
import { nameCodes } from './choice-queries'
import { type Change, codesIn, compareDrafts } from './compare'
import { readDrafts } from './draft-rows'
import { getPublicHistory } from './history-queries'
import type { PublicRevision } from './page'

export type PublishedChanges = {
	slug: string
	title: PickedText
	/** All that can be compared, newest first. */
	revisions: Pick<PublicRevision, 'number' | 'publishedAt'>[]
	from: number
	to: number
	/** What the original says otherwise, field by field; translations and the contact are no part of it. */
	changes: Change[]
	/** Of the codes among the changes: "themes:smarter/digitalisation". */
	names: Record<string, string>
}

/**
 * What became of a practice from one published revision to any other, also backwards. Without numbers it is the
 * newest compared with the one before it. Throws NotFound where the practice or a revision is not, or never was, published, or was
 * taken out of the catalogue.
 */
export async function getPublishedChanges(
	actor: Actor,
	slug: string,
	asked: { from: number | undefined; to: number | undefined },
	locale: string,
): Promise<PublishedChanges> {
	const { title, revisions: all } = await getPublicHistory(actor, slug, locale)
	// What was taken out of the catalogue is read by nobody any more, also not in pieces.
	const revisions = all.filter(({ readable }) => readable)
	const to = asked.to ?? revisions[0]?.number
	const from = asked.from ?? revisions.find(({ number }) => to !== undefined && number < to)?.number ?? to
	const published = (number: number | undefined) => revisions.find((revision) => revision.number === number)
	if (from === undefined || to === undefined || !published(from) || !published(to))
		throw new NotFound(`revision ${from} or ${to} of ${slug}`)
	const rows = await db.revision.findMany({
		where: { practice: { slug }, number: { in: [from, to] } },
		select: { id: true, number: true },
	})
	const drafts = await readDrafts(
		db,
		rows.map(({ id }) => id),
	)
	const draftOf = (number: number) => drafts.get(rows.find((row) => row.number === number)?.id ?? '')
	const [before, after] = [draftOf(from), draftOf(to)]
	if (!before || !after) throw new NotFound(`revision ${from} or ${to} of ${slug}`)
	// How to reach somebody is theirs to show on the page of today, not in what it once said.
	const changes = compareDrafts(before, after).filter(({ field }) => !field.startsWith('contact'))
	return {
		slug,
		title,
		revisions: revisions.map(({ number, publishedAt }) => ({ number, publishedAt })),
		from,
		to,
		changes,
		names: changes.length > 0 ? await nameCodes(actor, codesIn(changes), locale) : {},
	}
}
