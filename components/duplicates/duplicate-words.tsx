import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words that the list needs in the browser. */
export async function DuplicateWords({ children }: { children: ReactNode }) {
	const { ui, duplicates } = await getMessages()
	return <NextIntlClientProvider messages={{ ui, duplicates }}>{children}</NextIntlClientProvider>
}
