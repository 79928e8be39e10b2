import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { otherLanguage } from '@/lib/localised'
import type { OrganisationMention } from '@/lib/organisations/schema'
import { paths } from '@/lib/paths'

/** Organisations with what they are and where. */
export function OrganisationList({ organisations }: { organisations: readonly OrganisationMention[] }) {
	const locale = useLocale()
	const t = useTranslations('organisations')
	return (
		<ul className="divide-y divide-hairline text-15">
			{organisations.map((organisation) => (
				<li key={organisation.slug} className="flex flex-wrap justify-between gap-x-6 py-2">
					<Link
						href={paths.organisation(locale, organisation.slug)}
						className="link"
						lang={otherLanguage(organisation.name, locale)}
					>
						{organisation.name.text}
					</Link>
					<span className="text-quiet">
						{t(`kinds.${organisation.kind}`)}
						{organisation.place ? <> · {organisation.place}</> : null}
					</span>
				</li>
			))}
		</ul>
	)
}
