import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { paths } from '@/lib/paths'
import { type PracticeFilters, sorts, toSearchParams, views, withChange } from '@/lib/practices/filters'

/** Order and view of the list. Plain links, so that they need no script and can be shared. */
export function ListOrder({ filters }: { filters: PracticeFilters }) {
	const t = useTranslations('catalogue')
	const locale = useLocale()
	const href = (change: Partial<PracticeFilters>) =>
		paths.practices(locale, toSearchParams(withChange(filters, change)))
	return (
		<div className="flex flex-wrap items-center gap-x-8 gap-y-1 text-15 print:hidden">
			{filters.view === 'map' ? null : (
				<Links
					label={t('sort.label')}
					links={sorts
						.filter((sort) => sort !== 'relevance' || filters.q !== '')
						.map((sort) => ({
							href: href({ sort }),
							label: t(`sort.${sort}`),
							current: sort === filters.sort,
						}))}
				/>
			)}
			<Links
				label={t('view.label')}
				links={views.map((view) => ({
					href: href({ view, page: filters.page }),
					label: t(`view.${view}`),
					current: view === filters.view,
				}))}
			/>
		</div>
	)
}

type LinksProps = { label: string; links: { href: string; label: string; current: boolean }[] }

const Links = ({ label, links }: LinksProps) => (
	<nav aria-label={label} className="flex flex-wrap items-center gap-x-4">
		<span className="text-quiet">{label}</span>
		<ul className="flex flex-wrap gap-x-4">
			{links.map((link) => (
				<li key={link.href}>
					<Link
						href={link.href}
						scroll={false}
						aria-current={link.current ? 'true' : undefined}
						className={cx(
							'inline-flex min-h-8 items-center border-b-2',
							link.current
								? 'border-accent font-semibold'
								: 'border-transparent text-accent hover:border-edge hover:text-accent-strong',
						)}
					>
						{link.label}
					</Link>
				</li>
			))}
		</ul>
	</nav>
)
