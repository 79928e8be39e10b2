import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { smallIcon } from './icon'

/** What ties a control to its label, hint and error: spread it on the control. */
export type FieldAria = {
	id: string
	'aria-describedby'?: string
	'aria-invalid'?: true
	'aria-required'?: true
}

/** For a control that is laid out by hand: the same wiring as Field's. */
export function fieldAria(facts: {
	id: string
	hint?: boolean
	error?: boolean
	counter?: boolean
	required?: boolean
}): FieldAria {
	const described = [
		facts.error && `${facts.id}-error`,
		facts.hint && `${facts.id}-hint`,
		facts.counter && `${facts.id}-counter`,
	].filter(Boolean)
	return {
		id: facts.id,
		...(described.length > 0 && { 'aria-describedby': described.join(' ') }),
		...(facts.error && { 'aria-invalid': true as const }),
		...(facts.required && { 'aria-required': true as const }),
	}
}

export type FieldProps = {
	id: string
	label: ReactNode
	hint?: ReactNode
	/** In words, for the reader; undefined when the field is well. */
	error?: ReactNode
	required?: boolean
	/** Says "optional" after the label: where most fields are required. */
	optional?: boolean
	/** Where a count of characters goes; give it the id `${id}-counter`. */
	counter?: ReactNode
	/** Beside the label, at the end of its line: a language badge, a link to guidance. */
	aside?: ReactNode
	className?: string | undefined
	children: (aria: FieldAria) => ReactNode
}

/** A label, a hint, an error and one control: `<Field id="title" label="Title">{(aria) => <TextInput {...aria} />}</Field>` */
export function Field(props: FieldProps) {
	const {
		id,
		label,
		hint,
		error,
		required = false,
		optional = false,
		counter,
		aside,
		className,
		children,
	} = props
	return (
		<div className={cx('grid gap-1', error ? 'border-l-2 border-danger pl-4' : null, className)}>
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<label htmlFor={id} className="text-15 font-semibold">
					{label}
					<RequiredMark required={required} optional={optional} />
				</label>
				{aside}
			</div>
			{hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
			{error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
			<div className="mt-1">
				{children(
					fieldAria({ id, hint: Boolean(hint), error: Boolean(error), counter: Boolean(counter), required }),
				)}
			</div>
			{counter ? <div className="text-13 text-quiet tabular-nums">{counter}</div> : null}
		</div>
	)
}

export function FieldHint({ id, children }: { id?: string; children: ReactNode }) {
	return (
		<div id={id} className="max-w-measure text-15 text-quiet">
			{children}
		</div>
	)
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
	return (
		<p id={id} className="flex items-start gap-1.5 text-15 font-semibold text-danger">
			<CircleAlert {...smallIcon} className="mt-1 shrink-0" />
			<span>{children}</span>
		</p>
	)
}

/** "required" or "optional" in words, after a label. */
export function RequiredMark({
	required = false,
	optional = false,
}: {
	required?: boolean
	optional?: boolean
}) {
	const t = useTranslations('ui')
	if (!required && !optional) return null
	// The space is for those who listen: "Title required", not "Titlerequired".
	return <span className="ml-2 text-13 font-normal text-quiet"> {t(required ? 'required' : 'optional')}</span>
}
