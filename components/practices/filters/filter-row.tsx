'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { ChoiceRow } from '@/components/ui/checkbox'
import type { Facet, FacetGroup } from '@/lib/practices/summary'

type Props = {
	group: FacetGroup
	/** Where the value stands on the page a second time. */
	id?: string
	facet: Facet
	/** Codes that include this one: choosing both would only repeat the larger. */
	above?: readonly string[]
	/** The colour of its priority. */
	hue?: string
}

/** One value of a group, with how many practices it would show. */
export function FilterRow({ group, facet, id = `${group}-${facet.value}`, above, hue }: Props) {
	const t = useTranslations('facets')
	const format = useFormatter()
	return (
		<ChoiceRow
			type="checkbox"
			id={id}
			name={group}
			value={facet.value}
			defaultChecked={facet.selected}
			data-above={above?.join(' ')}
			label={
				<span className="flex items-baseline gap-2">
					{hue ? (
						<span
							aria-hidden="true"
							className="size-2 shrink-0 rounded-full"
							style={{ backgroundColor: hue }}
						/>
					) : null}
					<span>
						{facet.known ? facet.label : t('unknown', { value: facet.value })}
						<span className="sr-only">{t('rowCount', { count: facet.count })}</span>
					</span>
				</span>
			}
			aside={<span aria-hidden="true">{format.number(facet.count)}</span>}
		/>
	)
}
