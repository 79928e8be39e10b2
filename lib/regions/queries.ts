import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type EventMention, eventMention, eventMentionSelect } from '../events/schema'
import type { Locale } from '../locales'
import { countryName, isRegionCode, nutsVersion, regionName, regionNameSelect } from '../nuts'
import {
	type OrganisationMention,
	organisationMention,
	organisationMentionSelect,
} from '../organisations/schema'
import { noFilters } from '../practices/filters'
import { searchPractices } from '../practices/search'
import type { PracticeSummary } from '../practices/summary'
import { type TransferEntry, transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import type { RegionCount } from './schema'

export type RegionPage = {
	code: string
	nutsVersion: number
	level: number
	name: string
	/** As the region itself writes it, where that differs from `name`. */
	ownName: string | null
	country: { code: string; name: string }
	/** From the country down to the parent; empty for a country. */
	ancestors: { code: string; name: string }[]
	/** Published practices, those of its sub-regions included. */
	practiceCount: number
	/** The latest of them. */
	practices: PracticeSummary[]
	/** Regions directly within it that have practices. */
	children: RegionCount[]
	organisations: OrganisationMention[]
	transfersTaken: TransferEntry[]
	transfersGiven: TransferEntry[]
	events: EventMention[]
}

const most = 100

const latest = 6

/** A region with all that lies within it. */
export async function getRegion(actor: Actor, code: string, locale: Locale): Promise<RegionPage> {
	if (!isRegionCode(code)) throw new NotFound(`region ${code}`)
	const row = await db.region.findUnique({
		where: { nutsVersion_code: { nutsVersion, code } },
		select: {
			...regionNameSelect,
			name: true,
			country: true,
			path: true,
		},
	})
	if (!row) throw new NotFound(`region ${code}`)
	const inside = { nutsVersion, path: { has: code } }
	const [ancestors, found, organisations, taken, given, events] = await Promise.all([
		db.region.findMany({
			where: { nutsVersion, code: { in: row.path.filter((above) => above !== code) } },
			select: regionNameSelect,
			orderBy: { level: 'asc' },
		}),
		searchPractices(actor, { ...noFilters, region: [code], size: latest }, locale),
		db.organisation.findMany({
			where: { region: inside },
			select: organisationMentionSelect,
			orderBy: { slug: 'asc' },
			take: most,
		}),
		db.transfer.findMany({
			where: { adopterRegion: inside },
			select: transferSelect,
			orderBy: [...transferOrder],
			take: most,
		}),
		db.transfer.findMany({
			where: {
				OR: [
					{ sourceRegion: inside },
					{ sourceRegionId: null, practice: { liveRevision: { regions: { some: { region: inside } } } } },
				],
			},
			select: transferSelect,
			orderBy: [...transferOrder],
			take: most,
		}),
		db.event.findMany({
			where: { region: inside },
			select: eventMentionSelect,
			orderBy: [{ startDate: 'desc' }, { slug: 'asc' }],
			take: most,
		}),
	])
	const name = regionName(row, locale)
	return {
		code,
		nutsVersion,
		level: row.level,
		name,
		ownName: row.name === name ? null : row.name,
		country: { code: row.country, name: countryName(row.country, locale) },
		ancestors: ancestors.map((above) => ({ code: above.code, name: regionName(above, locale) })),
		practiceCount: found.total,
		practices: found.practices,
		children: found.facets.region
			.filter((facet) => facet.parent === code && facet.count > 0)
			.map(({ value, label, count }) => ({ code: value, name: label, count })),
		organisations: organisations.map((organisation) => organisationMention(organisation, locale)),
		transfersTaken: taken.map((transfer) => transferEntry(transfer, locale)),
		transfersGiven: given.map((transfer) => transferEntry(transfer, locale)),
		events: events.map((event) => eventMention(event, locale)),
	}
}
