import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import type { Locale } from '../locales'
import { gridClusters, rounded } from '../regions/clusters'
import type { RegionCount } from '../regions/schema'
import type { Columns } from '../search/columns'
import { facetValues } from './facets'
import type { PracticeFilters } from './filters'
import { type MapPlace, mostPlaces, type PracticeMap } from './map'
import { isStale, type Published, publishedNow, refresh } from './published-queries'
import { bounded, type Found, find } from './search'
import { preference } from './summary-rows'

/** How many of the practices that answer are in each region, and where. Everybody may ask, and gets the same. */
export async function getMap(_actor: Actor, filters: PracticeFilters, locale: Locale): Promise<PracticeMap> {
	const asked = bounded(filters)
	for (let state = await publishedNow(), tries = 0; ; tries++) {
		const found = await find(state, asked, locale)
		const [regions, { longitudes, latitudes }] = await Promise.all([
			regionsOf(state, found, asked, locale),
			coordinates(state.columns),
		])
		const known = [...found.numbers].flatMap((number) => {
			const [lon, lat] = [longitudes[number] ?? Number.NaN, latitudes[number] ?? Number.NaN]
			return Number.isNaN(lon) || Number.isNaN(lat) ? [] : [{ number, lon, lat }]
		})
		const few = known.length <= mostPlaces
		const places = few ? await named(known, locale) : []
		// Something published in between may have taken the number of one that is gone.
		if (few && tries < 3 && (await isStale(state))) {
			state = await refresh()
			continue
		}
		return { total: found.total, regions, places, clusters: few ? [] : gridClusters(known, mostPlaces) }
	}
}

/** The counts alone: what a map drawn on the server shows. */
export async function countRegions(
	_actor: Actor,
	filters: PracticeFilters,
	locale: Locale,
): Promise<RegionCount[]> {
	const asked = bounded(filters)
	const state = await publishedNow()
	return regionsOf(state, await find(state, asked, locale), asked, locale)
}

const regionsOf = async (
	state: Published,
	found: Found,
	asked: PracticeFilters,
	locale: Locale,
): Promise<RegionCount[]> =>
	(await facetValues(state, found, asked, 'region', locale, () => true))
		.filter(({ count }) => count > 0)
		.map(({ value, label, count }) => ({ code: value, name: label, count }))

/** By the number of the entry; NaN where it is not known. Single precision: to a metre. */
type Coordinates = { longitudes: Float32Array; latitudes: Float32Array }

const kept = new WeakMap<Columns, Promise<Coordinates>>()

/** Where every practice is, read once for each state of the catalogue in which somebody asks. */
function coordinates(columns: Columns): Promise<Coordinates> {
	const known = kept.get(columns)
	if (known) return known
	const reading = readCoordinates(columns.size)
	kept.set(columns, reading)
	reading.catch(() => kept.delete(columns))
	return reading
}

async function readCoordinates(size: number): Promise<Coordinates> {
	// As one text: a hundred thousand rows take a client long to take apart.
	const [row] = await db.$queryRaw<[{ numbers: string | null }]>`
		SELECT string_agg(concat_ws(' ', e.number, r.longitude::real, r.latitude::real), ' ') AS numbers
		FROM "CatalogueEntry" e
		JOIN "Practice" p ON p.id = e."practiceId" JOIN "Revision" r ON r.id = p."liveRevisionId"
		WHERE r.longitude IS NOT NULL AND r.latitude IS NOT NULL`
	const longitudes = new Float32Array(size).fill(Number.NaN)
	const latitudes = new Float32Array(size).fill(Number.NaN)
	const numbers = row.numbers === null ? [] : row.numbers.split(' ').map(Number)
	for (let at = 0; at + 2 < numbers.length; at += 3) {
		const number = numbers[at] ?? size
		if (number >= size) continue
		longitudes[number] = numbers[at + 1] ?? Number.NaN
		latitudes[number] = numbers[at + 2] ?? Number.NaN
	}
	return { longitudes, latitudes }
}

/** With their titles, by address, so that the same answer is always the same. */
async function named(
	places: readonly { number: number; lon: number; lat: number }[],
	locale: Locale,
): Promise<MapPlace[]> {
	if (places.length === 0) return []
	const rows = await db.$queryRaw<{ number: number; slug: string; title: string; locale: string }[]>`
		SELECT e.number, e.slug, text.title, text.locale
		FROM unnest(${places.map(({ number }) => number)}::int[]) shown (number)
		JOIN "CatalogueEntry" e ON e.number = shown.number
		JOIN "Practice" p ON p.id = e."practiceId" JOIN "Revision" r ON r.id = p."liveRevisionId"
		CROSS JOIN LATERAL (SELECT t.title, t.locale FROM "CatalogueText" t WHERE t."practiceId" = e."practiceId"
			ORDER BY ${preference(locale, Prisma.sql`r."originalLanguage"`)} LIMIT 1) text
		ORDER BY e.slug`
	const at = new Map(places.map((place) => [place.number, place]))
	return rows.flatMap(({ number, locale: written, ...practice }) => {
		const place = at.get(number)
		if (!place) return []
		return [
			{
				lon: rounded(place.lon),
				lat: rounded(place.lat),
				...practice,
				...(written !== locale && { locale: written }),
			},
		]
	})
}
