import { byteOrderMark, csvLine } from '../csv'
import type { Locale } from '../locales'
import { isoDay } from '../moment'
import { defaultColumns } from '../practices/columns'
import { csvHead, csvRow } from '../practices/table-values'
import type { translatorFor } from '../translator'
import type { CollectedPractice } from './queries'

/** A collection as a file. What is no longer in the catalogue stands in it by the name it had, and says so. */
export const fileKinds = ['csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]
export const isFileKind = (kind: string): kind is FileKind => fileKinds.some((known) => known === kind)

type Words = Awaited<ReturnType<typeof translatorFor>>
type Reader = { locale: Locale; t: Words; addressOf: (slug: string) => string }

const columns = ['summary', ...defaultColumns] as const

/** The columns of the table of practices, and what was noted. */
export function collectionCsv(items: readonly CollectedPractice[], reader: Reader): string {
	const { t } = reader
	const withNote = (line: string, note: string) => line.replace(/\r\n$/, `,${csvLine([note])}`)
	return (
		byteOrderMark +
		withNote(csvHead(columns, t), t('collections.file.note')) +
		items
			.map(({ summary, titleThen, note }) =>
				withNote(
					summary
						? csvRow(summary, columns, reader)
						: csvLine([titleThen?.text ?? '', t('collections.item.gone'), ...columns.map(() => null)]),
					note,
				),
			)
			.join('')
	)
}

/** The same for programs; moments are days, names stand in the reader's language. */
export function collectionJson(
	collection: { title: string; text?: string; items: readonly CollectedPractice[] },
	{ locale, addressOf }: Pick<Reader, 'locale' | 'addressOf'>,
): string {
	const { title, text, items } = collection
	return JSON.stringify(
		{
			title,
			...(text && { description: text }),
			language: locale,
			practices: items.map(({ slug, summary, titleThen, note, addedAt }) => ({
				slug,
				inCatalogue: summary !== undefined,
				...(summary
					? {
							url: addressOf(slug),
							title: summary.title.text,
							summary: summary.summary.text,
							language: summary.title.locale,
							owner: summary.owner.name.text,
							stage: summary.stage,
							themes: summary.themes.map(({ code }) => code),
							regions: summary.regions.map(({ code }) => code),
							countries: summary.countries,
							confirmedOn: summary.confirmedAt && isoDay(summary.confirmedAt),
						}
					: {}),
				...(titleThen && { titleWhenSaved: titleThen.text }),
				...(note && { note }),
				savedOn: isoDay(addedAt),
			})),
		},
		null,
		'\t',
	)
}
