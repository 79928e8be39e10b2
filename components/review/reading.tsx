import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LeadPicture } from '@/components/practices/pictures'
import { PracticeFacts } from '@/components/practices/practice-facts'
import { PracticeText } from '@/components/practices/practice-text'
import { sectionsOf } from '@/components/practices/sections'
import { cx } from '@/components/ui/cx'
import type { PracticePage } from '@/lib/practices/page'
import { ReadingAround } from './reading-around'
import { type ReadingSection, textSections } from './reading-sections'

type Props = {
	practice: PracticePage
	locale: string
	/** What stands beside a part: its remarks. Without it the text has the page to itself. */
	margin?: ((section: ReadingSection) => ReactNode) | undefined
}

/** A practice as its page will show it, with room for remarks beside each part. */
export function Reading({ practice, locale, margin }: Props) {
	const t = useTranslations('practice')
	const shown = sectionsOf(practice, false)
	return (
		<div className="grid gap-x-10 gap-y-8 xl:grid-cols-[14rem_minmax(0,1fr)]">
			<aside
				aria-label={t('facts')}
				className="border-y border-hairline py-4 xl:sticky xl:top-6 xl:max-h-[calc(100vh-3rem)] xl:self-start xl:overflow-y-auto xl:border-y-0 xl:py-0"
			>
				<PracticeFacts practice={practice} locale={locale} />
			</aside>
			<div className="grid min-w-0 content-start gap-10">
				{margin ? (
					<div className="grid gap-6 lg:grid-cols-2 lg:gap-x-8">
						{margin('head')}
						{margin('facts')}
					</div>
				) : null}
				<LeadPicture images={practice.images} locale={locale} />
				{textSections
					.filter((section) => shown.includes(section))
					.map((section) => (
						<div
							key={section}
							className={cx('grid gap-x-8 gap-y-4', margin && 'lg:grid-cols-[minmax(0,1fr)_17rem]')}
						>
							<div className="min-w-0">
								<PracticeText practice={practice} locale={locale} shown={[section]} />
							</div>
							{margin?.(section)}
						</div>
					))}
				<ReadingAround practice={practice} locale={locale} />
			</div>
		</div>
	)
}
