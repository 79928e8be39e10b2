import Link from 'next/link'
import { useLocale } from 'next-intl'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { TransferEntry } from '@/lib/transfers/schema'
import { FromTo } from './from-to'
import { TransferConfirmation, TransferStageBadge } from './transfer-stage'

/** Transfers where something else speaks of them, each leading to its line in the ledger. */
export function TransferList({
	transfers,
	headings = 3,
}: {
	transfers: readonly TransferEntry[]
	headings?: 3 | 4
}) {
	const locale = useLocale()
	const Heading = `h${headings}` as const
	return (
		<ul className="divide-y divide-hairline">
			{transfers.map((transfer) => (
				<li key={transfer.slug} className="py-4 first:pt-0 last:pb-0">
					<FromTo transfer={transfer} />
					<Heading className="mt-1 text-17 leading-snug" lang={otherLanguage(transfer.title, locale)}>
						<Link href={`${paths.transfers(locale)}#${transfer.slug}`} className="link-quiet">
							{transfer.title.text}
						</Link>
					</Heading>
					{transfer.summary ? (
						<p className="mt-1 max-w-measure text-15" lang={otherLanguage(transfer.summary, locale)}>
							{transfer.summary.text}
						</p>
					) : null}
					<p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
						<TransferStageBadge transfer={transfer} />
						<TransferConfirmation transfer={transfer} />
					</p>
				</li>
			))}
		</ul>
	)
}
