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
	/** One good answer. */
	example?: string | undefined
	/**
	 * Where hint and example stand: `beside` the control on a wide screen and below the label on a narrow one, or
	 * always `below` the label.
	 */
	guidance?: 'below' | 'beside'
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
		example,
		guidance = 'below',
		error,
		required = false,
		optional = false,
		counter,
		aside,
		className,
		children,
	} = props
	const beside = guidance === 'beside'
	return (
		<div
			className={cx(
				'grid gap-y-1',
				beside && besideGrid,
				error ? 'border-l-2 border-danger pl-4' : null,
				className,
			)}
		>
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<label htmlFor={id} className="text-15 font-semibold">
					{label}
					<RequiredMark required={required} optional={optional} />
				</label>
				{aside}
			</div>
			<Guidance id={id} hint={hint} example={example} beside={beside} />
			<div className={cx('grid content-start gap-1', beside && 'lg:col-start-1')}>
				{error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
				<div className="mt-1">
					{children(
						fieldAria({
							id,
							hint: Boolean(hint),
							error: Boolean(error),
							counter: Boolean(counter),
							required,
						}),
					)}
				</div>
				{counter ? <div className="text-13 text-quiet tabular-nums">{counter}</div> : null}
			</div>
		</div>
	)
}

/** Two columns: the control, and what helps to fill it in. */
export const besideGrid = 'gap-x-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:grid-rows-[auto_1fr]'

type GuidanceProps = { id: string; hint: ReactNode; example: string | undefined; beside: boolean }

/** Hint and example: in a column of their own, or in a line or two. */
export function Guidance({ id, hint, example, beside }: GuidanceProps) {
	const t = useTranslations('ui')
	if (!hint && !example) return null
	if (!beside)
		return (
			<div className="grid max-w-measure gap-0.5 text-15 text-quiet">
				{hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
				{example ? <p className="text-13">{t('forExample', { example })}</p> : null}
			</div>
		)
	return (
		<div className="grid content-start gap-2 text-15 text-quiet lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:border-l lg:border-hairline lg:pl-4">
			{hint ? <FieldHint id={`${id}-hint`}>{hint}</FieldHint> : null}
			{example ? (
				<div className="mb-1 border-l border-hairline pl-3 lg:border-l-0 lg:pl-0">
					<p className="text-13 font-semibold">{t('example')}</p>
					<p className="max-w-measure font-serif leading-snug whitespace-pre-line">{example}</p>
				</div>
			) : null}
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
