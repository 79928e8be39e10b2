import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { appUrl, isTrial } from '../env'
import { NotFound } from '../errors'
import type { JobRound } from '../job-queue'
import type { Locale } from '../locales'
import { log } from '../log'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { inLocale, paths } from '../paths'
import { translatorFor } from '../translator'
import { isUuid } from '../uuid'
import { stopLink } from './commands'
import { isNotificationKind } from './kinds'
import { canMailDigests } from './policy'
import { readFacts, wordsFor } from './words'

/** So many people in one round; so many notifications by name in one mail. */
const mostPeople = 50
const mostNamed = 20
const hour = 3_600_000
/** Kept a year: what is older is no longer news to anybody. */
const keptFor = 365 * 24 * hour

/** The job comes once a day, not to the minute. */
const dayAgo = (now: Date) => new Date(now.getTime() - 20 * hour)
const weekAgo = (now: Date) => new Date(now.getTime() - (7 * 24 - 4) * hour)

/** One topic of one person that is due. */
type Due = { userId: string; topic: 'tasks' | 'own' | 'follows' }

/**
 * One round of gathered mails, for the people after `after` (an id): one mail for each topic they want gathered and
 * that has something they have not read. What a mail told is marked in its transaction, so nobody is told twice.
 */
export async function mailDigests(
	actor: Actor,
	{ after = '', now = new Date(), most = mostPeople }: { after?: string; now?: Date; most?: number } = {},
): Promise<JobRound> {
	if (!canMailDigests(actor)) throw new NotFound('digests')
	const people = await db.$queryRaw<{ userId: string }[]>`
		select distinct p."userId"::text from "NotificationPreference" p
		join "User" u on u.id = p."userId" and u."disabledAt" is null and (${isTrial()} or not u.demo)
		where ${isUuid(after) ? Prisma.sql`p."userId" > ${after}::uuid` : Prisma.sql`true`}
			and (p.frequency = 'daily' and p."lastDigestAt" <= ${dayAgo(now)}
				or p.frequency = 'weekly' and p."lastDigestAt" <= ${weekAgo(now)})
			and exists (select 1 from "Notification" n where n."userId" = p."userId" and n.topic = p.topic
				and n."mailedAt" is null and n."readAt" is null)
		order by 1 limit ${most}`
	const round: JobRound = {
		done: 0,
		failed: 0,
		next: people.length === most ? (people.at(-1)?.userId ?? null) : null,
	}
	for (const { userId } of people) {
		try {
			round.done += await mailPerson(userId, now)
		} catch (error) {
			// One mail that cannot be made keeps nobody else's back.
			round.failed++
			log.error({ err: error, user: userId }, 'a digest could not be mailed')
		}
	}
	if (round.next === null)
		await db.notification.deleteMany({ where: { createdAt: { lt: new Date(now.getTime() - keptFor) } } })
	return round
}

/** How many mails were written. */
async function mailPerson(userId: string, now: Date): Promise<number> {
	return db.$transaction(async (tx) => {
		// Of two that gather at once, the second waits here and finds nothing left.
		await tx.$queryRaw`select 1 from "User" where id = ${userId}::uuid for no key update`
		const due = await tx.notificationPreference.findMany({
			where: {
				userId,
				OR: [
					{ frequency: 'daily', lastDigestAt: { lte: dayAgo(now) } },
					{ frequency: 'weekly', lastDigestAt: { lte: weekAgo(now) } },
				],
			},
			select: { topic: true, stopToken: true, user: { select: { email: true, locale: true } } },
			orderBy: { topic: 'asc' },
		})
		let mailed = 0
		for (const { topic, stopToken, user } of due)
			if (await mailTopic(tx, { userId, topic }, stopToken, user, now)) mailed++
		return mailed
	})
}

async function mailTopic(
	tx: Transaction,
	{ userId, topic }: Due,
	stopToken: string,
	user: { email: string; locale: string },
	now: Date,
): Promise<boolean> {
	const open = { userId, topic, mailedAt: null, readAt: null }
	const total = await tx.notification.count({ where: open })
	if (total === 0) return false
	const newest = await tx.notification.findMany({
		where: open,
		orderBy: { id: 'desc' },
		take: mostNamed,
		select: { kind: true, facts: true, path: true },
	})
	const { locale } = user
	const t = await translatorFor(locale)
	const entries = []
	for (const { kind, facts, path } of newest) {
		if (!isNotificationKind(kind)) continue
		const words = await wordsFor(kind, readFacts(facts), locale)
		entries.push({ title: words.subject, text: words.body, url: inLocale(path, locale as Locale) })
	}
	const subject = t(`notifications.digest.${topic}`, { count: total })
	const content = await renderMail({
		locale,
		heading: subject,
		paragraphs: [],
		entries,
		...(total > entries.length && {
			more: t('notifications.digest.more', { count: total - entries.length }),
		}),
		button: { label: t('notifications.digest.button'), url: paths.notifications(locale) },
		footer: t('notifications.digest.footer'),
		footerLink: await stopLink(locale, stopToken),
	})
	await queueMail(tx, {
		to: user.email,
		locale,
		kind: 'digest',
		subject,
		...content,
		unsubscribeUrl: appUrl() + paths.stopMailsAtOnce(stopToken),
	})
	await tx.notification.updateMany({ where: open, data: { mailedAt: now } })
	await tx.notificationPreference.update({
		where: { userId_topic: { userId, topic } },
		data: { lastDigestAt: now },
		select: { userId: true },
	})
	return true
}
