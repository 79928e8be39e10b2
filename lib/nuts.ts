import { isLocale } from './locales'
import { readLocalised } from './localised'

/** The version of the NUTS classification in use; a region is one row of one version. */
export const nutsVersion = 2024

/** The ISO 3166 country code of a NUTS one: they differ for Greece alone. */
export const isoCountry = (nutsCountry: string): string => (nutsCountry === 'EL' ? 'GR' : nutsCountry)

/** "ES", "ES5", "ES51", "ES511": a country code and up to three letters or digits. */
export const isRegionCode = (text: string): boolean => /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(text)

/** The columns of Region that a name is made of, for a Prisma `select`. */
export const regionNameSelect = { code: true, level: true, nameLatin: true, names: true } as const
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
