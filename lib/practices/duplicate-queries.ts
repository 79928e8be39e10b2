import 'server-only'
import { type Actor, roleIn } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import { pickText, readLocalised } from '../localised'
import { conceptsOf } from '../search/concept-queries'
import { plainLetters } from '../search/letters'
import { placeWeight } from '../search/plan'
import { bestOf, rank } from '../search/ranking'
import { operand } from '../search/tsquery'
import { isUuid } from '../uuid'
import type { DuplicateReason, LikelyDuplicate } from './duplicates'
import { namer } from './facets'
import { tidyWords } from './filters'
import { openStates, visibleTo } from './policy'
import { changedSince, type Published, published, refresh } from './published-queries'
import { type Described, enough, type Having, type Resemblance, resemblance } from './resemblance'
import { understand } from './understand-queries'

/** What somebody has said so far of a practice that they are describing. */
export type BeingDescribed = {
	title: string
	summary: string
	/** Region codes. */
	regions: readonly string[]
	organisationId?: string | undefined
	/** Where it is stored already: it is not like itself. */
	practiceId?: string | undefined
}

/** How many are shown; and how many are looked at, so that the work stays the same however large the catalogue grows. */
const most = 5
const bounds = { byWords: 20, byConcepts: 20, drafts: 100, text: 400, regions: 10 } as const
/** How many subjects a reader is told of. */
const named = 3

/**
 * Practices that may be the one that is being described, the likeliest first, each with the reasons: published
 * ones, and drafts of the organisations one writes for. Signed-in people only.
 */
export async function findLikelyDuplicates(
	actor: Actor,
	described: BeingDescribed,
	locale: Locale,
): Promise<LikelyDuplicate[]> {
	if (actor.kind !== 'person') throw new NotFound('duplicates')
	const own = tidied(described)
	if (own.title.replace(/[^\p{L}\p{N}]/gu, '').length < 4) return []
	const apart = await toldApart(own.practiceId)
	for (let state = await published(), tries = 0; ; state = await refresh(), tries++) {
		const [inTitle, inSummary] = await conceptsOf([own.title, own.summary], state.thesaurus)
		const concepts = placed(inTitle ?? [], inSummary ?? [])
		const { numbers, having } = await likely(state, own.title, concepts, locale)
		const { entries, stale } = await readEntries(state, numbers, own)
		if (stale && tries < 3) continue
		const drafts = await readDraftsOf(actor, own, state)
		const self: Described = {
			titles: [own.title],
			concepts,
			regions: own.regions,
			within: withAll(own.regions),
			owner: own.organisationId,
		}
		const alike = [...entries, ...drafts]
			.filter(({ practiceId }) => !apart.has(practiceId))
			.map((other) => ({ other, its: resemblance(self, other.described, having) }))
			.filter(({ its }) => its.score >= enough)
			.sort((a, b) => b.its.score - a.its.score || (a.other.key < b.other.key ? -1 : 1))
			.slice(0, most)
		const nameOf = await namer(state.names, locale)
		return alike.map(({ other, its }) => ({
			kind: other.kind,
			key: other.key,
			practiceId: other.practiceId,
			title: pickText(readLocalised(other.titles), locale, other.original) ?? { text: other.key, locale },
			owner: pickText(readLocalised(other.owner), locale, other.original) ?? { text: '', locale },
			own: roleIn(actor, other.organisationId) !== undefined,
			reasons: reasonsOf(its, {
				subject: (concept) => state.thesaurus.term(concept, locale),
				region: (code) => nameOf('region', code) || code,
			}),
		}))
	}
}

/** The practices that those who describe this one have said are others. */
async function toldApart(practiceId: string | undefined): Promise<ReadonlySet<string>> {
	if (practiceId === undefined) return new Set()
	const rows = await db.toldApart.findMany({ where: { practiceId }, select: { otherId: true } })
	return new Set(rows.map(({ otherId }) => otherId))
}

/** What can be asked, whatever was sent. */
function tidied(described: BeingDescribed): BeingDescribed {
	const plain = (text: string) => tidyWords(text.slice(0, 4 * bounds.text)).slice(0, bounds.text)
	const { organisationId, practiceId } = described
	return {
		title: plain(described.title),
		summary: plain(described.summary),
		regions: described.regions
			.filter((code) => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(code))
			.slice(0, bounds.regions),
		organisationId: organisationId && isUuid(organisationId) ? organisationId : undefined,
		practiceId: practiceId && isUuid(practiceId) ? practiceId : undefined,
	}
}

