import { createFormatter, createTranslator, type Messages } from 'use-intl/core'
import { defaultLocale, isLocale, type Locale } from './locales'

const timeZone = 'Europe/Brussels'

async function wordsOf(locale: string): Promise<{ locale: Locale; messages: Messages; timeZone: string }> {
	const language = isLocale(locale) ? locale : defaultLocale
	return { locale: language, messages: (await import(`../messages/${language}.json`)).default, timeZone }
}

/** The site's words outside a request: mails, jobs, the operator's tool. `t('mail.signIn.subject')` */
export const translatorFor = async (locale: string) => createTranslator(await wordsOf(locale))

/** What a question is put into words with (components/practices/question.tsx), outside a page. */
export async function questionWordsFor(locale: Locale) {
	return {
		t: createTranslator({ ...(await wordsOf(locale)), namespace: 'catalogue' }),
		format: createFormatter({ locale, timeZone }),
	}
}
