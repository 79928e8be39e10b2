import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'
import { FieldError } from './field'

type Props = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
	id: string
	label: ReactNode
	hint?: ReactNode
	error?: ReactNode
}

/** One box with its words; also the row of a radio group. The whole row takes the click. */
export function Checkbox({ id, label, hint, error, className, ...rest }: Props) {
	return (
		<div className={cx(error ? 'border-l-2 border-danger pl-4' : null, className)}>
			{error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
			<ChoiceRow type="checkbox" id={id} label={label} hint={hint} invalid={Boolean(error)} {...rest} />
		</div>
	)
}

type RowProps = Omit<ComponentProps<'input'>, 'children'> & {
	id: string
	type: 'checkbox' | 'radio'
	label: ReactNode
	hint?: ReactNode
	invalid?: boolean
	/** At the end of the row: a count. */
	aside?: ReactNode
}

export function ChoiceRow({ id, type, label, hint, invalid = false, aside, ...rest }: RowProps) {
	const described = cx(invalid && `${id}-error`, hint ? `${id}-hint` : null) || undefined
	return (
		<div className="flex items-start gap-3 py-1">
			<input
				id={id}
				type={type}
				aria-describedby={described}
				aria-invalid={invalid || undefined}
				className="mt-0.5 size-5 shrink-0 cursor-pointer accent-accent"
				{...rest}
			/>
			<div className="grid min-w-0 flex-1">
				<label htmlFor={id} className="cursor-pointer text-15">
					{label}
				</label>
				{hint ? (
					<span id={`${id}-hint`} className="text-13 text-quiet">
						{hint}
					</span>
				) : null}
			</div>
			{aside ? <span className="text-13 text-quiet tabular-nums">{aside}</span> : null}
		</div>
	)
}
