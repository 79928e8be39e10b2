import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database, Transaction } from '../db'
import { NotFound } from '../errors'
import type { FieldProblem } from '../field-problems'
import { contentLocales, isContentLocale } from '../locales'
import { type Localised, readLocalised } from '../localised'
import { newRowKey } from '../row-key'
import { slugOf } from '../slug'
import { isLicence } from './licences'
import { originsOf } from './origins'
import { findReferences } from './reference-rows'
import { byPosition, factsSelect } from './revision-select'
import { type PracticeDraft, territories, textFields } from './schema'

/**
 * The one mapping between the rows of a revision and the PracticeDraft that forms, files, snapshots and
 * comparisons speak. It moves content only: states, versions and dates belong to the commands that call it.
 */

const draftSelect = {
	id: true,
	...factsSelect,
	contactName: true,
	contactMailbox: true,
	contactConsent: true,
	themes: { ...byPosition, select: { themeCode: true } },
	regions: { ...byPosition, select: { region: { select: { code: true } } } },
	tags: { ...byPosition, select: { tag: { select: { label: true } } } },
	writtenBy: { select: { slug: true } },
	partners: { ...byPosition, select: { organisation: { select: { slug: true } } } },
	projects: { orderBy: { project: { slug: 'asc' } }, select: { project: { select: { slug: true } } } },
	events: { ...byPosition, select: { event: { select: { slug: true } } } },
	related: { ...byPosition, select: { practice: { select: { slug: true } } } },
	evidence: byPosition,
	buildingBlocks: byPosition,
	links: byPosition,
	images: byPosition,
	attachments: byPosition,
} satisfies Prisma.RevisionSelect
type DraftRow = Prisma.RevisionGetPayload<{ select: typeof draftSelect }>

/** Throws NotFound when there is no such revision. Whether the reader may see it is the caller's question. */
export async function readDraft(db: Database, revisionId: string): Promise<PracticeDraft> {
	const row = await db.revision.findUnique({ where: { id: revisionId }, select: draftSelect })
	if (!row) throw new NotFound(`revision ${revisionId}`)
	return toDraft(row)
}

/** The same for many at once, by revision id; ids that do not exist are left out. */
export async function readDrafts(
	db: Database,
	revisionIds: readonly string[],
): Promise<Map<string, PracticeDraft>> {
	const rows = await db.revision.findMany({ where: { id: { in: [...revisionIds] } }, select: draftSelect })
	return new Map(rows.map((row) => [row.id, toDraft(row)]))
}

function toDraft(row: DraftRow): PracticeDraft {
	const original = row.originalLanguage
	if (!isContentLocale(original))
		throw new Error(`revision ${row.id} is written in the unknown language ${original}`)
	const texts: PracticeDraft['texts'] = {}
	for (const locale of contentLocales) {
		const text = row.texts.find((candidate) => candidate.locale === locale)
		if (text) {
			const { revisionId: _, locale: __, origins, changed, ...fields } = text
			const own = originsOf({ origin: text.origin, origins })
			texts[locale] = {
				...fields,
				...(Object.keys(own).length > 0 ? { origins: own } : {}),
				...(changed.length > 0 ? { changed } : {}),
			}
		}
	}
	return {
		originalLanguage: original,
		texts,
		themes: row.themes.map((theme) => theme.themeCode),
		tags: row.tags.map(({ tag }) => tag.label),
		regions: row.regions.map(({ region }) => region.code),
		territories: row.territories.flatMap(
			(value) => territories.find((territory) => territory === value) ?? [],
		),
		place: row.place,
		latitude: row.latitude,
		longitude: row.longitude,
		author: row.writtenBy?.slug ?? null,
		partners: row.partners.map(({ organisation }) => organisation.slug),
		projects: row.projects.map(({ project }) => project.slug),
		events: row.events.map(({ event }) => event.slug),
		related: row.related.map(({ practice }) => practice.slug),
		stage: row.stage,
		startDate: row.startDate,
		endDate: row.endDate,
		ongoing: row.ongoing,
		setUpCostEur: row.setUpCostEur?.toNumber() ?? null,
		yearlyCostEur: row.yearlyCostEur?.toNumber() ?? null,
		staffFte: row.staffFte?.toNumber() ?? null,
		durationMonths: row.durationMonths,
		fundingSources: row.fundingSources,
		policyInstrument: row.policyInstrument,
		evidence: row.evidence.map((evidence) => ({
			key: evidence.key,
			claim: readLocalised(evidence.claim),
			indicator: readLocalised(evidence.indicator),
			baseline: evidence.baseline,
			value: evidence.value,
			unit: readLocalised(evidence.unit),
			measuredOn: evidence.measuredOn,
			method: readLocalised(evidence.method),
			sourceTitle: evidence.sourceTitle,
			sourceUrl: evidence.sourceUrl,
		})),
		buildingBlocks: row.buildingBlocks.map((block) => ({
			key: block.key,
			title: readLocalised(block.title),
			purpose: readLocalised(block.purpose),
			enablingFactors: readLocalised(block.enablingFactors),
			lessons: readLocalised(block.lessons),
		})),
		links: row.links.map(({ key, title, url }) => ({ key, title, url })),
		licence: isLicence(row.licence) ? row.licence : 'CC-BY-4.0',
		images: row.images.map(({ fileId, alt, credit, caption }) => ({
			file: fileId,
			alt: readLocalised(alt),
			credit,
			caption: readLocalised(caption),
		})),
		attachments: row.attachments.map(({ fileId, title, language }) => ({
			file: fileId,
			title: readLocalised(title),
			language: language !== null && isContentLocale(language) ? language : null,
		})),
		contact: { name: row.contactName, mailbox: row.contactMailbox, consent: row.contactConsent },
	}
}

