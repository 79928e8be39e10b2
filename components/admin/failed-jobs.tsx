import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { formatMoment } from '@/components/ui/moment'
import type { FailedJob } from '@/lib/job-log/queries'
import { useJobName } from './job-name'

type Props = {
	failures: readonly FailedJob[]
	locale: string
	tryAgain: (form: FormData) => Promise<void>
}

/** What failed all its tries, and what the program said. */
export function FailedJobs({ failures, locale, tryAgain }: Props) {
	const t = useTranslations('jobs')
	const nameOf = useJobName()
	return (
		<DataTable<FailedJob>
			caption={t('failures.title')}
			captionHidden
			rows={failures}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'job',
					header: t('job'),
					rowHeader: true,
					cell: ({ name, askedBy }) => (
						<>
							<span className="font-semibold">{nameOf(name)}</span>
							{askedBy ? (
								<span className="block text-13 font-normal text-quiet">
									{t('failures.askedBy', { who: askedBy })}
								</span>
							) : null}
						</>
					),
				},
				{ key: 'at', header: t('failures.at'), cell: ({ failedAt }) => formatMoment(failedAt, locale) },
				{ key: 'tries', header: t('failures.tries'), numeric: true, cell: ({ tries }) => tries },
				{
					key: 'error',
					header: t('failures.error'),
					cell: ({ error }) => (
						<span lang="en" className="text-13 wrap-anywhere">
							{error}
						</span>
					),
				},
				{
					key: 'again',
					header: <span className="sr-only">{t('failures.again')}</span>,
					cell: ({ id, name }) => (
						<form action={tryAgain}>
							<input type="hidden" name="locale" value={locale} />
							<input type="hidden" name="job" value={name} />
							<input type="hidden" name="id" value={id} />
							<Button type="submit" size="small" aria-label={t('failures.againFor', { job: nameOf(name) })}>
								{t('failures.again')}
							</Button>
						</form>
					),
				},
			]}
		/>
	)
}
