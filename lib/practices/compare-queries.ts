import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isSlug } from '../slug'
import { listMoved } from './address-queries'
import { comparisonLimits } from './comparison'
import type { PracticePage } from './page'
import { aroundSelect, regionNamesAbove, revisionSelect, toPage } from './page-rows'

export type ComparedPractices = {
	/** Side by side, in the order asked for; at most `comparisonLimits.practices`. */
	practices: PracticePage[]
	/** Published too, and one too many. */
	leftOut: { slug: string; title: PickedText }[]
	/** Asked for, and no published practice. */
	unknown: string[]
}

/**
 * The published practices of these slugs, for anybody: the first four that exist in whole, of the others
 * what they are called. A fixed number of statements, however many are asked for.
 */
export async function listForComparison(
	actor: Actor,
	asked: readonly string[],
	locale: string,
): Promise<ComparedPractices> {
	const slugs = [...new Set(asked)].slice(0, comparisonLimits.asked)
	const published = await db.practice.findMany({
		where: { slug: { in: slugs.filter(isSlug) }, liveRevisionId: { not: null } },
		select: {
			slug: true,
			liveRevision: {
				select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
			},
		},
	})
	const moved = await listMoved(
		actor,
		slugs.filter((slug) => !published.some((practice) => practice.slug === slug)),
	)
	// What was chosen, or cited, by an address that it had before.
	if (moved.size > 0)
		return listForComparison(
			actor,
			slugs.map((slug) => moved.get(slug) ?? slug),
			locale,
		)
	const known = slugs.flatMap((slug) => published.find((practice) => practice.slug === slug) ?? [])
	const rows = await db.practice.findMany({
		where: { slug: { in: known.slice(0, comparisonLimits.practices).map(({ slug }) => slug) } },
		select: { ...aroundSelect, liveRevision: { select: revisionSelect } },
	})
	const live = rows.flatMap(({ liveRevision, ...practice }) =>
		liveRevision ? [{ practice, revision: liveRevision }] : [],
	)
	const nameOf = await regionNamesAbove(
		live.map(({ revision }) => revision),
		locale,
	)
	const pages = live.map(({ practice, revision }) => toPage(practice, revision, nameOf, locale))
	return {
		practices: slugs.flatMap((slug) => pages.find((page) => page.slug === slug) ?? []),
		leftOut: known.slice(comparisonLimits.practices).map(({ slug, liveRevision }) => ({
			slug,
			title: pickText(
				readLocalised(Object.fromEntries(liveRevision?.texts.map((row) => [row.locale, row.title]) ?? [])),
				locale,
				liveRevision?.originalLanguage,
			) ?? { text: slug, locale: 'en' },
		})),
		unknown: slugs.filter((slug) => !published.some((practice) => practice.slug === slug)),
	}
}
