import Link from 'next/link'
import { useFormatter, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { PracticeMention } from '@/lib/practices/mentions'
import { MachineMark } from './machine-mark'

type Props<Item extends PracticeMention> = {
	practices: readonly Item[]
	/** One more line, such as who presented it. */
	detail?: (practice: Item) => ReactNode
	/** `short`: titles and owners only. */
	look?: 'full' | 'short'
	headings?: 3 | 4
	className?: string
}

/** Practices where something else speaks of them: an event, an article. Lists of the catalogue use its cards. */
export function PracticeMentionList<Item extends PracticeMention>({
	practices,
	detail,
	look = 'full',
	headings = 3,
	className,
}: Props<Item>) {
	const locale = useLocale()
	const format = useFormatter()
	const Heading = `h${headings}` as const
	return (
		<ul className={cx('divide-y divide-hairline', className)}>
			{practices.map((practice) => {
				const more = detail?.(practice)
				return (
					<li key={practice.slug} className="py-3 first:pt-0 last:pb-0">
						<Heading className="text-17 leading-snug" lang={otherLanguage(practice.title, locale)}>
							<Link href={paths.practice(locale, practice.slug)} className="link-quiet">
								{practice.title.text}
							</Link>
						</Heading>
						{look === 'full' && practice.summary ? (
							<p className="mt-0.5 max-w-measure text-15" lang={otherLanguage(practice.summary, locale)}>
								{practice.summary.text}
							</p>
						) : null}
						<p className="mt-1 text-13 text-quiet">
							<span lang={otherLanguage(practice.organisation.name, locale)}>
								{practice.organisation.name?.text}
							</span>
							{practice.regions.length > 0 ? (
								<>
									{' '}
									·{' '}
									{format.list(
										practice.regions.map((region) => region.name),
										{ type: 'unit' },
									)}
								</>
							) : null}
							{more ? <> · {more}</> : null}
						</p>
						{look === 'full' ? <MachineMark origin={practice.origin} /> : null}
					</li>
				)
			})}
		</ul>
	)
}
