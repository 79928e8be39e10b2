import 'server-only'
import type { Actor } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { db } from '../db'
import { NotFound } from '../errors'
import { type Localised, pickText, readLocalised } from '../localised'
import { hashSecret, isSecret } from '../secret-token'
import { organisationLimits } from './limits'
import { type RecordedAction, recordedActions } from './schema'
import type { InvitationPage, SpaceHead, SpaceInvitation, SpaceMember, SpaceRecord } from './space'
import { findSpace } from './space-queries'

export type SpacePeople = SpaceHead & {
	/** Coordinators first, then who is there longest. */
	members: SpaceMember[]
	/** Those that wait, for those who may invite. */
	invitations: SpaceInvitation[]
	/** What happened last, for the same. */
	records: SpaceRecord[]
}

/** Who belongs to an organisation, who is invited, and what happened among them. */
export async function getSpacePeople(actor: Actor, slug: string, locale: string): Promise<SpacePeople> {
	const { id, ...head } = await findSpace(actor, slug, locale)
	const seesAddresses = head.may.includes('seeAddresses')
	const members = await db.membership.findMany({
		where: { organisationId: id },
		orderBy: [{ role: 'desc' }, { since: 'asc' }, { userId: 'asc' }],
		select: {
			role: true,
			since: true,
			user: { select: { id: true, name: true, email: true, disabledAt: true } },
		},
		take: organisationLimits.membersShown,
	})
	const [invitations, records] = head.may.includes('invite')
		? await Promise.all([waitingIn(id), recordsOf(id)])
		: [[], []]
	return {
		...head,
		members: members.map(({ role, since, user }) => ({
			userId: user.id,
			name: displayName(user),
			email: seesAddresses ? user.email : undefined,
			role,
			since: since.toISOString(),
			closed: user.disabledAt !== null,
			self: actor.kind === 'person' && actor.id === user.id,
		})),
		invitations,
		records,
	}
}

async function waitingIn(organisationId: string): Promise<SpaceInvitation[]> {
	const now = new Date()
	const rows = await db.invitation.findMany({
		where: { organisationId, waitingFor: { not: null } },
		orderBy: { sentAt: 'desc' },
		select: {
			id: true,
			email: true,
			role: true,
			sentAt: true,
			expiresAt: true,
			inviter: { select: { name: true, email: true } },
		},
		take: organisationLimits.invitations,
	})
	return rows.map(({ inviter, sentAt, expiresAt, ...row }) => ({
		...row,
		invitedBy: inviter && displayName(inviter),
		sentAt: sentAt.toISOString(),
		expiresAt: expiresAt.toISOString(),
		expired: expiresAt <= now,
	}))
}

async function recordsOf(organisationId: string): Promise<SpaceRecord[]> {
	const rows = await db.organisationRecord.findMany({
		where: { organisationId, action: { in: [...recordedActions] } },
		orderBy: [{ at: 'desc' }, { id: 'desc' }],
		take: organisationLimits.recordsShown,
	})
	return rows.map((row) => ({
		id: row.id,
		at: row.at.toISOString(),
		action: row.action as RecordedAction,
		who: row.actorName,
		whom: row.subjectName,
		from: row.fromRole,
		to: row.toRole,
	}))
}

/** What a link of invitation is about. Throws NotFound where it does not work now, whatever the reason. */
export async function getInvitation(_actor: Actor, secret: string, locale: string): Promise<InvitationPage> {
	const row = isSecret(secret)
		? await db.invitation.findFirst({
				where: { secretHash: hashSecret(secret), waitingFor: { not: null }, expiresAt: { gt: new Date() } },
				select: {
					email: true,
					role: true,
					expiresAt: true,
					organisation: { select: { slug: true, name: true } },
					inviter: { select: { name: true, email: true } },
				},
			})
		: null
	if (!row) throw new NotFound('invitation')
	const { organisation, inviter } = row
	const account = await db.user.findUnique({ where: { email: row.email }, select: { id: true } })
	return {
		organisation: pickText(readLocalised(organisation.name), locale) ?? {
			text: organisation.slug,
			locale: 'en',
		},
		slug: organisation.slug,
		role: row.role,
		email: row.email,
		userId: account?.id ?? null,
		invitedBy: inviter && displayName(inviter),
		expiresAt: row.expiresAt.toISOString(),
	}
}

export type OwnWords = SpaceHead & { version: number; description: Localised; website: string | null }

/** What an organisation says of itself, to be edited. Throws NotFound to who may not. */
export async function getOwnWords(actor: Actor, slug: string, locale: string): Promise<OwnWords> {
	const { id, ...head } = await findSpace(actor, slug, locale)
	if (!head.may.includes('describe')) throw new NotFound(`description of ${slug}`)
	const row = await db.organisation.findUniqueOrThrow({
		where: { id },
		select: { version: true, description: true, website: true },
	})
	return {
		...head,
		version: row.version,
		description: readLocalised(row.description),
		website: row.website,
	}
}
