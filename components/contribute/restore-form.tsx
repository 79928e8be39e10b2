import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { workPath } from '@/components/contribute/work-path'
import { Details } from '@/components/ui/details'
import { SubmitButton } from '@/components/ui/submit-button'
import type { WorkHistory } from '@/lib/practices/work-history-queries'

type Props = {
	number: number
	open: WorkHistory['open']
	locale: string
	restore: () => Promise<void>
}

/** Folded until asked for: what restoring does, then the button that does it. */
export function RestoreForm({ number, open, locale, restore }: Props) {
	const t = useTranslations('workHistory.restore')
	return (
		<Details summary={t('open')} className="mt-2">
			{open ? (
				<p className="max-w-measure text-15">
					{t('alreadyOpen', { number: open.number })}{' '}
					<Link href={workPath(open, locale)} className="link">
						{t('toOpen', { number: open.number })}
					</Link>
				</p>
			) : (
				<form action={restore} className="grid max-w-measure justify-items-start gap-3">
					<p className="text-15">{t('text', { number })}</p>
					<p className="text-15 text-quiet">{t('apart')}</p>
					<SubmitButton variant="primary" size="small" pendingLabel={t('pending')}>
						{t('button', { number })}
					</SubmitButton>
				</form>
			)}
		</Details>
	)
}
