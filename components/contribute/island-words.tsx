import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

type Props = { more?: readonly ('draftLinks' | 'completeness' | 'address')[]; children: ReactNode }

/** The words that the islands of writing and reviewing need in the browser, and those of `more`. */
export async function IslandWords({ more = [], children }: Props) {
	const all = await getMessages()
	const {
		ui,
		errors,
		contribute,
		review,
		reviews,
		template,
		problems,
		states,
		actions,
		stage,
		territory,
		files,
	} = all
	const messages = {
		ui,
		errors,
		contribute,
		review,
		reviews,
		template,
		problems,
		states,
		actions,
		stage,
		territory,
		files,
		...Object.fromEntries(more.map((name) => [name, all[name]])),
	}
	return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
