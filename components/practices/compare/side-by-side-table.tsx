// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its roles in some browsers
// biome-ignore-all lint/a11y/useSemanticElements: the same
import { CircleDashed, Equal, EqualApproximately, EqualNot, X } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { smallIcon } from '@/components/ui/icon'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { comparisonParams } from '@/lib/practices/comparison'
import type { PracticePage } from '@/lib/practices/page'
import { type Difference, inGroups, type SideBySideRow } from '@/lib/practices/side-by-side'
import { MachineMark } from '../machine-mark'
import { OwnLink } from './own-link'
import { useRowLabel } from './row-label'
import { SideBySideCell } from './side-by-side-cell'

type Props = {
	practices: readonly PracticePage[]
	rows: readonly SideBySideRow[]
	differing: boolean
	locale: string
}

/** A short handle for each practice, where its title would be too long to repeat. */
export const letterOf = (place: number): string => String.fromCharCode(65 + place)

/**
 * A column for each practice; on a narrow screen a block for each row, in which each practice answers in turn
 * (compare.css).
 */
export function SideBySideTable({ practices, rows, differing, locale }: Props) {
	const t = useTranslations('compare')
	const format = useFormatter()
	const labelOf = useRowLabel(practices.length)
	return (
		<div className="side-by-side-box">
			<table role="table" className="side-by-side" data-practices={practices.length}>
				<caption className="sr-only">
					{t('caption', {
						names: format.list(
							practices.map(({ title }) => title.text),
							{ type: 'unit' },
						),
					})}
				</caption>
				<thead role="rowgroup">
					<tr role="row">
						<th role="columnheader" scope="col" className="corner">
							<span className="sr-only">{t('field')}</span>
						</th>
						{practices.map((practice, place) => (
							<th key={practice.slug} role="columnheader" scope="col">
								<Head
									practice={practice}
									letter={letterOf(place)}
									others={practices.filter((other) => other !== practice)}
									differing={differing}
									locale={locale}
								/>
							</th>
						))}
					</tr>
				</thead>
				{inGroups(rows).map(({ group, rows: its }) => (
					<tbody key={group} role="rowgroup">
						<tr role="row" className="group-head">
							<th role="rowheader" scope="rowgroup" colSpan={practices.length + 1} className="group-title">
								{t(`groups.${group}`)}
							</th>
						</tr>
						{its.map(({ id, difference }) => (
							<tr key={id} role="row" data-difference={difference}>
								<th role="rowheader" scope="row">
									<div className="row-name">
										<span>{labelOf(id)}</span>
										<Mark difference={difference} />
									</div>
								</th>
								{practices.map((practice, place) => (
									<td key={practice.slug} role="cell">
										<span className="whose" aria-hidden="true" lang={otherLanguage(practice.title, locale)}>
											<Letter>{letterOf(place)}</Letter>
											<span className="line-clamp-1">{practice.title.text}</span>
										</span>
										<SideBySideCell row={id} practice={practice} locale={locale} />
									</td>
								))}
							</tr>
						))}
					</tbody>
				))}
			</table>
		</div>
	)
}

type HeadProps = {
	practice: PracticePage
	letter: string
	others: readonly PracticePage[]
	differing: boolean
	locale: string
}

function Head({ practice, letter, others, differing, locale }: HeadProps) {
	const t = useTranslations('compare')
	const { title, slug, language } = practice
	const name = new Intl.DisplayNames([locale], { type: 'language' })
	return (
		<div className="flex h-full items-baseline gap-2">
			<Letter>{letter}</Letter>
			<div className="min-w-0">
				<Link
					href={paths.practice(locale, slug)}
					className="link-quiet font-serif text-17 leading-snug font-semibold"
					lang={otherLanguage(title, locale)}
				>
					{title.text}
				</Link>
				<p className="flex flex-wrap gap-x-2 font-normal">
					{language.text.locale === locale ? null : (
						<span className="text-13 text-quiet">
							{t('inLanguage', { language: name.of(language.text.locale) ?? '' })}
						</span>
					)}
					<MachineMark origin={language.text.origin} />
				</p>
				<OwnLink
					href={paths.compare(
						locale,
						comparisonParams({ slugs: others.map((other) => other.slug), differing }),
					)}
					chosen={others.map((other) => ({
						slug: other.slug,
						title: other.title.text,
						lang: other.title.locale,
					}))}
					className="inline-flex min-h-7 items-center gap-1 text-13 font-normal text-accent underline-offset-4 hover:underline print:hidden"
				>
					<X {...smallIcon} />
					{t('remove')}
					<span className="sr-only">{title.text}</span>
				</OwnLink>
			</div>
		</div>
	)
}

const Letter = ({ children }: { children: string }) => (
	<span className="inline-flex size-5 shrink-0 items-center justify-center rounded-2 border border-edge text-13 leading-none font-semibold">
		{children}
	</span>
)

const marks = {
	same: Equal,
	partly: EqualApproximately,
	different: EqualNot,
	gap: CircleDashed,
} as const satisfies Record<Difference, unknown>

/** In words and as a sign, never by colour alone. */
function Mark({ difference }: { difference: Difference }) {
	const t = useTranslations('compare.difference')
	const Icon = marks[difference]
	return (
		<span
			className={cx(
				'flex items-start gap-1 text-13 leading-normal',
				difference === 'same' ? 'font-normal text-quiet' : 'font-semibold text-ink',
			)}
		>
			<Icon {...smallIcon} className="mt-0.5 shrink-0" />
			{t(difference)}
		</span>
	)
}
