import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '../db'
import { readLocalised } from '../localised'
import { readDrafts, writeDraft } from '../practices/draft-rows'
import type { PracticeDraft } from '../practices/schema'
import { slugOf } from '../slug'
import type { Content } from './files'
import { known, midnight, type Tally } from './reconcile'
import { ContentError, problemInWords } from './schema'

type PracticeEntry = Content['practices'][number]

/**
 * Part of importContent: each file becomes a published practice. One that somebody has worked on since is
 * theirs: it is left as it is. Answers the slugs of those.
 */
export async function importPractices(
	tx: Transaction,
	by: string,
	practices: Content['practices'],
	organisations: ReadonlyMap<string, string>,
	tally: Tally,
): Promise<string[]> {
	const rows = await tx.practice.findMany({
		where: { slug: { in: practices.map(({ slug }) => slug) } },
		select: {
			id: true,
			slug: true,
			firstPublishedAt: true,
			confirmedAt: true,
			confirmedById: true,
			organisation: { select: { slug: true } },
			revisions: { select: { id: true, number: true, authorId: true, lastEditedById: true } },
			// Stored once somebody works on one; what files say of them stands in the revision.
			translations: { take: 1, select: { locale: true } },
		},
	})
	const existing = new Map(rows.map((row) => [row.slug, row]))
	const moved = await tx.formerAddress.findMany({
		where: { slug: { in: practices.map(({ slug }) => slug) } },
		select: { slug: true },
	})
	const former = new Set(moved.map(({ slug }) => slug))
	const drafts = await readDrafts(
		tx,
		rows.flatMap(({ revisions }) => revisions.map(({ id }) => id)),
	)

	const leftAlone: string[] = []
	const created: PracticeEntry[] = []
	for (const entry of practices) {
		// Who gave it another address has worked on it.
		if (former.has(entry.slug)) {
			leftAlone.push(entry.slug)
			tally.unchanged++
			continue
		}
		const row = existing.get(entry.slug)
		if (!row) {
			created.push(entry)
			continue
		}
		const [revision, ...later] = row.revisions
		const touched = revision?.authorId || revision?.lastEditedById || row.confirmedById
		if (!revision || later.length > 0 || touched || row.translations.length > 0) {
			leftAlone.push(entry.slug)
			tally.unchanged++
			continue
		}
		const same =
			isDeepStrictEqual(comparable(entry.draft), comparable(known(drafts, revision.id))) &&
			entry.organisation === row.organisation.slug &&
			midnight(entry.firstPublishedOn).getTime() === row.firstPublishedAt?.getTime() &&
			(entry.confirmedOn ? midnight(entry.confirmedOn).getTime() : undefined) === row.confirmedAt?.getTime()
		if (same) {
			tally.unchanged++
			continue
		}
		await rewrite(tx, by, entry, { practiceId: row.id, revisionId: revision.id }, organisations)
		tally.updated++
	}
	await create(tx, by, created, organisations)
	tally.created += created.length
	return leftAlone
}

/** As the draft comes back from its rows: projects by slug, one tag a spelling, no empty texts; and without the keys rows get there. */
function comparable(draft: PracticeDraft): PracticeDraft {
	const tags = new Map<string, string>()
	for (const label of draft.tags) if (!tags.has(slugOf(label))) tags.set(slugOf(label), label.trim())
	return {
		...draft,
		projects: [...draft.projects].sort(),
		tags: [...tags.values()],
		evidence: draft.evidence.map(({ key: _, ...evidence }) => ({
			...evidence,
			claim: readLocalised(evidence.claim),
			indicator: readLocalised(evidence.indicator),
			unit: readLocalised(evidence.unit),
			method: readLocalised(evidence.method),
		})),
		buildingBlocks: draft.buildingBlocks.map((block) => ({
			title: readLocalised(block.title),
			purpose: readLocalised(block.purpose),
			enablingFactors: readLocalised(block.enablingFactors),
			lessons: readLocalised(block.lessons),
		})),
		links: draft.links.map(({ key: _, ...link }) => link),
	}
}

async function create(
	tx: Transaction,
	by: string,
	entries: PracticeEntry[],
	organisations: ReadonlyMap<string, string>,
) {
	const practices = await tx.practice.createManyAndReturn({
		data: entries.map((entry) => ({
			slug: entry.slug,
			organisationId: known(organisations, entry.organisation),
			createdAt: midnight(entry.firstPublishedOn),
			...datesOf(entry),
		})),
		select: { id: true, slug: true },
	})
	const idOf = new Map(practices.map(({ id, slug }) => [slug, id]))
	const revisions = await tx.revision.createManyAndReturn({
		data: entries.map((entry) => ({
			practiceId: known(idOf, entry.slug),
			number: 1,
			state: 'published' as const,
			originalLanguage: entry.draft.originalLanguage,
			createdAt: midnight(entry.firstPublishedOn),
			updatedAt: midnight(entry.firstPublishedOn),
			publishedAt: midnight(entry.firstPublishedOn),
		})),
		select: { id: true, practiceId: true },
	})
	const revisionOf = new Map(revisions.map(({ id, practiceId }) => [practiceId, id]))
	for (const entry of entries) {
		const practiceId = known(idOf, entry.slug)
		const revisionId = known(revisionOf, practiceId)
		await write(tx, revisionId, entry)
		await tx.practice.update({
			where: { id: practiceId },
			data: { liveRevisionId: revisionId },
			select: { id: true },
		})
	}
	await tx.transition.createMany({
		data: entries.map((entry) => {
			const practiceId = known(idOf, entry.slug)
			return {
				practiceId,
				revisionId: known(revisionOf, practiceId),
				action: 'publish',
				toState: 'published' as const,
				actorName: by,
				snapshot: entry.draft,
				at: midnight(entry.firstPublishedOn),
			}
		}),
	})
}

/** The file changed and nobody here touched the practice: its one revision follows the file, on record. */
async function rewrite(
	tx: Transaction,
	by: string,
	entry: PracticeEntry,
	{ practiceId, revisionId }: { practiceId: string; revisionId: string },
	organisations: ReadonlyMap<string, string>,
) {
	const now = new Date()
	await write(tx, revisionId, entry)
	await tx.revision.update({
		where: { id: revisionId },
		data: { version: { increment: 1 }, updatedAt: now, publishedAt: now },
		select: { id: true },
	})
	await tx.practice.update({
		where: { id: practiceId },
		data: { organisationId: known(organisations, entry.organisation), ...datesOf(entry) },
		select: { id: true },
	})
	await tx.transition.create({
		data: {
			practiceId,
			revisionId,
			action: 'publish',
			fromState: 'published',
			toState: 'published',
			actorName: by,
			snapshot: entry.draft,
		},
		select: { id: true },
	})
}

const datesOf = (entry: PracticeEntry) => ({
	firstPublishedAt: midnight(entry.firstPublishedOn),
	confirmedAt: entry.confirmedOn === null ? null : midnight(entry.confirmedOn),
})

async function write(tx: Transaction, revisionId: string, { file, draft }: PracticeEntry) {
	const problems = await writeDraft(tx, revisionId, draft)
	if (problems.length > 0)
		throw new ContentError(
			problems.map((problem) => ({ file, field: problem.field, reason: problemInWords(problem) })),
		)
}
