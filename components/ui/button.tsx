import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

export type ButtonLook = {
	variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
	size?: 'small' | 'medium' | 'large'
	/** A lucide icon before the words. */
	icon?: ReactNode
	children: ReactNode
	className?: string | undefined
}

type AsButton = ButtonLook & { href?: undefined } & Omit<ComponentProps<'button'>, keyof ButtonLook>
type AsLink = ButtonLook & { href: string } & Omit<ComponentProps<typeof Link>, keyof ButtonLook | 'href'>

const variants = {
	primary: 'border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong',
	secondary: 'border-edge bg-raised text-ink hover:border-accent hover:text-accent',
	quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-wash hover:text-accent-strong',
	danger: 'border-danger bg-danger text-danger-ink hover:border-danger-strong hover:bg-danger-strong',
} as const

const sizes = {
	small: 'min-h-8 px-3 py-1 text-15',
	medium: 'min-h-11 px-4 py-2 text-15',
	large: 'min-h-13 px-6 py-2 text-17',
} as const

/** The look of a button, for a control that is neither `<button>` nor a link: a `<summary>`, say. */
export const buttonClass = ({ variant = 'secondary', size = 'medium' }: Partial<ButtonLook> = {}): string =>
	cx(
		'inline-flex cursor-pointer items-center justify-center gap-2 rounded-6 border font-semibold no-underline',
		'transition-colors duration-150 disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60',
		variants[variant],
		sizes[size],
	)

/** A button, or with `href` a link that looks like one. As in HTML, a button submits its form unless `type` says otherwise. */
export function Button(props: AsButton | AsLink) {
	const { variant, size, icon, children, className, ...rest } = props
	const look = cx(buttonClass({ ...(variant && { variant }), ...(size && { size }) }), className)
	const content = (
		<>
			{icon}
			{children}
		</>
	)
	return rest.href === undefined ? (
		<button className={look} {...rest}>
			{content}
		</button>
	) : (
		<Link className={look} {...rest}>
			{content}
		</Link>
	)
}
