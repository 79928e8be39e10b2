import 'server-only'
import type { Transaction } from '../db'
import { nutsVersion } from '../nuts'
import type { PracticeDraft } from './schema'

/**
 * What a new practice can be lent by its owner, so that nobody types it twice: the owner's region, and the
 * mailbox of the owner's latest practice. Whoever reads that mailbox is asked for each practice anew.
 */
export async function lentByOwner(
	tx: Transaction,
	organisationId: string,
): Promise<Pick<PracticeDraft, 'regions' | 'contact'>> {
	const { region } = await tx.organisation.findUniqueOrThrow({
		where: { id: organisationId },
		select: { region: { select: { code: true, nutsVersion: true } } },
	})
	const last = await tx.revision.findFirst({
		where: { practice: { organisationId }, contactMailbox: { not: null } },
		orderBy: { createdAt: 'desc' },
		select: { contactName: true, contactMailbox: true },
	})
	return {
		regions: region?.nutsVersion === nutsVersion ? [region.code] : [],
		contact: { name: last?.contactName ?? null, mailbox: last?.contactMailbox ?? null, consent: false },
	}
}
