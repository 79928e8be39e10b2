import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import type { Locale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { listSummaries } from './catalogue-queries'
import {
	likeness,
	type Rarity,
	rarity,
	type Trait,
	type TraitKind,
	type Traits,
	traitsOf,
	weightiest,
} from './likeness'
import type { RelatedPractice } from './page'

const most = 4
/** How many subjects a reader is told of. */
const named = 3
/** What is less than a quarter as like as the closest would only fill the page. */
const leastOfClosest = 1 / 4

/** So that the work stays the same however large the catalogue grows. */
const bounds = {
	/** Concepts of a practice that are looked at. */
	concepts: 24,
	/** What fewer have, as far as is known, is counted, up to a limit. */
	rare: 300,
	counted: 1000,
	/** What a practice is most about: candidates have one of `singles`, or two of `pairs`. */
	singles: 12,
	ofSingle: 60,
	pairs: 6,
	ofPair: 30,
	scored: 300,
} as const

/**
 * What to read next: the published practices that its authors chose, in their order, then those that are most
 * like it in what they are about, each with the reason. At most four are found by likeness; none for what is
 * not published.
 */
export async function listRelatedPractices(
	actor: Actor,
	slug: string,
	locale: Locale,
): Promise<RelatedPractice[]> {
	const chosen = await chosenByAuthors(slug)
	const alike = await listAlike(slug, chosen)
	const summaries = await listSummaries(actor, [...chosen, ...alike.map(({ entry }) => entry.slug)], locale)
	const nameOf = await namesOf(
		alike.flatMap(({ shared }) => shared),
		locale,
	)
	const summaryOf = (of: string) => summaries.find((summary) => summary.slug === of)
	return [
		...chosen.flatMap((of): RelatedPractice[] => {
			const practice = summaryOf(of)
			return practice ? [{ practice, about: [], sameTerritory: false, chosen: true }] : []
		}),
		...alike.flatMap(({ entry, shared }): RelatedPractice[] => {
			const practice = summaryOf(entry.slug)
			if (!practice) return []
			return [
				{
					practice,
					about: distinct(shared.flatMap((trait) => nameOf(trait) ?? [])).slice(0, named),
					sameTerritory: shared.some(({ kind }) => kind === 'territory'),
					chosen: false,
				},
			]
		}),
	]
}

/** Slugs of practices in the catalogue; one that left it is left out. */
async function chosenByAuthors(slug: string): Promise<string[]> {
	const rows = await db.revisionRelated.findMany({
		where: { revision: { liveFor: { slug } }, practice: { catalogueEntry: { isNot: null } } },
		orderBy: { position: 'asc' },
		select: { practice: { select: { slug: true } } },
	})
	return rows.map(({ practice }) => practice.slug)
}

async function listAlike(slug: string, chosen: readonly string[]) {
	const [own] = await db.$queryRaw<Entry[]>`
		SELECT ${traitColumns} FROM "CatalogueEntry" e JOIN "Practice" p ON p.id = e."practiceId"
		WHERE e.slug = ${slug} AND p."liveRevisionId" IS NOT NULL`
	if (!own) return []
	const { rarityOf, isShared } = await countTraits(own)
	const about = weightiest(own, rarityOf).filter((trait) => trait.kind !== 'territory' && isShared(trait))
	if (about.length === 0) return []
	return (await candidates(slug, about))
		.filter((entry) => !chosen.includes(entry.slug))
		.map((entry) => ({ entry, ...likeness(own, entry, rarityOf) }))
		.filter(({ score }) => score > 0)
		.sort(
			(a, b) =>
				b.score - a.score ||
				b.entry.publishedAt.getTime() - a.entry.publishedAt.getTime() ||
				a.entry.slug.localeCompare(b.entry.slug),
		)
		.filter(({ score }, _, all) => score >= (all[0]?.score ?? 0) * leastOfClosest)
		.slice(0, most)
}

type Entry = Traits & { slug: string; publishedAt: Date }

const columns: Record<TraitKind, Prisma.Sql> = {
	concept: Prisma.sql`concepts`,
	tag: Prisma.sql`tags`,
	theme: Prisma.sql`themes`,
	territory: Prisma.sql`territories`,
}

/** Of themes the second level: a first one is shared by a sixth of the catalogue. */
const traitColumns = Prisma.sql`e.slug, e."publishedAt", e.countries, e.tags AS tag,
	coalesce(e.concepts[1:${Prisma.raw(String(bounds.concepts))}], '{}') AS concept,
	coalesce(e.territories, '{}') AS territory,
	ARRAY(SELECT t.code FROM "Theme" t WHERE t.code = ANY(e.themes) AND t."parentCode" IS NOT NULL ORDER BY 1) AS theme`

const has = ({ kind, value }: Trait) => Prisma.sql`${columns[kind]} @> ARRAY[${value}]::text[]`

/**
 * How rare each trait is, and whether anybody else has it. Of what many have PostgreSQL keeps the share by itself
 * (pg_stats), which is near enough; the rest is counted, in its index.
 */
async function countTraits(own: Traits): Promise<{ rarityOf: Rarity; isShared: (trait: Trait) => boolean }> {
	const traits = traitsOf(own)
	const [{ total, shares } = { total: 0, shares: {} }] = await db.$queryRaw<
		{ total: number; shares: Record<string, number> }[]
	>`SELECT (SELECT count(*)::int FROM "CatalogueEntry") AS total, coalesce(jsonb_object_agg(s.attname || ' ' || common.value, common.share), '{}') AS shares
		FROM pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) common (value, share)
		WHERE s.schemaname = current_schema() AND s.tablename = 'CatalogueEntry'
			AND s.attname = ANY(${Object.values(columns).map(({ sql }) => sql)}::text[])
			AND common.value = ANY(${traits.map(({ value }) => value)}::text[])`
	const known = (trait: Trait) => (shares[`${columns[trait.kind].sql} ${trait.value}`] ?? 0) * total
	const having = new Map(traits.map((trait) => [keyOf(trait), known(trait)]))
	const rare = traits.filter((trait) => known(trait) < bounds.rare)
	if (rare.length > 0) {
		const counts = rare.map(
			(trait) => Prisma.sql`SELECT ${keyOf(trait)}::text AS key, (SELECT count(*)::int FROM
				(SELECT 1 FROM "CatalogueEntry" WHERE ${has(trait)} LIMIT ${bounds.counted}) few) AS count`,
		)
		const rows = await db.$queryRaw<{ key: string; count: number }[]>`${Prisma.join(counts, ' UNION ALL ')}`
		for (const { key, count } of rows) having.set(key, count)
	}
	const count = (trait: Trait) => having.get(keyOf(trait)) ?? total
	return { rarityOf: (trait) => rarity(count(trait), total), isShared: (trait) => count(trait) > 1 }
}

const keyOf = ({ kind, value }: Trait) => `${kind} ${value}`

/**
 * Practices that have one of the weightiest traits, or two: each looked up in its index and cut short; of all
 * that come up, those that came up most often.
 */
async function candidates(slug: string, about: readonly Trait[]): Promise<Entry[]> {
	const singles = about.slice(0, bounds.singles).map((trait) => found(has(trait), slug, bounds.ofSingle))
	const first = about.slice(0, bounds.pairs)
	const pairs = first.flatMap((one, place) =>
		first
			.slice(place + 1)
			.map((other) => found(Prisma.sql`${has(one)} AND ${has(other)}`, slug, bounds.ofPair)),
	)
	return db.$queryRaw<Entry[]>`
		SELECT ${traitColumns}
		FROM (
			SELECT number, count(*) AS times
			FROM (${Prisma.join([...pairs, ...singles], ' UNION ALL ')}) found
			GROUP BY number ORDER BY times DESC, number LIMIT ${bounds.scored}
		) often JOIN "CatalogueEntry" e ON e.number = often.number`
}

const found = (where: Prisma.Sql, slug: string, limit: number) => Prisma.sql`
	(SELECT number FROM "CatalogueEntry" WHERE ${where} AND slug <> ${slug} LIMIT ${limit})`

/** What traits are called; nothing for what has no name, and for territories, which are not named. */
async function namesOf(
	traits: readonly Trait[],
	locale: Locale,
): Promise<(trait: Trait) => PickedText | undefined> {
	const values = (kind: TraitKind) => [
		...new Set(traits.filter((trait) => trait.kind === kind).map(({ value }) => value)),
	]
	const [labels, themes, tags] = await Promise.all([
		db.thesaurusLabel.findMany({
			where: { concept: { in: values('concept') }, position: 0 },
			select: { concept: true, locale: true, label: true },
		}),
		db.theme.findMany({ where: { code: { in: values('theme') } }, select: { code: true, name: true } }),
		db.tag.findMany({ where: { slug: { in: values('tag') } } }),
	])
	const names = new Map<string, PickedText | undefined>(
		themes.map(({ code, name }) => [`theme ${code}`, pickText(readLocalised(name), locale)]),
	)
	// A tag is a word its author typed, in a language that is not noted.
	for (const tag of tags) names.set(`tag ${tag.slug}`, { text: tag.label, locale })
	for (const concept of values('concept')) {
		const its = labels.filter((label) => label.concept === concept)
		names.set(
			`concept ${concept}`,
			pickText(readLocalised(Object.fromEntries(its.map((label) => [label.locale, label.label]))), locale),
		)
	}
	return ({ kind, value }) => names.get(`${kind} ${value}`)
}

/** A tag and a concept may be the same word, and "innovation hub" says as much as "digital innovation hub". */
function distinct(names: readonly PickedText[]): PickedText[] {
	const folded = ({ text }: PickedText) =>
		text
			.normalize('NFKD')
			.replace(/[\p{M}\s-]/gu, '')
			.toLowerCase()
	const kept: PickedText[] = []
	for (const name of names)
		if (!kept.some((other) => folded(other).includes(folded(name)) || folded(name).includes(folded(other))))
			kept.push(name)
	return kept
}
