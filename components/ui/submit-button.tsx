'use client'

import { useFormStatus } from 'react-dom'
import { Button, type ButtonLook } from './button'

type Props = ButtonLook & { name?: string; value?: string; pendingLabel?: string; disabled?: boolean }

/** The button of a form with a server action: while the action runs it says so and takes no second click. */
export function SubmitButton({
	pendingLabel,
	children,
	variant = 'primary',
	disabled = false,
	...rest
}: Props) {
	const { pending } = useFormStatus()
	return (
		<Button
			type="submit"
			variant={variant}
			{...rest}
			disabled={disabled}
			aria-disabled={pending || disabled}
			onClick={(event) => {
				if (pending) event.preventDefault()
			}}
		>
			<span aria-live="polite">{pending && pendingLabel ? pendingLabel : children}</span>
		</Button>
	)
}
