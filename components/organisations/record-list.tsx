import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/moment'
import type { SpaceRecord } from '@/lib/organisations/space'

/** Who invited, changed or removed whom, the latest first. */
export function RecordList({ records }: { records: readonly SpaceRecord[] }) {
	const t = useTranslations('space.records')
	const roles = useTranslations('accounts.membershipRoles')
	if (records.length === 0) return <p className="text-15 text-quiet">{t('none')}</p>
	return (
		<ol className="divide-y divide-hairline border-y border-hairline text-15">
			{records.map(({ id, at, action, who, whom, from, to }) => (
				<li key={id} className="grid gap-x-6 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
					<span className="text-quiet">
						<Moment at={at} />
					</span>
					<span className="wrap-anywhere">
						{t(`action.${action}`, {
							who: who ?? t('the'),
							whom: whom ?? '',
							from: from ? roles(from) : '',
							to: to ? roles(to) : '',
						})}
					</span>
				</li>
			))}
		</ol>
	)
}
