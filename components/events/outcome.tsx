import { useLocale, useTranslations } from 'next-intl'
import { TransferList } from '@/components/transfers/transfer-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Prose } from '@/components/ui/prose'
import type { EventPage } from '@/lib/events/queries'
import { otherLanguage } from '@/lib/localised'

/** What came of an event: in words, what the ledger traces back to it, and what it may have led to. */
export function Outcome({ event }: { event: Pick<EventPage, 'outcome' | 'transfers' | 'laterTransfers'> }) {
	const t = useTranslations('events')
	const locale = useLocale()
	const { outcome, transfers, laterTransfers } = event
	if (!outcome && transfers.length === 0 && laterTransfers.length === 0)
		return (
			<EmptyState level={3} look="section" title={t('outcomeEmptyTitle')}>
				{t('outcomeEmptyText')}
			</EmptyState>
		)
	return (
		<div className="grid gap-8">
			{outcome ? <Prose lang={otherLanguage(outcome, locale)}>{outcome.text}</Prose> : null}
			{transfers.length > 0 ? (
				<div>
					<h3 className="mb-3 text-20">{t('transfers')}</h3>
					<TransferList transfers={transfers} headings={4} />
				</div>
			) : null}
			{laterTransfers.length > 0 ? (
				<div>
					<h3 className="text-20">{t('laterTransfers')}</h3>
					<p className="mb-3 mt-1 text-15 text-quiet">{t('laterTransfersNote')}</p>
					<TransferList transfers={laterTransfers} headings={4} />
				</div>
			) : null}
		</div>
	)
}
