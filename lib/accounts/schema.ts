import { z } from 'zod'
import { type FieldProblem, problem } from '../field-problems'
import { locales } from '../locales'
import { characters } from '../localised'
import { isSlug } from '../slug'
import { membershipRoles, siteRoles } from './policy'

export const nameLimit = 100

/** A mail address as it is compared: without space around it, in small letters. */
export const address = z
	.string()
	.transform((text) => text.normalize('NFKC').trim().toLowerCase())
	.pipe(z.string().min(1).max(254))
	.pipe(z.email())

const name = z
	.string()
	.transform((text) => text.replaceAll('\u0000', '').toWellFormed().replace(/\s+/g, ' ').trim())
	.refine((text) => characters(text) <= nameLimit, problem('tooLong', nameLimit))

export const signInForm = z.object({ email: address })

/** An empty name is allowed: the part of the address before the @ then stands for it. */
export const profileForm = z.object({ name, locale: z.enum(locales) })
export type ProfileForm = z.output<typeof profileForm>

/** `organisation` is a slug; '' when the person belongs to none. */
export const invitationForm = z.object({
	email: address,
	name: name.default(''),
	locale: z.enum(locales),
	siteRole: z.enum(siteRoles).default('member'),
	organisation: z
		.string()
		.refine((text) => text === '' || isSlug(text), problem('unknownValue'))
		.default(''),
	membershipRole: z.enum(membershipRoles).default('contributor'),
})

/** What is shown for somebody who gave no name. */
export const displayName = (user: { name: string | null; email: string }): string =>
	user.name?.trim() || (user.email.split('@')[0] ?? user.email)

/** What the form that asks for a link shows: itself, with or without a problem, or where the link went. */
export type SignInState = {
	email: string
	sent?: { minutes: number }
	problem?: {
		code: 'required' | 'notAMailbox' | 'tooLong' | 'tooOften' | 'tooBusy' | 'tooMany'
		minutes?: number
	}
}

/** What /api/account answers to who is signed in. */
export type AccountSummary = {
	id: string
	name: string
	roles: { contributor: boolean; reviewer: boolean; translator: boolean; admin: boolean }
	/** Practices that wait for them, and notifications they have not read. */
	waiting: number
	unread: number
}

type Problems = FieldProblem[]

/** What the form of one's own name and language shows. `saved` counts, so that a second time is news too. */
export type ProfileState = { name: string; locale: string; saved?: number; problems?: Problems }

/** What the form that invites shows: what was typed, with what is wrong; or for whom an account now stands. */
export type InvitationState = {
	typed: Record<'email' | 'name' | 'locale' | 'siteRole' | 'organisation' | 'membershipRole', string>
	problems?: Problems
	/** The address has an account already. */
	exists?: { id: string }
	done?: { email: string }
}
