import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from './locales'

/** What next-intl asks for at each request: the language of the address, and its messages. */
export default getRequestConfig(async ({ requestLocale }) => {
	const requested = await requestLocale
	const locale = requested && isLocale(requested) ? requested : defaultLocale
	return {
		locale,
		timeZone: 'Europe/Brussels',
		messages: (await import(`../messages/${locale}.json`)).default,
	}
})
