import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { defaultLocale, type Locale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isRegionCode, nutsVersion, regionName, regionNameSelect } from '../nuts'
import { isSlug } from '../slug'
import { followLimits } from './limits'
import { canFollow, visibleTo } from './policy'
import type { FollowSubject } from './schema'

/** Something one follows, or may follow. Moments are ISO. */
export type Followed = FollowSubject & {
	title: PickedText
	/** False: a practice that was taken out of the catalogue. */
	open: boolean
}
export type FollowedSince = Followed & { since: string }
export type FollowList = Record<FollowSubject['kind'], FollowedSince[]>

const practiceSelect = {
	slug: true,
	liveRevisionId: true,
	revisions: {
		where: { publishedAt: { not: null } },
		orderBy: { number: 'desc' },
		take: 1,
		select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
	},
} as const
type PracticeRow = {
	slug: string
	liveRevisionId: string | null
	revisions: { originalLanguage: string; texts: { locale: string; title: string }[] }[]
}

const themeSelect = { code: true, name: true } as const

/** What it is called, and whether one follows it. */
export async function getFollowChoice(
	actor: Actor,
	subject: FollowSubject,
	locale: Locale,
): Promise<Followed & { following: boolean; full: boolean }> {
	if (!canFollow(actor)) throw new NotFound('follows')
	const following = await isFollowing(actor, subject)
	const followed = await find(subject, locale)
	if (!followed || (!followed.open && !following)) throw new NotFound(`${subject.kind} ${subject.name}`)
	const full = (await db.follow.count({ where: visibleTo(actor) })) >= followLimits.follows
	return { ...followed, following, full }
}

/** For the button on pages that are the same for everybody. */
export async function isFollowing(actor: Actor, { kind, name }: FollowSubject): Promise<boolean> {
	const what = {
		practice: isSlug(name) && { practice: { slug: name } },
		theme: isSlug(name) && { themeCode: name },
		region: isRegionCode(name) && { region: { code: name, nutsVersion } },
	}[kind]
	if (!what) return false
	return (await db.follow.count({ where: { AND: [visibleTo(actor), what] } })) > 0
}

async function find({ kind, name }: FollowSubject, locale: Locale): Promise<Followed | undefined> {
	if (kind === 'region') {
		if (!isRegionCode(name)) return undefined
		const where = { nutsVersion_code: { nutsVersion, code: name } }
		const region = await db.region.findUnique({ where, select: regionNameSelect })
		return region ? asRegion(region, locale) : undefined
	}
	if (!isSlug(name)) return undefined
	if (kind === 'theme') {
		const theme = await db.theme.findUnique({ where: { code: name }, select: themeSelect })
		return theme ? asTheme(theme, locale) : undefined
	}
	const practice = await db.practice.findFirst({
		where: { slug: name, firstPublishedAt: { not: null } },
		select: practiceSelect,
	})
	return practice ? asPractice(practice, locale) : undefined
}

/** All one follows, what was followed last first; no more than one may follow (limits.ts). */
export async function listFollows(actor: Actor, locale: Locale): Promise<FollowList> {
	if (!canFollow(actor)) throw new NotFound('follows')
	const rows = await db.follow.findMany({
		where: visibleTo(actor),
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		take: followLimits.follows,
		select: {
			createdAt: true,
			practice: { select: practiceSelect },
			theme: { select: themeSelect },
			region: { select: regionNameSelect },
		},
	})
	const all = rows.flatMap(({ createdAt, practice, theme, region }): FollowedSince[] => {
		const followed = practice
			? asPractice(practice, locale)
			: theme
				? asTheme(theme, locale)
				: region && asRegion(region, locale)
		return followed ? [{ ...followed, since: createdAt.toISOString() }] : []
	})
	const of = (kind: FollowSubject['kind']) => all.filter((each) => each.kind === kind)
	return { practice: of('practice'), theme: of('theme'), region: of('region') }
}

function asPractice({ slug, liveRevisionId, revisions: [last] }: PracticeRow, locale: Locale): Followed {
	const texts = Object.fromEntries(last?.texts.map((text) => [text.locale, text.title]) ?? [])
	return {
		kind: 'practice',
		name: slug,
		title: pickText(readLocalised(texts), locale, last?.originalLanguage) ?? {
			text: slug,
			locale: defaultLocale,
		},
		open: liveRevisionId !== null,
	}
}

const asTheme = ({ code, name }: { code: string; name: unknown }, locale: Locale): Followed => ({
	kind: 'theme',
	name: code,
	title: pickText(readLocalised(name), locale) ?? { text: code, locale: defaultLocale },
	open: true,
})

const asRegion = (region: Parameters<typeof regionName>[0], locale: Locale): Followed => ({
	kind: 'region',
	name: region.code,
	title: { text: regionName(region, locale), locale },
	open: true,
})
