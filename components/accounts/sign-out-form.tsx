'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { keepNothing, keepsText } from '@/components/contribute/kept-on-device'
import { paths } from '@/lib/paths'

type Props = { locale: string; className?: string; children: ReactNode }

/**
 * A plain form: next-auth ends the session and clears its cookies. What this device keeps for whoever signs out goes
 * too, after asking where it is nowhere else.
 */
export function SignOutForm({ locale, className, children }: Props) {
	const t = useTranslations('accounts.menu')
	return (
		<form
			method="post"
			action="/api/auth/signout"
			className={className}
			onSubmit={(event) => {
				if (keepsText() && !confirm(t('keptHere'))) event.preventDefault()
				else keepNothing()
			}}
		>
			<input type="hidden" name="callbackUrl" value={paths.home(locale)} />
			{children}
		</form>
	)
}
