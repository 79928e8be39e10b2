import type { Locale } from '../locales'
import { paths } from '../paths'
import {
	activeFilters,
	asList,
	type FilterGroup,
	filterLimits,
	noFilters,
	type PracticeFilters,
	toSearchParams,
} from './filters'

/**
 * What search engines are told of an address of the list. The list itself is theirs to show, page by page. One
 * value of a group that has pages of its own stands for that page. Everything else is one of combinations
 * without number, which they should neither show nor follow.
 */
export type Standing = {
	index: boolean
	/** The address that stands for this one. */
	canonical: (locale: Locale) => string
}

const ownPages: Partial<Record<FilterGroup, (locale: string, value: string) => string>> = {
	theme: paths.theme,
	region: paths.region,
	country: paths.region,
	organisation: paths.organisation,
	project: paths.project,
	event: paths.event,
}

export function standingOf(filters: PracticeFilters): Standing {
	const [only, ...more] = activeFilters(filters)
	if (filters.q === '' && more.length === 0 && isInUsualForm(filters)) {
		if (!only) {
			const page = filters.page > 1 ? { page: String(filters.page) } : undefined
			return { index: true, canonical: (locale) => paths.practices(locale, page) }
		}
		const pageOf = ownPages[only.group]
		if (pageOf && filters.page === 1)
			return { index: true, canonical: (locale) => pageOf(locale, only.value) }
	}
	const query = toSearchParams(filters)
	return { index: false, canonical: (locale) => paths.practices(locale, query) }
}

/** Cards in their usual order and number: anything else shows the same practices in another way. */
const isInUsualForm = (filters: PracticeFilters): boolean =>
	filters.sort === noFilters.sort &&
	filters.size === filterLimits.defaultSize &&
	toSearchParams(filters).toString() === toSearchParams(asList(filters)).toString()

/** Of a link to these filters: nothing where crawlers may go. Nor does a browser fetch what nobody has asked for. */
export const linkTo = (filters: PracticeFilters): { rel?: 'nofollow'; prefetch?: false } =>
	standingOf(filters).index ? {} : { rel: 'nofollow', prefetch: false }
