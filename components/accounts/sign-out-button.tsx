import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'

type Props = { locale: string; size?: 'small' | 'medium'; children: ReactNode }

/** A plain form: next-auth ends the session and clears its cookies. */
export function SignOutButton({ locale, size = 'medium', children }: Props) {
	return (
		<form method="post" action="/api/auth/signout">
			<input type="hidden" name="callbackUrl" value={paths.home(locale)} />
			<Button type="submit" size={size}>
				{children}
			</Button>
		</form>
	)
}
