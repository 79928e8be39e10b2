import 'server-only'
import type { Actor, Person } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { notify } from '../notifications/commands'
import { paths } from '../paths'
import { done, type Result, refused } from '../result'
import { type ConfirmationLink, findConfirmationLink } from './confirmation-rows'
import { indexFreshness } from './index-commands'
import { coordinatorsOf, editors, titleOf } from './notice-commands'
import {
	type Found,
	lockPractice,
	type NotAllowed,
	recordTransition,
	refusal,
	type Stale,
	takeRevision,
} from './transition-commands'

export type ConfirmedAt = { confirmedAt: string }
/** What a link of a mail no longer does: lib/practices/confirmation.ts. */
export type LinkProblem = { code: 'answered' | 'expired' | 'closed' }

/** Its owner says that all of it still holds. Changes no word, and so no version of the text. */
export const confirmPractice = (
	actor: Actor,
	revisionId: string,
): Promise<Result<ConfirmedAt, Stale | NotAllowed>> =>
	db.$transaction(async (tx) => confirm(tx, actor, await takeRevision(tx, actor, revisionId)))

async function confirm(
	tx: Transaction,
	actor: Actor,
	revision: Found,
): Promise<Result<ConfirmedAt, Stale | NotAllowed>> {
	const no = refusal(actor, 'confirm', revision)
	if (no) return refused(no)
	const confirmedAt = new Date()
	await tx.practice.update({
		where: { id: revision.practiceId },
		data: { confirmedAt, confirmedById: actor.kind === 'person' ? actor.id : null },
		select: { id: true },
	})
	await recordTransition(tx, { actor, action: 'confirm', revision, to: revision.state })
	await indexFreshness(tx, [revision.practiceId])
	return done({ confirmedAt: confirmedAt.toISOString() })
}

/**
 * The same by the link in a mail: whoever has it acts as the person it was sent to, in this one thing, as long as they
 * may. Throws NotFound where there is no such link.
 */
export const confirmByLink = (_actor: Actor, token: string): Promise<Result<ConfirmedAt, LinkProblem>> =>
	answer(token, async (tx, link, person) => {
		const confirmed = await confirm(tx, person, await takeRevision(tx, person, link.revisionId ?? ''))
		return confirmed.ok ? confirmed : refused({ code: 'closed' })
	})

/**
 * "I am not the one to ask": the coordinators are, from now on, and hear of it; the editors where there are none. The
 * practice stays unconfirmed until somebody confirms it.
 */
export const passOnByLink = (_actor: Actor, token: string): Promise<Result<null, LinkProblem>> =>
	answer(token, async (tx, link, person) => {
		const { practiceId, organisationId, slug, revisionId } = link
		await tx.confirmationLink.update({
			where: { id: link.id },
			data: { answer: 'notMe', answeredAt: new Date() },
			select: { id: true },
		})
		await tx.practice.updateMany({
			where: { id: practiceId, responsibleId: person.id },
			data: { responsibleId: null },
		})
		const coordinators = (await coordinatorsOf(tx, organisationId)).filter(({ id }) => id !== person.id)
		await notify(tx, {
			kind: 'confirmationPassedOn',
			to: coordinators.length > 0 ? coordinators : await editors(tx),
			actor: person,
			facts: { title: await titleOf(tx, revisionId ?? '') },
			path: coordinators.length > 0 ? paths.deskPractice('en', slug) : paths.upkeep('en'),
			practiceId,
		})
		return done(null)
	})

/** Does what a link allows, while it does, holding its practice: of two who press at once the second finds it answered. */
const answer = <T>(
	token: string,
	act: (tx: Transaction, link: ConfirmationLink, person: Person) => Promise<Result<T, LinkProblem>>,
): Promise<Result<T, LinkProblem>> =>
	db.$transaction(async (tx) => {
		const known = await findConfirmationLink(tx, token)
		if (!known) throw new NotFound('confirmation')
		await lockPractice(tx, known.practiceId)
		const link = (await findConfirmationLink(tx, token)) ?? known
		if (link.state !== 'open') return refused({ code: link.state })
		const answered = await act(tx, link, link.person)
		if (answered.ok)
			await tx.confirmationLink.updateMany({
				where: { id: link.id, answer: null },
				data: { answer: 'holds', answeredAt: new Date() },
			})
		return answered
	})