/**
 * Replaces everything the revision says by the draft. Answers the problems, and has then written nothing:
 * `unknownValue` at each theme, region, organisation, project, event, practice or file that does not exist ("regions.1").
 * The caller has checked the draft, and has taken the revision (compare and set) in the same transaction.
 */
export async function writeDraft(
	tx: Transaction,
	revisionId: string,
	draft: PracticeDraft,
): Promise<FieldProblem[]> {
	const { problems, ids } = await findReferences(tx, revisionId, draft)
	if (problems.length > 0) return problems

	await clear(tx, revisionId)
	await tx.revision.update({
		where: { id: revisionId },
		data: {
			originalLanguage: draft.originalLanguage,
			stage: draft.stage,
			startDate: draft.startDate,
			endDate: draft.endDate,
			ongoing: draft.ongoing,
			territories: draft.territories,
			place: draft.place,
			latitude: draft.latitude,
			longitude: draft.longitude,
			setUpCostEur: draft.setUpCostEur,
			yearlyCostEur: draft.yearlyCostEur,
			staffFte: draft.staffFte,
			durationMonths: draft.durationMonths,
			fundingSources: draft.fundingSources,
			policyInstrument: draft.policyInstrument,
			licence: draft.licence,
			writtenById: ids.author[0] ?? null,
			contactName: draft.contact.name,
			contactMailbox: draft.contact.mailbox,
			contactConsent: draft.contact.consent,
		},
		select: { id: true },
	})
	const texts = contentLocales.flatMap((locale) => {
		const text = draft.texts[locale]
		if (!text) return []
		const row: Prisma.RevisionTextCreateManyInput = {
			revisionId,
			locale,
			origin: text.origin,
			origins: text.origins ?? {},
			changed: text.changed ?? [],
		}
		for (const field of textFields) row[field] = text[field]
		return [row]
	})
	await tx.revisionText.createMany({ data: texts })
	await tx.revisionTheme.createMany({
		data: draft.themes.map((themeCode, position) => ({ revisionId, themeCode, position })),
	})
	await tx.revisionRegion.createMany({
		data: ids.regions.map((regionId, position) => ({ revisionId, regionId, position })),
	})
	await tx.revisionPartner.createMany({
		data: ids.partners.map((organisationId, position) => ({ revisionId, organisationId, position })),
	})
	await tx.revisionProject.createMany({ data: ids.projects.map((projectId) => ({ revisionId, projectId })) })
	await tx.revisionEvent.createMany({
		data: ids.events.map((eventId, position) => ({ revisionId, eventId, position })),
	})
	await tx.revisionRelated.createMany({
		data: ids.related.map((practiceId, position) => ({ revisionId, practiceId, position })),
	})
	await writeTags(tx, revisionId, draft.tags)
	await tx.evidence.createMany({
		data: keyed(draft.evidence).map((evidence, position) => ({
			...evidence,
			revisionId,
			position,
			claim: filled(evidence.claim),
			indicator: filled(evidence.indicator),
			unit: filled(evidence.unit),
			method: filled(evidence.method),
		})),
	})
	await tx.buildingBlock.createMany({
		data: keyed(draft.buildingBlocks).map((block, position) => ({
			key: block.key,
			revisionId,
			position,
			title: filled(block.title),
			purpose: filled(block.purpose),
			enablingFactors: filled(block.enablingFactors),
			lessons: filled(block.lessons),
		})),
	})
	await tx.revisionLink.createMany({
		data: keyed(draft.links).map((link, position) => ({ ...link, revisionId, position })),
	})
	await tx.revisionImage.createMany({
		data: draft.images.map(({ file, alt, credit, caption }, position) => ({
			revisionId,
			position,
			fileId: file,
			alt: filled(alt),
			credit,
			caption: filled(caption),
		})),
	})
	await tx.revisionAttachment.createMany({
		data: draft.attachments.map(({ file, title, language }, position) => ({
			revisionId,
			position,
			fileId: file,
			title: filled(title),
			language,
		})),
	})
	return []
}

