import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import { inLocale } from '../paths'
import { isStopToken } from '../stop-token'
import { isUuid } from '../uuid'
import { isNotificationKind, type NotificationFrequency, type Topic, topics, usualFrequency } from './kinds'
import { visibleTo } from './policy'
import { type NotificationWords, readFacts, wordsFor } from './words'

export const notificationPageSize = 30

/** As the page shows it; moments are ISO. */
export type NotificationEntry = Pick<NotificationWords, 'heading' | 'body' | 'button' | 'subject'> & {
	id: string
	topic: Topic
	path: string
	words: string | null
	createdAt: string
	read: boolean
}

/** One's own, newest first; `before` is the id of the last one of the page before. */
export async function listNotifications(
	actor: Actor,
	{ locale, before, unread = false }: { locale: Locale; before?: string | undefined; unread?: boolean },
): Promise<{ entries: NotificationEntry[]; older: string | null; unread: number }> {
	if (actor.kind !== 'person') throw new NotFound('notifications')
	const own = visibleTo(actor)
	const rows = await db.notification.findMany({
		where: {
			...own,
			...(unread && { readAt: null }),
			...(before !== undefined && isUuid(before) && { id: { lt: before } }),
		},
		orderBy: { id: 'desc' },
		take: notificationPageSize + 1,
		select: {
			id: true,
			topic: true,
			kind: true,
			facts: true,
			path: true,
			words: true,
			createdAt: true,
			readAt: true,
		},
	})
	const shown = rows.slice(0, notificationPageSize)
	const entries: NotificationEntry[] = []
	for (const { kind, facts, createdAt, readAt, path, ...row } of shown) {
		// Of a kind that this version no longer knows.
		if (!isNotificationKind(kind)) continue
		const { heading, body, button, subject } = await wordsFor(kind, readFacts(facts), locale)
		entries.push({
			...row,
			heading,
			body,
			button,
			subject,
			path: inLocale(path, locale),
			createdAt: createdAt.toISOString(),
			read: readAt !== null,
		})
	}
	return {
		entries,
		older: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
		unread: await db.notification.count({ where: { ...own, readAt: null } }),
	}
}

export const countUnread = async (actor: Actor): Promise<number> =>
	actor.kind === 'person' ? db.notification.count({ where: { ...visibleTo(actor), readAt: null } }) : 0

/** Where one of one's own leads. */
export async function getNotificationPath(actor: Actor, id: string, locale: Locale): Promise<string> {
	const row = isUuid(id)
		? await db.notification.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: { path: true } })
		: null
	if (!row) throw new NotFound('notification')
	return inLocale(row.path, locale)
}

export async function getPreferences(actor: Actor): Promise<Record<Topic, NotificationFrequency>> {
	if (actor.kind !== 'person') throw new NotFound('preferences')
	const rows = await db.notificationPreference.findMany({
		where: { userId: actor.id },
		select: { topic: true, frequency: true },
	})
	const chosen = new Map(rows.map(({ topic, frequency }) => [topic, frequency]))
	return Object.fromEntries(
		topics.map((topic) => [topic, chosen.get(topic) ?? usualFrequency[topic]]),
	) as Record<Topic, NotificationFrequency>
}

/** What the link in a mail is about. Who has the link needs no account. */
export async function getStopTopic(
	_actor: Actor,
	token: string,
): Promise<{ topic: Topic; frequency: NotificationFrequency } | undefined> {
	if (!isStopToken(token)) return undefined
	const row = await db.notificationPreference.findUnique({
		where: { stopToken: token },
		select: { topic: true, frequency: true },
	})
	return row ?? undefined
}
