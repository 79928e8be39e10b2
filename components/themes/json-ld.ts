import { paths } from '@/lib/paths'
import type { ThemePage } from '@/lib/themes/queries'

/** schema.org/DefinedTerm. `origin` is the address of the site, without a slash at the end. */
export function themeJsonLd(theme: ThemePage, vocabulary: string, locale: string, origin: string): object {
	const at = (path: string) => origin + path
	const url = at(paths.theme(locale, theme.code))
	return {
		'@context': 'https://schema.org',
		'@type': 'DefinedTerm',
		'@id': url,
		url,
		name: theme.name.text,
		termCode: theme.code,
		inLanguage: theme.name.locale,
		...(theme.description && { description: theme.description.text }),
		inDefinedTermSet: {
			'@type': 'DefinedTermSet',
			'@id': at(paths.themes(locale)),
			name: vocabulary,
		},
	}
}
