import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type EventMention, eventMention, eventMentionSelect, isoDay } from '../events/schema'
import type { Locale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type ArticleMention, articleMention, articleMentionSelect } from '../news/schema'
import {
	type OrganisationMention,
	organisationMention,
	organisationMentionSelect,
} from '../organisations/schema'
import { noFilters } from '../practices/filters'
import { searchPractices } from '../practices/search'
import type { PracticeSummary } from '../practices/summary'
import { isSlug } from '../slug'
import { readSources, type Source } from '../sources'
import { type TransferEntry, transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import { type PartnerRole, partnerRoles } from './schema'

export type ProjectPage = {
	slug: string
	acronym: string
	name: PickedText
	programme: string
	summary: PickedText | undefined
	/** Markdown. */
	description: PickedText | undefined
	/** YYYY-MM-DD. */
	startDate: string | null
	endDate: string | null
	budgetEur: number | null
	website: string | null
	sources: Source[]
	/** Published practices that name it, and the latest of them. */
	practiceCount: number
	practices: PracticeSummary[]
	/** Lead, then partners, then advisers, each in the project's own order. */
	partners: (OrganisationMention & { role: PartnerRole })[]
	/** Earliest first: the story of the project. */
	events: EventMention[]
	/** Those of its events, and of practices that belong to it. */
	transfers: TransferEntry[]
	news: ArticleMention[]
}

const most = 100
const latest = 6

export async function getProject(actor: Actor, slug: string, locale: Locale): Promise<ProjectPage> {
	if (!isSlug(slug)) throw new NotFound(`project ${slug}`)
	const row = await db.project.findUnique({
		where: { slug },
		select: {
			id: true,
			slug: true,
			acronym: true,
			name: true,
			programme: true,
			summary: true,
			description: true,
			startDate: true,
			endDate: true,
			budgetEur: true,
			website: true,
			sources: true,
			partners: {
				select: { role: true, organisation: { select: organisationMentionSelect } },
				orderBy: { position: 'asc' },
			},
			events: { select: eventMentionSelect, orderBy: [{ startDate: 'asc' }, { slug: 'asc' }], take: most },
			news: {
				select: articleMentionSelect,
				orderBy: [{ publishedOn: 'desc' }, { slug: 'asc' }],
				take: most,
			},
		},
	})
	if (!row) throw new NotFound(`project ${slug}`)
	const found = await searchPractices(actor, { ...noFilters, project: [slug], size: latest }, locale)
	const transfers = await db.transfer.findMany({
		where: {
			OR: [
				{ event: { projectId: row.id } },
				{ practice: { liveRevision: { projects: { some: { projectId: row.id } } } } },
			],
		},
		select: transferSelect,
		orderBy: [...transferOrder],
		take: most,
	})
	const text = (json: unknown) => pickText(readLocalised(json), locale)
	return {
		slug: row.slug,
		acronym: row.acronym,
		name: text(row.name) ?? { text: row.acronym, locale: 'en' },
		programme: row.programme,
		summary: text(row.summary),
		description: text(row.description),
		startDate: row.startDate && isoDay(row.startDate),
		endDate: row.endDate && isoDay(row.endDate),
		budgetEur: row.budgetEur,
		website: row.website,
		sources: readSources(row.sources),
		practiceCount: found.total,
		practices: found.practices,
		partners: partnerRoles.flatMap((wanted) =>
			row.partners
				.filter(({ role }) => role === wanted)
				.map(({ role, organisation }) => ({ ...organisationMention(organisation, locale), role })),
		),
		events: row.events.map((event) => eventMention(event, locale)),
		transfers: transfers.map((transfer) => transferEntry(transfer, locale)),
		news: row.news.map((article) => articleMention(article, locale)),
	}
}
