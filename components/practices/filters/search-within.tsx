'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { controlClass } from '@/components/ui/text-input'
import { paths } from '@/lib/paths'
import type { Facet, FacetGroup } from '@/lib/practices/summary'
import { FilterRow } from './filter-row'

type Props = {
	group: FacetGroup
	label: string
	/** The question of the page, as in its address: what the values are counted for. */
	asked: string
	locale: string
	/** What is chosen of the group: stays in view, whatever one looks for. */
	chosen: readonly Facet[]
	/** The list or tree as it is without words. */
	children: ReactNode
}

/** So long after a key, the next has not come. */
const pause = 150

/**
 * A field that looks through all values of a group, also those that the page does not list. Without JavaScript
 * there is the list, and the page of all values.
 */
export function SearchWithin({ group, label, asked, locale, chosen, children }: Props) {
	const t = useTranslations('facets')
	const [words, setWords] = useState('')
	const [found, setFound] = useState<Facet[] | null>(null)

	useEffect(() => {
		if (words.trim() === '') return setFound(null)
		const stop = new AbortController()
		const timer = setTimeout(() => {
			const question = new URLSearchParams(asked)
			question.delete('page')
			question.set('locale', locale)
			question.set('find', words.trim())
			valuesOf(paths.choicesApi(group, question), stop.signal).then(
				(values) => {
					if (!stop.signal.aborted) setFound(values)
				},
				// The list as it is, when the search cannot be reached.
				() => {
					if (!stop.signal.aborted) setFound(null)
				},
			)
		}, pause)
		return () => {
			clearTimeout(timer)
			stop.abort()
		}
	}, [words, asked, locale, group])

	const searching = found !== null
	const isChosen = new Set(chosen.map(({ value }) => value))
	const foundOnes = new Set(found?.map(({ value }) => value))
	const rows = found ? [...chosen.filter(({ value }) => !foundOnes.has(value)), ...found] : []
	return (
		<>
			<input
				id={`within-${group}`}
				type="search"
				aria-label={label}
				placeholder={label}
				autoComplete="off"
				maxLength={100}
				value={words}
				onChange={(event) => setWords(event.target.value)}
				onKeyDown={(event) => {
					// Enter would send the form; the list is already narrowed.
					if (event.key === 'Enter') event.preventDefault()
				}}
				className={cx(controlClass, 'mb-2 min-h-9 text-15! noscript:hidden')}
			/>
			{/* Disabled, so that no box is in the form twice. */}
			<fieldset disabled={searching} hidden={searching}>
				{children}
			</fieldset>
			{searching ? (
				<ul className="max-h-72 overflow-y-auto overscroll-contain pr-2">
					{rows.map((facet) => (
						<li key={facet.value}>
							<FilterRow
								group={group}
								id={`within-${group}-${facet.value}`}
								facet={{ ...facet, selected: isChosen.has(facet.value) }}
								above={group === 'region' ? codesAbove(facet.value) : []}
							/>
						</li>
					))}
				</ul>
			) : null}
			<p role="status" className="text-13 text-quiet">
				{found?.length === 0 ? t('nothingWithin') : null}
			</p>
		</>
	)
}

const codesAbove = (code: string): string[] =>
	Array.from({ length: Math.max(0, code.length - 2) }, (_, index) => code.slice(0, index + 2))

async function valuesOf(address: string, signal: AbortSignal): Promise<Facet[]> {
	const response = await fetch(address, { signal })
	if (!response.ok) throw new Error(`${response.status}`)
	const { data }: { data: Pick<Facet, 'value' | 'label' | 'count'>[] } = await response.json()
	return data.map(({ value, label, count }) => ({ value, label, count, selected: false, known: true }))
}
