import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { SuggestInput, type SuggestInputProps } from './suggest-input'

/** The field of a search with its suggestions, and the words these need in the browser. */
export async function SuggestField(props: SuggestInputProps) {
	const { suggestions } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ suggestions }}>
			<SuggestInput {...props} />
		</NextIntlClientProvider>
	)
}
