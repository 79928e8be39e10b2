import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { PracticeSummary } from '@/lib/practices/summary'
import { chooseForm } from './compare/choose-form'
import { CompareChoice } from './compare/compare-choice'
import { MachineMark } from './machine-mark'
import { Confirmation, place } from './practice-card'

/** The same practices as rows, to compare them by one fact at a time. */
export function PracticeTable({ practices, now }: { practices: PracticeSummary[]; now: Date }) {
	const t = useTranslations('catalogue.table')
	const stage = useTranslations('stage')
	const choose = useTranslations('compare.choose')
	const locale = useLocale()
	return (
		<DataTable
			caption={t('caption')}
			captionHidden
			rows={practices}
			rowKey={({ slug }) => slug}
			columns={[
				{
					key: 'title',
					header: t('practice'),
					rowHeader: true,
					cell: ({ slug, title, origin }) => (
						<>
							<Link href={paths.practice(locale, slug)} className="link" lang={otherLanguage(title, locale)}>
								{title.text}
							</Link>
							<MachineMark origin={origin} className="flex! font-normal" />
						</>
					),
				},
				{ key: 'place', header: t('region'), cell: (practice) => place(practice, locale) },
				{
					key: 'owner',
					header: t('owner'),
					cell: ({ owner }) => <span lang={otherLanguage(owner.name, locale)}>{owner.name.text}</span>,
				},
				{ key: 'stage', header: t('stage'), cell: (practice) => stage(practice.stage) },
				{ key: 'start', header: t('start'), numeric: true, cell: ({ startYear }) => startYear },
				{ key: 'evidence', header: t('evidence'), numeric: true, cell: ({ evidenceCount }) => evidenceCount },
				{ key: 'taken', header: t('takenUp'), numeric: true, cell: ({ transferCount }) => transferCount },
				{
					key: 'confirmed',
					header: t('confirmed'),
					cell: ({ confirmedAt }) => <Confirmation confirmedAt={confirmedAt} now={now} />,
				},
				{
					key: 'compare',
					header: choose('box'),
					className: 'print:hidden',
					cell: (practice) => <CompareChoice practice={practice} form={chooseForm} />,
				},
			]}
		/>
	)
}
