import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type EventMention, eventMention, eventMentionSelect } from '../events/schema'
import type { Locale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { noFilters } from '../practices/filters'
import { searchPractices } from '../practices/search'
import type { PracticeSummary } from '../practices/summary'
import type { PartnerRole } from '../projects/schema'
import { isSlug } from '../slug'
import { readSources, type Source } from '../sources'
import { type TransferEntry, transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import { type OrganisationMention, organisationMention, organisationMentionSelect } from './schema'

export type OrganisationPage = OrganisationMention & {
	shortName: string | null
	description: PickedText | undefined
	website: string | null
	sources: Source[]
	/** Published practices it owns or takes part in, and the latest of them. */
	practiceCount: number
	practices: PracticeSummary[]
	projects: { slug: string; acronym: string; name: PickedText | undefined; role: PartnerRole }[]
	/** Hosted, latest first. */
	events: EventMention[]
	/** What it took up from others. */
	transfersTaken: TransferEntry[]
	/** What others took up of its practices. */
	transfersGiven: TransferEntry[]
}

const most = 100
const latest = 6

export async function getOrganisation(actor: Actor, slug: string, locale: Locale): Promise<OrganisationPage> {
	if (!isSlug(slug)) throw new NotFound(`organisation ${slug}`)
	const row = await db.organisation.findUnique({
		where: { slug },
		select: {
			...organisationMentionSelect,
			id: true,
			shortName: true,
			description: true,
			website: true,
			sources: true,
			projects: {
				select: { role: true, project: { select: { slug: true, acronym: true, name: true } } },
				orderBy: { project: { startDate: { sort: 'desc', nulls: 'last' } } },
			},
			hostedEvents: {
				select: eventMentionSelect,
				orderBy: [{ startDate: 'desc' }, { slug: 'asc' }],
				take: most,
			},
			transfersTaken: { select: transferSelect, orderBy: [...transferOrder], take: most },
		},
	})
	if (!row) throw new NotFound(`organisation ${slug}`)
	const found = await searchPractices(actor, { ...noFilters, organisation: [slug], size: latest }, locale)
	const given = await db.transfer.findMany({
		where: { practice: { organisationId: row.id, liveRevisionId: { not: null } } },
		select: transferSelect,
		orderBy: [...transferOrder],
		take: most,
	})
	const text = (json: unknown) => pickText(readLocalised(json), locale)
	return {
		...organisationMention(row, locale),
		shortName: row.shortName,
		description: text(row.description),
		website: row.website,
		sources: readSources(row.sources),
		practiceCount: found.total,
		practices: found.practices,
		projects: row.projects.map(({ role, project }) => ({
			slug: project.slug,
			acronym: project.acronym,
			name: text(project.name),
			role,
		})),
		events: row.hostedEvents.map((event) => eventMention(event, locale)),
		transfersTaken: row.transfersTaken.map((transfer) => transferEntry(transfer, locale)),
		transfersGiven: given.map((transfer) => transferEntry(transfer, locale)),
	}
}
