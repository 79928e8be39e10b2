/** What stands between a name and what is said of it: French has a space before it, which does not break. */
export const colon = (locale: string): string => (locale === 'fr' ? '\u00a0: ' : ': ')
