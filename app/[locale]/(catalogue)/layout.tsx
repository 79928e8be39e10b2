import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { TraySlot } from '@/components/practices/compare/tray-slot'
import { isLocale } from '@/lib/locales'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

/** What visitors read. Whatever they have chosen to compare goes with them from page to page. */
export default async function CatalogueLayout({ params, children }: Props) {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	return (
		<>
			{children}
			<TraySlot />
		</>
	)
}
