'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useRef } from 'react'
import { useFieldWords } from '@/components/contribute/field-words'
import { Badge } from '@/components/ui/badge'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { type ImportField, type Interpreted, importFields } from '@/lib/imports/interpret'
import { importLimits } from '@/lib/imports/limits'
import { contentLocales, languageName } from '@/lib/locales'
import type { FieldKind } from '@/lib/practices/fields'
import type { LookOverAction, LookOverState } from './import-state'

type Props = {
	initial: LookOverState
	action: LookOverAction
	organisations: { id: string; name: string; lang?: string | undefined }[]
	locale: string
	/** Names of codes ("ES511"), where they have any. */
	names: Record<string, string>
	/** How many rows of a table no draft was made of yet; undefined for a document. */
	rowsLeft: number | undefined
}

/** Everything that was found, where each comes from, what becomes of it, and where else it may go. */
export function LookOverForm({ initial, action, organisations, locale, names, rowsLeft }: Props) {
	const [state, dispatch] = useActionState(action, initial)
	const t = useTranslations('imports')
	const alert = useRef<HTMLDivElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: each refusal takes the focus
	useEffect(() => {
		if (state.problem) alert.current?.focus()
	}, [state.turn])
	const kept = state.items.filter(({ field, reason }) => !field || reason !== undefined).length
	return (
		<form action={dispatch} className="grid gap-8">
			{state.problem ? (
				<div ref={alert} tabIndex={-1}>
					<Notice tone="danger" role="alert">
						{t(`make.${state.problem.code}`)}
					</Notice>
				</div>
			) : null}
			<p role="status" className="text-15">
				{t('found', { count: state.items.length - kept, kept })}
			</p>
			<ol className="divide-y divide-hairline border-y border-hairline">
				{state.items.map((item, index) => (
					<Item
						key={`${state.turn} ${state.numbers[index]}`}
						item={item}
						number={state.numbers[index] ?? index}
						names={names}
					/>
				))}
			</ol>
			<div>
				<SubmitButton name="intent" value="look" variant="secondary" pendingLabel={t('make.looking')}>
					{t('make.look')}
				</SubmitButton>
			</div>
			<div className="grid gap-6 border-t border-hairline pt-8 sm:grid-cols-2">
				<Field id="organisationId" label={t('make.organisation')}>
					{(aria) => (
						<Select
							{...aria}
							key={`organisation ${state.turn}`}
							name="organisationId"
							defaultValue={state.organisationId}
							options={organisations.map(({ id, name, lang }) => ({
								value: id,
								label: name,
								...(lang && { lang }),
							}))}
						/>
					)}
				</Field>
				<Field id="originalLanguage" label={t('make.language')}>
					{(aria) => (
						<Select
							{...aria}
							key={`language ${state.turn}`}
							name="originalLanguage"
							defaultValue={state.originalLanguage}
							options={contentLocales.map((language) => ({
								value: language,
								label: languageName(language, locale),
							}))}
						/>
					)}
				</Field>
			</div>
			<div className="grid gap-2">
				<div className="flex flex-wrap gap-3">
					<SubmitButton name="intent" value="make" size="large" pendingLabel={t('make.making')}>
						{t('make.make')}
					</SubmitButton>
					{rowsLeft !== undefined && rowsLeft > 1 && rowsLeft <= importLimits.drafts ? (
						<SubmitButton
							name="intent"
							value="all"
							size="large"
							variant="secondary"
							pendingLabel={t('make.making')}
						>
							{t('make.all', { count: rowsLeft })}
						</SubmitButton>
					) : null}
				</div>
				<p className="text-15 text-quiet">{t('make.kept')}</p>
			</div>
		</form>
	)
}

function Item({ item, number, names }: { item: Interpreted; number: number; names: Record<string, string> }) {
	const t = useTranslations('imports')
	const nameOf = useImportFieldName()
	const id = `field-${number}`
	const becomes = item.becomes
		.split(', ')
		.map((code) => names[code] ?? code)
		.join(', ')
	const changed =
		item.becomes !== '' &&
		item.becomes.trim() !== item.plain.trim() &&
		item.becomes.trim() !== item.text.trim()
	return (
		<li className="grid gap-x-8 gap-y-3 py-5 sm:grid-cols-[minmax(0,1fr)_15rem]">
			<div className="grid min-w-0 content-start gap-1">
				<p className="text-15 font-semibold break-words">{item.label || t('noLabel')}</p>
				<p className="max-h-48 overflow-y-auto font-serif text-15 break-words whitespace-pre-line">
					{item.plain}
				</p>
				{changed ? (
					<p className="mt-1 border-l-2 border-accent pl-3 text-15 break-words whitespace-pre-line">
						<span className="text-13 text-quiet">{t('becomes')} </span>
						{becomes}
					</p>
				) : null}
				{item.field && item.reason ? (
					<p className="mt-1">
						<Badge tone="signal" wraps>
							{t(`reasons.${item.reason}`, { limit: item.limit ?? 0 })}
						</Badge>
					</p>
				) : null}
			</div>
			<div className="grid content-start gap-1">
				<label htmlFor={id} className="text-13 text-quiet">
					{t('goesTo')}
				</label>
				<Select
					id={id}
					name={`field.${number}`}
					defaultValue={item.field ?? ''}
					emptyLabel={t('keepAside')}
					options={importFields.map((field) => ({ value: field, label: nameOf(field) }))}
				/>
			</div>
		</li>
	)
}

/** As the form calls it. */
export function useImportFieldName(): (field: ImportField) => string {
	const t = useTranslations('imports')
	const words = useFieldWords()
	return (field) => (field === 'timescale' ? t('timescale') : words(field as FieldKind).label)
}
