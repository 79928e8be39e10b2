import { useFormatter, useTranslations } from 'next-intl'
import { ChoiceRow } from '@/components/ui/checkbox'
import type { Facet, FacetGroup } from '@/lib/practices/summary'

type Props = {
	group: FacetGroup
	facet: Facet
	/** Codes that include this one: choosing both would only repeat the larger. */
	above?: readonly string[]
	/** The colour of its priority. */
	hue?: string
}

/** One value of a group, with how many practices it would show. */
export function FilterRow({ group, facet, above, hue }: Props) {
	const t = useTranslations('facets')
	const format = useFormatter()
	const id = `${group}-${facet.value}`
	return (
		<ChoiceRow
			type="checkbox"
			id={id}
			name={group}
			value={facet.value}
			defaultChecked={facet.selected}
			data-above={above?.join(' ')}
			label={
				<>
					{hue ? (
						<span
							aria-hidden="true"
							className="mr-2 inline-block size-2 rounded-full"
							style={{ backgroundColor: hue }}
						/>
					) : null}
					{facet.known ? facet.label : t('unknown', { value: facet.value })}
					<span className="sr-only">{t('rowCount', { count: facet.count })}</span>
				</>
			}
			aside={<span aria-hidden="true">{format.number(facet.count)}</span>}
		/>
	)
}
