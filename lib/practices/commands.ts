import 'server-only'
import { type Actor, roleIn } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import { type Result, refused } from '../result'
import { assignOnEntry, tellAsked } from '../reviews/asking-commands'
import { isUuid } from '../uuid'
import { freeAddress } from './address-commands'
import { readDraft, writeDraft } from './draft-rows'
import { leaveOut } from './leave-out'
import { lentByOwner } from './lent-rows'
import { originalOnly } from './localised-fields'
import { coordinatorsOf, editors, remarkersOf, tell } from './notice-commands'
import { type PracticeDraft, practiceDraft } from './schema'
import {
	type Found,
	type Invalid,
	type Moved,
	type MoveProblem,
	moveRevision,
	type NotAllowed,
	recordTransition,
	refusal,
	type Stale,
	takeRevision,
} from './transition-commands'

/** What those who own a practice do with it. Writing in it: save-commands.ts; judging it: review-commands.ts; confirming it: confirmation-commands.ts. */

const authorIs = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)

// ---------------------------------------------------------------- beginning

/** A new practice with a first draft, and what its owner lends it. Organisations one does not write for are not found. */
export async function startPractice(
	actor: Actor,
	begin: { organisationId: string; originalLanguage: string; title: string },
): Promise<Result<Moved & { slug: string }, Invalid>> {
	const { organisationId } = begin
	const mayWrite = actor.kind === 'system' || roleIn(actor, organisationId) !== undefined
	if (!mayWrite || !isUuid(organisationId)) throw new NotFound(`organisation ${organisationId}`)
	const title = begin.title.replaceAll('\u0000', '').trim()
	const checked = practiceDraft.safeParse({
		originalLanguage: begin.originalLanguage,
		texts: { [begin.originalLanguage]: { origin: 'original', title } },
	})
	const problems = checked.success
		? []
		: fieldProblems(checked.error).filter(({ field }) => field !== 'texts')
	if (title === '') problems.push({ field: 'title', code: 'required' })
	if (!checked.success || problems.length > 0) return refused({ code: 'invalid', problems })
	return db.$transaction(async (tx) => {
		const draft = { ...checked.data, ...(await lentByOwner(tx, organisationId)) }
		const slug = await freeAddress(tx, title)
		const practice = await tx.practice.create({
			data: { slug, organisationId, createdById: authorIs(actor), responsibleId: authorIs(actor) },
			select: { id: true },
		})
		const revisionId = await openRevision(tx, actor, practice.id, draft, {
			number: 1,
			basedOn: null,
			action: 'start',
		})
		return {
			ok: true as const,
			value: { revisionId, practiceId: practice.id, state: 'draft' as const, version: 1, slug },
		}
	})
}

type Opened = Result<Moved, Stale | NotAllowed | { code: 'alreadyOpen'; revisionId: string }>

/**
 * A working copy of a published practice, or of one that was declined, withdrawn or archived. What visitors
 * read stays as it is. `alreadyOpen` names the copy that somebody else, or oneself, is working on.
 */
export const startRevision = (actor: Actor, revisionId: string): Promise<Opened> =>
	copyRevision(actor, revisionId, 'revise')

/** The same of a text that a later one has replaced: what readers saw once is the beginning of a new draft. */
export const restoreRevision = (actor: Actor, revisionId: string): Promise<Opened> =>
	copyRevision(actor, revisionId, 'restore')

const copyRevision = (actor: Actor, revisionId: string, action: 'revise' | 'restore'): Promise<Opened> =>
	db.$transaction(async (tx) => {
		const source = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, action, source)
		if (no) return refused(no)
		const { practiceId } = source
		const open = await tx.revision.findUnique({ where: { workingFor: practiceId }, select: { id: true } })
		if (open) return refused({ code: 'alreadyOpen' as const, revisionId: open.id })
		const last = await tx.revision.aggregate({ where: { practiceId }, _max: { number: true } })
		// Translations are no part of what is written anew; they join it again when it is published.
		const draft = originalOnly(await readDraft(tx, source.id))
		if (action === 'restore') draft.contact = await contactNow(tx, source, draft.contact)
		const number = (last._max.number ?? 0) + 1
		const id = await openRevision(tx, actor, practiceId, draft, { number, basedOn: source.number, action })
		return {
			ok: true as const,
			value: { revisionId: id, practiceId, state: 'draft' as const, version: 1 },
		}
	})

