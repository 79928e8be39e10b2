import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'
import { filterLimits, type PracticeFilters } from '@/lib/practices/filters'
import { SuggestField } from '../suggestions/suggest-field'

/** The words of the question. Belongs to the form of filters, so that neither loses the other. */
export function QuestionField({ filters, form }: { filters: PracticeFilters; form: string }) {
	const t = useTranslations('catalogue.search')
	return (
		<search className="block print:hidden">
			<label htmlFor="q" className="sr-only">
				{t('label')}
			</label>
			<div className="relative flex items-stretch rounded-6 border border-edge bg-raised transition-colors duration-150 focus-within:border-accent focus-within:outline-2 focus-within:outline-accent hover:border-ink">
				<SuggestField
					id="q"
					form={form}
					defaultValue={filters.q}
					maxLength={filterLimits.q}
					placeholder={t('label')}
					className="min-h-12 w-0 min-w-0 flex-1 rounded-6 bg-transparent px-4 text-17 text-ink outline-none placeholder:text-quiet"
				/>
				<button type="submit" form={form} className={`${buttonClass({ variant: 'primary' })} m-1`}>
					<Search {...icon} />
					{t('button')}
				</button>
			</div>
		</search>
	)
}
