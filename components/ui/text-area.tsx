import type { ComponentProps } from 'react'
import { cx } from './cx'
import { controlClass } from './text-input'

/** Grows with its text where the browser can (`field-sizing`), from `rows` lines up. */
export function TextArea({ className, rows = 5, ...rest }: ComponentProps<'textarea'>) {
	return (
		<textarea
			rows={rows}
			style={{ minHeight: `${rows * 1.6 + 1.25}em` }}
			className={cx(
				controlClass,
				'field-sizing-content max-h-[70svh] resize-y py-2 leading-relaxed',
				className,
			)}
			{...rest}
		/>
	)
}