/** Concepts of a title and of a summary; what the title names says most. */
const placed = (inTitle: readonly string[], inSummary: readonly string[]): Described['concepts'] =>
	new Map([
		...inSummary.map((concept) => [concept, 'summary'] as const),
		...inTitle.map((concept) => [concept, 'title'] as const),
	])

/** A NUTS code begins with the codes of all that its region lies in. */
const withAll = (codes: readonly string[]): string[] => [
	...new Set(
		codes.flatMap((code) => Array.from({ length: code.length - 1 }, (_, level) => code.slice(0, level + 2))),
	),
]

// ---------------------------------------------------------------- candidates

/**
 * Entries that have words of the title, or are about what it is about; and what each word and concept says, from how
 * many have it.
 */
async function likely(
	state: Published,
	title: string,
	concepts: Described['concepts'],
	locale: Locale,
): Promise<{ numbers: number[]; having: Having }> {
	const { columns, postings } = state
	const asQuestion = title
		.replace(/["“”«»]/g, ' ')
		.replace(/(^|\s)-+/g, '$1')
		.replace(/\bOR\b/g, 'or')
	const { terms, ranked } = await understand(state, asQuestion, locale, false)
	const byWords = best(ranked.matched, ranked.score, columns, bounds.byWords)

	const names = [...concepts.keys()]
	const queries = names.map((concept) => (['A', 'B'] as const).map((place) => operand('#', place, concept)))
	const entriesOf = await postings.entriesOf(queries.flat())
	const about = rank(
		columns,
		queries.map((its, index) =>
			its.map((query, place) => ({
				entries: entriesOf(query),
				weight:
					placeWeight[place === 0 ? 'A' : 'B'] * (concepts.get(names[index] ?? '') === 'title' ? 1 : 0.7),
				way: 0,
			})),
		),
		[],
	)
	const byConcepts = best(about.matched, about.score, columns, bounds.byConcepts)

	const words = new Map<string, number>()
	for (const [index, { text }] of terms.entries())
		for (const word of plainLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [])
			words.set(word, ranked.frequencies[index] ?? 0)
	const naming = new Map(names.map((concept, index) => [concept, about.frequencies[index] ?? 0]))
	return {
		numbers: [...new Set([...byWords, ...byConcepts])],
		having: {
			all: columns.total,
			word: (word) => words.get(word),
			concept: (concept) => naming.get(concept),
		},
	}
}

const best = (
	matched: Uint8Array,
	score: Float32Array,
	columns: Published['columns'],
	wanted: number,
): number[] =>
	bestOf(
		Uint32Array.from(matched.keys().filter((number) => matched[number] === 1)),
		score,
		columns.placePublished(),
		0,
		wanted,
	)

type Candidate = Pick<LikelyDuplicate, 'kind' | 'key' | 'practiceId'> & {
	organisationId: string
	titles: unknown
	owner: unknown
	original: string
	described: Described
}

type EntryRow = {
	practiceId: string
	slug: string
	organisationId: string
	owner: unknown
	original: string
	titles: Record<string, string>
	marks: string[]
	regions: string[]
	within: string[]
}

/** The candidates as they are compared, with those whose titles have much the same letters. */
async function readEntries(
	state: Published,
	numbers: readonly number[],
	{ title, practiceId }: BeingDescribed,
): Promise<{ entries: Candidate[]; stale: boolean }> {
	const [row] = await db.$queryRaw<[{ stale: boolean; entries: EntryRow[] }]>`
		SELECT ${changedSince(state)} AS stale, coalesce((
			SELECT jsonb_agg(jsonb_build_object(
				'practiceId', p.id, 'slug', e.slug, 'organisationId', o.id, 'owner', o.name,
				'original', r."originalLanguage", 'within', e.regions,
				'titles', (SELECT jsonb_object_agg(t.locale, t.title) FROM "CatalogueText" t WHERE t."practiceId" = p.id),
				'regions', ARRAY(SELECT g.code FROM "RevisionRegion" rg JOIN "Region" g ON g.id = rg."regionId"
					WHERE rg."revisionId" = r.id),
				'marks', ARRAY(SELECT mark FROM "CatalogueIndex" i, unnest(tsvector_to_array(i.words)) mark
					WHERE i.number = e.number AND (starts_with(mark, '#A') OR starts_with(mark, '#B')))))
			FROM (SELECT unnest(${[...numbers]}::int[]) AS number
				UNION SELECT alike.number FROM atlas_similar_titles(${title}) alike) wanted
			JOIN "CatalogueEntry" e ON e.number = wanted.number
			JOIN "Practice" p ON p.id = e."practiceId" JOIN "Revision" r ON r.id = p."liveRevisionId"
			JOIN "Organisation" o ON o.id = p."organisationId"
			WHERE ${practiceId ?? null}::uuid IS DISTINCT FROM p.id), '[]') AS entries`
	return {
		stale: row.stale,
		entries: row.entries.map(({ marks, regions, within, ...entry }) => ({
			kind: 'published' as const,
			key: entry.slug,
			practiceId: entry.practiceId,
			organisationId: entry.organisationId,
			titles: entry.titles,
			owner: entry.owner,
			original: entry.original,
			described: {
				titles: Object.values(entry.titles),
				concepts: placed(marked(marks, '#A'), marked(marks, '#B')),
				regions,
				within,
				owner: entry.organisationId,
			},
		})),
	}
}

const marked = (marks: readonly string[], beginning: string): string[] =>
	marks.flatMap((mark) => (mark.startsWith(beginning) ? [mark.slice(beginning.length)] : []))

/** What the reader's organisations are describing and nobody can find yet, the latest first. */
async function readDraftsOf(
	actor: Extract<Actor, { kind: 'person' }>,
	{ practiceId }: BeingDescribed,
	{ thesaurus }: Published,
): Promise<Candidate[]> {
	const organisationId = { in: actor.memberships.map((membership) => membership.organisationId) }
	const rows = await db.revision.findMany({
		where: {
			AND: [
				visibleTo(actor),
				{
					state: { in: [...openStates] },
					practice: { organisationId, liveRevisionId: null, ...(practiceId && { id: { not: practiceId } }) },
				},
			],
		},
		orderBy: { updatedAt: 'desc' },
		take: bounds.drafts,
		select: {
			id: true,
			originalLanguage: true,
			texts: { select: { locale: true, title: true, summary: true } },
			regions: { select: { region: { select: { code: true } } } },
			practice: { select: { id: true, organisation: { select: { id: true, name: true } } } },
		},
	})
	const originals = rows.map(({ texts, originalLanguage }) =>
		texts.find(({ locale }) => locale === originalLanguage),
	)
	const concepts = await conceptsOf(
		originals.flatMap((text) => [text?.title ?? '', text?.summary ?? '']),
		thesaurus,
	)
	return rows.map((row, index) => {
		const regions = row.regions.map(({ region }) => region.code)
		const { organisation } = row.practice
		return {
			kind: 'draft',
			key: row.id,
			practiceId: row.practice.id,
			organisationId: organisation.id,
			titles: Object.fromEntries(row.texts.map(({ locale, title }) => [locale, title])),
			owner: organisation.name,
			original: row.originalLanguage,
			described: {
				titles: row.texts.map(({ title }) => title),
				concepts: placed(concepts[2 * index] ?? [], concepts[2 * index + 1] ?? []),
				regions,
				within: withAll(regions),
				owner: organisation.id,
			},
		}
	})
}

// ---------------------------------------------------------------- reasons

function reasonsOf(
	its: Resemblance,
	words: { subject: (concept: string) => string | undefined; region: (code: string) => string },
): DuplicateReason[] {
	const subjects = its.about.flatMap((concept) => words.subject(concept) ?? []).slice(0, named)
	return [
		...(its.title ? [{ code: its.title === 'same' ? ('sameTitle' as const) : ('nearTitle' as const) }] : []),
		...(subjects.length > 0 ? [{ code: 'about' as const, subjects }] : []),
		...(its.region ? [{ code: 'region' as const, name: words.region(its.region) }] : []),
		...(its.owner ? [{ code: 'owner' as const }] : []),
	]
}
