import { formatLocale } from './locales'

/** Where the site's days begin: the same zone next-intl is given (lib/i18n.ts). */
const timeZone = 'Europe/Brussels'

/** The day of an ISO moment, as people of that language write it: "23 November 2026". */
export const formatDay = (moment: string, locale: string): string =>
	new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: 'long', timeZone }).format(new Date(moment))

/** The same day for machines: "2026-11-23". */
export const isoDay = (moment: string): string =>
	new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(moment))

/** A day as YYYY-MM-DD, as people of that language write it. */
export const writtenDay = (day: string, locale: string): string => formatDay(`${day}T12:00:00Z`, locale)
