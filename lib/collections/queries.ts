import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { type Actor, visitor } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { authSecret } from '../accounts/sign-in-token'
import { db } from '../db'
import { NotFound } from '../errors'
import { isContentLocale, type Locale } from '../locales'
import { type PickedText, pick } from '../localised'
import { listSummaries } from '../practices/catalogue-queries'
import type { PracticeSummary } from '../practices/summary'
import { hashSecret, isSecret, secretFrom } from '../secret-token'
import { isSlug } from '../slug'
import { isUuid } from '../uuid'
import { collectionLimits } from './limits'
import {
	arrangeableBy,
	type CollectionAction,
	canWithCollection,
	collectionActions,
	visibleTo,
} from './policy'
import type { CollectionSettings } from './schema'

/** Moments are ISO strings. */
export type CollectionInList = {
	id: string
	name: string
	count: number
	updatedAt: string
	/** Whose it is, where it is not one's own. */
	owner: string | null
	/** The organisation it is shown to. */
	organisation: string | null
	linked: boolean
}

/** One practice of a collection, as it is now. */
export type CollectedPractice = {
	practiceId: string
	slug: string
	note: string
	addedAt: string
	/** Undefined: it is no longer in the catalogue. */
	summary: PracticeSummary | undefined
	/** What it was called when it was put in: where it is gone, or is called something else now. */
	titleThen: PickedText | undefined
	/** When it was taken out of the catalogue. */
	archivedAt: string | null
}

export type CollectionPage = {
	id: string
	name: string
	owner: string | null
	organisation: string | null
	may: CollectionAction[]
	updatedAt: string
	items: CollectedPractice[]
}

const listSelect = {
	id: true,
	name: true,
	ownerId: true,
	updatedAt: true,
	linkHash: true,
	owner: { select: { name: true, email: true } },
	organisation: { select: { name: true } },
	_count: { select: { items: true } },
} as const satisfies Prisma.CollectionSelect

/** One's own, and those that one's organisations see; what was changed last first. */
export async function listCollections(actor: Actor, locale: string): Promise<CollectionInList[]> {
	if (actor.kind !== 'person') throw new NotFound('collections')
	const rows = await db.collection.findMany({
		where: visibleTo(actor),
		orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
		select: listSelect,
		take: mostListed,
	})
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		count: row._count.items,
		updatedAt: row.updatedAt.toISOString(),
		owner: row.ownerId === actor.id ? null : displayName(row.owner),
		organisation: row.organisation && pick(row.organisation.name, locale),
		linked: row.ownerId === actor.id && row.linkHash !== null,
	}))
}

/** One's own are fewer (limits.ts); those of colleagues may be many. */
const mostListed = 200

export type SaveChoices = {
	/** Those asked for that everybody can read, by their slugs. */
	practices: { slug: string; title: PickedText }[]
	/** Those one may put in, with how many of these practices are in each already. */
	collections: { id: string; name: string; owner: string | null; has: number; count: number }[]
}

/** What somebody chooses from who wants to save these practices. */
export async function getSaveChoices(
	actor: Actor,
	slugs: readonly string[],
	locale: Locale,
): Promise<SaveChoices> {
	if (actor.kind !== 'person') throw new NotFound('collections')
	const wanted = [...new Set(slugs)].filter(isSlug).slice(0, collectionLimits.atOnce)
	const practices = await listSummaries(visitor, wanted, locale)
	const rows = await db.collection.findMany({
		where: arrangeableBy(actor),
		orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
		select: {
			id: true,
			name: true,
			ownerId: true,
			owner: { select: { name: true, email: true } },
			_count: { select: { items: true } },
			items: {
				where: { practice: { slug: { in: practices.map(({ slug }) => slug) } } },
				select: { practiceId: true },
			},
		},
		take: mostListed,
	})
	return {
		practices: practices.map(({ slug, title }) => ({ slug, title })),
		collections: rows.map((row) => ({
			id: row.id,
			name: row.name,
			owner: row.ownerId === actor.id ? null : displayName(row.owner),
			has: row.items.length,
			count: row._count.items,
		})),
	}
}

/** Which of these practices are in a collection that this person may change. */
export async function savedAmong(actor: Actor, slugs: readonly string[]): Promise<string[]> {
	if (actor.kind !== 'person') return []
	const asked = slugs.filter(isSlug).slice(0, collectionLimits.askedAtOnce)
	const rows = await db.collectionItem.findMany({
		where: { practice: { slug: { in: asked } }, collection: arrangeableBy(actor) },
		select: { practice: { select: { slug: true } } },
		distinct: ['practiceId'],
	})
	return rows.map(({ practice }) => practice.slug)
}

