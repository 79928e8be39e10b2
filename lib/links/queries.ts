import 'server-only'
import { type Actor, canKeepHouse } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { brokenStates, type LinkState } from './verdict'

export const linkPageSize = 25

/** A link that somebody should look at. Moments are ISO. */
export type BrokenLink = {
	url: string
	state: LinkState
	/** The status, or the reason why there is none. */
	detail: string
	movedTo: string | null
	/** Since when it does not answer. */
	since: string | null
	practice: { slug: string; title: PickedText }
}

const linkSelect = {
	url: true,
	check: { select: { state: true, detail: true, movedTo: true, failingSince: true } },
	practice: {
		select: {
			slug: true,
			liveRevision: {
				select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
			},
		},
	},
} as const

type LinkRow = {
	url: string
	check: { state: LinkState; detail: string; movedTo: string | null; failingSince: Date | null }
	practice: {
		slug: string
		liveRevision: { originalLanguage: string; texts: { locale: string; title: string }[] } | null
	}
}

const asBroken = ({ url, check, practice }: LinkRow, locale: string): BrokenLink => ({
	url,
	state: check.state,
	detail: check.detail,
	movedTo: check.movedTo,
	since: check.failingSince?.toISOString() ?? null,
	practice: {
		slug: practice.slug,
		title: pickText(
			readLocalised(
				Object.fromEntries((practice.liveRevision?.texts ?? []).map((text) => [text.locale, text.title])),
			),
			locale,
			practice.liveRevision?.originalLanguage,
		) ?? { text: practice.slug, locale: 'en' },
	},
})

/** What owners can mend: broken links, those that moved for good, and those that point where nobody is sent. */
const toMend = [...brokenStates, 'moved', 'forbidden'] as const satisfies LinkState[]

/** Of the practices of the organisations one writes for, at most so many. */
export async function listOwnLinks(actor: Actor, locale: string): Promise<BrokenLink[]> {
	if (actor.kind !== 'person') throw new NotFound('links')
	const rows = await db.practiceLink.findMany({
		where: {
			check: { state: { in: [...toMend] } },
			practice: {
				liveRevisionId: { not: null },
				organisationId: { in: actor.memberships.map(({ organisationId }) => organisationId) },
			},
		},
		orderBy: [{ check: { state: 'desc' } }, { url: 'asc' }],
		take: 100,
		select: linkSelect,
	})
	return rows.map((row) => asBroken(row, locale))
}

/** Of the whole catalogue, for editors: what does not answer, or is never asked. */
export async function listBrokenLinks(
	actor: Actor,
	{ locale, page }: { locale: string; page: number },
): Promise<{ entries: BrokenLink[]; total: number; page: number; pages: number }> {
	if (!canKeepHouse(actor)) throw new NotFound('links')
	const where = {
		check: { state: { in: [...brokenStates, 'forbidden' as const] } },
		practice: { liveRevisionId: { not: null } },
	}
	const total = await db.practiceLink.count({ where })
	const pages = Math.max(1, Math.ceil(total / linkPageSize))
	const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
	const rows = await db.practiceLink.findMany({
		where,
		orderBy: [{ url: 'asc' }, { practiceId: 'asc' }],
		skip: (shown - 1) * linkPageSize,
		take: linkPageSize,
		select: linkSelect,
	})
	return { entries: rows.map((row) => asBroken(row, locale)), total, page: shown, pages }
}
