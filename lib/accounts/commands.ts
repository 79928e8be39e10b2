import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { appUrl } from '../env'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { contentLocales, type Locale } from '../locales'
import { pick } from '../localised'
import { log } from '../log'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { changeMembership, holdOrganisation } from '../organisations/membership-rows'
import { paths } from '../paths'
import { handOver } from '../practices/hand-over-commands'
import { done, type Result, refused } from '../result'
import { isSlug } from '../slug'
import { translatorFor } from '../translator'
import { isUuid } from '../uuid'
import { type Actor, canChangeRolesOf, canManagePeople, type MembershipRole, type SiteRole } from './policy'
import { invitationForm, type ProfileForm, profileForm } from './schema'

export type Invalid = { code: 'invalid'; problems: FieldProblem[] }
/** Nobody takes rights from themselves: another admin has to. */
export type OwnAccount = { code: 'ownAccount' }

/** Changes one's own name and the language of one's mails. */
export async function updateProfile(actor: Actor, typed: unknown): Promise<Result<ProfileForm, Invalid>> {
	if (actor.kind !== 'person') throw new NotFound('account')
	const parsed = profileForm.safeParse(typed)
	if (!parsed.success) return refused({ code: 'invalid', problems: fieldProblems(parsed.error) })
	const { name, locale } = parsed.data
	await db.user.update({ where: { id: actor.id }, data: { name: name || null, locale } })
	return done(parsed.data)
}

