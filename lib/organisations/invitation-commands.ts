import 'server-only'
import type { Actor, MembershipRole } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { requestSignInLink } from '../accounts/sign-in-commands'
import { db, type Transaction } from '../db'
import { appUrl } from '../env'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { isLocale, type Locale } from '../locales'
import { pick, readLocalised } from '../localised'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { formatDay } from '../moment'
import { notify, readerSelect } from '../notifications/commands'
import { paths } from '../paths'
import { done, type Result, refused } from '../result'
import { hashSecret, isSecret, newSecret } from '../secret-token'
import { translatorFor } from '../translator'
import { isUuid } from '../uuid'
import { organisationLimits } from './limits'
import { type HeldOrganisation, takeOrganisation } from './member-commands'
import { changeMembership, holdOrganisation, recordInOrganisation } from './membership-rows'
import { memberInvitation } from './schema'

/** Asking people by mail to join an organisation: the mail has a link that works once, and runs out. */

type Invalid = { code: 'invalid'; problems: FieldProblem[] }
type Busy = { code: 'tooMany' | 'tooOften' }

/** Invites somebody, with an account or without; asked again while one waits, that one is sent anew. */
export async function inviteMember(
	actor: Actor,
	slug: string,
	typed: unknown,
): Promise<Result<{ email: string }, Invalid | Busy | { code: 'isMember' }>> {
	const parsed = memberInvitation.safeParse(typed)
	return db.$transaction(async (tx) => {
		const organisation = await takeOrganisation(tx, actor, slug, 'invite')
		if (!parsed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(parsed.error) })
		const { email, role, locale } = parsed.data
		const isMember = await tx.membership.count({
			where: { organisationId: organisation.id, user: { email } },
		})
		if (isMember > 0) return refused({ code: 'isMember' as const })
		const waitingFor = `${organisation.id} ${email}`
		const waits = await tx.invitation.findUnique({
			where: { waitingFor },
			select: { id: true, sentAt: true },
		})
		const busy = await overLimit(tx, organisation.id, waits)
		if (busy) return refused(busy)
		const secret = newSecret()
		const fresh = { role, locale, secretHash: hashSecret(secret), sentAt: new Date(), expiresAt: inDays() }
		const { id } = waits
			? await tx.invitation.update({ where: { id: waits.id }, data: fresh, select: { id: true } })
			: await tx.invitation.create({
					data: {
						...fresh,
						organisationId: organisation.id,
						email,
						waitingFor,
						inviterId: actor.kind === 'person' ? actor.id : null,
					},
					select: { id: true },
				})
		await send(
			tx,
			actor,
			organisation,
			{ id, email, role, locale, secret },
			waits ? 'invitedAgain' : 'invited',
		)
		return done({ email })
	})
}

/** The same mail with a new link; the one before no longer works. */
export async function resendInvitation(
	actor: Actor,
	slug: string,
	invitationId: string,
): Promise<Result<{ email: string }, Busy>> {
	return db.$transaction(async (tx) => {
		const organisation = await takeOrganisation(tx, actor, slug, 'invite')
		const waits = await findWaiting(tx, organisation.id, invitationId)
		const busy = await overLimit(tx, organisation.id, waits)
		if (busy) return refused(busy)
		const secret = newSecret()
		const { id, email, role, locale } = await tx.invitation.update({
			where: { id: waits.id },
			data: { secretHash: hashSecret(secret), sentAt: new Date(), expiresAt: inDays() },
			select: { id: true, email: true, role: true, locale: true },
		})
		await send(tx, actor, organisation, { id, email, role, locale, secret }, 'invitedAgain')
		return done({ email })
	})
}

/** Takes an invitation back: its link no longer works. */
export async function revokeInvitation(actor: Actor, slug: string, invitationId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		const { id: organisationId } = await takeOrganisation(tx, actor, slug, 'invite')
		const { id, email, role } = await findWaiting(tx, organisationId, invitationId)
		await tx.invitation.update({ where: { id }, data: { revokedAt: new Date(), waitingFor: null } })
		await recordInOrganisation(tx, {
			actor,
			organisationId,
			action: 'revoked',
			subject: { id: null, name: email },
			to: role,
		})
	})
}

async function findWaiting(tx: Transaction, organisationId: string, id: string) {
	const found = isUuid(id)
		? await tx.invitation.findFirst({
				where: { id, organisationId, waitingFor: { not: null } },
				select: { id: true, sentAt: true, email: true, role: true },
			})
		: null
	if (!found) throw new NotFound('invitation')
	return found
}

const inDays = () => new Date(Date.now() + organisationLimits.invitationDays * 24 * 60 * 60_000)

