import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { place } from '@/components/practices/practice-card'
import { themeColour } from '@/components/practices/theme-list'
import { Badge } from '@/components/ui/badge'
import type { CollectedPractice } from '@/lib/collections/queries'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'

type Props = {
	items: readonly CollectedPractice[]
	/** What stands beside a practice: how to move it and take it out. */
	tools?: (item: CollectedPractice, position: number) => ReactNode
	/** What stands below it in place of the note alone: a form for it. */
	note?: (item: CollectedPractice) => ReactNode
}

/** The practices of a collection in their order, as they are now; what is gone is named, and said to be gone. */
export function CollectedList({ items, tools, note }: Props) {
	return (
		<ol className="divide-y divide-hairline border-y border-hairline">
			{items.map((item, position) => (
				<li
					key={item.practiceId}
					className="grid gap-x-6 gap-y-3 border-l-3 py-5 pl-4 sm:grid-cols-[minmax(0,1fr)_auto]"
					style={{ borderLeftColor: themeColour(item.summary?.themes[0]?.parent ?? null) }}
				>
					<div className="min-w-0">
						<Practice item={item} />
						{note ? (
							<div className="mt-3 print:hidden">{note(item)}</div>
						) : item.note ? (
							<Note text={item.note} />
						) : null}
						{note && item.note ? <Note text={item.note} className="hidden print:block" /> : null}
					</div>
					{tools ? <div className="print:hidden">{tools(item, position)}</div> : null}
				</li>
			))}
		</ol>
	)
}

function Practice({ item: { slug, summary, titleThen, archivedAt } }: { item: CollectedPractice }) {
	const t = useTranslations('collections.item')
	const stage = useTranslations('stage')
	const locale = useLocale()
	if (!summary)
		return (
			<>
				<h3 className="text-20 text-quiet" lang={otherLanguage(titleThen, locale)}>
					{titleThen?.text ?? slug}
				</h3>
				<p className="mt-1 text-15 text-quiet">
					{archivedAt ? t('archived', { date: formatDay(archivedAt, locale) }) : t('gone')}
				</p>
			</>
		)
	return (
		<>
			<h3 className="text-20" lang={otherLanguage(summary.title, locale)}>
				<Link href={paths.practice(locale, slug)} className="link-quiet">
					{summary.title.text}
				</Link>
			</h3>
			<p className="mt-1 max-w-measure text-15" lang={otherLanguage(summary.summary, locale)}>
				{summary.summary.text}
			</p>
			<p className="mt-1.5 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13 text-quiet">
				<Badge>{stage(summary.stage)}</Badge>
				<span>{place(summary, locale)}</span>
				<span lang={otherLanguage(summary.owner.name, locale)}>{summary.owner.name.text}</span>
			</p>
			{titleThen ? (
				<p className="mt-1.5 text-13 text-quiet">
					{t.rich('renamed', {
						title: () => <span lang={otherLanguage(titleThen, locale)}>{titleThen.text}</span>,
					})}
				</p>
			) : null}
		</>
	)
}

function Note({ text, className = '' }: { text: string; className?: string }) {
	return (
		<p
			className={`mt-3 max-w-measure border-l-2 border-hairline pl-3 font-serif text-15 whitespace-pre-line ${className}`}
		>
			{text}
		</p>
	)
}
