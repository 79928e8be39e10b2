import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words that the islands of writing and reviewing need in the browser. */
export async function IslandWords({ children }: { children: ReactNode }) {
	const { ui, errors, contribute, review, template, problems, states, actions, stage, territory } =
		await getMessages()
	const messages = {
		ui,
		errors,
		contribute,
		review,
		template,
		problems,
		states,
		actions,
		stage,
		territory,
	}
	return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
