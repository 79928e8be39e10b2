import { Download } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ChoiceRow } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import { columnNames, defaultColumns, tableColumns, titleColumn } from '@/lib/practices/columns'
import { filterLimits, type PracticeFilters, toSearchParams, withChange } from '@/lib/practices/filters'

type Props = {
	filters: PracticeFilters
	/** Practices that answer, and how many of them a file has at most. */
	total: number
	most: number
}

/** Which columns the table has, and the same table as a file. Forms and links: nothing needs JavaScript. */
export function TableTools({ filters, total, most }: Props) {
	const t = useTranslations('catalogue.table')
	const locale = useLocale()
	const format = useFormatter()
	const file = toSearchParams(
		withChange(filters, { page: 1, size: filterLimits.defaultSize, view: 'list', columns: filters.columns }),
	)
	return (
		<div className="mb-3 flex flex-wrap items-start justify-between gap-x-8 gap-y-2 print:hidden">
			<Columns filters={filters} />
			<p className="text-13 text-quiet">
				<a
					href={paths.practicesCsv(locale, file)}
					rel="nofollow"
					download
					className="link inline-flex min-h-8 items-center gap-2 text-15 font-semibold"
				>
					<Download {...icon} />
					{t('csv', { count: Math.min(total, most) })}
				</a>
				{total > most ? <span className="block">{t('csvMost', { most: format.number(most) })}</span> : null}
			</p>
		</div>
	)
}

function Columns({ filters }: { filters: PracticeFilters }) {
	const t = useTranslations()
	const locale = useLocale()
	// All of the question but the columns; the title says that columns were chosen, even if it is none.
	const kept = toSearchParams(withChange(filters, { columns: defaultColumns }))
	return (
		<Details summary={t('catalogue.table.columns', { count: filters.columns.length + 1 })}>
			<form action={paths.practices(locale)} method="get" className="pb-3">
				{[...kept].map(([name, value]) => (
					<input key={`${name} ${value}`} type="hidden" name={name} value={value} />
				))}
				<input type="hidden" name="columns" value={titleColumn} />
				<fieldset>
					<legend className="sr-only">{t('catalogue.table.columnsLegend')}</legend>
					<div className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
						{tableColumns.map((column) => (
							<ChoiceRow
								key={`${column} ${filters.columns.includes(column)}`}
								type="checkbox"
								id={`column-${column}`}
								name="columns"
								value={column}
								defaultChecked={filters.columns.includes(column)}
								label={t(columnNames[column])}
							/>
						))}
					</div>
				</fieldset>
				<Button type="submit" size="small" className="mt-2">
					{t('catalogue.table.showColumns')}
				</Button>
			</form>
		</Details>
	)
}
