import { History, Languages, ListChecks, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { cx } from '@/components/ui/cx'
import { smallIcon } from '@/components/ui/icon'
import type { ContentLocale } from '@/lib/locales'
import type { TextMark } from '@/lib/practices/origins'
import { type PageAddress, pagePath } from '@/lib/practices/page-path'

type Props = {
	mark: TextMark | undefined
	/** The page it stands on, for the way to the original. */
	practice: PageAddress
	original: ContentLocale
	/** Where the same text stands on the page of the original. */
	anchor: string
	className?: string
}

const icons = { human: UserRound, checked: ListChecks, machine: Languages } as const

/** Who translated this part, where it is not the same throughout, and that its original has changed since. */
export function TextMarks({ mark, practice, original, anchor, className }: Props) {
	const t = useTranslations('practice.reading')
	if (!mark) return null
	const words = { human: t('humanBadge'), checked: t('checkedBadge'), machine: t('badge') }
	const Icon = mark.origin && icons[mark.origin]
	return (
		<p className={cx('mb-2 flex flex-wrap items-center gap-2', className)}>
			{mark.origin && Icon ? (
				<Badge icon={<Icon {...smallIcon} />} wraps>
					{words[mark.origin]}
				</Badge>
			) : null}
			{mark.changed ? (
				<a href={`${pagePath(practice, original)}#${anchor}`} hrefLang={original} className="inline-flex">
					<Badge
						tone="signal"
						icon={<History {...smallIcon} />}
						wraps
						className="min-h-6 underline underline-offset-2"
					>
						{t('changedBadge')}
					</Badge>
				</a>
			) : null}
		</p>
	)
}
