import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { StateBadge } from '@/components/review/state-badge'
import { Badge } from '@/components/ui/badge'
import { DataTable } from '@/components/ui/data-table'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import type { SpacePractice, SpacePractices, Standing } from '@/lib/organisations/space'
import { standings } from '@/lib/organisations/space'
import { paths } from '@/lib/paths'

/** How many practices stand where, each a link to those alone. */
export function StandingLinks({
	slug,
	counts,
	all,
	current,
}: {
	slug: string
	counts: SpacePractices['counts']
	all: number
	current: Standing | undefined
}) {
	const t = useTranslations('space.practices')
	const locale = useLocale()
	const format = useFormatter()
	const links = [
		{ key: undefined, label: t('all'), count: all },
		...standings
			.filter((standing) => counts[standing] > 0 || standing === current)
			.map((standing) => ({ key: standing, label: t(`standing.${standing}`), count: counts[standing] })),
	]
	return (
		<nav aria-label={t('filter')}>
			<ul className="flex flex-wrap gap-2">
				{links.map(({ key, label, count }) => (
					<li key={key ?? 'all'}>
						<Link
							href={paths.organisationSpace(locale, slug, key && { standing: key })}
							aria-current={key === current ? 'true' : undefined}
							className="inline-flex min-h-8 items-center gap-2 rounded-6 border border-hairline bg-raised px-3 text-15 hover:border-accent hover:text-accent aria-[current]:border-accent aria-[current]:bg-accent-wash aria-[current]:font-semibold aria-[current]:text-accent"
						>
							{label}
							<span className="text-13 tabular-nums">{format.number(count)}</span>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	)
}

/** Practices of an organisation: each with where it stands, and the days that matter. */
export function PracticeStandings({ practices }: { practices: readonly SpacePractice[] }) {
	const t = useTranslations('space.practices')
	const card = useTranslations('catalogue.card')
	const locale = useLocale()
	return (
		<DataTable
			caption={t('title')}
			captionHidden
			rows={practices}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'practice',
					header: t('column.practice'),
					rowHeader: true,
					cell: (row) => <Title row={row} />,
				},
				{
					key: 'state',
					header: t('column.state'),
					cell: ({ working, published }) => (
						<span className="flex flex-wrap gap-1.5">
							{published ? <StateBadge state="published" /> : null}
							{working ? <StateBadge state={working.state} /> : null}
						</span>
					),
				},
				{
					key: 'changed',
					header: t('column.changed'),
					cell: ({ working }) =>
						working
							? working.editedBy
								? t('by', { date: formatDay(working.updatedAt, locale), who: working.editedBy })
								: formatDay(working.updatedAt, locale)
							: nothing,
				},
				{
					key: 'published',
					header: t('column.published'),
					className: 'sm:whitespace-nowrap',
					cell: ({ published }) =>
						published?.publishedAt ? formatDay(published.publishedAt, locale) : nothing,
				},
				{
					key: 'confirmed',
					header: t('column.confirmed'),
					cell: ({ published }) => {
						if (!published) return nothing
						const day = published.confirmedAt && formatDay(published.confirmedAt, locale)
						if (published.fresh) return day ?? <span className="text-quiet">{card('notConfirmed')}</span>
						return (
							<span className="flex flex-wrap items-baseline gap-x-2">
								{day}
								<Badge tone="signal">{t('notConfirmed')}</Badge>
							</span>
						)
					},
				},
			]}
		/>
	)
}

const nothing = <span className="text-quiet">–</span>

function Title({ row }: { row: SpacePractice }) {
	const t = useTranslations('space.practices')
	const locale = useLocale()
	return (
		<Link
			href={row.working ? paths.submission(locale, row.working.revisionId) : paths.practice(locale, row.slug)}
			className="link-quiet font-serif text-17 font-semibold wrap-anywhere"
			lang={otherLanguage(row.title, locale)}
		>
			{row.title?.text ?? t('untitled')}
		</Link>
	)
}
