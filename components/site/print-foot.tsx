'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { formatLocale } from '@/lib/locales'

/** At the foot of the printed page: its address without the protocol, and the day it was printed. */
export function PrintFoot({ origin, locale, licence }: { origin: string; locale: string; licence: string }) {
	const path = usePathname()
	const [today, setToday] = useState('')
	useEffect(() => {
		const note = () =>
			setToday(new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: 'long' }).format(new Date()))
		note()
		window.addEventListener('beforeprint', note)
		return () => window.removeEventListener('beforeprint', note)
	}, [locale])
	return (
		<div className="mt-8 hidden justify-between gap-8 border-t border-hairline pt-2 text-13 print:flex">
			{/* A page "not found" is rendered at an address of its own. */}
			<span
				className="break-all"
				suppressHydrationWarning
			>{`${origin.replace(/^https?:\/\//, '')}${path}`}</span>
			<span className="text-right">{[licence, today].filter(Boolean).join(' · ')}</span>
		</div>
	)
}
