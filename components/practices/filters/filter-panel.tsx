import { X } from 'lucide-react'
import { NextIntlClientProvider, useMessages, useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import type { PracticeFilters } from '@/lib/practices/filters'
import type { Facets, MoreFacets } from '@/lib/practices/summary'
import { Choices } from './choices'

export const filterForm = 'filters'
export const filterSheet = 'filter-sheet'

type Props = {
	filters: PracticeFilters
	facets: Facets
	more: MoreFacets
	total: number
	locale: string
}

/**
 * All filters as one plain form. On wide screens it stands beside the list; on a phone it is a sheet that a
 * button opens (a popover: needs no JavaScript).
 */
export function FilterPanel({ filters, facets, more, total, locale }: Props) {
	const t = useTranslations('facets')
	const { rowCount, unknown, nothingWithin } = useMessages().facets
	/** What looking through a group needs in the browser. */
	const words = { rowCount, unknown, nothingWithin }
	return (
		<div
			id={filterSheet}
			popover="auto"
			className={cx(
				'inset-x-0 top-auto bottom-0 m-0 max-h-[88dvh] w-full max-w-none overflow-y-auto overscroll-contain rounded-t-6 border-t border-hairline bg-paper text-ink shadow-float',
				'backdrop:bg-black/50',
				'lg:static lg:block lg:max-h-none lg:overflow-visible lg:rounded-none lg:border-0 lg:bg-transparent lg:shadow-none print:hidden',
			)}
		>
			<div className="sticky top-0 z-10 flex items-center justify-between border-b border-hairline bg-paper px-4 py-2 lg:hidden">
				<span className="font-serif text-20 font-semibold">{t('title')}</span>
				<button
					type="button"
					popoverTarget={filterSheet}
					popoverTargetAction="hide"
					className={buttonClass({ variant: 'quiet', size: 'small' })}
				>
					<X {...icon} />
					{t('close')}
				</button>
			</div>
			<form
				id={filterForm}
				action={paths.practices(locale)}
				method="get"
				aria-label={t('title')}
				className="px-4 lg:px-0"
			>
				<NextIntlClientProvider messages={{ facets: words }}>
					<Choices filters={filters} facets={facets} more={more} locale={locale} />
				</NextIntlClientProvider>
				<div className="sticky bottom-0 border-t border-hairline bg-paper py-3 lg:static lg:[@media(scripting:enabled)]:hidden">
					<Button type="submit" variant="primary" className="w-full">
						{t('show', { count: total })}
					</Button>
				</div>
			</form>
		</div>
	)
}
