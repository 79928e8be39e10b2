import { useLocale, useTranslations } from 'next-intl'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { formatPartialDate } from '@/lib/partial-date'
import { confirmedBy, type TransferEntry, type TransferStage } from '@/lib/transfers/schema'

const tones: Record<TransferStage, BadgeTone> = {
	interested: 'neutral',
	exploring: 'neutral',
	planned: 'accent',
	implementing: 'accent',
	adopted: 'done',
	abandoned: 'neutral',
}

/** How far it went, and since when. */
export function TransferStageBadge({ transfer }: { transfer: Pick<TransferEntry, 'stage' | 'since'> }) {
	const t = useTranslations('transfers')
	const locale = useLocale()
	return (
		<span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
			<Badge tone={tones[transfer.stage]}>{t(`stages.${transfer.stage}`)}</Badge>
			{transfer.since ? (
				<span className="text-13 text-quiet">
					{t('since', { date: formatPartialDate(transfer.since, locale) })}
				</span>
			) : null}
		</span>
	)
}

/** Whether both sides say so, in plain sight. */
export function TransferConfirmation({
	transfer,
}: {
	transfer: Pick<TransferEntry, 'adopterConfirmed' | 'ownerConfirmed'>
}) {
	const t = useTranslations('transfers')
	const confirmed = confirmedBy(transfer)
	return (
		<Badge tone={confirmed === 'both' ? 'done' : 'signal'} wraps>
			{t(`confirmed.${confirmed}`)}
		</Badge>
	)
}