/** Takes everything a revision says out of its tables, in one statement: this runs at each autosave. */
const clear = (tx: Transaction, revisionId: string) => tx.$executeRaw`
	with texts as (delete from "RevisionText" where "revisionId" = ${revisionId}::uuid),
		themes as (delete from "RevisionTheme" where "revisionId" = ${revisionId}::uuid),
		regions as (delete from "RevisionRegion" where "revisionId" = ${revisionId}::uuid),
		tags as (delete from "RevisionTag" where "revisionId" = ${revisionId}::uuid),
		partners as (delete from "RevisionPartner" where "revisionId" = ${revisionId}::uuid),
		projects as (delete from "RevisionProject" where "revisionId" = ${revisionId}::uuid),
		events as (delete from "RevisionEvent" where "revisionId" = ${revisionId}::uuid),
		related as (delete from "RevisionRelated" where "revisionId" = ${revisionId}::uuid),
		evidence as (delete from "Evidence" where "revisionId" = ${revisionId}::uuid),
		blocks as (delete from "BuildingBlock" where "revisionId" = ${revisionId}::uuid),
		images as (delete from "RevisionImage" where "revisionId" = ${revisionId}::uuid),
		attachments as (delete from "RevisionAttachment" where "revisionId" = ${revisionId}::uuid)
	delete from "RevisionLink" where "revisionId" = ${revisionId}::uuid`

/** Each row with a key of its own: a new one, or one that is there twice, gets it here. */
function keyed<Row extends { key?: string | undefined }>(rows: readonly Row[]): (Row & { key: string })[] {
	const taken = new Set<string>()
	return rows.map((row) => {
		const key = row.key && !taken.has(row.key) ? row.key : newRowKey()
		taken.add(key)
		return { ...row, key }
	})
}

/** Only the languages that say something. */
const filled = (texts: Localised): Localised => readLocalised(texts)

/** "Sensors" and "sensors" are one tag, written as whoever used it first wrote it. */
async function writeTags(tx: Transaction, revisionId: string, labels: readonly string[]) {
	const bySlug = new Map<string, string>()
	for (const label of labels) {
		const slug = slugOf(label)
		if (slug && !bySlug.has(slug)) bySlug.set(slug, label.trim())
	}
	const slugs = [...bySlug.keys()]
	// In one order everywhere, so that two writers of the same new tags cannot wait for each other.
	const tags = [...bySlug].sort(([a], [b]) => (a < b ? -1 : 1)).map(([slug, label]) => ({ slug, label }))
	await tx.tag.createMany({ data: tags, skipDuplicates: true })
	await tx.revisionTag.createMany({
		data: slugs.map((tagSlug, position) => ({ revisionId, tagSlug, position })),
	})
}