/** Counted in the database, the organisation held: so that it holds for all processes. */
async function overLimit(
	tx: Transaction,
	organisationId: string,
	again: { sentAt: Date } | null,
): Promise<Busy | undefined> {
	const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
	if (again && again.sentAt > ago(organisationLimits.minutesBetweenMails)) return { code: 'tooOften' }
	const today = await tx.organisationRecord.count({
		where: { organisationId, action: { in: ['invited', 'invitedAgain'] }, at: { gt: ago(24 * 60) } },
	})
	if (today >= organisationLimits.mailsADay) return { code: 'tooMany' }
	const waiting = again
		? 0
		: await tx.invitation.count({ where: { organisationId, waitingFor: { not: null } } })
	return waiting >= organisationLimits.invitations ? { code: 'tooMany' } : undefined
}

type Sent = { id: string; email: string; role: MembershipRole; locale: string; secret: string }

async function send(
	tx: Transaction,
	actor: Actor,
	organisation: HeldOrganisation,
	{ email, role, locale, secret }: Sent,
	action: 'invited' | 'invitedAgain',
) {
	const t = await translatorFor(locale)
	const facts = {
		site: t('site.name'),
		by: actor.kind === 'visitor' ? '' : actor.name,
		organisation: pick(organisation.name, locale) || organisation.slug,
	}
	const validUntil = inDays()
	const subject = t('mail.joining.subject', facts)
	const content = await renderMail({
		locale,
		heading: subject,
		paragraphs: [
			t('mail.joining.text', facts),
			t(`mail.joining.${role}`),
			t('mail.joining.how', { date: formatDay(validUntil.toISOString(), locale) }),
		],
		button: { label: t('mail.joining.button'), url: appUrl() + paths.invitation(locale, secret) },
		footer: t('mail.joining.footer'),
	})
	await queueMail(tx, { to: email, locale, kind: 'joining', subject, validUntil, ...content })
	await recordInOrganisation(tx, {
		actor,
		organisationId: organisation.id,
		action,
		subject: { id: null, name: email },
		to: role,
	})
}

export type Accepted = {
	slug: string
	/** The account that belongs to it now; it is made where there was none. */
	userId: string
	email: string
}

/**
 * Accepts an invitation, for whoever has its link: the mail came to the invited address, so the membership goes to the
 * account of that address, whoever is signed in. It signs nobody in: for that a link goes to the same address, which
 * works for minutes, not for weeks. `client`: the network address of who asks, for the limits of such links.
 */
export async function acceptInvitation(
	actor: Actor,
	secret: string,
	{ locale, client }: { locale: Locale; client?: string | undefined },
): Promise<Result<Accepted, { code: 'accountClosed' }>> {
	const hidden = new NotFound('invitation')
	if (!isSecret(secret)) throw hidden
	const accepted = await db.$transaction(async (tx) => {
		const where = { secretHash: hashSecret(secret), waitingFor: { not: null }, expiresAt: { gt: new Date() } }
		const known = await tx.invitation.findFirst({ where, select: { organisationId: true } })
		if (!known) throw hidden
		await holdOrganisation(tx, known.organisationId)
		const invitation = await tx.invitation.findFirst({
			where,
			select: {
				id: true,
				email: true,
				role: true,
				locale: true,
				organisation: { select: { id: true, slug: true, name: true } },
				inviter: { select: { ...readerSelect, disabledAt: true } },
			},
		})
		if (!invitation) throw hidden
		const { email, organisation, inviter } = invitation
		const user = await tx.user.upsert({
			where: { email },
			// The link came to this address: whoever has it reads its mail.
			create: {
				email,
				locale: isLocale(invitation.locale) ? invitation.locale : locale,
				emailVerified: new Date(),
			},
			update: {},
			select: { id: true, name: true, email: true, disabledAt: true, emailVerified: true },
		})
		if (user.disabledAt) return refused({ code: 'accountClosed' as const })
		if (!user.emailVerified)
			await tx.user.update({ where: { id: user.id }, data: { emailVerified: new Date() } })
		await tx.invitation.update({
			where: { id: invitation.id },
			data: { waitingFor: null, acceptedAt: new Date(), acceptedById: user.id },
		})
		const them = { kind: 'system' as const, name: displayName(user) }
		// Somebody may have become a coordinator meanwhile: an invitation takes nothing away.
		const before = await tx.membership.findUnique({
			where: { userId_organisationId: { userId: user.id, organisationId: organisation.id } },
			select: { role: true },
		})
		if (before?.role !== 'coordinator')
			await changeMembership(tx, {
				actor: them,
				organisationId: organisation.id,
				userId: user.id,
				role: invitation.role,
				action: 'joined',
			})
		if (inviter && inviter.disabledAt === null)
			await notify(tx, {
				kind: 'memberJoined',
				actor: them,
				to: [inviter],
				facts: { person: displayName(user), organisation: { texts: readLocalised(organisation.name) } },
				path: paths.organisationPeople('en', organisation.slug),
			})
		return done({ slug: organisation.slug, userId: user.id, email })
	})
	if (!accepted.ok) return accepted
	const { userId, email, slug } = accepted.value
	if (!(actor.kind === 'person' && actor.id === userId))
		// Whether it is sent or there were too many already: the page says how to get another.
		await requestSignInLink(actor, { email, locale, next: paths.organisationSpace(locale, slug), client })
	return accepted
}
