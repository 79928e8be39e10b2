'use client'

import { ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FileFactsLine } from '@/components/files/file-facts'
import { Button } from '@/components/ui/button'
import { FieldError } from '@/components/ui/field'
import { icon } from '@/components/ui/icon'
import type { FileRowList } from '@/lib/practices/file-rows'
import { FieldRemarks } from './field-remarks'
import { useStepForm } from './form-context'
import type { FileRow } from './use-file-rows'

type Props = {
	list: FileRowList
	row: FileRow
	position: number
	values: ReturnType<typeof useStepForm>['values']
	lift: (row: number) => void
	remove: (row: number) => void
	/** The picture, or a mark of the document. */
	picture: ReactNode
	children: ReactNode
}

/** One file of a list: what it is, what is said of it, and its place. */
export function FileRowFields(props: Props) {
	const { list, position, values, lift, remove, picture, children } = props
	const { row, file } = props.row
	const t = useTranslations('contribute.rows')
	const { problems } = useStepForm()
	const prefix = `${list}.${row}`
	const number = position + 1
	const error = problems.get(`${prefix}.file`)
	return (
		<li id={prefix} className="scroll-mt-6 border-t border-hairline pt-4 first:border-t-0 first:pt-0">
			<fieldset className="grid gap-x-6 gap-y-4 sm:grid-cols-[11rem_minmax(0,1fr)]">
				<legend className="float-left mb-1 w-full text-20 font-serif font-semibold sm:col-span-2">
					{t(`name.${list}`, { number })}
				</legend>
				<div className="min-w-0">
					{picture}
					{file ? <FileFactsLine file={file} /> : null}
				</div>
				<div className="grid min-w-0 content-start gap-4">
					<FieldRemarks field={prefix} />
					{error ? <FieldError>{error}</FieldError> : null}
					{children}
					<div className="flex flex-wrap gap-2">
						<input type="hidden" name={`${prefix}.file`} value={values[`${prefix}.file`]?.[0] ?? ''} />
						{position > 0 ? (
							<Button
								variant="quiet"
								size="small"
								name="intent"
								value={`lift:${prefix}`}
								icon={<ArrowUp {...icon} />}
								onClick={(event) => {
									event.preventDefault()
									lift(row)
								}}
							>
								{t(`lift.${list}`, { number })}
							</Button>
						) : null}
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
							{t(`remove.${list}`, { number })}
						</Button>
					</div>
				</div>
			</fieldset>
		</li>
	)
}
