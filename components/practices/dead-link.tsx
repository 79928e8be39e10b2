import { useTranslations } from 'next-intl'
import { linkKey } from '@/lib/links/key'
import { formatDay } from '@/lib/moment'
import type { PracticePage } from '@/lib/practices/page'

type Props = { url: string; practice: Pick<PracticePage, 'deadLinks'>; locale: string }

/** Beside a link that does not answer any more: since when. Readers may still try it. */
export function DeadLink({ url, practice, locale }: Props) {
	const t = useTranslations('practice')
	const key = linkKey(url)
	const dead = practice.deadLinks.find((link) => link.url === key)
	if (!dead) return null
	return <span className="text-13 text-signal">{t('deadLink', { date: formatDay(dead.since, locale) })}</span>
}
