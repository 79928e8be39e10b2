import { JsonLd } from '@/components/ui/json-ld'
import { isoCountry } from '@/lib/nuts'
import { paths } from '@/lib/paths'
import { licenceOf } from '@/lib/practices/licences'
import type { PracticePage } from '@/lib/practices/page'

type Props = { practice: PracticePage; locale: string; origin: string; siteName: string }

/** The practice in the words of schema.org. */
export function PracticeJsonLd({ practice, locale, origin, siteName }: Props) {
	const { slug, language, owner, author, partners, evidence, position } = practice
	const at = (path: string) => `${origin}${path}`
	const organisation = ({ slug: of, name }: PracticePage['owner']) => ({
		'@type': 'Organization',
		'@id': at(paths.organisation(locale, of)),
		name: name.text,
		url: at(paths.organisation(locale, of)),
	})
	return (
		<JsonLd
			data={{
				'@context': 'https://schema.org',
				'@type': 'Article',
				'@id': at(paths.practice(locale, slug)),
				url: at(paths.practice(locale, slug)),
				headline: practice.title.text,
				abstract: practice.summary?.text,
				inLanguage: language.text.locale,
				...(language.text.locale === language.original
					? {}
					: { translationOfWork: { '@type': 'Article', inLanguage: language.original } }),
				author: organisation(author ?? owner),
				...(author ? { sourceOrganization: organisation(owner) } : {}),
				contributor: partners.map(organisation),
				publisher: { '@type': 'Organization', name: siteName, url: at(paths.home(locale)) },
				datePublished: practice.firstPublishedAt,
				dateModified: practice.updatedAt,
				version: practice.number,
				license: licenceOf(practice.licence).address ?? practice.licence,
				isAccessibleForFree: true,
				about: practice.themes.map(({ code, name }) => ({
					'@type': 'DefinedTerm',
					'@id': at(paths.theme(locale, code)),
					name: name.text,
					termCode: code,
				})),
				image: practice.images.map(({ image }) => at(paths.file(image.id, image.fallback))),
				keywords: practice.tags.map(({ label }) => label),
				spatialCoverage: practice.regions.map(({ code, name }, index) => ({
					'@type': 'AdministrativeArea',
					name,
					identifier: code,
					address: { '@type': 'PostalAddress', addressCountry: isoCountry(code.slice(0, 2)) },
					...(index === 0 && position ? { geo: { '@type': 'GeoCoordinates', ...position } } : {}),
				})),
				citation: evidence.flatMap(({ sourceUrl, sourceTitle }) =>
					sourceUrl ? [{ '@type': 'CreativeWork', name: sourceTitle ?? sourceUrl, url: sourceUrl }] : [],
				),
			}}
		/>
	)
}
