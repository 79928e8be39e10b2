import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { icon } from '@/components/ui/icon'
import type { Facet, FacetGroup } from '@/lib/practices/summary'
import { anySelected, type Branch } from './facet-tree'
import { FilterRow } from './filter-row'
import { Fold } from './fold'

type Props = { group: FacetGroup; branches: readonly Branch[]; hue?: (facet: Facet) => string }

/** Values with those inside them, folded until asked for or chosen. */
export function FilterTree({ group, branches, hue }: Props) {
	const t = useTranslations('facets')
	return (
		<ul>
			{branches.map(({ facet, children }) => (
				<li key={facet.value} className="relative pr-7">
					<FilterRow group={group} facet={facet} {...(hue && { hue: hue(facet) })} />
					{children.length > 0 ? (
						<Fold
							open={anySelected(children)}
							className="group/branch"
							summaryClass="absolute top-0.5 right-0 flex size-7 list-none items-center justify-center rounded-2 text-quiet hover:bg-accent-wash hover:text-accent [&::-webkit-details-marker]:hidden"
							summary={
								<>
									<ChevronDown
										{...icon}
										className="transition-transform duration-150 group-open/branch:rotate-180"
									/>
									<span className="sr-only">{t('within', { value: facet.label })}</span>
								</>
							}
						>
							<Twigs group={group} branches={children} above={[facet.value]} />
						</Fold>
					) : null}
				</li>
			))}
		</ul>
	)
}

function Twigs({
	group,
	branches,
	above,
}: {
	group: FacetGroup
	branches: readonly Branch[]
	above: string[]
}) {
	return (
		<ul className="pl-5">
			{branches.map(({ facet, children }) => (
				<li key={facet.value}>
					<FilterRow group={group} facet={facet} above={above} />
					{children.length > 0 ? (
						<Twigs group={group} branches={children} above={[...above, facet.value]} />
					) : null}
				</li>
			))}
		</ul>
	)
}
