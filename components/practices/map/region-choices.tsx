'use client'

import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import type { Level } from '@/lib/regions/map-levels'
import type { RegionCount } from '@/lib/regions/schema'

type Props = {
	regions: readonly RegionCount[]
	/** Which the map shows; null for the drawing, which mixes them. */
	level: Level | null
	chosen: readonly string[]
	hrefOf: (code: string) => string
	/** Outlines a region on the map. */
	point: (code: string | undefined) => void
}

/** So many are rendered without being asked for. */
const most = 100

/** The map in words: each region with its count, and a link that chooses it. */
export function RegionChoices({ regions, level, chosen, hrefOf, point }: Props) {
	const t = useTranslations('catalogue.map')
	const format = useFormatter()
	const locale = useLocale()
	const [whole, setWhole] = useState(false)
	const sorted = regions.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale))
	const listed = whole ? sorted : sorted.slice(0, most)
	const title = level === null ? t('regions') : t('level', { level })
	return (
		<section aria-label={title} className="min-w-0">
			<h2 className="font-sans text-15 font-semibold">{title}</h2>
			{level !== null && level < 3 ? <p className="text-13 text-quiet print:hidden">{t('closer')}</p> : null}
			<ol className="mt-2 max-h-[28rem] divide-y divide-hairline overflow-y-auto overscroll-contain border-y border-hairline text-15 print:max-h-none">
				{listed.map(({ code, name, count }) => (
					<li key={code}>
						<Link
							href={hrefOf(code)}
							prefetch={false}
							scroll={false}
							aria-current={chosen.includes(code) ? 'true' : undefined}
							onMouseEnter={() => point(code)}
							onMouseLeave={() => point(undefined)}
							onFocus={() => point(code)}
							onBlur={() => point(undefined)}
							className={cx(
								'flex min-h-9 items-baseline justify-between gap-4 py-1.5 pr-2 hover:text-accent focus-visible:-outline-offset-2',
								chosen.includes(code) && 'border-l-3 border-accent pl-2 font-semibold',
							)}
						>
							<span className="min-w-0">{name}</span>
							<span className="text-quiet tabular-nums">
								<span aria-hidden="true">{format.number(count)}</span>
								<span className="sr-only">{t('practices', { count })}</span>
							</span>
						</Link>
					</li>
				))}
			</ol>
			{listed.length < sorted.length ? (
				<Button variant="quiet" size="small" className="mt-2" onClick={() => setWhole(true)} type="button">
					{t('allOfList', { count: sorted.length })}
				</Button>
			) : null}
		</section>
	)
}
