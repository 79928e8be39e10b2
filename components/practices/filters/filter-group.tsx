import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { icon } from '@/components/ui/icon'

/** One group of choices, which can be folded. */
export function FilterGroup({
	title,
	open,
	children,
}: {
	title: string
	open: boolean
	children: ReactNode
}) {
	return (
		<details open={open} className="group/filter border-t border-hairline py-1">
			<summary className="flex min-h-10 list-none items-center justify-between gap-2 pr-1.5 text-15 font-semibold hover:text-accent [&::-webkit-details-marker]:hidden">
				{title}
				<ChevronDown
					{...icon}
					className="text-quiet transition-transform duration-150 group-open/filter:rotate-180"
				/>
			</summary>
			<fieldset className="pb-3">
				<legend className="sr-only">{title}</legend>
				{children}
			</fieldset>
		</details>
	)
}
