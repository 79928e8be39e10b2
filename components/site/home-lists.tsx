import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EventTime } from '@/components/events/event-time'
import { MachineMark } from '@/components/practices/machine-mark'
import { place } from '@/components/practices/practice-card'
import { themeColour } from '@/components/practices/theme-list'
import { FromTo } from '@/components/transfers/from-to'
import { TransferStageBadge } from '@/components/transfers/transfer-stage'
import type { EventPage } from '@/lib/events/queries'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { PracticeSummary } from '@/lib/practices/summary'
import type { TransferEntry } from '@/lib/transfers/schema'

type Props = {
	practices: readonly PracticeSummary[]
	total: number
	event: EventPage | null
	transfers: readonly TransferEntry[]
}

const mostPresented = 6

/** What is new, what an event showed, what was taken up elsewhere: three short lists. */
export function HomeLists({ practices, total, event, transfers }: Props) {
	const t = useTranslations('home.lists')
	const locale = useLocale()
	const presented = (event?.sessions ?? [])
		.flatMap((session) => session.practices)
		.filter((practice, index, all) => all.findIndex(({ slug }) => slug === practice.slug) === index)
	return (
		<div className="mt-18 grid gap-x-12 gap-y-12 lg:grid-cols-3">
			<List
				id="newest"
				title={t('newest')}
				empty={practices.length === 0 && t('noPractices')}
				more={{ href: paths.practices(locale), label: t('allPractices', { count: total }) }}
			>
				{practices.map((practice) => (
					<Item key={practice.slug}>
						<ItemTitle href={paths.practice(locale, practice.slug)} title={practice.title} />
						<p className="mt-1 text-15" lang={otherLanguage(practice.summary, locale)}>
							{practice.summary.text}
						</p>
						<p className="mt-1.5 flex items-baseline gap-2 text-13 text-quiet">
							<span
								aria-hidden="true"
								className="size-2 shrink-0 rounded-full"
								style={{ backgroundColor: themeColour(practice.themes[0]?.parent ?? null) }}
							/>
							{place(practice, locale)}
						</p>
						<MachineMark origin={practice.origin} />
					</Item>
				))}
			</List>
			<List
				id="event"
				title={t('event')}
				empty={!event && t('noEvents')}
				more={{ href: paths.events(locale), label: t('allEvents') }}
			>
				{event ? (
					<Item>
						<p className="mb-1 text-13 text-quiet">
							<EventTime event={event} />
						</p>
						<ItemTitle href={paths.event(locale, event.slug)} title={event.title} />
						{event.summary ? (
							<p className="mt-1 text-15" lang={otherLanguage(event.summary, locale)}>
								{event.summary.text}
							</p>
						) : null}
					</Item>
				) : null}
				{presented.length > 0 ? (
					<Item>
						<p className="mb-1 text-13 text-quiet">{t('presented', { count: presented.length })}</p>
						<ul className="grid">
							{presented.slice(0, mostPresented).map((practice) => (
								<li key={practice.slug} lang={otherLanguage(practice.title, locale)}>
									<Link
										href={paths.practice(locale, practice.slug)}
										className="link-quiet inline-block py-1 text-15"
									>
										{practice.title.text}
									</Link>
								</li>
							))}
						</ul>
					</Item>
				) : null}
			</List>
			<List
				id="taken-up"
				title={t('takenUp')}
				empty={transfers.length === 0 && t('noTransfers')}
				more={{ href: paths.transfers(locale), label: t('allTransfers') }}
			>
				{transfers.map((transfer) => (
					<Item key={transfer.slug}>
						<FromTo transfer={transfer} />
						<div className="mt-1">
							<ItemTitle href={`${paths.transfers(locale)}#${transfer.slug}`} title={transfer.title} />
						</div>
						<p className="mt-2">
							<TransferStageBadge transfer={transfer} />
						</p>
					</Item>
				))}
			</List>
		</div>
	)
}

type ListProps = {
	id: string
	title: string
	/** What stands in place of an empty list. */
	empty: string | false
	more: { href: string; label: string }
	children: ReactNode
}

const List = ({ id, title, empty, more, children }: ListProps) => (
	<section aria-labelledby={id} className="flex min-w-0 flex-col">
		<h2 id={id} className="border-b border-ink pb-3 text-25">
			{title}
		</h2>
		{empty ? (
			<p className="py-4 text-15 text-quiet">{empty}</p>
		) : (
			<>
				<ul className="divide-y divide-hairline">{children}</ul>
				<p className="border-t border-hairline pt-4 text-15">
					<Link href={more.href} className="link inline-flex min-h-6 items-center font-semibold">
						{more.label}
					</Link>
				</p>
			</>
		)}
	</section>
)

const Item = ({ children }: { children: ReactNode }) => <li className="py-4">{children}</li>

function ItemTitle({ href, title }: { href: string; title: PickedText }) {
	const locale = useLocale()
	return (
		<h3 className="text-17 leading-snug" lang={otherLanguage(title, locale)}>
			<Link href={href} className="link-quiet">
				{title.text}
			</Link>
		</h3>
	)
}