const pageSelect = {
	id: true,
	name: true,
	ownerId: true,
	organisationId: true,
	membersEdit: true,
	updatedAt: true,
	sharedTitle: true,
	sharedText: true,
	showsNotes: true,
	owner: { select: { name: true, email: true } },
	organisation: { select: { name: true } },
	items: {
		orderBy: [{ position: 'asc' }, { practiceId: 'asc' }],
		select: {
			note: true,
			addedAt: true,
			titleThen: true,
			languageThen: true,
			practice: {
				select: {
					id: true,
					slug: true,
					liveRevision: {
						select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
					},
					transitions: {
						where: { action: 'archive' },
						orderBy: { at: 'desc' },
						take: 1,
						select: { at: true },
					},
				},
			},
		},
	},
} as const satisfies Prisma.CollectionSelect
type PageRow = Prisma.CollectionGetPayload<{ select: typeof pageSelect }>

/** A collection with its practices as they are now, in their order. */
export async function getCollection(actor: Actor, id: string, locale: Locale): Promise<CollectionPage> {
	const row = isUuid(id)
		? await db.collection.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: pageSelect })
		: null
	if (!row) throw new NotFound('collection')
	return {
		id: row.id,
		name: row.name,
		owner: actor.kind === 'person' && actor.id === row.ownerId ? null : displayName(row.owner),
		organisation: row.organisation && pick(row.organisation.name, locale),
		may: collectionActions.filter((action) => canWithCollection(actor, action, row)),
		updatedAt: row.updatedAt.toISOString(),
		items: await collected(row, locale),
	}
}

async function collected({ items }: Pick<PageRow, 'items'>, locale: Locale): Promise<CollectedPractice[]> {
	const summaries = await listSummaries(
		visitor,
		items.map(({ practice }) => practice.slug),
		locale,
	)
	return items.map(({ practice, note, addedAt, titleThen, languageThen }) => {
		const live = practice.liveRevision
		const now = live?.texts.find((text) => text.locale === live.originalLanguage)?.title
		return {
			practiceId: practice.id,
			slug: practice.slug,
			note,
			addedAt: addedAt.toISOString(),
			summary: live ? summaries.find(({ slug }) => slug === practice.slug) : undefined,
			titleThen:
				now === titleThen
					? undefined
					: { text: titleThen, locale: isContentLocale(languageThen) ? languageThen : 'en' },
			archivedAt: live ? null : (practice.transitions[0]?.at.toISOString() ?? null),
		}
	})
}

export type CollectionSharing = {
	settings: CollectionSettings
	/** Those it can be shown to. */
	organisations: { id: string; name: string }[]
	/** The secret of its link. `lost`: the site's own key has changed, so that it cannot be shown again. */
	link: { secret: string } | 'lost' | undefined
}

/** How a collection is shared, for its owner alone. */
export async function getCollectionSharing(
	actor: Actor,
	id: string,
	locale: string,
): Promise<CollectionSharing> {
	const row = isUuid(id)
		? await db.collection.findFirst({
				where: { AND: [{ id }, visibleTo(actor)] },
				select: {
					ownerId: true,
					organisationId: true,
					membersEdit: true,
					name: true,
					sharedTitle: true,
					sharedText: true,
					showsNotes: true,
					linkSeed: true,
					linkHash: true,
				},
			})
		: null
	if (!row || actor.kind !== 'person' || !canWithCollection(actor, 'share', row))
		throw new NotFound('collection')
	const organisations = await db.organisation.findMany({
		where: { id: { in: actor.memberships.map(({ organisationId }) => organisationId) } },
		select: { id: true, name: true },
	})
	const secret = row.linkSeed === null ? undefined : secretFrom(row.linkSeed, authSecret())
	return {
		settings: {
			name: row.name,
			sharedTitle: row.sharedTitle,
			sharedText: row.sharedText,
			showsNotes: row.showsNotes,
			organisation: row.organisationId ?? '',
			membersEdit: row.membersEdit,
		},
		organisations: organisations.map((each) => ({ id: each.id, name: pick(each.name, locale) })),
		link: secret === undefined ? undefined : hashSecret(secret) === row.linkHash ? { secret } : 'lost',
	}
}

/** A collection as readers of its link see it. */
export type SharedCollection = {
	title: string
	text: string
	by: string
	updatedAt: string
	items: CollectedPractice[]
}

/** Throws NotFound where the link opens nothing now, whatever the reason. Notes go out only where the owner says so. */
export async function getSharedCollection(
	_actor: Actor,
	secret: string,
	locale: Locale,
): Promise<SharedCollection> {
	const row = isSecret(secret)
		? await db.collection.findUnique({ where: { linkHash: hashSecret(secret) }, select: pageSelect })
		: null
	if (!row) throw new NotFound('collection')
	const items = await collected(row, locale)
	return {
		title: row.sharedTitle || row.name,
		text: row.sharedText,
		by: displayName(row.owner),
		updatedAt: row.updatedAt.toISOString(),
		items: row.showsNotes ? items : items.map((item) => ({ ...item, note: '' })),
	}
}
