import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { appUrl, isTrial } from '../env'
import { NotFound } from '../errors'
import { defaultLocale, isLocale, type Locale } from '../locales'
import { log } from '../log'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { paths } from '../paths'
import { searchPractices } from '../practices/search'
import type { PracticeSummary } from '../practices/summary'
import { translatorFor } from '../translator'
import { isUuid } from '../uuid'
import { dueBefore, newsFor } from './news'
import { canMailSearches } from './policy'
import { readQuestion } from './schema'

/** So many of the newest practices are read for a search, and so many of the news told by name. */
const mostRead = 100
const mostNamed = 10

export type MailRun = { looked: number; mailed: number; failed: number; next: string | null }

/**
 * One round of mails, for at most `most` searches that are due, from `after` (an id) on; `next` is where to go on.
 * Each mail stands or falls with the note of what it told, so nobody hears of a practice twice, however many
 * processes do this at once and wherever one of them dies.
 */
export async function mailSearches(
	actor: Actor,
	{ after = '', most = 100, now = new Date() }: { after?: string; most?: number; now?: Date } = {},
): Promise<MailRun> {
	if (!canMailSearches(actor)) throw new NotFound('searches')
	const due = await db.savedSearch.findMany({
		where: {
			...(isUuid(after) && { id: { gt: after } }),
			OR: [
				{ frequency: 'daily', OR: [{ lastMailAt: null }, { lastMailAt: { lte: dueBefore('daily', now) } }] },
				{
					frequency: 'weekly',
					// The first comes a week after it was saved.
					OR: [
						{ lastMailAt: null, createdAt: { lte: dueBefore('weekly', now) } },
						{ lastMailAt: { lte: dueBefore('weekly', now) } },
					],
				},
			],
			user: { disabledAt: null, ...(isTrial() ? {} : { demo: false }) },
		},
		select: dueSelect,
		orderBy: { id: 'asc' },
		take: most,
	})
	const run: MailRun = {
		looked: due.length,
		mailed: 0,
		failed: 0,
		next: due.length === most ? (due.at(-1)?.id ?? null) : null,
	}
	for (const search of due) {
		try {
			if (await mailSearch(search, now)) run.mailed++
		} catch (error) {
			// One search that cannot be answered keeps nobody else's mail back.
			run.failed++
			log.error({ err: error, search: search.id }, 'a saved search could not be mailed')
		}
	}
	return run
}

const dueSelect = {
	id: true,
	name: true,
	question: true,
	since: true,
	told: true,
	lastMailAt: true,
	stopToken: true,
	user: { select: { email: true, locale: true } },
} as const
type Due = {
	id: string
	name: string
	question: string
	since: Date
	told: string[]
	lastMailAt: Date | null
	stopToken: string
	user: { email: string; locale: string }
}

/** True: there was news, and this process wrote the mail. */
async function mailSearch(search: Due, now: Date): Promise<boolean> {
	const locale = isLocale(search.user.locale) ? search.user.locale : defaultLocale
	const newest = { ...readQuestion(search.question), sort: 'newest' as const, page: 1, size: mostRead }
	// Whatever the job is called, the answer is a visitor's: what is published.
	const { practices } = await searchPractices({ kind: 'visitor' }, newest, locale)
	const { news, more, next } = newsFor(search, practices, mostRead, now)
	if (news.length === 0) return false
	const mail = await newsMail(search, news, more, locale)
	return db.$transaction(async (tx) => {
		// Compare and set: of two that look at once, the second finds another last mail. Nor does it reach who has
		// just ended the mails.
		const { count } = await tx.savedSearch.updateMany({
			where: {
				id: search.id,
				lastMailAt: search.lastMailAt,
				since: search.since,
				frequency: { not: 'off' },
			},
			data: { lastMailAt: now, ...next },
		})
		if (count === 0) return false
		await queueMail(tx, mail)
		return true
	})
}

async function newsMail(
	{ name, question, stopToken, user }: Due,
	news: readonly PracticeSummary[],
	more: boolean,
	locale: Locale,
) {
	const t = await translatorFor(locale)
	const subject = t('mail.savedSearch.subject', { count: news.length, name })
	const named = news.slice(0, mostNamed)
	const list = new URLSearchParams(question)
	list.set('sort', 'newest')
	const content = await renderMail({
		locale,
		heading: subject,
		paragraphs: [t('mail.savedSearch.text', { count: news.length, name })],
		entries: named.map(({ slug, title, summary }) => ({
			title: title.text,
			text: summary.text,
			url: paths.practice(locale, slug),
			...(title.locale !== locale && { lang: title.locale }),
		})),
		...(news.length > named.length && {
			more: t(more ? 'mail.savedSearch.manyMore' : 'mail.savedSearch.more', {
				count: news.length - named.length,
			}),
		}),
		button: { label: t('mail.savedSearch.button'), url: paths.practices(locale, list) },
		footer: t('mail.savedSearch.footer'),
		footerLink: { label: t('mail.savedSearch.stop'), url: paths.stopMails(locale, stopToken) },
	})
	return {
		to: user.email,
		locale,
		kind: 'saved-search',
		subject,
		...content,
		unsubscribeUrl: appUrl() + paths.stopMailsAtOnce(stopToken),
	}
}
