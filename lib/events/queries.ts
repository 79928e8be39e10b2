import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type ArticleMention, articleMention, articleMentionSelect } from '../news/schema'
import { regionName } from '../nuts'
import { mentionSelect, type PracticeMention, practiceMention, practiceMentions } from '../practices/mentions'
import { isSlug } from '../slug'
import { readSources, type Source } from '../sources'
import { type TransferEntry, transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import { type EventMention, eventMention, eventMentionSelect, type SessionKind } from './schema'

const most = 100

export type ListedEvent = EventMention & {
	host: { slug: string; name: PickedText | undefined } | null
	/** Published practices it presented. */
	practiceCount: number
}

/** Latest first; at most a hundred. Open to everybody. */
export async function listEvents(_actor: Actor, locale: string, limit = most): Promise<ListedEvent[]> {
	const rows = await db.event.findMany({
		select: {
			...eventMentionSelect,
			host: { select: { slug: true, name: true } },
			sessions: {
				select: {
					practices: {
						select: { practiceId: true },
						where: { practice: { liveRevisionId: { not: null } } },
					},
				},
			},
		},
		orderBy: [{ startDate: 'desc' }, { slug: 'asc' }],
		take: Math.min(limit, most),
	})
	return rows.map((row) => ({
		...eventMention(row, locale),
		host: row.host && { slug: row.host.slug, name: pickText(readLocalised(row.host.name), locale) },
		practiceCount: new Set(
			row.sessions.flatMap(({ practices }) => practices.map(({ practiceId }) => practiceId)),
		).size,
	}))
}

export type EventSession = {
	kind: SessionKind
	title: PickedText
	description: PickedText | undefined
	practices: (PracticeMention & { presenter: string | null })[]
}

export type EventPage = EventMention & {
	ordinal: number | null
	description: PickedText | undefined
	outcome: PickedText | undefined
	participants: string | null
	host: { slug: string; name: PickedText | undefined } | null
	region: { code: string; name: string } | null
	project: { slug: string; acronym: string } | null
	sessions: EventSession[]
	/** Practices whose authors say that they were presented here, though the programme does not name them. */
	alsoPresented: PracticeMention[]
	/** What the ledger traces back to this event. */
	transfers: TransferEntry[]
	/** Practices presented here that were taken up elsewhere, though nobody names this event as the cause. */
	laterTransfers: TransferEntry[]
	news: ArticleMention[]
	sources: Source[]
}

export async function getEvent(_actor: Actor, slug: string, locale: string): Promise<EventPage> {
	if (!isSlug(slug)) throw new NotFound(`event ${slug}`)
	const row = await db.event.findUnique({
		where: { slug },
		select: {
			...eventMentionSelect,
			id: true,
			ordinal: true,
			description: true,
			outcome: true,
			participants: true,
			sources: true,
			host: { select: { slug: true, name: true } },
			project: { select: { slug: true, acronym: true } },
			sessions: {
				select: {
					kind: true,
					title: true,
					description: true,
					practices: {
						select: { practiceId: true, presenter: true, practice: { select: mentionSelect } },
						where: { practice: { liveRevisionId: { not: null } } },
						orderBy: { position: 'asc' },
					},
				},
				orderBy: { position: 'asc' },
			},
			namedBy: {
				select: { revision: { select: { liveFor: { select: mentionSelect } } } },
				where: { revision: { liveFor: { isNot: null } } },
				orderBy: { revision: { publishedAt: 'desc' } },
				take: most,
			},
			transfers: { select: transferSelect, orderBy: [...transferOrder] },
			news: { select: articleMentionSelect, orderBy: [{ publishedOn: 'desc' }, { slug: 'asc' }] },
		},
	})
	if (!row) throw new NotFound(`event ${slug}`)
	const presented = row.sessions.flatMap(({ practices }) => practices.map(({ practiceId }) => practiceId))
	const later = await db.transfer.findMany({
		where: { practiceId: { in: presented }, OR: [{ eventId: null }, { eventId: { not: row.id } }] },
		select: transferSelect,
		orderBy: [...transferOrder],
		take: most,
	})
	const text = (json: unknown) => pickText(readLocalised(json), locale)
	const inProgramme = new Set(
		row.sessions.flatMap(({ practices }) => practices.map(({ practice }) => practice.slug)),
	)
	return {
		...eventMention(row, locale),
		ordinal: row.ordinal,
		description: text(row.description),
		outcome: text(row.outcome),
		participants: row.participants,
		host: row.host && { slug: row.host.slug, name: text(row.host.name) },
		region: row.region && { code: row.region.code, name: regionName(row.region, locale) },
		project: row.project,
		sessions: row.sessions.map((session) => ({
			kind: session.kind,
			title: text(session.title) ?? { text: '', locale: 'en' },
			description: text(session.description),
			practices: session.practices.flatMap(({ practice, presenter }) => {
				const mention = practiceMention(practice, locale)
				return mention ? [{ ...mention, presenter }] : []
			}),
		})),
		alsoPresented: practiceMentions(
			row.namedBy.map(({ revision }) => revision.liveFor),
			locale,
		).filter(({ slug: named }) => !inProgramme.has(named)),
		transfers: row.transfers.map((transfer) => transferEntry(transfer, locale)),
		laterTransfers: later.map((transfer) => transferEntry(transfer, locale)),
		news: row.news.map((article) => articleMention(article, locale)),
		sources: readSources(row.sources),
	}
}
