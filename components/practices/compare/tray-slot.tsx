import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { CompareTray } from './compare-tray'

/** The reader's own choice, an island: the page around it stays the same for everybody. */
export async function TraySlot() {
	const { compare } = await getMessages()
	return (
		<NextIntlClientProvider messages={{ compare: { tray: compare.tray, removeNamed: compare.removeNamed } }}>
			<CompareTray />
		</NextIntlClientProvider>
	)
}
