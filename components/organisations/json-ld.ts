import { isoCountry } from '@/lib/nuts'
import type { OrganisationPage } from '@/lib/organisations/queries'
import type { OrganisationKind } from '@/lib/organisations/schema'
import { paths } from '@/lib/paths'

const types: Partial<Record<OrganisationKind, string>> = {
	regional_authority: 'GovernmentOrganization',
	local_authority: 'GovernmentOrganization',
	ministry: 'GovernmentOrganization',
	research: 'ResearchOrganization',
	company: 'Corporation',
}

/** schema.org/Organization. `origin` is the address of the site, without a slash at the end. */
export function organisationJsonLd(organisation: OrganisationPage, locale: string, origin: string): object {
	const url = `${origin}${paths.organisation(locale, organisation.slug)}`
	const { region, place } = organisation
	return {
		'@context': 'https://schema.org',
		'@type': types[organisation.kind] ?? 'Organization',
		'@id': url,
		name: organisation.name.text,
		...(organisation.shortName && { alternateName: organisation.shortName }),
		...(organisation.description && { description: organisation.description.text }),
		url: organisation.website ?? url,
		...(organisation.website && { sameAs: url }),
		...((region || place) && {
			address: {
				'@type': 'PostalAddress',
				...(place && { addressLocality: place }),
				...(region && {
					addressRegion: region.name,
					addressCountry: isoCountry(region.code.slice(0, 2)),
				}),
			},
		}),
	}
}
