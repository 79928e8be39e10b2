import type { ReactNode } from 'react'
import { cx } from './cx'
import { besideGrid, FieldError, Guidance, RequiredMark } from './field'

type Props = {
	/** The first control's anchor in an error summary. */
	id?: string
	legend: ReactNode
	hint?: ReactNode
	/** One good answer. */
	example?: string | undefined
	/** As of a Field. */
	guidance?: 'below' | 'beside'
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
		example,
		guidance = 'below',
		error,
		required = false,
		optional = false,
		look = 'field',
		className,
		children,
	} = props
	const beside = guidance === 'beside'
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
			<div className={cx('grid gap-y-1', beside && besideGrid)}>
				<Guidance id={id ?? ''} hint={hint} example={example} beside={beside} />
				<div className={cx('min-w-0', beside && 'mt-1 lg:col-start-1 lg:row-start-1')}>
					{error ? <FieldError {...(id && { id: `${id}-error` })}>{error}</FieldError> : null}
					{children}
				</div>
			</div>
		</fieldset>
	)
}
