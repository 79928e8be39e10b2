// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as blocks loses its roles in some browsers
// biome-ignore-all lint/a11y/useSemanticElements: the same
import type { ReactNode } from 'react'
import { cx } from './cx'

export type Column<Row> = {
	key: string
	header: ReactNode
	/** What stands before the value on a phone, where the header is more than its words. */
	label?: ReactNode
	/** The rows are in the order of this column. */
	sorted?: 'ascending' | 'descending' | undefined
	cell: (row: Row) => ReactNode
	/** Figures: set at the end of the cell, all digits of one width. */
	numeric?: boolean
	/** The cell that names the row. */
	rowHeader?: boolean
	className?: string
}

type Props<Row> = {
	caption: ReactNode
	/** The caption is read out, and not shown: where a heading above says the same. */
	captionHidden?: boolean
	columns: Column<Row>[]
	rows: readonly Row[]
	rowKey: (row: Row, position: number) => string
	className?: string | undefined
}

/**
 * Rows and columns; on a phone each row becomes a sheet of label and value (data-table.css).
 */
export function DataTable<Row>({
	caption,
	captionHidden = false,
	columns,
	rows,
	rowKey,
	className,
}: Props<Row>) {
	return (
		<table role="table" className={cx('data-table', className)}>
			<caption className={captionHidden ? 'sr-only' : undefined}>{caption}</caption>
			<thead role="rowgroup">
				<tr role="row">
					{columns.map((column) => (
						<th
							key={column.key}
							role="columnheader"
							scope="col"
							aria-sort={column.sorted}
							className={cx(column.numeric && 'numeric', column.className)}
						>
							{column.header}
						</th>
					))}
				</tr>
			</thead>
			<tbody role="rowgroup">
				{rows.map((row, position) => (
					<tr key={rowKey(row, position)} role="row">
						{columns.map((column) => {
							const look = cx(column.numeric && 'numeric', column.className) || undefined
							const content = (
								<>
									<span className="cell-label" aria-hidden="true">
										{column.label ?? column.header}
									</span>
									<span className="cell-value">{column.cell(row)}</span>
								</>
							)
							return column.rowHeader ? (
								<th key={column.key} role="rowheader" scope="row" className={look}>
									{content}
								</th>
							) : (
								<td key={column.key} role="cell" className={look}>
									{content}
								</td>
							)
						})}
					</tr>
				))}
			</tbody>
		</table>
	)
}
