import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '@/components/ui/data-table'
import { smallIcon } from '@/components/ui/icon'
import { languageName } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { countryName } from '@/lib/nuts'
import { paths } from '@/lib/paths'
import { columnNames, type TableColumn } from '@/lib/practices/columns'
import { type PracticeFilters, type Sort, toSearchParams, withChange } from '@/lib/practices/filters'
import { countedFrom, freshness } from '@/lib/practices/freshness'
import type { PracticeSummary } from '@/lib/practices/summary'
import { chooseForm } from './compare/choose-form'
import { CompareChoice } from './compare/compare-choice'
import { MachineMark } from './machine-mark'
import { FoundInDocument, FoundThrough } from './practice-card'
import { ValidatedBadge } from './validated-badge'

type Props = { practices: readonly PracticeSummary[]; filters: PracticeFilters; now: Date }

/** Orders that a column shows; the list knows them in one direction each. */
const orders: Partial<Record<TableColumn | 'title', { sort: Sort; sorted: 'ascending' | 'descending' }>> = {
	title: { sort: 'title', sorted: 'ascending' },
	published: { sort: 'newest', sorted: 'descending' },
	updated: { sort: 'updated', sorted: 'descending' },
}

const numeric: ReadonlySet<TableColumn> = new Set(['start', 'evidence', 'takenUp'])
const wide: ReadonlySet<TableColumn> = new Set(['summary'])

/**
 * The same practices as dense rows with the columns somebody chose. On wide screens it scrolls within itself,
 * so that its heads stay; on a phone each row is a sheet.
 */
export function PracticeTable({ practices, filters, now }: Props) {
	const t = useTranslations()
	const columnHead = (column: TableColumn | 'title', label: string) => {
		const order = orders[column]
		if (!order) return { header: label }
		const current = filters.sort === order.sort
		return {
			label,
			sorted: current ? order.sorted : undefined,
			header: (
				<SortLink filters={filters} sort={order.sort} sorted={current ? order.sorted : undefined}>
					{label}
				</SortLink>
			),
		}
	}
	const columns: Column<PracticeSummary>[] = [
		{
			key: 'title',
			...columnHead('title', t('catalogue.table.practice')),
			rowHeader: true,
			cell: (practice) => <Title practice={practice} />,
		},
		...filters.columns.map((column) => ({
			key: column,
			...columnHead(column, t(columnNames[column])),
			numeric: numeric.has(column),
			className: wide.has(column) ? 'wide' : '',
			cell: (practice: PracticeSummary) => <Value column={column} practice={practice} now={now} />,
		})),
	]
	const caption = t('catalogue.table.caption')
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
		<section aria-label={t('catalogue.table.scroll')} tabIndex={0} className="data-table-region">
			<DataTable
				caption={caption}
				captionHidden
				rows={practices}
				rowKey={({ slug }) => slug}
				columns={columns}
				className="dense"
			/>
		</section>
	)
}

function Title({ practice }: { practice: PracticeSummary }) {
	const locale = useLocale()
	const { slug, title, origin, validated } = practice
	return (
		<>
			<Link href={paths.practice(locale, slug)} className="link" lang={otherLanguage(title, locale)}>
				{title.text}
			</Link>
			<span className="flex flex-wrap items-center gap-x-4 font-normal">
				<CompareChoice practice={practice} form={chooseForm} />
				<MachineMark origin={origin} />
				<ValidatedBadge validated={validated} />
			</span>
			{practice.attachment ? <FoundInDocument title={practice.attachment} /> : null}
			{practice.through ? <FoundThrough terms={practice.through} /> : null}
		</>
	)
}

function Value({
	column,
	practice,
	now,
}: {
	column: TableColumn
	practice: PracticeSummary
	now: Date
}): ReactNode {
	const stage = useTranslations('stage')
	const locale = useLocale()
	const format = useFormatter()
	const list = (values: readonly string[]) => format.list([...values], { type: 'unit' })
	const day = (moment: string) => format.dateTime(new Date(moment), { dateStyle: 'medium' })
	switch (column) {
		case 'summary':
			return <span lang={otherLanguage(practice.summary, locale)}>{practice.summary.text}</span>
		case 'themes':
			return list(practice.themes.map(({ name }) => name))
		case 'region':
			return list(practice.regions.map(({ name }) => name))
		case 'country':
			return list(practice.countries.map((country) => countryName(country, locale)))
		case 'owner':
			return <span lang={otherLanguage(practice.owner.name, locale)}>{practice.owner.name.text}</span>
		case 'stage':
			return stage(practice.stage)
		case 'start':
			return practice.startYear
		case 'languages':
			return list(practice.languages.map((language) => languageName(language, locale)))
		case 'evidence':
			return practice.evidenceCount
		case 'takenUp':
			return practice.transferCount
		case 'confirmed':
			return <Confirmed practice={practice} now={now} />
		case 'published':
			return day(practice.publishedAt)
		case 'updated':
			return day(practice.updatedAt)
	}
}

/** A day; in words only where there is none, or nobody confirms it any more. */
function Confirmed({ practice, now }: { practice: PracticeSummary; now: Date }) {
	const t = useTranslations('catalogue.card')
	const format = useFormatter()
	const date = format.dateTime(countedFrom(practice), { dateStyle: 'medium' })
	switch (freshness(practice, now)) {
		case 'never':
			return <span className="text-quiet">{t('notConfirmed')}</span>
		case 'lapsed':
			return <span className="text-signal">{t('lapsed', { date })}</span>
		default:
			return date
	}
}

type SortProps = {
	filters: PracticeFilters
	sort: Sort
	/** The order the rows are in, where it is this one. */
	sorted: 'ascending' | 'descending' | undefined
	children: ReactNode
}

function SortLink({ filters, sort, sorted, children }: SortProps) {
	const Icon = sorted === 'ascending' ? ArrowUp : sorted ? ArrowDown : ArrowUpDown
	return (
		<Link
			href={paths.practices(useLocale(), toSearchParams(withChange(filters, { sort })))}
			scroll={false}
			className="inline-flex min-h-6 items-center gap-1 text-accent hover:text-accent-strong"
		>
			{children}
			<Icon {...smallIcon} />
		</Link>
	)
}
