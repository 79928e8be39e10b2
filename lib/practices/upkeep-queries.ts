import 'server-only'
import { type Actor, canKeepHouse } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { countedFrom, dueIfFrom, type RoundState, roundState, timesAsked } from './freshness'
import { answering } from './owner-queries'

/** What editors see of the catalogue that nobody looks after. */

export const upkeepPageSize = 25
export type UpkeepPage<T> = { entries: T[]; total: number; page: number; pages: number }

/** Moments are ISO. */
export type Unconfirmed = {
	slug: string
	title: PickedText
	owner: { slug: string; name: PickedText }
	/** The last confirmation, or where there was none the publication. */
	since: string
	everConfirmed: boolean
	state: RoundState
	/** Who is asked; empty: nobody of the owner has an account. */
	people: string[]
}

/** The practices whose year is over, the longest first. */
export async function listUnconfirmed(
	actor: Actor,
	{ locale, page, now = new Date() }: { locale: string; page: number; now?: Date },
): Promise<UpkeepPage<Unconfirmed>> {
	if (!canKeepHouse(actor)) throw new NotFound('upkeep')
	const where = { countedFrom: { lte: dueIfFrom(now) } }
	const total = await db.catalogueEntry.count({ where })
	const pages = Math.max(1, Math.ceil(total / upkeepPageSize))
	const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
	const rows = await db.catalogueEntry.findMany({
		where,
		orderBy: [{ countedFrom: 'asc' }, { practiceId: 'asc' }],
		skip: (shown - 1) * upkeepPageSize,
		take: upkeepPageSize,
		select: { slug: true, publishedAt: true, practice: { select: practiceSelect } },
	})
	return {
		total,
		page: shown,
		pages,
		entries: rows.map(({ slug, publishedAt, practice }): Unconfirmed => {
			const { liveRevision, organisation } = practice
			const facts = { ...practice, publishedAt }
			const since = countedFrom(facts)
			const asked = practice.confirmationRequests.filter(
				(one) => one.since.getTime() === since.getTime(),
			).length
			const people = organisation.memberships.map(({ role, user }) => ({ role, ...user }))
			return {
				slug,
				title: pickText(
					readLocalised(
						Object.fromEntries((liveRevision?.texts ?? []).map((text) => [text.locale, text.title])),
					),
					locale,
					liveRevision?.originalLanguage,
				) ?? { text: slug, locale: 'en' },
				owner: {
					slug: organisation.slug,
					name: pickText(readLocalised(organisation.name), locale) ?? {
						text: organisation.slug,
						locale: 'en',
					},
				},
				since: since.toISOString(),
				everConfirmed: practice.confirmedAt !== null,
				state: roundState(facts, asked, now),
				people: answering(people, practice.responsibleId).map(displayName),
			}
		}),
	}
}

const practiceSelect = {
	confirmedAt: true,
	lapsedAt: true,
	responsibleId: true,
	liveRevision: {
		select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
	},
	confirmationRequests: {
		orderBy: { askedAt: 'desc' },
		take: timesAsked,
		select: { since: true },
	},
	organisation: {
		select: {
			slug: true,
			name: true,
			memberships: {
				where: { user: { disabledAt: null } },
				select: { role: true, user: { select: { id: true, name: true, email: true } } },
			},
		},
	},
} as const
