'use client'

import { useTranslations } from 'next-intl'

type Props = { id: string; count: number | undefined; limit: number }

/** How much room is left, once it is known; how much is too much as soon as it is. */
export function CharacterCount({ id, count, limit }: Props) {
	const t = useTranslations('contribute.form')
	const over = count !== undefined && count > limit
	return (
		<span id={id} className={over ? 'font-semibold text-danger' : undefined}>
			<span aria-live={over ? 'polite' : 'off'}>
				{count === undefined
					? t('atMost', { limit })
					: over
						? t('tooMany', { count: count - limit })
						: t('left', { count: limit - count, limit })}
			</span>
		</span>
	)
}
