import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { type PracticeFilters, toSearchParams, withChange } from '@/lib/practices/filters'

type Props = {
	filters: PracticeFilters
	/** What was looked for instead, words that stand nowhere, and whether no practice has all of the rest. */
	words: { corrected: string | null; unknown: readonly string[]; partial: boolean }
	total: number
}

/** How the words of the question were understood, where that is not simply as they stand; and the way back. */
export function Understood({ filters, words: { corrected, unknown, partial }, total }: Props) {
	const t = useTranslations('catalogue.words')
	const format = useFormatter()
	const locale = useLocale()
	const href = (exact: boolean) => paths.practices(locale, toSearchParams(withChange(filters, { exact })))
	const v = (chunks: ReactNode) => <strong className="font-semibold">{chunks}</strong>
	const lines = [
		corrected !== null && (
			<>
				{t.rich('corrected', { words: corrected, v })}{' '}
				<Link href={href(true)} rel="nofollow" className="link">
					{t.rich('instead', { words: filters.q, v })}
				</Link>
			</>
		),
		filters.exact && (
			<>
				{t.rich('exact', { words: filters.q, v })}{' '}
				<Link href={href(false)} rel="nofollow" className="link">
					{t('allow')}
				</Link>
			</>
		),
		unknown.length > 0 &&
			t.rich('unknown', {
				count: unknown.length,
				words: format.list([...unknown], { type: 'conjunction' }),
				v,
			}),
		partial && total > 0 && t('partial'),
	].filter((line) => line !== false)
	if (lines.length === 0) return null
	return (
		<div className="grid gap-1 border-l-2 border-signal pl-4 text-15">
			{lines.map((line, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: the lines are always the same four in their order
				<p key={index}>{line}</p>
			))}
		</div>
	)
}
