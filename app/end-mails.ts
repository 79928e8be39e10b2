import { visitor } from '@/lib/accounts/policy'
import { stopNotificationMails } from '@/lib/notifications/commands'
import type { Topic } from '@/lib/notifications/kinds'
import { getStopTopic } from '@/lib/notifications/queries'
import { stopMails } from '@/lib/searches/commands'
import { getStopLink } from '@/lib/searches/queries'

/** What a link out of a mail can end: the mails of one saved search, or those about one topic. */
export type MailsToEnd = { search: string; ended: boolean } | { topic: Topic; ended: boolean }

/** Throws NotFound where the link is nobody's. */
export async function mailsOf(token: string): Promise<MailsToEnd> {
	const topic = await getStopTopic(visitor, token)
	if (topic) return { topic: topic.topic, ended: topic.frequency === 'off' }
	const { name, frequency } = await getStopLink(visitor, token)
	return { search: name, ended: frequency === 'off' }
}

/** Ends them. Twice is as good as once; throws NotFound where the link is nobody's. */
export async function endMails(token: string): Promise<void> {
	if (await getStopTopic(visitor, token)) return stopNotificationMails(visitor, token)
	return stopMails(visitor, token)
}
