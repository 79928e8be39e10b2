import { createTranslator, type Messages } from 'use-intl/core'
import { defaultLocale, isLocale } from './locales'

/** The site's words outside a request: mails, jobs, the operator's tool. `t('mail.signIn.subject')` */
export async function translatorFor(locale: string) {
	const language = isLocale(locale) ? locale : defaultLocale
	const messages: Messages = (await import(`../messages/${language}.json`)).default
	return createTranslator({ locale: language, messages, timeZone: 'Europe/Brussels' })
}