/** Whoever agreed once may have taken it back since: of the contact, what is published now counts, not what was. */
async function contactNow(
	tx: Transaction,
	{ liveRevisionId }: Found,
	once: PracticeDraft['contact'],
): Promise<PracticeDraft['contact']> {
	if (liveRevisionId === null) return { ...once, consent: false }
	const { contactName, contactMailbox, contactConsent } = await tx.revision.findUniqueOrThrow({
		where: { id: liveRevisionId },
		select: { contactName: true, contactMailbox: true, contactConsent: true },
	})
	return { name: contactName, mailbox: contactMailbox, consent: contactConsent }
}

type Beginning = { number: number; basedOn: number | null; action: 'start' | 'revise' | 'restore' }

async function openRevision(
	tx: Transaction,
	actor: Actor,
	practiceId: string,
	draft: PracticeDraft,
	{ number, basedOn, action }: Beginning,
): Promise<string> {
	const { id } = await tx.revision.create({
		data: {
			practiceId,
			number,
			basedOn,
			state: 'draft',
			workingFor: practiceId,
			authorId: authorIs(actor),
			lastEditedById: authorIs(actor),
			originalLanguage: draft.originalLanguage,
		},
		select: { id: true },
	})
	const gone = await writeDraft(tx, id, draft)
	// What an old text names may be there no more: a region of a classification that was replaced, say.
	const problems = gone.length > 0 ? await writeDraft(tx, id, leaveOut(draft, gone)) : []
	if (problems.length > 0) throw new Error(`revision ${id} names what is not there: ${problems[0]?.field}`)
	await recordTransition(tx, {
		actor,
		action,
		revision: { id, practiceId, state: null },
		to: 'draft',
	})
	return id
}

// ---------------------------------------------------------------- sending, taking back

/** Sends a draft to the owner's coordinator, or to the reviewers where the coordinator has let it pass. */
export const submitPractice = (
	actor: Actor,
	revisionId: string,
	version: number,
): Promise<Result<Moved, MoveProblem>> =>
	moveRevision({
		actor,
		revisionId,
		version,
		action: 'submit',
		whole: true,
		approved: (tx, revision) => isApproved(tx, actor, revision),
		also: async (tx, revision, to) => {
			if (to === 'submitted')
				return tell(tx, 'awaitingApproval', {
					actor,
					revision,
					to: await coordinatorsOf(tx, revision.organisationId),
				})
			const before = revision.state === 'changes_requested' ? await remarkersOf(tx, revision) : []
			const asked = await assignOnEntry(tx, revision)
			if (before.length > 0) await tell(tx, 'resubmitted', { actor, revision, to: before })
			const told = new Set(before.map(({ id }) => id))
			await tellAsked(
				tx,
				actor,
				revision,
				asked.filter(({ id }) => !told.has(id)),
			)
			if (asked.length === 0) await tell(tx, 'reviewUnassigned', { actor, revision, to: await editors(tx) })
		},
	})

async function isApproved(tx: Transaction, actor: Actor, revision: Found): Promise<boolean> {
	if (actor.kind === 'system' || roleIn(actor, revision.organisationId) === 'coordinator') return true
	const passed = await tx.transition.findFirst({
		where: { revisionId: revision.id, toState: 'in_review' },
		select: { id: true },
	})
	return passed !== null
}

/** Takes back what was not yet let pass. */
export const withdrawDraft = (
	actor: Actor,
	revisionId: string,
	version: number,
): Promise<Result<Moved, MoveProblem>> => moveRevision({ actor, revisionId, version, action: 'withdraw' })