/** Makes an account with its roles, and writes to its owner how to sign in. */
export async function inviteUser(
	actor: Actor,
	typed: unknown,
): Promise<Result<{ id: string; email: string }, Invalid | { code: 'exists'; id: string }>> {
	if (!canManagePeople(actor)) throw new NotFound('invitation')
	const parsed = invitationForm.safeParse(typed)
	if (!parsed.success) return refused({ code: 'invalid', problems: fieldProblems(parsed.error) })
	const { email, name, locale, siteRole, organisation: owner, membershipRole } = parsed.data
	const organisation = owner ? await db.organisation.findUnique({ where: { slug: owner } }) : null
	if (owner && !organisation)
		return refused({ code: 'invalid', problems: [{ field: 'organisation', code: 'unknownValue' }] })

	const mail = await invitationMail(actor, {
		email,
		locale,
		...(organisation && { organisation: pick(organisation.name, locale) }),
	})
	try {
		return await db.$transaction(async (tx) => {
			const { id } = await tx.user.create({
				data: {
					email,
					name: name || null,
					locale,
					siteRole,
				},
				select: { id: true },
			})
			if (organisation) {
				await holdOrganisation(tx, organisation.id)
				await changeMembership(tx, {
					actor,
					organisationId: organisation.id,
					userId: id,
					role: membershipRole,
				})
			}
			await queueMail(tx, mail)
			record(actor, id, 'invited', { siteRole, ...(owner && { organisation: owner, membershipRole }) })
			return done({ id, email })
		})
	} catch (error) {
		if (!(error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')) throw error
		const known = await db.user.findUniqueOrThrow({ where: { email }, select: { id: true } })
		return refused({ code: 'exists', id: known.id })
	}
}

async function invitationMail(actor: Actor, to: { email: string; locale: Locale; organisation?: string }) {
	const t = await translatorFor(to.locale)
	const site = t('site.name')
	const by = actor.kind === 'person' ? actor.name : site
	const subject = t('mail.invitation.subject', { site })
	const content = await renderMail({
		locale: to.locale,
		heading: subject,
		paragraphs: [
			to.organisation
				? t('mail.invitation.textFor', { by, site, organisation: to.organisation })
				: t('mail.invitation.text', { by, site }),
			t('mail.invitation.how', { email: to.email }),
		],
		button: { label: t('mail.invitation.button'), url: appUrl() + paths.signIn(to.locale) },
		footer: t('mail.invitation.footer'),
	})
	return { to: to.email, locale: to.locale, kind: 'invitation', subject, ...content }
}

export async function setSiteRole(
	actor: Actor,
	userId: string,
	siteRole: SiteRole,
): Promise<Result<{ siteRole: SiteRole }, OwnAccount>> {
	const refusal = await findToChange(actor, userId)
	if (refusal) return refused(refusal)
	const before = await db.$transaction(async (tx) => {
		const { siteRole: was } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
		await tx.user.update({ where: { id: userId }, data: { siteRole } })
		return was
	})
	record(actor, userId, 'site role changed', { from: before, to: siteRole })
	return done({ siteRole })
}

/** `role` null: no longer a member of this organisation. */
export async function setMembership(
	actor: Actor,
	membership: { userId: string; organisation: string; role: MembershipRole | null },
): Promise<Result<null, OwnAccount>> {
	const { userId, organisation: slug, role } = membership
	const refusal = await findToChange(actor, userId)
	if (refusal) return refused(refusal)
	const organisation = isSlug(slug)
		? await db.organisation.findUnique({ where: { slug }, select: { id: true } })
		: null
	if (!organisation) throw new NotFound('organisation')
	await db.$transaction(async (tx) => {
		await holdOrganisation(tx, organisation.id)
		await changeMembership(tx, { actor, organisationId: organisation.id, userId, role })
	})
	record(actor, userId, 'membership changed', { organisation: slug, to: role })
	return done(null)
}

/** The themes a reviewer is asked about; codes nobody knows are left out. */
export async function setReviewerThemes(
	actor: Actor,
	userId: string,
	codes: readonly string[],
): Promise<void> {
	await findPersonToChange(actor, userId)
	const themes = await db.theme.findMany({
		where: { code: { in: codes.filter(isSlug) } },
		select: { code: true },
	})
	await db.$transaction([
		db.reviewerTheme.deleteMany({ where: { userId } }),
		db.reviewerTheme.createMany({ data: themes.map(({ code }) => ({ userId, themeCode: code })) }),
	])
	record(actor, userId, 'reviewer themes changed', { to: themes.map(({ code }) => code) })
}

/** The languages a translator translates published practices into; what is no language of texts is left out. */
export async function setTranslatorLanguages(
	actor: Actor,
	userId: string,
	languages: readonly string[],
): Promise<void> {
	await findPersonToChange(actor, userId)
	const known = contentLocales.filter((locale) => languages.includes(locale))
	await db.$transaction([
		db.translatorLanguage.deleteMany({ where: { userId } }),
		db.translatorLanguage.createMany({ data: known.map((locale) => ({ userId, locale })) }),
	])
	record(actor, userId, 'languages of a translator changed', { to: known })
}

/** Ends every session and all it follows, and lets nobody in by this account; what it wrote stays, under its name. */
export async function closeAccount(actor: Actor, userId: string): Promise<Result<null, OwnAccount>> {
	const refusal = await findToChange(actor, userId)
	if (refusal) return refused(refusal)
	await db.$transaction(async (tx) => {
		const { count } = await tx.user.updateMany({
			where: { id: userId, disabledAt: null },
			data: { disabledAt: new Date() },
		})
		await tx.session.deleteMany({ where: { userId } })
		await tx.follow.deleteMany({ where: { userId } })
		if (count > 0) await handOver(tx, actor, { userId })
	})
	record(actor, userId, 'account closed')
	return done(null)
}

export async function reopenAccount(actor: Actor, userId: string): Promise<Result<null, OwnAccount>> {
	const refusal = await findToChange(actor, userId)
	if (refusal) return refused(refusal)
	await db.user.update({ where: { id: userId }, data: { disabledAt: null } })
	record(actor, userId, 'account reopened')
	return done(null)
}

async function findPersonToChange(actor: Actor, userId: string): Promise<void> {
	if (!canManagePeople(actor) || !isUuid(userId)) throw new NotFound('person')
	if (!(await db.user.findUnique({ where: { id: userId }, select: { id: true } })))
		throw new NotFound('person')
}

async function findToChange(actor: Actor, userId: string): Promise<OwnAccount | undefined> {
	await findPersonToChange(actor, userId)
	return canChangeRolesOf(actor, userId) ? undefined : { code: 'ownAccount' }
}

/** Who changed whose rights stands in the log: by id, never by address. */
function record(actor: Actor, userId: string, what: string, facts: object = {}) {
	const by = actor.kind === 'person' ? actor.id : actor.kind === 'system' ? actor.name : 'visitor'
	log.info({ by, user: userId, ...facts }, what)
}
