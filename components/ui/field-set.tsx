import type { ReactNode } from 'react'
import { cx } from './cx'
import { FieldError, FieldHint, RequiredMark } from './field'

type Props = {
	/** The first control's anchor in an error summary. */
	id?: string
	legend: ReactNode
	hint?: ReactNode
	error?: ReactNode
	required?: boolean
	optional?: boolean
	/** `section`: the legend reads as a heading over several fields. */
	look?: 'field' | 'section'
	className?: string | undefined
	children: ReactNode
}

/** Controls that answer one question together. */
export function FieldSet(props: Props) {
	const {
		id,
		legend,
		hint,
		error,
		required = false,
		optional = false,
		look = 'field',
		className,
		children,
	} = props
	const described = cx(id && error ? `${id}-error` : null, id && hint ? `${id}-hint` : null) || undefined
	return (
		<fieldset
			id={id}
			aria-describedby={described}
			className={cx('min-w-0', error ? 'border-l-2 border-danger pl-4' : null, className)}
		>
			<legend className={look === 'section' ? 'font-serif text-25 font-semibold' : 'text-15 font-semibold'}>
				{legend}
				<RequiredMark required={required} optional={optional} />
			</legend>
			<div className={cx('grid gap-1', hint || error ? 'mb-2' : null)}>
				{hint ? <FieldHint {...(id && { id: `${id}-hint` })}>{hint}</FieldHint> : null}
				{error ? <FieldError {...(id && { id: `${id}-error` })}>{error}</FieldError> : null}
			</div>
			{children}
		</fieldset>
	)
}
