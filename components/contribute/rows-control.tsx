'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { icon } from '@/components/ui/icon'
import { type RowList, rowsOf } from '@/lib/practices/draft-form'
import type { FileRowList } from '@/lib/practices/file-rows'
import { newRowKey } from '@/lib/row-key'
import { FieldRemarks } from './field-remarks'
import { useStepForm } from './form-context'

type Props = {
	list: Exclude<RowList, FileRowList>
	limit: number
	/** How many rows a new form opens with. */
	atFirst?: number
	/** The controls of the row whose fields begin with `prefix` ("evidence.2"). */
	children: (prefix: string, position: number) => ReactNode
}

/**
 * Rows that can be added and taken away. The buttons submit the form, which is saved and comes back with a
 * row more or less; with JavaScript the row comes and goes at once. A row keeps its number while it is there.
 */
export function RowsControl({ list, limit, atFirst = 0, children }: Props) {
	const t = useTranslations('contribute.rows')
	const form = useStepForm()
	const translating = form.language !== form.original
	const [rows, setRows] = useState(() => {
		const given = rowsOf(form.values, list)
		return given.length > 0 || translating ? given : Array.from({ length: atFirst }, (_, row) => row)
	})
	/** No row gets the number of one that was taken away: what stood in that would come back. */
	const next = useRef(Math.max(-1, ...rows) + 1)
	const adding = useRef<HTMLButtonElement>(null)
	const error = form.problems.get(list)

	const add = () => {
		const row = next.current++
		setRows([...rows, row])
		// The new row is there after this turn; its first control takes the focus.
		requestAnimationFrame(() => focusIn(`${list}.${row}`))
	}
	const remove = (row: number) => {
		const at = rows.indexOf(row)
		const left = rows.filter((other) => other !== row)
		setRows(left)
		const after = left[Math.min(at, left.length - 1)]
		requestAnimationFrame(() => (after === undefined ? adding.current?.focus() : focusIn(`${list}.${after}`)))
	}
	return (
		<div className="grid gap-6">
			<FieldRemarks field={list} />
			{error ? <FieldError id={`${list}-error`}>{error}</FieldError> : null}
			{rows.length === 0 ? <p className="text-15 text-quiet">{t('none')}</p> : null}
			<ol className="grid gap-8">
				{rows.map((row, position) => {
					const prefix = `${list}.${row}`
					const name = t(`name.${list}`, { number: position + 1 })
					return (
						<li
							key={row}
							id={prefix}
							className="scroll-mt-6 border-t border-hairline pt-4 first:border-t-0 first:pt-0"
						>
							<fieldset className="grid gap-6">
								<legend className="float-left mb-1 w-full text-20 font-serif font-semibold">{name}</legend>
								<FieldRemarks field={prefix} />
								<RowKey name={`${prefix}.key`} />
								{children(prefix, position)}
								{translating ? null : (
									<div>
										<Button
											variant="quiet"
											size="small"
											name="intent"
											value={`remove:${prefix}`}
											icon={<Trash2 {...icon} />}
											onClick={(event) => {
												event.preventDefault()
												remove(row)
											}}
										>
											{t(`remove.${list}`, { number: position + 1 })}
										</Button>
									</div>
								)}
							</fieldset>
						</li>
					)
				})}
			</ol>
			{translating || rows.length >= limit ? null : (
				<div>
					<Button
						ref={adding}
						id={`${list}-add`}
						name="intent"
						value={`add:${list}`}
						icon={<Plus {...icon} />}
						onClick={(event) => {
							event.preventDefault()
							add()
						}}
					>
						{t(rows.length === 0 ? `first.${list}` : `more.${list}`)}
					</Button>
				</div>
			)}
		</div>
	)
}

/** What a row is known by wherever it is stored; a new one gets it here, so that sending it twice makes one row. */
function RowKey({ name }: { name: string }) {
	const given = useStepForm().values[name]?.[0]
	const [made, setMade] = useState('')
	useEffect(() => setMade(newRowKey()), [])
	return <input type="hidden" name={name} value={given || made} />
}

/** The first control of a row, whose id is the row's prefix. */
function focusIn(prefix: string) {
	const row = document.getElementById(prefix)
	row?.querySelector<HTMLElement>('textarea, input:not([type=hidden])')?.focus()
}
