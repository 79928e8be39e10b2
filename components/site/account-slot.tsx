import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import { AccountMenu } from '@/components/accounts/account-menu'

/** What depends on the reader: an island, so that the page around it stays the same for everybody. */
export async function AccountSlot({ look = 'menu' }: { look?: 'menu' | 'link' }) {
	const locale = await getLocale()
	const { accounts } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ accounts: { menu: accounts.menu } }}>
			<AccountMenu locale={locale} look={look} />
		</NextIntlClientProvider>
	)
}
