import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { appUrl } from '../env'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import type { Locale } from '../locales'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { inLocale, paths } from '../paths'
import { done, type Result, refused } from '../result'
import { isStopToken, newStopToken } from '../stop-token'
import { translatorFor } from '../translator'
import { isUuid } from '../uuid'
import {
	type Facts,
	type NotificationFrequency,
	type NotificationKind,
	type Topic,
	topicOf,
	topics,
	usualFrequency,
} from './kinds'
import { type PreferencesForm, preferencesForm } from './schema'
import { wordsFor } from './words'

/** Somebody who may be told: of an account that is not closed. */
export type Reader = { id: string; email: string; locale: string }
export const readerSelect = { id: true, email: true, locale: true } as const

export type News = {
	kind: NotificationKind
	to: readonly Reader[]
	/** Who caused it: they are not told. Their name is `who` in the words. */
	actor: Actor
	facts?: Facts
	/** Where it leads: `paths.…('en', …)`; each reader gets it in their language. */
	path: string
	/** What whoever caused it wrote. */
	words?: string | null | undefined
	practiceId?: string
	/**
	 * Where the button of the mail leads, with a secret that is each reader's own. Such a mail comes alone, also to those
	 * who want other things gathered; where it leads in the application is `path`.
	 */
	secretLink?: (reader: Reader) => { path: string; validUntil: Date }
}

/**
 * Tells people something, in the transaction that caused it: each once, in the application, and by mail where they
 * want to hear of such things at once. Whoever wants them gathered gets them from the job (digest-commands.ts).
 */
export async function notify(tx: Transaction, news: News): Promise<void> {
	const { kind, actor } = news
	const to = [...new Map(news.to.map((reader) => [reader.id, reader])).values()].filter(
		({ id }) => !(actor.kind === 'person' && actor.id === id),
	)
	if (to.length === 0) return
	const topic = topicOf[kind]
	const facts: Facts = { who: actor.kind === 'visitor' ? '' : actor.name, ...news.facts }
	const preferences = await preferencesOf(
		tx,
		to.map(({ id }) => id),
		topic,
	)
	const now = new Date()
	const mailedNow = (id: string) => {
		const frequency = preferences.get(id)?.frequency
		return frequency === 'at_once' || (news.secretLink !== undefined && frequency !== 'off')
	}
	await tx.notification.createMany({
		data: to.map(({ id }) => ({
			userId: id,
			topic,
			kind,
			facts,
			path: news.path,
			words: news.words || null,
			practiceId: news.practiceId ?? null,
			mailedAt: mailedNow(id) ? now : null,
		})),
	})
	for (const reader of to) {
		const stopToken = preferences.get(reader.id)?.stopToken
		if (!mailedNow(reader.id) || !stopToken) continue
		const { locale } = reader
		const link = news.secretLink?.(reader)
		const words = await wordsFor(kind, facts, locale)
		const content = await renderMail({
			locale,
			heading: words.heading,
			paragraphs: [words.body, ...(news.words ? [news.words] : [])],
			button: { label: words.button, url: inLocale(link?.path ?? news.path, locale as Locale) },
			footer: words.footer,
			footerLink: await stopLink(locale, stopToken),
		})
		await queueMail(tx, {
			to: reader.email,
			locale,
			kind,
			subject: words.subject,
			...content,
			...(link && { secret: true, validUntil: link.validUntil }),
			unsubscribeUrl: appUrl() + paths.stopMailsAtOnce(stopToken),
		})
	}
}

export async function stopLink(locale: string, stopToken: string): Promise<{ label: string; url: string }> {
	const t = await translatorFor(locale)
	return { label: t('notifications.stop.link'), url: paths.stopMails(locale, stopToken) }
}

/** The preferences of these people; whoever has none gets the usual one, with a token of their own for the way out. */
async function preferencesOf(tx: Transaction, userIds: readonly string[], topic: Topic) {
	const ask = () =>
		tx.notificationPreference.findMany({
			where: { topic, userId: { in: [...userIds] } },
			select: { userId: true, frequency: true, stopToken: true },
		})
	let rows = await ask()
	if (rows.length < userIds.length) {
		const known = new Set(rows.map(({ userId }) => userId))
		await tx.notificationPreference.createMany({
			data: userIds.filter((id) => !known.has(id)).map((userId) => usual(userId, topic)),
			skipDuplicates: true,
		})
		rows = await ask()
	}
	return new Map(rows.map((row) => [row.userId, row]))
}

const usual = (userId: string, topic: Topic) => ({
	userId,
	topic,
	frequency: usualFrequency[topic],
	// The first gathered mail comes a day, or a week, after there was something to gather.
	lastDigestAt: new Date(),
	stopToken: newStopToken(),
})

/** How one wants to hear of each topic. */
export async function choosePreferences(
	actor: Actor,
	typed: unknown,
): Promise<Result<PreferencesForm, { code: 'invalid'; problems: FieldProblem[] }>> {
	if (actor.kind !== 'person') throw new NotFound('preferences')
	const parsed = preferencesForm.safeParse(typed)
	if (!parsed.success) return refused({ code: 'invalid', problems: fieldProblems(parsed.error) })
	const chosen = parsed.data
	const userId = actor.id
	await db.$transaction(async (tx) => {
		const silent = await tx.notificationPreference.findMany({
			where: { userId, frequency: 'off' },
			select: { topic: true },
		})
		// What happened while nobody wanted mails is not told by mail when they do again.
		await tx.notification.updateMany({
			where: { userId, mailedAt: null, topic: { in: silent.map(({ topic }) => topic) } },
			data: { mailedAt: new Date() },
		})
		for (const topic of topics)
			await tx.notificationPreference.upsert({
				where: { userId_topic: { userId, topic } },
				create: { ...usual(userId, topic), frequency: chosen[topic] },
				update: { frequency: chosen[topic] },
			})
	})
	return done(chosen)
}

/** Ends the mails of one topic, for whoever has the link out of one of them. Twice is as good as once. */
export async function stopNotificationMails(_actor: Actor, token: string): Promise<void> {
	if (!isStopToken(token)) throw new NotFound('preference')
	const { count } = await db.notificationPreference.updateMany({
		where: { stopToken: token },
		data: { frequency: 'off' satisfies NotificationFrequency },
	})
	if (count === 0) throw new NotFound('preference')
}

/** Marks one's own as read: one, or all there were when the page was made. */
export async function markRead(actor: Actor, which: { id: string } | { until: string }): Promise<void> {
	if (actor.kind !== 'person') throw new NotFound('notifications')
	const id = 'id' in which ? which.id : which.until
	if (!isUuid(id)) throw new NotFound('notification')
	await db.notification.updateMany({
		// Ids rise with time (uuid 7).
		where: { userId: actor.id, readAt: null, id: 'id' in which ? id : { lte: id } },
		data: { readAt: new Date() },
	})
}
