import type { ReactNode } from 'react'
import { ChoiceRow } from './checkbox'
import { FieldSet } from './field-set'

type Props = {
	/** Ids of the choices are `${id}-0`, `${id}-1`, …; an error summary points to the first or to `id`. */
	id: string
	name: string
	legend: ReactNode
	options: { value: string; label: ReactNode; hint?: ReactNode }[]
	defaultValue?: string | undefined
	hint?: ReactNode
	example?: string | undefined
	guidance?: 'below' | 'beside'
	error?: ReactNode
	required?: boolean
	optional?: boolean
	/** In columns where there is room. */
	columns?: boolean
	className?: string
}

export function RadioGroup({ id, name, options, defaultValue, columns = false, ...fieldSet }: Props) {
	return (
		<FieldSet id={id} {...fieldSet}>
			<div className={columns ? 'grid gap-x-8 sm:grid-cols-2' : 'grid'}>
				{options.map((option, position) => (
					<ChoiceRow
						key={option.value}
						id={`${id}-${position}`}
						type="radio"
						name={name}
						value={option.value}
						defaultChecked={option.value === defaultValue}
						label={option.label}
						hint={option.hint}
					/>
				))}
			</div>
		</FieldSet>
	)
}
