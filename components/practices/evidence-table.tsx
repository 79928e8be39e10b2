// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its roles in some browsers
// biome-ignore-all lint/a11y/useSemanticElements: the same
// biome-ignore-all lint/suspicious/noArrayIndexKey: a claim has no name but its place
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge } from '@/components/ui/badge'
import { cx } from '@/components/ui/cx'
import type { ContentLocale } from '@/lib/locales'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { formatPartialDate } from '@/lib/partial-date'
import type { Claim } from '@/lib/practices/page'
import type { PageAddress } from '@/lib/practices/page-path'
import { TextMarks } from './text-marks'

type Props = {
	/** What else is to be said of a source, by its address. */
	note?: (sourceUrl: string) => ReactNode
	evidence: readonly Claim[]
	locale: string
	/** Of the practice, for the way to the original. */
	practice: PageAddress
	original: ContentLocale
}

/**
 * One claim over the whole width, its figures in the row below: a sentence and four narrow columns would
 * not stand beside each other in the measure of a book.
 */
export function EvidenceTable({ evidence, note, locale, practice, original }: Props) {
	const t = useTranslations('practice.evidence')
	const columns = ['before', 'now', 'measured', 'source'] as const
	return (
		<table role="table" className="w-full border-collapse text-15 max-sm:block">
			<caption className="sr-only">{t('caption')}</caption>
			<thead role="rowgroup" className="max-sm:sr-only">
				<tr role="row">
					{columns.map((column) => (
						<th
							key={column}
							role="columnheader"
							scope="col"
							className="border-b border-ink py-2 pr-4 text-left text-13 font-semibold text-quiet last:w-2/5 last:pr-0"
						>
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			{evidence.map((claim, position) => (
				<tbody key={position} role="rowgroup" className="break-inside-avoid max-sm:block">
					<tr role="row" className="max-sm:block">
						<th
							role="rowheader"
							scope="rowgroup"
							colSpan={4}
							className="pt-4 pb-1 text-left font-normal max-sm:block"
						>
							{claim.indicator ? (
								<span className="eyebrow block" lang={otherLanguage(claim.indicator, locale)}>
									{claim.indicator.text}
								</span>
							) : null}
							<span className="block font-serif text-17" lang={otherLanguage(claim.claim, locale)}>
								{claim.claim.text}
							</span>
							<TextMarks
								mark={claim.mark}
								practice={practice}
								original={original}
								anchor="evidence"
								className="mt-1"
							/>
						</th>
					</tr>
					<tr role="row" className="max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4">
						<Cell label={t('before')} hiddenOnPhone={claim.baseline === null}>
							<Figure value={claim.baseline} unit={claim.unit} locale={locale} />
						</Cell>
						<Cell label={t('now')} strong>
							<Figure value={claim.value} unit={claim.unit} locale={locale} />
						</Cell>
						<Cell label={t('measured')}>
							{claim.measuredOn ? formatPartialDate(claim.measuredOn, locale) : <Unknown />}
						</Cell>
						<Cell label={t('source')}>
							<ClaimSource claim={claim} /> {claim.sourceUrl ? note?.(claim.sourceUrl) : null}
							{claim.method ? (
								<span className="mt-0.5 block text-13 text-quiet" lang={otherLanguage(claim.method, locale)}>
									{claim.method.text}
								</span>
							) : null}
						</Cell>
					</tr>
				</tbody>
			))}
		</table>
	)
}

function Cell({
	label,
	strong = false,
	hiddenOnPhone = false,
	children,
}: {
	label: string
	strong?: boolean
	hiddenOnPhone?: boolean
	children: ReactNode
}) {
	return (
		<td
			role="cell"
			className={cx(
				'border-hairline py-1 align-baseline last:pr-0 sm:border-b sm:pr-4 sm:pb-4',
				'max-sm:last:col-span-2 max-sm:last:border-b max-sm:last:pb-4',
				strong && 'font-semibold',
				hiddenOnPhone && 'max-sm:hidden',
			)}
		>
			<span aria-hidden="true" className="block text-13 font-normal text-quiet sm:hidden">
				{label}
			</span>
			{children}
		</td>
	)
}

function Figure({
	value,
	unit,
	locale,
}: {
	value: string | null
	unit: PickedText | undefined
	locale: string
}) {
	if (value === null) return <Unknown />
	return (
		<>
			{value}
			{unit ? <span lang={otherLanguage(unit, locale)}> {unit.text}</span> : null}
		</>
	)
}

function Unknown() {
	const t = useTranslations('practice')
	return (
		<>
			<span aria-hidden="true" className="text-quiet">
				–
			</span>
			<span className="sr-only">{t('notStated')}</span>
		</>
	)
}

function ClaimSource({ claim }: { claim: Claim }) {
	const t = useTranslations('practice.evidence')
	const { sourceUrl, sourceTitle } = claim
	if (sourceUrl)
		return (
			<a href={sourceUrl} rel="noopener noreferrer nofollow" className="link">
				{sourceTitle ?? new URL(sourceUrl).hostname}
			</a>
		)
	if (sourceTitle) return sourceTitle
	return (
		<Badge tone="signal" wraps>
			{t('noSource')}
		</Badge>
	)
}
