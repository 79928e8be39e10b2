import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import type { TransferEntry } from '@/lib/transfers/schema'

/** From which region to which, each a link. */
export function FromTo({ transfer }: { transfer: Pick<TransferEntry, 'from' | 'to'> }) {
	const locale = useLocale()
	const t = useTranslations('transfers')
	const { from, to } = transfer
	return (
		<p className="flex flex-wrap items-center gap-x-2 text-15">
			{from ? (
				<>
					<span className="sr-only">{t('from')}</span>
					<Link href={paths.region(locale, from.code)} className="link">
						{from.name}
					</Link>
				</>
			) : (
				<span className="text-quiet">{t('noSingleSource')}</span>
			)}
			<ArrowRight {...smallIcon} className="text-quiet" />
			<span className="sr-only">{t('to')}</span>
			<Link href={paths.region(locale, to.code)} className="link">
				{to.name}
			</Link>
		</p>
	)
}
