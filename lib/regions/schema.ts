import { isLocale } from '../locales'
import { readLocalised } from '../localised'
import { isoCountry } from '../nuts'

/** A region and how many published practices it has, sub-regions included. */
export type RegionCount = { code: string; name: string; count: number }

/** The columns a name is made of. */
export const regionNameSelect = { code: true, level: true, name: true, nameLatin: true, names: true } as const
export type NamedRegion = { code: string; level: number; nameLatin: string; names: unknown }

/** In the reader's language where a name in it is known, else as the region writes it, in Latin letters. */
export function regionName(region: NamedRegion, locale: string): string {
	if (region.level === 0) return countryName(region.code, locale)
	return readLocalised(region.names)[isLocale(locale) ? locale : 'en'] ?? region.nameLatin
}

/** Of a NUTS country code (Greece is EL). The code itself where the reader's language has no name for it. */
export const countryName = (nutsCountry: string, locale: string): string =>
	new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(isoCountry(nutsCountry)) ??
	nutsCountry

/** "ES", "ES5", "ES51", "ES511": a country code and up to three letters or digits. */
export const isRegionCode = (text: string): boolean => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(text)

const steps = 4
const roundNumbers = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]

/**
 * Where each shade of the map begins: at most four, at round numbers, spread evenly over the orders of
 * magnitude up to the largest count. `[1, 2, 5]` means 1, 2 to 4, 5 and more.
 */
export function shadeStarts(largest: number): number[] {
	const fitting = roundNumbers.filter((start) => start <= Math.max(largest, 1))
	const last = fitting.length - 1
	const shades = Math.min(steps, fitting.length)
	const picked = Array.from({ length: shades }, (_, shade) =>
		shades === 1 ? 0 : Math.round((shade * last) / (shades - 1)),
	)
	return picked.map((index) => fitting[index] ?? 1)
}

/** The shade of a count, 1 for the lightest. */
export const shadeOf = (count: number, starts: readonly number[]): number =>
	Math.max(1, starts.filter((start) => start <= count).length)

const tooManyForAMap = 120

/**
 * The regions a map shows: those that hold practices at their own level, unless they are so many that each
 * would be a speck; then their NUTS 2 or NUTS 1 regions. `all` has ancestors too, each counted once.
 */
export function regionsForMap<Count extends RegionCount & { own: boolean }>(all: readonly Count[]): Count[] {
	const own = all.filter((region) => region.own)
	if (own.length <= tooManyForAMap) return own
	const atLevel = (level: number) => all.filter((region) => region.code.length === level + 2)
	const second = atLevel(2)
	return second.length <= tooManyForAMap ? second : atLevel(1)
}
