import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { paths } from '@/lib/paths'
import { linkTo } from '@/lib/practices/crawling'
import { type PracticeFilters, sorts, toSearchParams, views, withChange } from '@/lib/practices/filters'

/** Order and view of the list. Plain links, so that they need no script and can be shared. */
export function ListOrder({ filters }: { filters: PracticeFilters }) {
	const t = useTranslations('catalogue')
	const locale = useLocale()
	const to = (change: Partial<PracticeFilters>) => {
		const changed = withChange(filters, change)
		return { href: paths.practices(locale, toSearchParams(changed)), ...linkTo(changed) }
	}
	return (
		<div className="flex flex-wrap items-center gap-x-8 gap-y-1 text-15 print:hidden">
			{filters.view === 'map' ? null : (
				<Links
					label={t('sort.label')}
					links={sorts
						.filter((sort) => sort !== 'relevance' || filters.q !== '')
						.map((sort) => ({
							...to({ sort }),
							label: t(`sort.${sort}`),
							current: sort === filters.sort,
						}))}
				/>
			)}
			<Links
				label={t('view.label')}
				links={views.map((view) => ({
					...to({ view, page: filters.page }),
					label: t(`view.${view}`),
					current: view === filters.view,
				}))}
			/>
		</div>
	)
}

type LinksProps = {
	label: string
	links: (ReturnType<typeof linkTo> & { href: string; label: string; current: boolean })[]
}

const Links = ({ label, links }: LinksProps) => (
	<nav aria-label={label} className="flex flex-wrap items-center gap-x-4">
		<span className="text-quiet">{label}</span>
		<ul className="flex flex-wrap gap-x-4">
			{links.map(({ label: name, current, ...link }) => (
				<li key={link.href}>
					<Link
						{...link}
						scroll={false}
						aria-current={current ? 'true' : undefined}
						className={cx(
							'inline-flex min-h-8 items-center border-b-2',
							current
								? 'border-accent font-semibold'
								: 'border-transparent text-accent hover:border-edge hover:text-accent-strong',
						)}
					>
						{name}
					</Link>
				</li>
			))}
		</ul>
	</nav>
)
