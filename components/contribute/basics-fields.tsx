'use client'

import { useTranslations } from 'next-intl'
import { ChoiceRow } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { FieldSet } from '@/components/ui/field-set'
import { Select } from '@/components/ui/select'
import { contentLocales, languageName } from '@/lib/locales'
import { limits } from '@/lib/practices/limits'
import { territories } from '@/lib/practices/schema'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { PickerControl } from './picker-control'
import { TextControl } from './text-control'

const further = ['place', 'latitude', 'longitude', 'territories', 'tags']

/** Title and summary, and by what else a practice is found. */
export function BasicsFields({ translating }: { translating: boolean }) {
	const t = useTranslations('contribute.form')
	const { problems, values, duplicates } = useStepForm()
	const texts = (
		<>
			<TextControl name="title" kind="title" translatable required={!translating} />
			<TextControl name="summary" kind="summary" rows={2} translatable required={!translating} />
		</>
	)
	if (translating) return texts
	// Folded while nothing in it asks to be seen.
	const unfolded = further.some((field) => values[field]?.some(Boolean) || problems.has(field))
	return (
		<>
			{texts}
			{duplicates}
			<OriginalLanguage />
			<Themes />
			<PickerControl kind="regions" limit={limits.regions} required />
			<Details
				summary={t('moreBasics')}
				open={unfolded}
				className="border-t border-hairline pt-4 [&>div]:grid [&>div]:gap-10 [&>div]:pt-4 [&>div]:pl-0"
			>
				<TextControl name="place" kind="place" />
				<fieldset>
					<legend className="mb-2 text-15 font-semibold">{t('coordinates')}</legend>
					<div className="grid items-end gap-4 sm:grid-cols-2 lg:mr-76">
						<TextControl name="latitude" kind="latitude" inputMode="decimal" guided={false} />
						<TextControl name="longitude" kind="longitude" inputMode="decimal" guided={false} />
					</div>
				</fieldset>
				<Territories />
				<TextControl name="tags" kind="tags" />
			</Details>
		</>
	)
}

function Territories() {
	const { values, problems } = useStepForm()
	const words = useFieldWords()('territories')
	const name = useTranslations('territory')
	const chosen = values.territories ?? []
	return (
		<FieldSet
			id="territories"
			legend={words.label}
			hint={words.hint}
			example={words.example}
			guidance="beside"
			error={problems.get('territories')}
		>
			<FieldRemarks field="territories" />
			<div className="grid gap-x-8 sm:grid-cols-2">
				{territories.map((territory, position) => (
					<ChoiceRow
						key={`${territory} ${chosen.includes(territory)}`}
						type="checkbox"
						id={`territories-${position}`}
						name="territories"
						value={territory}
						defaultChecked={chosen.includes(territory)}
						label={name(territory)}
					/>
				))}
			</div>
		</FieldSet>
	)
}

function OriginalLanguage() {
	const { values, problems, locale } = useStepForm()
	const words = useFieldWords()('originalLanguage')
	const value = values.originalLanguage?.[0] ?? ''
	return (
		<Field
			id="originalLanguage"
			label={words.label}
			hint={words.hint}
			guidance="beside"
			error={problems.get('originalLanguage')}
			required
		>
			{(aria) => (
				<Select
					{...aria}
					key={value}
					name="originalLanguage"
					defaultValue={value}
					className="max-w-60"
					options={contentLocales.map((language) => ({
						value: language,
						label: languageName(language, locale),
					}))}
				/>
			)}
		</Field>
	)
}

function Themes() {
	const { values, problems, themeGroups } = useStepForm()
	const words = useFieldWords()('themes')
	const chosen = values.themes ?? []
	const position = new Map(
		themeGroups
			.flatMap(({ themes }) => themes.map(({ value }) => value))
			.map((value, index) => [value, index]),
	)
	return (
		<FieldSet
			id="themes"
			legend={words.label}
			hint={words.hint}
			example={words.example}
			guidance="beside"
			error={problems.get('themes')}
			required
		>
			<FieldRemarks field="themes" />
			<div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
				{themeGroups.map((group) => (
					<fieldset key={group.code}>
						<legend
							className="mb-1 w-full border-l-3 pl-2 text-13 font-semibold text-quiet"
							style={{ borderColor: `var(--theme-${group.code}, var(--edge))` }}
						>
							{group.name}
						</legend>
						{group.themes.map((theme) => (
							<ChoiceRow
								key={`${theme.value} ${chosen.includes(theme.value)}`}
								type="checkbox"
								id={`themes-${position.get(theme.value) ?? 0}`}
								name="themes"
								value={theme.value}
								defaultChecked={chosen.includes(theme.value)}
								label={theme.label}
							/>
						))}
					</fieldset>
				))}
			</div>
		</FieldSet>
	)
}
