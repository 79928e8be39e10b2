import { ChevronDown } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { icon } from '@/components/ui/icon'
import { Fold } from './fold'

/** One group of choices, which can be folded. */
export function FilterGroup({
	title,
	chosen,
	open,
	children,
}: {
	title: string
	/** How many of its values are chosen. */
	chosen: number
	open: boolean
	children: ReactNode
}) {
	const t = useTranslations('facets')
	const format = useFormatter()
	return (
		<Fold
			open={open}
			className="group/filter border-t border-hairline py-1 first-of-type:border-t-0 lg:first-of-type:border-t"
			summaryClass="flex min-h-10 list-none items-center justify-between gap-2 pr-1.5 text-15 font-semibold hover:text-accent [&::-webkit-details-marker]:hidden"
			summary={
				<>
					<span>
						{title}
						{chosen > 0 ? (
							<>
								<span
									aria-hidden="true"
									className="ml-2 inline-block min-w-5 rounded-full bg-accent-wash px-1.5 text-center text-13 text-accent tabular-nums"
								>
									{format.number(chosen)}
								</span>
								<span className="sr-only">{t('chosen', { count: chosen })}</span>
							</>
						) : null}
					</span>
					<ChevronDown
						{...icon}
						className="shrink-0 text-quiet transition-transform duration-150 group-open/filter:rotate-180"
					/>
				</>
			}
		>
			<fieldset className="pb-3">
				<legend className="sr-only">{title}</legend>
				{children}
			</fieldset>
		</Fold>
	)
}
