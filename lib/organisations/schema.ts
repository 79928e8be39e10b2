import type { Prisma } from '@/prisma/generated/client'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type NamedRegion, regionName, regionNameSelect } from '../nuts'

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
