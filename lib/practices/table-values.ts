import type { CsvValue } from '../csv'
import type { Locale } from '../locales'
import { languageName } from '../locales'
import { isoDay } from '../moment'
import { countryName } from '../nuts'
import type { translatorFor } from '../translator'
import { columnNames, type TableColumn } from './columns'
import type { PracticeSummary } from './summary'

type Words = Awaited<ReturnType<typeof translatorFor>>

/** The heads of the file: those of the table, and at the end where each practice can be read. */
export const headValues = (columns: readonly TableColumn[], t: Words): string[] => [
	t('catalogue.table.practice'),
	...columns.map((column) => t(columnNames[column])),
	t('catalogue.table.address'),
]

export type TableReader = {
	locale: Locale
	t: Words
	/** The whole address of a practice. */
	addressOf: (slug: string) => string
}

export const rowValues = (
	practice: PracticeSummary,
	columns: readonly TableColumn[],
	{ locale, t, addressOf }: TableReader,
): CsvValue[] => [
	practice.title.text,
	...columns.map((column) => cellOf(practice, column, locale, t)),
	addressOf(practice.slug),
]

/** Days as 2026-11-24, so that they sort; several values of one cell with a semicolon between. */
function cellOf(practice: PracticeSummary, column: TableColumn, locale: Locale, t: Words): CsvValue {
	const list = (values: readonly string[]) => values.join('; ')
	switch (column) {
		case 'summary':
			return practice.summary.text
		case 'themes':
			return list(practice.themes.map(({ name }) => name))
		case 'region':
			return list(practice.regions.map(({ name }) => name))
		case 'country':
			return list(practice.countries.map((country) => countryName(country, locale)))
		case 'owner':
			return practice.owner.name.text
		case 'stage':
			return t(`stage.${practice.stage}`)
		case 'start':
			return practice.startYear
		case 'languages':
			return list(practice.languages.map((language) => languageName(language, locale)))
		case 'evidence':
			return practice.evidenceCount
		case 'takenUp':
			return practice.transferCount
		case 'confirmed':
			return practice.confirmedAt && isoDay(practice.confirmedAt)
		case 'published':
			return isoDay(practice.publishedAt)
		case 'updated':
			return isoDay(practice.updatedAt)
	}
}
