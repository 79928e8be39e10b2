import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { Unconfirmed } from '@/lib/practices/upkeep-queries'

/** Practices whose year is over: since when, how far the asking has come, and who is asked. */
export function UnconfirmedTable({ entries, locale }: { entries: readonly Unconfirmed[]; locale: string }) {
	const t = useTranslations('upkeep.confirmations')
	const format = useFormatter()
	return (
		<DataTable<Unconfirmed>
			caption={t('caption')}
			captionHidden
			rows={entries}
			rowKey={({ slug }) => slug}
			columns={[
				{
					key: 'practice',
					header: t('practice'),
					rowHeader: true,
					cell: ({ slug, title }) => (
						<Link
							href={paths.practice(locale, slug)}
							lang={otherLanguage(title, locale)}
							className="link font-semibold"
						>
							{title.text}
						</Link>
					),
				},
				{
					key: 'owner',
					header: t('owner'),
					cell: ({ owner }) => (
						<Link
							href={paths.organisation(locale, owner.slug)}
							lang={otherLanguage(owner.name, locale)}
							className="link-quiet"
						>
							{owner.name.text}
						</Link>
					),
				},
				{
					key: 'since',
					header: t('since'),
					cell: ({ since, everConfirmed }) => (
						<>
							{formatDay(since, locale)}
							{everConfirmed ? null : <span className="block text-13 text-quiet">{t('never')}</span>}
						</>
					),
				},
				{
					key: 'state',
					header: t('state'),
					cell: ({ state }) => (
						<Badge tone={state === 'lapsed' ? 'signal' : 'neutral'} wraps>
							{t(`states.${state}`)}
						</Badge>
					),
				},
				{
					key: 'people',
					header: t('people'),
					cell: ({ people }) =>
						people.length > 0 ? format.list(people) : <span className="text-signal">{t('nobody')}</span>,
				},
			]}
		/>
	)
}
