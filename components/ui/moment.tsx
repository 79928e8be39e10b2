import { useLocale } from 'next-intl'
import { formatLocale } from '@/lib/locales'

type Props = {
	/** ISO 8601. */
	at: string
	look?: 'short' | 'long'
	className?: string
}

/** A day and a time of day, as people of the page's language write them, in the time of Brussels. */
export function Moment({ at, look = 'short', className }: Props) {
	return (
		<time dateTime={at} className={className}>
			{formatMoment(at, useLocale(), look)}
		</time>
	)
}

export const formatMoment = (at: string, locale: string, look: 'short' | 'long' = 'short'): string =>
	new Intl.DateTimeFormat(formatLocale(locale), {
		dateStyle: look === 'short' ? 'medium' : 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Brussels',
	}).format(new Date(at))
