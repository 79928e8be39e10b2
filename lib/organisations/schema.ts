import { z } from 'zod'
import type { Prisma } from '@/prisma/generated/client'
import { membershipRoles } from '../accounts/policy'
import { address } from '../accounts/schema'
import type { FieldProblem } from '../field-problems'
import { contentLocales, locales } from '../locales'
import { type Localised, localised, type PickedText, pickText, readLocalised } from '../localised'
import { type NamedRegion, regionName, regionNameSelect } from '../nuts'
import { organisationLimits } from './limits'

export const organisationKinds = [
	'regional_authority',
	'local_authority',
	'development_agency',
	'innovation_centre',
	'research',
	'association',
	'company',
	'ministry',
	'other',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** An organisation where something else speaks of it. */
export type OrganisationMention = {
	slug: string
	name: PickedText
	kind: OrganisationKind
	place: string | null
	region: { code: string; name: string } | null
}

export const organisationMentionSelect = {
	slug: true,
	name: true,
	kind: true,
	place: true,
	region: { select: regionNameSelect },
} as const satisfies Prisma.OrganisationSelect

type Row = {
	slug: string
	name: unknown
	kind: OrganisationKind
	place: string | null
	region: NamedRegion | null
}

export const organisationMention = (row: Row, locale: string): OrganisationMention => ({
	slug: row.slug,
	name: pickText(readLocalised(row.name), locale) ?? { text: row.slug, locale: 'en' },
	kind: row.kind,
	place: row.place,
	region: row.region && { code: row.region.code, name: regionName(row.region, locale) },
})

// ---------------------------------------------------------------- its own people

/** What the record of an organisation keeps (lib/organisations/membership-rows.ts). */
export const recordedActions = [
	'invited',
	'invitedAgain',
	'revoked',
	'joined',
	'added',
	'roleChanged',
	'removed',
	'left',
	'described',
] as const
export type RecordedAction = (typeof recordedActions)[number]

export const memberInvitation = z.object({
	email: address,
	role: z.enum(membershipRoles),
	locale: z.enum(locales),
})

const ownAddress = z
	.string()
	.trim()
	.transform((text) => (text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`))
	.pipe(
		z.union([
			z.literal('').transform(() => null),
			z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(organisationLimits.website),
		]),
	)

/** What an organisation says of itself. An empty text takes the language away. */
export const ownDescription = z.object({
	description: z
		.partialRecord(
			z.enum(contentLocales),
			z
				.string()
				.transform((text) => text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim()),
		)
		.transform((texts) => readLocalised(texts))
		.pipe(localised(organisationLimits.description)),
	website: ownAddress,
})

/** What the form that invites shows: what was typed, with what is wrong; or whom the mail went to. */
export type MemberInvitationState = {
	turn: number
	typed: Record<'email' | 'role' | 'locale', string>
	problems?: FieldProblem[]
	refused?: 'tooMany' | 'tooOften' | 'isMember' | 'signedOut'
	sent?: { email: string }
}

/** What the form of an organisation's own words shows. */
export type DescriptionState = {
	turn: number
	/** Of what the form was begun from. */
	version: number
	description: Partial<Record<string, string>>
	website: string
	problems?: FieldProblem[]
	signedOut?: true
	/** Somebody else saved meanwhile: what stands there now. */
	now?: { description: Localised; website: string }
	saved?: true
}
