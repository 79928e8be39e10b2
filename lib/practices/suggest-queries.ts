import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import type { Locale } from '../locales'
import { readLocalised } from '../localised'
import { plainLetters } from '../search/letters'
import { bestOf } from '../search/ranking'
import { namer } from './facets'
import { tidyWords } from './filters'
import { changedSince, type Published, published, refresh } from './published-queries'
import { noSuggestions, type Suggestion, type SuggestionKind, type Suggestions } from './suggestions'
import { type FacetGroup, facetGroups } from './summary'
import { preference } from './summary-rows'
import { understand } from './understand-queries'

const most: Record<SuggestionKind, number> = { practices: 5, regions: 3, organisations: 3, themes: 3 }
/** A question is longer than what one looks something up by. */
const longest = 80

/**
 * Practices, regions, organisations and themes that what is being typed may lead to, the likeliest first: names
 * with words that begin so, in whatever language, and practices whose words begin so. Published ones only;
 * everybody may ask.
 */
export async function suggest(_actor: Actor, typed: string, locale: Locale): Promise<Suggestions> {
	const question = tidyWords(typed.slice(0, 4 * longest)).slice(0, longest)
	if (question.replace(/[^\p{L}\p{N}]/gu, '').length < 2) return noSuggestions
	for (let state = await published(), tries = 0; ; state = await refresh(), tries++) {
		const understood = await understand(state, question, locale, false, true)
		const { columns } = state
		const numbers = Uint32Array.from(
			understood.ranked.matched.keys().filter((number) => understood.ranked.matched[number] === 1),
		)
		const shown = bestOf(numbers, understood.ranked.score, columns.placePublished(), 0, most.practices)
		const { practices, stale } = await titlesOf(state, shown, locale)
		if (stale && tries < 3) continue
		const names = await likeNames(state, understood.corrected ?? question, locale)
		return { practices, ...names, corrected: understood.corrected }
	}
}

async function titlesOf(
	state: Published,
	numbers: readonly number[],
	locale: Locale,
): Promise<{ practices: Suggestion[]; stale: boolean }> {
	const [row] = await db.$queryRaw<
		[{ stale: boolean; practices: { value: string; label: string; locale: string }[] }]
	>`SELECT ${changedSince(state)} AS stale,
		coalesce((SELECT jsonb_agg(jsonb_build_object('value', e.slug, 'label', text.title, 'locale', text.locale)
				ORDER BY shown.place)
			FROM unnest(${[...numbers]}::int[]) WITH ORDINALITY shown (number, place)
			JOIN "CatalogueEntry" e ON e.number = shown.number
			JOIN "Practice" p ON p.id = e."practiceId" JOIN "Revision" r ON r.id = p."liveRevisionId"
			CROSS JOIN LATERAL (SELECT t.title, t.locale FROM "CatalogueText" t WHERE t."practiceId" = e."practiceId"
				ORDER BY ${preference(locale, Prisma.sql`r."originalLanguage"`)} LIMIT 1) text), '[]') AS practices`
	return {
		stale: row.stale,
		practices: row.practices.map(({ locale: written, ...suggestion }) => ({
			...suggestion,
			...(written !== locale && { locale: written }),
		})),
	}
}

type NameEntry = { group: FacetGroup; value: string; words: string; count: number }
const kinds = { region: 'regions', organisation: 'organisations', theme: 'themes' } as const
const lists = new WeakMap<Published, NameEntry[]>()

/** Every name in every language it is known in, as one row of plain words, for those that some practice has. */
function nameList(state: Published): NameEntry[] {
	const known = lists.get(state)
	if (known) return known
	const { counts } = state.columns.count(new Map())
	const list = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((group) =>
		state.columns.idsOf(facetGroups.indexOf(group)).flatMap((id): NameEntry[] => {
			const value = state.columns.values[id]?.value ?? ''
			const its = state.names.get(`${group} ${value}`)
			const count = counts[id] ?? 0
			if (!its || count === 0) return []
			const names = [...Object.values(readLocalised(its.names)), its.name ?? '', value]
			return [
				{ group, value, count, words: ` ${plainLetters(names.join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}` },
			]
		}),
	)
	lists.set(state, list)
	return list
}

async function likeNames(
	state: Published,
	typed: string,
	locale: Locale,
): Promise<Pick<Suggestions, 'regions' | 'organisations' | 'themes'>> {
	const beginnings = plainLetters(typed)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.map((word) => ` ${word}`)
	const name = await namer(state.names, locale)
	const like =
		beginnings.length === 0
			? []
			: nameList(state).filter(({ words }) => beginnings.every((beginning) => words.includes(beginning)))
	const [first = ''] = beginnings
	const suggestionsOf = (group: keyof typeof kinds) =>
		like
			.filter((entry) => entry.group === group)
			.sort(
				(a, b) =>
					Number(b.words.startsWith(first)) - Number(a.words.startsWith(first)) ||
					b.count - a.count ||
					(a.value < b.value ? -1 : 1),
			)
			.slice(0, most[kinds[group]])
			.map(({ value, count }) => ({ value, label: name(group, value) || value, count }))
	return {
		regions: suggestionsOf('region'),
		organisations: suggestionsOf('organisation'),
		themes: suggestionsOf('theme'),
	}
}
