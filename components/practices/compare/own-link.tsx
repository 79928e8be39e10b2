'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Chosen } from './chosen'
import { chooseThese } from './chosen-store'

type Props = { href: string; chosen: readonly Chosen[]; className?: string; children: ReactNode }

/** To a changed comparison: who changes it makes it their own, so lists then show the same as ticked. */
export function OwnLink({ href, chosen, className, children }: Props) {
	return (
		<Link
			href={href}
			rel="nofollow"
			prefetch={false}
			className={className}
			onClick={() => chooseThese(chosen)}
		>
			{children}
		</Link>
	)
}
