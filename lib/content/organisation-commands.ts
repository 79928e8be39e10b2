import 'server-only'
import type { OrganisationKind, PartnerRole } from '@/prisma/generated/enums'
import type { Transaction } from '../db'
import { type Localised, readLocalised } from '../localised'
import { nutsVersion } from '../nuts'
import type { Source } from '../sources'
import type { Content } from './files'
import { dayOf, known, midnight, reconcile, type Tally } from './reconcile'

/** Part of importContent: organisations, and projects with their partners. */
type OrganisationRecord = {
	name: Localised
	shortName: string | null
	kind: OrganisationKind
	description: Localised
	website: string | null
	region: string | null
	place: string | null
	sources: Source[]
}

/** Ids of regions by code. */
export async function regionIds(tx: Transaction): Promise<Map<string, number>> {
	const rows = await tx.region.findMany({ where: { nutsVersion }, select: { id: true, code: true } })
	return new Map(rows.map(({ id, code }) => [code, id]))
}

export async function importOrganisations(
	tx: Transaction,
	organisations: Content['organisations'],
	regions: ReadonlyMap<string, number>,
	tally: Tally,
) {
	const rows = await tx.organisation.findMany({ include: { region: { select: { code: true } } } })
	// What its own people have written of themselves (lib/organisations/commands.ts) stays.
	const ownWords = new Map(
		rows
			.filter(({ version }) => version > 1)
			.map(({ slug, description, website }) => [slug, { description: readLocalised(description), website }]),
	)
	const wanted = new Map<string, OrganisationRecord>(
		organisations.map(({ slug, ...rest }) => [slug, { ...rest, ...ownWords.get(slug) }]),
	)
	const existing = new Map<string, OrganisationRecord>(
		rows.map(({ slug, id: _, regionId: __, version: ___, region, name, description, sources, ...rest }) => [
			slug,
			{
				...rest,
				name: readLocalised(name),
				description: readLocalised(description),
				region: region?.code ?? null,
				sources: sources as Source[],
			},
		]),
	)
	const { created, changed } = reconcile(wanted, existing, tally)
	const toRow = ({ region, ...rest }: OrganisationRecord) => ({ ...rest, regionId: known(regions, region) })
	await tx.organisation.createMany({ data: created.map(([slug, record]) => ({ slug, ...toRow(record) })) })
	for (const [slug, record] of changed) await tx.organisation.update({ where: { slug }, data: toRow(record) })
}

type ProjectRecord = {
	acronym: string
	name: Localised
	programme: string
	summary: Localised
	description: Localised
	startDate: string | null
	endDate: string | null
	budgetEur: number | null
	website: string | null
	partners: { organisation: string; role: PartnerRole }[]
	sources: Source[]
}

export async function importProjects(
	tx: Transaction,
	projects: Content['projects'],
	organisations: ReadonlyMap<string, string>,
	tally: Tally,
) {
	const wanted = new Map<string, ProjectRecord>(projects.map(({ slug, ...rest }) => [slug, rest]))
	const rows = await tx.project.findMany({
		include: {
			partners: {
				orderBy: { position: 'asc' },
				select: { role: true, organisation: { select: { slug: true } } },
			},
		},
	})
	const existing = new Map<string, ProjectRecord>(
		rows.map(
			({ slug, id: _, name, summary, description, startDate, endDate, sources, partners, ...rest }) => [
				slug,
				{
					...rest,
					name: readLocalised(name),
					summary: readLocalised(summary),
					description: readLocalised(description),
					startDate: startDate && dayOf(startDate),
					endDate: endDate && dayOf(endDate),
					partners: partners.map(({ role, organisation }) => ({ organisation: organisation.slug, role })),
					sources: sources as Source[],
				},
			],
		),
	)
	const { created, changed } = reconcile(wanted, existing, tally)
	for (const [slug, { partners, startDate, endDate, ...rest }] of [...created, ...changed]) {
		const data = {
			...rest,
			startDate: startDate && midnight(startDate),
			endDate: endDate && midnight(endDate),
		}
		const { id } = await tx.project.upsert({
			where: { slug },
			create: { slug, ...data },
			update: data,
			select: { id: true },
		})
		await tx.projectPartner.deleteMany({ where: { projectId: id } })
		await tx.projectPartner.createMany({
			data: partners.map(({ organisation, role }, position) => ({
				projectId: id,
				organisationId: known(organisations, organisation),
				role,
				position,
			})),
		})
	}
}
