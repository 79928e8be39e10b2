import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type EventMention, eventMention, eventMentionSelect } from '../events/schema'
import { countryName, type NamedRegion, nutsVersion, regionName, regionNameSelect } from '../nuts'
import {
	type OrganisationMention,
	organisationMention,
	organisationMentionSelect,
} from '../organisations/schema'
import { type TransferEntry, transferEntry, transferOrder, transferSelect } from '../transfers/schema'
import type { RegionCount } from './schema'

export type ListedRegion = RegionCount & {
	level: number
	/** NUTS code of the country. */
	country: string
	/** Whether a practice names this very region; ancestors of such regions are listed too. */
	own: boolean
}

/** Every region that has published practices, and all above it, each with how many. By code. */
export async function listRegions(_actor: Actor, locale: string): Promise<ListedRegion[]> {
	const rows = await db.$queryRaw<
		(NamedRegion & { country: string; count: number; own: boolean })[]
	>(Prisma.sql`
		SELECT r.code, r.level, r.country, r."nameLatin", r.names, held.count,
			EXISTS (SELECT 1 FROM "RevisionRegion" rr JOIN "Practice" p ON p."liveRevisionId" = rr."revisionId"
				WHERE rr."regionId" = r.id) AS own
		FROM (SELECT code, count(*)::int AS count FROM "CatalogueEntry" e, unnest(e.regions) code GROUP BY code) held
		JOIN "Region" r ON r.code = held.code AND r."nutsVersion" = ${nutsVersion}
		ORDER BY r.code`)
	return rows.map(({ code, level, country, nameLatin, names, count, own }) => ({
		code,
		level,
		country,
		name: regionName({ code, level, nameLatin, names }, locale),
		count,
		own,
	}))
}

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
	/** Regions directly within it that have practices. */
	children: RegionCount[]
	organisations: OrganisationMention[]
	transfersTaken: TransferEntry[]
	transfersGiven: TransferEntry[]
	events: EventMention[]
}

const most = 100

/** A region with all that lies within it. Its practices are the catalogue's: search with the filter `region`. */
export async function getRegion(_actor: Actor, code: string, locale: string): Promise<RegionPage> {
	const row = await db.region.findUnique({
		where: { nutsVersion_code: { nutsVersion, code } },
		select: {
			...regionNameSelect,
			name: true,
			country: true,
			path: true,
			children: { select: regionNameSelect },
		},
	})
	if (!row) throw new NotFound(`region ${code}`)
	const inside = { nutsVersion, path: { has: code } }
	const [ancestors, counts, organisations, taken, given, events] = await Promise.all([
		db.region.findMany({
			where: { nutsVersion, code: { in: row.path.filter((above) => above !== code) } },
			select: regionNameSelect,
			orderBy: { level: 'asc' },
		}),
		countPractices([code, ...row.children.map((child) => child.code)]),
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
		practiceCount: counts.get(code) ?? 0,
		children: row.children
			.map((child) => ({
				code: child.code,
				name: regionName(child, locale),
				count: counts.get(child.code) ?? 0,
			}))
			.filter((child) => child.count > 0)
			.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale)),
		organisations: organisations.map((organisation) => organisationMention(organisation, locale)),
		transfersTaken: taken.map((transfer) => transferEntry(transfer, locale)),
		transfersGiven: given.map((transfer) => transferEntry(transfer, locale)),
		events: events.map((event) => eventMention(event, locale)),
	}
}

async function countPractices(codes: string[]): Promise<Map<string, number>> {
	const rows = await db.$queryRaw<{ code: string; count: number }[]>(Prisma.sql`
		SELECT code, count(*)::int AS count FROM "CatalogueEntry" e, unnest(e.regions) code
		WHERE e.regions && ${codes} AND code = ANY(${codes}) GROUP BY code`)
	return new Map(rows.map(({ code, count }) => [code, count]))
}
