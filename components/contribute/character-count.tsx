'use client'

import { useTranslations } from 'next-intl'

type Props = {
	id: string
	count: number | undefined
	limit: number
	/** In a few figures: below a short control. */
	short?: boolean
}

/** How much room is left, once it is known; how much is too much as soon as it is. */
export function CharacterCount({ id, count, limit, short = false }: Props) {
	const t = useTranslations('contribute.form')
	const over = count !== undefined && count > limit
	const words =
		count === undefined
			? t('atMost', { limit })
			: over
				? t('tooMany', { count: count - limit })
				: t('left', { count: limit - count, limit })
	return (
		<span id={id} className={over ? 'font-semibold text-danger' : undefined}>
			<span aria-live={over ? 'polite' : 'off'}>
				{short && !over ? (
					<>
						<span aria-hidden="true">{count === undefined ? `≤ ${limit}` : `${count}/${limit}`}</span>
						<span className="sr-only">{words}</span>
					</>
				) : (
					words
				)}
			</span>
		</span>
	)
}

/** How many of the things that one control may hold. */
export function ItemCount({ id, count, limit }: Omit<Props, 'short'>) {
	const t = useTranslations('contribute.form')
	const over = count !== undefined && count > limit
	return (
		<span id={id} className={over ? 'font-semibold text-danger' : undefined}>
			<span aria-live={over ? 'polite' : 'off'}>{t('items', { count: count ?? 0, limit })}</span>
		</span>
	)
}
