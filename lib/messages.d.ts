import type messages from '../messages/en.json'
import type { Locale } from './locales'

// A key that English lacks is a type error wherever it is asked for.
declare module 'use-intl' {
	interface AppConfig {
		Locale: Locale
		Messages: typeof messages
	}
}
declare module 'next-intl' {
	interface AppConfig {
		Locale: Locale
		Messages: typeof messages
	}
}
