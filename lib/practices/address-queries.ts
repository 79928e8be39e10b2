import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isSlug } from '../slug'
import { isUuid } from '../uuid'
import { canDo, visibleTo } from './policy'

/**
 * The address that a practice with this former address has now, for anybody; null where none had it. Of practices
 * that were never published nobody is to know.
 */
export async function getMovedTo(_actor: Actor, slug: string): Promise<string | null> {
	if (!isSlug(slug)) return null
	const former = await db.formerAddress.findUnique({
		where: { slug },
		select: { practice: { select: { slug: true, firstPublishedAt: true } } },
	})
	return former?.practice.firstPublishedAt ? former.practice.slug : null
}

/** The same for many: the addresses of now, by former ones; what has not moved is left out. */
export async function listMoved(_actor: Actor, slugs: readonly string[]): Promise<Map<string, string>> {
	if (slugs.length === 0) return new Map()
	const rows = await db.formerAddress.findMany({
		where: { slug: { in: slugs.filter(isSlug) }, practice: { firstPublishedAt: { not: null } } },
		select: { slug: true, practice: { select: { slug: true } } },
	})
	return new Map(rows.map(({ slug, practice }) => [slug, practice.slug]))
}

export type AddressForm = {
	slug: string
	title: PickedText | undefined
	/** Visitors come to it by this address now. */
	live: boolean
	/** Addresses it had before, the latest first. */
	former: { slug: string; until: string }[]
}

/** For who may give the practice of this revision another address. Throws NotFound to everybody else. */
export async function getAddressForm(actor: Actor, revisionId: string, locale: string): Promise<AddressForm> {
	const row = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					state: true,
					originalLanguage: true,
					texts: { select: { locale: true, title: true } },
					practice: {
						select: {
							slug: true,
							organisationId: true,
							liveRevisionId: true,
							formerAddresses: { orderBy: { until: 'desc' }, take: 50, select: { slug: true, until: true } },
						},
					},
				},
			})
		: null
	if (!row || !canDo(actor, 'readdress', { organisationId: row.practice.organisationId, state: row.state }))
		throw new NotFound(`revision ${revisionId}`)
	const { slug, liveRevisionId, formerAddresses } = row.practice
	const titles = Object.fromEntries(row.texts.map((text) => [text.locale, text.title]))
	return {
		slug,
		title: pickText(readLocalised(titles), locale, row.originalLanguage),
		live: liveRevisionId !== null,
		former: formerAddresses.map(({ slug: at, until }) => ({ slug: at, until: until.toISOString() })),
	}
}
