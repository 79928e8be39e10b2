// biome-ignore-all lint/suspicious/noArrayIndexKey: a fact has no name but its place
import type { ReactNode } from 'react'
import { cx } from './cx'

export type Fact = { label: ReactNode; value: ReactNode; lang?: string | undefined }

type Props = {
	items: (Fact | false | null | undefined)[]
	/** `column`: label over value; `row`: label beside value, hairlines between. */
	look?: 'column' | 'row'
	className?: string | undefined
}

/** What is known, as pairs of label and value. An item that is false or missing is left out. */
export function Facts({ items, look = 'column', className }: Props) {
	const known = items.filter((item): item is Fact => Boolean(item))
	if (known.length === 0) return null
	return (
		<dl
			className={cx(
				'text-15',
				look === 'column' ? 'grid gap-4' : 'divide-y divide-hairline border-y border-hairline',
				className,
			)}
		>
			{known.map((item, position) => (
				<div
					key={position}
					className={look === 'row' ? 'grid gap-x-6 py-2 sm:grid-cols-[minmax(8rem,1fr)_2fr]' : undefined}
				>
					<dt className={cx('text-quiet', look === 'column' && 'text-13')}>{item.label}</dt>
					<dd lang={item.lang} className="min-w-0">
						{item.value}
					</dd>
				</div>
			))}
		</dl>
	)
}
