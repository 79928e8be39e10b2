import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/components/ui/moment'
import type { JobLine } from '@/lib/job-log/queries'
import { useJobName } from './job-name'

type Props = { lines: readonly JobLine[]; locale: string; doNow: (form: FormData) => Promise<void> }

/** Every kind of work: when it was done, when it comes next, what waits; and a button that has it done now. */
export function JobTable({ lines, locale, doNow }: Props) {
	const t = useTranslations('jobs')
	const nameOf = useJobName()
	const format = useFormatter()
	const seconds = (took: number) =>
		took >= 60
			? format.number(Math.round(took / 60), { style: 'unit', unit: 'minute', unitDisplay: 'short' })
			: format.number(took, { style: 'unit', unit: 'second', unitDisplay: 'short' })
	return (
		<DataTable<JobLine>
			caption={t('caption')}
			captionHidden
			rows={lines}
			rowKey={({ name }) => name}
			columns={[
				{
					key: 'job',
					header: t('job'),
					rowHeader: true,
					cell: ({ name }) => <span className="font-semibold">{nameOf(name)}</span>,
				},
				{
					key: 'last',
					header: t('last'),
					cell: ({ lastDone, lastTook }) =>
						lastDone ? (
							<>
								{formatMoment(lastDone, locale)}
								{lastTook === null ? null : (
									<span className="block text-13 text-quiet">{t('took', { time: seconds(lastTook) })}</span>
								)}
							</>
						) : (
							<span className="text-quiet">{t('never')}</span>
						),
				},
				{
					key: 'next',
					header: t('next'),
					cell: ({ next }) =>
						next ? formatMoment(next, locale) : <span className="text-quiet">{t('onDemand')}</span>,
				},
				{
					key: 'open',
					header: t('open'),
					cell: ({ waiting, active, failed }) => (
						<span className="flex flex-wrap gap-2">
							{waiting > 0 ? <Badge>{t('waiting', { count: waiting })}</Badge> : null}
							{active > 0 ? <Badge tone="accent">{t('active', { count: active })}</Badge> : null}
							{failed > 0 ? <Badge tone="danger">{t('failed', { count: failed })}</Badge> : null}
							{waiting + active + failed === 0 ? <span className="text-quiet">{t('nothing')}</span> : null}
						</span>
					),
				},
				{
					key: 'now',
					header: <span className="sr-only">{t('now')}</span>,
					cell: ({ name }) =>
						name === 'mail' ? null : (
							<form action={doNow}>
								<input type="hidden" name="locale" value={locale} />
								<input type="hidden" name="job" value={name} />
								<Button type="submit" size="small" aria-label={t('nowFor', { job: nameOf(name) })}>
									{t('now')}
								</Button>
							</form>
						),
				},
			]}
		/>
	)
}
