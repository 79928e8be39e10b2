import type { ComponentProps } from 'react'
import { cx } from './cx'

/** The look all text controls share: a field of paper with an edge of 3:1. */
export const controlClass = cx(
	'w-full rounded-2 border border-edge bg-raised px-3 text-17 text-ink',
	'placeholder:text-quiet transition-colors duration-150 hover:border-ink',
	'focus-visible:border-accent focus-visible:outline-offset-0',
	'aria-invalid:border-danger disabled:bg-sunken disabled:text-quiet disabled:hover:border-edge',
)

export function TextInput({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
	return <input type={type} className={cx(controlClass, 'min-h-11 py-2', className)} {...rest} />
}
