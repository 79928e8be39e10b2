import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import type { ConfirmationPage } from './confirmation'
import { findConfirmationLink } from './confirmation-rows'
import { countedFrom, lapsesOn } from './freshness'
import { getPractice } from './queries'

/**
 * What the link in a mail leads to, for whoever has it. Reading it changes nothing. Throws NotFound where there is no
 * such link, or its practice is gone.
 */
export async function getConfirmationPage(
	actor: Actor,
	token: string,
	locale: Locale,
): Promise<ConfirmationPage> {
	const link = await findConfirmationLink(db, token)
	if (!link?.revisionId) throw new NotFound('confirmation')
	const [practice, contact] = await Promise.all([
		getPractice(actor, link.slug, locale),
		db.revision.findUniqueOrThrow({
			where: { id: link.revisionId },
			select: { contactName: true, contactMailbox: true },
		}),
	])
	const open = link.state === 'open'
	return {
		state: link.state,
		passedOn: link.answer === 'notMe',
		slug: link.slug,
		revisionId: link.revisionId,
		title: practice.title,
		practice: open ? practice : undefined,
		contact: open
			? { name: contact.contactName, mailbox: contact.contactMailbox }
			: { name: null, mailbox: null },
		since: countedFrom(link).toISOString(),
		everConfirmed: link.confirmedAt !== null,
		lapsesOn: lapsesOn(link.number, link.askedAt).toISOString(),
		person: link.person.name,
	}
}
