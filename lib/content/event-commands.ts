import 'server-only'
import type { EventKind, SessionKind, TransferStage } from '@/prisma/generated/enums'
import type { Transaction } from '../db'
import { type Localised, readLocalised } from '../localised'
import type { Source } from '../sources'
import type { Content } from './files'
import { dayOf, known, midnight, reconcile, type Tally } from './reconcile'

/** Part of importContent: events with their sessions, and transfers. */
export type Ids = {
	regions: ReadonlyMap<string, number>
	organisations: ReadonlyMap<string, string>
	projects: ReadonlyMap<string, string>
	practices: ReadonlyMap<string, string>
	events: ReadonlyMap<string, string>
}

type EventRecord = {
	kind: EventKind
	ordinal: number | null
	title: Localised
	summary: Localised
	description: Localised
	outcome: Localised
	startDate: string
	endDate: string
	online: boolean
	place: string | null
	participants: string | null
	host: string | null
	region: string | null
	project: string | null
	sources: Source[]
	sessions: {
		kind: SessionKind
		title: Localised
		description: Localised
		practices: { practice: string; presenter: string | null }[]
	}[]
}

/** Which practice was presented in which session, for when the practices are there. */
export type Programme = { sessionId: string; practice: string; presenter: string | null; position: number }[]

/** Events with their sessions. Practices name events and sessions name practices: so the events come first. */
export async function importEvents(
	tx: Transaction,
	events: Content['events'],
	ids: Pick<Ids, 'regions' | 'organisations' | 'projects'>,
	tally: Tally,
): Promise<Programme> {
	const programme: Programme = []
	const wanted = new Map<string, EventRecord>(events.map(({ slug, ...rest }) => [slug, rest]))
	const { created, changed } = reconcile(wanted, await storedEvents(tx), tally)
	for (const [slug, { host, region, project, startDate, endDate, sessions, ...rest }] of [
		...created,
		...changed,
	]) {
		const data = {
			...rest,
			startDate: midnight(startDate),
			endDate: midnight(endDate),
			hostId: known(ids.organisations, host),
			regionId: known(ids.regions, region),
			projectId: known(ids.projects, project),
		}
		const { id: eventId } = await tx.event.upsert({
			where: { slug },
			create: { slug, ...data },
			update: data,
			select: { id: true },
		})
		await tx.eventSession.deleteMany({ where: { eventId } })
		const rows = await tx.eventSession.createManyAndReturn({
			data: sessions.map(({ practices: _, ...session }, position) => ({ ...session, eventId, position })),
			select: { id: true, position: true },
		})
		for (const { id: sessionId, position } of rows)
			for (const [place, { practice, presenter }] of (sessions[position]?.practices ?? []).entries())
				programme.push({ sessionId, practice, presenter, position: place })
	}
	return programme
}

export async function importProgramme(
	tx: Transaction,
	programme: Programme,
	practices: ReadonlyMap<string, string>,
) {
	await tx.sessionPractice.createMany({
		data: programme.map(({ practice, ...row }) => ({ ...row, practiceId: known(practices, practice) })),
	})
}

async function storedEvents(tx: Transaction): Promise<Map<string, EventRecord>> {
	const rows = await tx.event.findMany({
		include: {
			host: { select: { slug: true } },
			region: { select: { code: true } },
			project: { select: { slug: true } },
			sessions: {
				orderBy: { position: 'asc' },
				include: {
					practices: {
						orderBy: { position: 'asc' },
						select: { presenter: true, practice: { select: { slug: true } } },
					},
				},
			},
		},
	})
	return new Map(
		rows.map((row) => [
			row.slug,
			{
				kind: row.kind,
				ordinal: row.ordinal,
				title: readLocalised(row.title),
				summary: readLocalised(row.summary),
				description: readLocalised(row.description),
				outcome: readLocalised(row.outcome),
				startDate: dayOf(row.startDate),
				endDate: dayOf(row.endDate),
				online: row.online,
				place: row.place,
				participants: row.participants,
				host: row.host?.slug ?? null,
				region: row.region?.code ?? null,
				project: row.project?.slug ?? null,
				sources: row.sources as Source[],
				sessions: row.sessions.map((session) => ({
					kind: session.kind,
					title: readLocalised(session.title),
					description: readLocalised(session.description),
					practices: session.practices.map(({ practice, presenter }) => ({
						practice: practice.slug,
						presenter,
					})),
				})),
			},
		]),
	)
}

