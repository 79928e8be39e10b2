import 'server-only'
import { type Actor, canAdminister } from '../accounts/policy'
import { type Database, db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { nutsVersion } from '../nuts'
import { indexPractices } from '../practices/index-commands'
import { rebuildCatalogue } from '../practices/rebuild-commands'
import { importEvents, importProgramme, importTransfers } from './event-commands'
import { type Content, readContent } from './files'
import { importNews } from './news-commands'
import { importOrganisations, importProjects, regionIds } from './organisation-commands'
import { importPractices } from './practice-commands'
import { nothing, type Tally } from './reconcile'
import { type Known, referenceProblems } from './references'
import { ContentError } from './schema'
import { importThesaurus } from './thesaurus-commands'
import { importRegions, importThemes } from './vocabulary-commands'

/** `leftAlone`: slugs of practices that somebody has worked on since they were loaded. */
export type ImportReport = Tally & { leftAlone: string[] }

/** Whether nothing was ever loaded or written here. */
export async function isEmpty(database: Database): Promise<boolean> {
	return (await database.theme.count()) === 0 && (await database.practice.count()) === 0
}

/**
 * Loads a folder of content files (content/README.md): all of it or, with a ContentError that names each
 * file and field, nothing. Safe to repeat: what did not change is not written.
 */
export async function importContent(actor: Actor, folder: string): Promise<ImportReport> {
	if (actor.kind !== 'system' && !canAdminister(actor)) throw new NotFound('content')
	const by = actor.kind === 'visitor' ? '' : actor.name
	const content = await readContent(folder)
	const { practices, ...report } = await db.$transaction((tx) => load(tx, by, content), { timeout: 60_000 })
	// Thousands cannot be indexed in the time that a transaction has; readers see the old words a little longer.
	if (practices > mostInOneGo) await rebuildCatalogue(process.env.DATABASE_URL ?? '')
	return report
}

/** Whatever changed, a name or an event, may be what some practice is found by: so all are indexed anew. */
const mostInOneGo = 500

async function load(
	tx: Transaction,
	by: string,
	content: Content,
): Promise<ImportReport & { practices: number }> {
	const problems = referenceProblems(content, await knownTo(tx))
	if (problems.length > 0) throw new ContentError(problems)

	const tally = nothing()
	await importThemes(tx, content.themes, tally)
	await importThesaurus(tx, content.concepts, tally)
	await importRegions(tx, content, tally)
	const regions = await regionIds(tx)
	await importOrganisations(tx, content.organisations, regions, tally)
	const organisations = idsOf(await tx.organisation.findMany({ select: idAndSlug }))
	await importProjects(tx, content.projects, organisations, tally)
	const projects = idsOf(await tx.project.findMany({ select: idAndSlug }))
	const programme = await importEvents(tx, content.events, { regions, organisations, projects }, tally)
	const events = idsOf(await tx.event.findMany({ select: idAndSlug }))
	const leftAlone = await importPractices(tx, by, content.practices, organisations, tally)
	const former = await tx.formerAddress.findMany({ select: { slug: true, practiceId: true } })
	// What has another address by now is still called by its old one in the files.
	const practices = idsOf([
		...former.map(({ slug, practiceId: id }) => ({ slug, id })),
		...(await tx.practice.findMany({ select: idAndSlug })),
	])
	await importProgramme(tx, programme, practices)
	const ids = { regions, organisations, projects, practices, events }
	await importTransfers(tx, content.transfers, ids, tally)
	await importNews(tx, content.articles, ids, tally)

	const changed = tally.created + tally.updated > 0 ? practices.size : 0
	if (changed > 0 && changed <= mostInOneGo) await indexPractices(tx, [...practices.values()])
	return { ...tally, leftAlone, practices: changed }
}

const idAndSlug = { id: true, slug: true } as const
const idsOf = (rows: readonly { id: string; slug: string }[]) =>
	new Map(rows.map(({ id, slug }) => [slug, id]))

async function knownTo(tx: Transaction): Promise<Known> {
	const slugs = async (rows: Promise<{ slug: string }[]>) => new Set((await rows).map(({ slug }) => slug))
	const codes = async (rows: Promise<{ code: string }[]>) => new Set((await rows).map(({ code }) => code))
	const slug = { select: { slug: true } } as const
	return {
		themes: await codes(tx.theme.findMany({ where: { parentCode: { not: null } }, select: { code: true } })),
		regions: await codes(tx.region.findMany({ where: { nutsVersion }, select: { code: true } })),
		organisations: await slugs(tx.organisation.findMany(slug)),
		projects: await slugs(tx.project.findMany(slug)),
		practices: (await slugs(tx.practice.findMany(slug))).union(await slugs(tx.formerAddress.findMany(slug))),
		events: await slugs(tx.event.findMany(slug)),
	}
}
