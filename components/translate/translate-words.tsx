import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The words that the island of translating needs in the browser. */
export async function TranslateWords({ children }: { children: ReactNode }) {
	const { ui, errors, contribute, review, template, problems, translate } = await getMessages()
	const messages = {
		ui,
		errors,
		contribute: { form: contribute.form, rows: contribute.rows, steps: contribute.steps },
		review: { changes: review.changes },
		template,
		problems,
		translate,
	}
	return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