type Confirmation = { by: string; on: string } | null
type TransferRecord = {
	practice: string | null
	sourceRegion: string | null
	adopterRegion: string
	adopter: string | null
	event: string | null
	stage: TransferStage
	title: Localised
	summary: Localised
	reused: Localised
	adapted: Localised
	dropped: Localised
	policyInstrument: Localised
	since: string | null
	sources: Source[]
	adopterConfirmed: Confirmation
	ownerConfirmed: Confirmation
}

export async function importTransfers(
	tx: Transaction,
	transfers: Content['transfers'],
	ids: Ids,
	tally: Tally,
) {
	const wanted = new Map<string, TransferRecord>(transfers.map(({ slug, ...rest }) => [slug, rest]))
	const { created, changed } = reconcile(wanted, await storedTransfers(tx), tally)
	const toRow = (record: TransferRecord) => {
		const {
			practice,
			sourceRegion,
			adopterRegion,
			adopter,
			event,
			adopterConfirmed,
			ownerConfirmed,
			...rest
		} = record
		return {
			...rest,
			practiceId: known(ids.practices, practice),
			sourceRegionId: known(ids.regions, sourceRegion),
			adopterRegionId: known(ids.regions, adopterRegion),
			adopterId: known(ids.organisations, adopter),
			eventId: known(ids.events, event),
			adopterConfirmedAt: adopterConfirmed && midnight(adopterConfirmed.on),
			adopterConfirmedBy: adopterConfirmed?.by ?? null,
			ownerConfirmedAt: ownerConfirmed && midnight(ownerConfirmed.on),
			ownerConfirmedBy: ownerConfirmed?.by ?? null,
		}
	}
	await tx.transfer.createMany({ data: created.map(([slug, record]) => ({ slug, ...toRow(record) })) })
	for (const [slug, record] of changed) await tx.transfer.update({ where: { slug }, data: toRow(record) })
}

async function storedTransfers(tx: Transaction): Promise<Map<string, TransferRecord>> {
	const rows = await tx.transfer.findMany({
		include: {
			practice: { select: { slug: true } },
			sourceRegion: { select: { code: true } },
			adopterRegion: { select: { code: true } },
			adopter: { select: { slug: true } },
			event: { select: { slug: true } },
		},
	})
	const confirmation = (at: Date | null, by: string | null): Confirmation =>
		at ? { by: by ?? '', on: dayOf(at) } : null
	return new Map(
		rows.map((row) => [
			row.slug,
			{
				practice: row.practice?.slug ?? null,
				sourceRegion: row.sourceRegion?.code ?? null,
				adopterRegion: row.adopterRegion.code,
				adopter: row.adopter?.slug ?? null,
				event: row.event?.slug ?? null,
				stage: row.stage,
				title: readLocalised(row.title),
				summary: readLocalised(row.summary),
				reused: readLocalised(row.reused),
				adapted: readLocalised(row.adapted),
				dropped: readLocalised(row.dropped),
				policyInstrument: readLocalised(row.policyInstrument),
				since: row.since,
				sources: row.sources as Source[],
				adopterConfirmed: confirmation(row.adopterConfirmedAt, row.adopterConfirmedBy),
				ownerConfirmed: confirmation(row.ownerConfirmedAt, row.ownerConfirmedBy),
			},
		]),
	)
}
