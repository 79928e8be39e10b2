import 'server-only'
import type { Transaction } from '../db'
import type { FieldProblem } from '../field-problems'
import type { FileKind } from '../files/schema'
import { nutsVersion } from '../nuts'
import type { PracticeDraft } from './schema'

/**
 * The rows that a draft names by code or slug, as ids in the draft's order; and a problem (`unknownValue`) at
 * each value that names nothing ("regions.1", "author", "images.0.file").
 */
export async function findReferences(tx: Transaction, revisionId: string, draft: PracticeDraft) {
	const themes = draft.themes.length
		? await tx.theme.findMany({
				// Level 2: a practice belongs to a theme, and through it to a priority.
				where: { code: { in: draft.themes }, parentCode: { not: null } },
				select: { code: true },
			})
		: []
	const regions = draft.regions.length
		? await tx.region.findMany({
				where: { nutsVersion, code: { in: draft.regions } },
				select: { id: true, code: true },
			})
		: []
	const author = draft.author === null ? [] : [draft.author]
	const named = [...draft.partners, ...author]
	const organisations = named.length
		? await tx.organisation.findMany({ where: { slug: { in: named } }, select: { id: true, slug: true } })
		: []
	const projects = draft.projects.length
		? await tx.project.findMany({ where: { slug: { in: draft.projects } }, select: { id: true, slug: true } })
		: []
	const events = draft.events.length
		? await tx.event.findMany({ where: { slug: { in: draft.events } }, select: { id: true, slug: true } })
		: []
	const related = draft.related.length
		? await tx.practice.findMany({
				where: {
					slug: { in: draft.related },
					// Drafts of others are nobody's business, not even that they are there; nor does a practice name itself.
					firstPublishedAt: { not: null },
					revisions: { none: { id: revisionId } },
				},
				select: { id: true, slug: true },
			})
		: []

	const formerly = await movedAmong(tx, revisionId, draft.related, related)

	const problems: FieldProblem[] = []
	const idsOf = <Id>(
		known: ReadonlyMap<string, Id>,
		wanted: readonly string[],
		at: (index: number) => string,
	) =>
		wanted.flatMap((code, index): Id[] => {
			const id = known.get(code)
			if (id === undefined) problems.push({ field: at(index), code: 'unknownValue' })
			return id === undefined ? [] : [id]
		})
	const within = (field: string) => (index: number) => `${field}.${index}`
	const bySlug = (rows: readonly { id: string; slug: string }[]) =>
		new Map(rows.map(({ id, slug }) => [slug, id]))
	idsOf(new Map(themes.map(({ code }) => [code, code])), draft.themes, within('themes'))
	const ids = {
		regions: idsOf(new Map(regions.map(({ code, id }) => [code, id])), draft.regions, within('regions')),
		author: idsOf(bySlug(organisations), author, () => 'author'),
		partners: idsOf(bySlug(organisations), draft.partners, within('partners')),
		projects: idsOf(bySlug(projects), draft.projects, within('projects')),
		events: idsOf(bySlug(events), draft.events, within('events')),
		related: [...new Set(idsOf(bySlug([...related, ...formerly]), draft.related, within('related')))],
	}
	problems.push(...(await unknownFiles(tx, revisionId, draft)))
	return { problems, ids }
}

/** Of the practices that are named, those that are called by an address they had before. */
async function movedAmong(
	tx: Transaction,
	revisionId: string,
	named: readonly string[],
	known: readonly { slug: string }[],
): Promise<{ id: string; slug: string }[]> {
	const missing = named.filter((slug) => !known.some((row) => row.slug === slug))
	if (missing.length === 0) return []
	const rows = await tx.formerAddress.findMany({
		where: {
			slug: { in: missing },
			practice: { firstPublishedAt: { not: null }, revisions: { none: { id: revisionId } } },
		},
		select: { slug: true, practiceId: true },
	})
	return rows.map(({ slug, practiceId }) => ({ id: practiceId, slug }))
}

/** A practice shows its own files: those of another may be nobody's business yet. */
async function unknownFiles(
	tx: Transaction,
	revisionId: string,
	{ images, attachments }: PracticeDraft,
): Promise<FieldProblem[]> {
	const wanted = [...images, ...attachments].map(({ file }) => file)
	if (wanted.length === 0) return []
	const files = await tx.storedFile.findMany({
		where: { id: { in: wanted }, practice: { revisions: { some: { id: revisionId } } } },
		select: { id: true, kind: true },
	})
	const kinds = new Map(files.map(({ id, kind }) => [id, kind]))
	const unknown = (list: 'images' | 'attachments', rows: readonly { file: string }[], kind: FileKind) =>
		rows.flatMap(({ file }, index) =>
			kinds.get(file) === kind ? [] : [{ field: `${list}.${index}.file`, code: 'unknownValue' as const }],
		)
	return [...unknown('images', images, 'image'), ...unknown('attachments', attachments, 'document')]
}
