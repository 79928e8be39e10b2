import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { ImportWords } from '@/components/imports/import-words'
import { LookOverForm } from '@/components/imports/look-over-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { lookOver } from '@/lib/imports/commands'
import { columnsOf } from '@/lib/imports/look-over'
import { getImport } from '@/lib/imports/queries'
import type { ReadFile } from '@/lib/imports/schema'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { nameCodes } from '@/lib/practices/choice-queries'
import { listDesks } from '@/lib/practices/desk-queries'
import { discard } from '../actions'
import { confirmImport } from './actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ row?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'imports' })
	return { title: t('lookOver.title'), robots: { index: false } }
}

/** What was read of a file, to be confirmed; of a table one row at a time. */
export default async function LookOverPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.lookOver(locale, id))
	const brought = await found(getImport(actor, id))
	const { content } = brought
	const asked = (await searchParams).row
	const row = rowOf(content, typeof asked === 'string' ? Number(asked) : undefined, brought.made)
	const { interpreted } = await lookOver(actor, id, { row, originalLanguage: locale, fields: [] })
	const columns = columnsOf(content, row)
	const desks = await listDesks(actor, locale)
	const codes = (field: string) =>
		interpreted.flatMap((item) => (item.field === field ? item.becomes.split(', ') : []))
	const names = await nameCodes(actor, [{ themes: codes('themes'), regions: codes('regions') }], locale)
	const t = await getTranslations('imports')
	const edit = await getTranslations('contribute.edit')
	return (
		<ImportWords>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: edit('breadcrumb'), href: paths.contribute(locale) },
							{ label: t('title'), href: paths.bring(locale) },
							{ label: t('lookOver.title') },
						]}
					/>
				}
				title={t('lookOver.title')}
				lead={t('lookOver.lead')}
			>
				<span className="text-quiet break-words">{brought.fileName}</span>
			</PageTitle>
			<div className="grid max-w-4xl gap-10 pb-24">
				{'rows' in content && content.rows.length > 1 ? (
					<Rows content={content} row={row} made={brought.made} id={id} locale={locale} />
				) : null}
				<LookOverForm
					key={row}
					locale={locale}
					action={confirmImport.bind(null, { locale, importId: id, row })}
					organisations={desks.map(({ organisation }) => ({
						id: organisation.id,
						name: organisation.name.text,
						lang: otherLanguage(organisation.name, locale),
					}))}
					names={Object.fromEntries(
						Object.entries(names).map(([key, name]) => [key.split(':')[1] ?? key, name]),
					)}
					rowsLeft={'rows' in content ? content.rows.length - brought.made.length : undefined}
					initial={{
						items: interpreted,
						numbers: interpreted.map((_, index) => columns[index] ?? index),
						organisationId: desks[0]?.organisation.id ?? '',
						originalLanguage: locale,
						turn: 0,
					}}
				/>
				<form action={discard.bind(null, { locale, importId: id })} className="border-t border-hairline pt-4">
					<Button variant="quiet">{t('discard')}</Button>
				</form>
			</div>
		</ImportWords>
	)
}

/** The row asked for, else the first of which there is no draft yet. */
function rowOf(content: ReadFile, asked: number | undefined, made: readonly number[]): number {
	if (!('rows' in content)) return 0
	if (asked !== undefined && Number.isInteger(asked) && content.rows[asked]) return asked
	return Math.max(
		0,
		content.rows.findIndex((_, row) => !made.includes(row)),
	)
}

type RowsProps = {
	content: Extract<ReadFile, { rows: string[][] }>
	row: number
	made: number[]
	id: string
	locale: string
}

/** The rows of the table by what they begin with. */
async function Rows({ content, row, made, id, locale }: RowsProps) {
	const t = await getTranslations('imports.rows')
	return (
		<nav aria-label={t('label')}>
			<h2 className="text-20">{t('title', { count: content.rows.length })}</h2>
			<ol className="mt-2 max-h-72 list-decimal overflow-y-auto border-y border-hairline py-2 pl-10 text-15">
				{content.rows.map((cells, each) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
					<li key={each} className="py-1">
						<Link
							href={paths.lookOver(locale, id, each)}
							aria-current={each === row ? 'true' : undefined}
							className="link aria-[current]:font-semibold"
						>
							{cells.find((cell) => cell.trim() !== '')?.slice(0, 120)}
						</Link>
						{made.includes(each) ? <span className="ml-2 text-13 text-quiet">{t('made')}</span> : null}
					</li>
				))}
			</ol>
		</nav>
	)
}
