'use client'

import { FileText, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFileSize } from '@/components/files/file-size'
import { UploadArea } from '@/components/files/upload-area'
import { UploadList } from '@/components/files/upload-list'
import { useUploads } from '@/components/files/use-uploads'
import { Button } from '@/components/ui/button'
import { Field, FieldError } from '@/components/ui/field'
import { icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { fileLimits } from '@/lib/files/limits'
import { accept, type FileFacts, type FileKind } from '@/lib/files/schema'
import { contentLocales, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { FileRowList } from '@/lib/practices/file-rows'
import { limits } from '@/lib/practices/limits'
import { AsideFiles } from './aside-files'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { FileRowFields } from './file-row'
import { StepFormProvider, useStepForm } from './form-context'
import { TextControl } from './text-control'
import { useFileRows } from './use-file-rows'

const listOf = { image: 'images', document: 'attachments' } as const satisfies Record<FileKind, FileRowList>

/** Pictures and documents: what they are called and who made them, and more of them. */
export function FilesFields() {
	const form = useStepForm()
	const images = useFileRows('images')
	const attachments = useFileRows('attachments')
	const [added, setAdded] = useState<readonly FileFacts[]>([])
	const { files } = form
	if (!files) return null
	/** Whatever box it was dropped into, it comes into the list it belongs to. */
	const show = (file: FileFacts) => {
		setAdded((before) => [...before, file])
		if (file.kind === 'image') images.add(file)
		else attachments.add(file, { title: titleFrom(file.name), language: form.original })
	}
	const shown = [...images.rows, ...attachments.rows].map(({ file }) => file?.id)
	const everything = [
		...added.filter(({ id }) => !files.known.some((each) => each.id === id)),
		...files.known,
	]
	return (
		<>
			<FileSection kind="image" rows={images} onAdded={show}>
				{(row, position) => <ImageRow key={row.row} row={row} position={position} rows={images} />}
			</FileSection>
			<FileSection kind="document" rows={attachments} onAdded={show}>
				{(row, position) => <DocumentRow key={row.row} row={row} position={position} rows={attachments} />}
			</FileSection>
			<AsideFiles
				files={everything.filter(({ id }) => !shown.includes(id))}
				onShow={show}
				remove={async (id) => {
					await files.remove(id)
					setAdded((before) => before.filter((each) => each.id !== id))
				}}
			/>
			<RoomTaken added={added.filter(({ id }) => !files.known.some((each) => each.id === id))} />
		</>
	)
}

/** "Annual report 2023" for "annual-report_2023.pdf": to begin with. */
function titleFrom(name: string): string {
	const words = name
		.replace(/\.\w+$/, '')
		.replace(/[-_]+/g, ' ')
		.trim()
	return [...(words.charAt(0).toLocaleUpperCase() + words.slice(1))].slice(0, limits.attachmentTitle).join('')
}

type Rows = ReturnType<typeof useFileRows>
type Row = Rows['rows'][number]

type SectionProps = {
	kind: FileKind
	rows: Rows
	onAdded: (file: FileFacts) => void
	children: (row: Row, position: number) => React.ReactNode
}

function FileSection({ kind, rows, onAdded, children }: SectionProps) {
	const t = useTranslations('files')
	const form = useStepForm()
	const size = useFileSize()
	const list = listOf[kind]
	const words = useFieldWords()(list)
	const [said, setSaid] = useState('')
	const uploads = useUploads(form.files?.upload ?? '', (file) => {
		onAdded(file)
		setSaid(t('upload.added', { name: file.name }))
	})
	const limit = limits[list]
	const full = rows.rows.length >= limit
	const error = form.problems.get(list)
	return (
		<section aria-labelledby={`${list}-title`} className="grid gap-5">
			<div>
				<h2 id={`${list}-title`} className="text-25">
					{words.label}
				</h2>
				<p className="mt-1 max-w-measure text-15 text-quiet">{words.hint}</p>
			</div>
			<FieldRemarks field={list} />
			{error ? <FieldError id={`${list}-error`}>{error}</FieldError> : null}
			<StepFormProvider value={{ ...form, values: rows.values }}>
				<ol ref={rows.box} className="grid gap-8 empty:hidden">
					{rows.rows.map(children)}
				</ol>
			</StepFormProvider>
			{form.scripted ? (
				<UploadArea
					id={`${list}-add`}
					label={t(`add.${kind}`)}
					drop={full ? t('full', { limit }) : t('upload.drop')}
					hint={t(`accepted.${kind}`, { size: size(fileLimits[`${kind}Bytes`]), limit })}
					accept={accept[kind]}
					disabled={full}
					onFiles={uploads.add}
				>
					<UploadList uploads={uploads.uploads} again={uploads.again} drop={uploads.drop} />
				</UploadArea>
			) : (
				<div>
					<Button id={`${list}-add`} name="intent" value="upload" icon={<Plus {...icon} />}>
						{t(`add.${kind}`)}
					</Button>
				</div>
			)}
			<p role="status" className="sr-only">
				{said}
			</p>
		</section>
	)
}

type RowProps = { row: Row; position: number; rows: Rows }

function ImageRow({ row, position, rows }: RowProps) {
	const prefix = `images.${row.row}`
	const smallest = row.file?.forms[0]
	return (
		<FileRowFields
			list="images"
			row={row}
			position={position}
			{...rows}
			picture={
				row.file && smallest ? (
					// biome-ignore lint/performance/noImgElement: made in this size already
					<img
						src={paths.file(row.file.id, smallest.name)}
						alt=""
						width={smallest.width ?? undefined}
						height={smallest.height ?? undefined}
						className="mb-2 max-h-44 w-auto max-w-full rounded-2 bg-sunken"
					/>
				) : null
			}
		>
			<TextControl name={`${prefix}.alt`} kind="images.alt" rows={2} guided={false} translatable required />
			<TextControl name={`${prefix}.credit`} kind="images.credit" guided={false} required />
			<TextControl
				name={`${prefix}.caption`}
				kind="images.caption"
				rows={2}
				guided={false}
				translatable
				optional
			/>
		</FileRowFields>
	)
}

function DocumentRow({ row, position, rows }: RowProps) {
	const t = useTranslations('files')
	const locale = useLocale()
	const form = useStepForm()
	const words = useFieldWords()('attachments.language')
	const prefix = `attachments.${row.row}`
	const language = `${prefix}.language`
	return (
		<FileRowFields
			list="attachments"
			row={row}
			position={position}
			{...rows}
			picture={<FileText {...icon} size={32} className="mb-2 text-quiet" />}
		>
			<TextControl name={`${prefix}.title`} kind="attachments.title" guided={false} translatable required />
			<Field id={language} label={words.label} hint={words.hint} error={form.problems.get(language)}>
				{(aria) => (
					<Select
						{...aria}
						key={form.values[language]?.[0]}
						name={language}
						defaultValue={form.values[language]?.[0] ?? ''}
						className="max-w-60"
						emptyLabel={t('languageUnsaid')}
						options={contentLocales.map((value) => ({ value, label: languageName(value, locale) }))}
					/>
				)}
			</Field>
			{row.file && row.file.textState !== 'none' ? (
				<p className={row.file.textState === 'locked' ? 'text-15 text-signal' : 'text-13 text-quiet'}>
					{t(`text.${row.file.textState}`)}
				</p>
			) : null}
		</FileRowFields>
	)
}

/** How much room is taken, by this practice and by its organisation. */
function RoomTaken({ added }: { added: readonly FileFacts[] }) {
	const t = useTranslations('files.room')
	const size = useFileSize()
	const { files } = useStepForm()
	if (!files) return null
	const more = added.reduce((sum, { bytes }) => sum + bytes, 0)
	return (
		<p className="border-t border-hairline pt-4 text-13 text-quiet tabular-nums">
			{t('practice', { used: size(files.room.practice + more), limit: size(fileLimits.practiceBytes) })}{' '}
			{t('organisation', {
				used: size(files.room.organisation + more),
				limit: size(fileLimits.organisationBytes),
			})}
		</p>
	)
}
