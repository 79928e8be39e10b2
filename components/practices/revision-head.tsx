import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { PracticePage } from '@/lib/practices/page'
import { PracticeCrumbs } from './practice-crumbs'
import { HeadChanged, MachineBadge } from './practice-head'

type Props = { practice: PracticePage; now: NonNullable<PracticePage['now']>; locale: string }

/**
 * Title and summary of a revision, and which one it is. What is said of the practice today (that it was confirmed,
 * or validated) is not said of a text of before.
 */
export function RevisionHead({ practice, now, locale }: Props) {
	const t = useTranslations('practice')
	const { slug, number, updatedAt } = practice
	const date = formatDay(updatedAt, locale)
	const isNow = number === now.number
	return (
		<>
			<PageTitle
				eyebrow={
					<PracticeCrumbs
						practice={practice}
						locale={locale}
						more={[{ label: t('history.title'), href: paths.practiceHistory(locale, slug) }]}
					/>
				}
				title={practice.title.text}
				lead={practice.summary?.text}
				lang={otherLanguage(practice.title, locale)}
				className="mb-6! lg:mb-8!"
			>
				<MachineBadge practice={practice} locale={locale} />
				<HeadChanged practice={practice} />
			</PageTitle>
			<Notice
				role="note"
				tone={isNow ? 'info' : 'signal'}
				title={isNow ? t('revision.now', { number, date }) : t('revision.past', { number, date })}
				className="mb-8 max-w-3xl"
			>
				<p>
					{isNow
						? t('revision.nowText')
						: t('revision.pastText', { number: now.number, date: formatDay(now.publishedAt, locale) })}
				</p>
				<p className="mt-1 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
					<Link href={paths.practice(locale, slug)} className="link">
						{t('revision.toPractice')}
					</Link>
					{isNow ? null : (
						<Link
							href={paths.practiceChanges(locale, slug, { from: number, to: now.number })}
							rel="nofollow"
							prefetch={false}
							className="link"
						>
							{t('revision.changes')}
						</Link>
					)}
				</p>
			</Notice>
		</>
	)
}
