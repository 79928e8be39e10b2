import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { SignOutForm } from './sign-out-form'

type Props = { locale: string; size?: 'small' | 'medium'; children: ReactNode }

export async function SignOutButton({ locale, size = 'medium', children }: Props) {
	const { accounts } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ accounts: { menu: accounts.menu } }}>
			<SignOutForm locale={locale}>
				<Button type="submit" size={size}>
					{children}
				</Button>
			</SignOutForm>
		</NextIntlClientProvider>
	)
}
