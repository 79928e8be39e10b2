import 'server-only'
import { asPerson, personSelect } from '../accounts/person-rows'
import type { Person } from '../accounts/policy'
import { hashToken, isToken } from '../accounts/sign-in-token'
import type { Transaction } from '../db'
import { isTrial } from '../env'
import { type LinkState, linkState } from './confirmation'
import { canDo } from './policy'

/** The link in a mail, with whose it is and what it does now. */
export type ConfirmationLink = {
	id: string
	state: LinkState
	answer: 'holds' | 'notMe' | null
	person: Person
	practiceId: string
	organisationId: string
	slug: string
	/** Of what is published; null: nothing is. */
	revisionId: string | null
	/** How often its owner was asked in this round, and when it was that this link was sent. */
	number: number
	askedAt: Date
	confirmedAt: Date | null
	publishedAt: Date
}

export async function findConfirmationLink(
	tx: Transaction,
	token: string,
	now = new Date(),
): Promise<ConfirmationLink | undefined> {
	if (!isToken(token)) return undefined
	const row = await tx.confirmationLink.findUnique({
		where: { tokenHash: hashToken(token) },
		select: {
			id: true,
			answer: true,
			expiresAt: true,
			user: { select: { ...personSelect, disabledAt: true, demo: true } },
			request: {
				select: {
					since: true,
					number: true,
					askedAt: true,
					practice: {
						select: {
							id: true,
							slug: true,
							organisationId: true,
							confirmedAt: true,
							firstPublishedAt: true,
							createdAt: true,
							liveRevision: { select: { id: true, publishedAt: true, createdAt: true } },
						},
					},
				},
			},
		},
	})
	if (!row) return undefined
	const { user, request, answer } = row
	const { practice } = request
	const live = practice.liveRevision
	const person = asPerson(user)
	const publishedAt = practice.firstPublishedAt ?? live?.publishedAt ?? live?.createdAt ?? practice.createdAt
	const entered = user.disabledAt === null && (!user.demo || isTrial())
	const state = linkState(
		{
			since: request.since,
			expiresAt: row.expiresAt,
			answered: answer !== null,
			allowed:
				entered && canDo(person, 'confirm', { organisationId: practice.organisationId, state: 'published' }),
		},
		live ? { confirmedAt: practice.confirmedAt, publishedAt } : undefined,
		now,
	)
	return {
		id: row.id,
		state,
		answer,
		person,
		practiceId: practice.id,
		organisationId: practice.organisationId,
		slug: practice.slug,
		revisionId: live?.id ?? null,
		number: request.number,
		askedAt: request.askedAt,
		confirmedAt: practice.confirmedAt,
		publishedAt,
	}
}
