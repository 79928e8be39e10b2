import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words that looking over needs in the browser. */
export async function ImportWords({ children }: { children: ReactNode }) {
	const { ui, errors, imports, template, problems, contribute } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ ui, errors, imports, template, problems, contribute }}>
			{children}
		</NextIntlClientProvider>
	)
}
