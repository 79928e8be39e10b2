'use client'

import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/radio-group'
import { stages } from '@/lib/practices/schema'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { TextControl } from './text-control'

/** How far, since when, and what it takes. */
export function FactsFields({ translating }: { translating: boolean }) {
	const t = useTranslations('contribute.form')
	const resources = (
		<TextControl name="resources" kind="resources" rows={4} translatable required={!translating} />
	)
	if (translating) return resources
	return (
		<>
			<Stage />
			<div className="grid gap-6">
				<div className="grid items-end lg:mr-76 gap-x-8 gap-y-6 sm:grid-cols-2">
					<TextControl name="startDate" kind="startDate" guided={false} required />
					<TextControl name="endDate" kind="endDate" guided={false} />
				</div>
				<Ongoing />
			</div>
			{resources}
			<fieldset>
				<legend className="mb-4 text-20 font-serif font-semibold">{t('figures')}</legend>
				<div className="grid items-end lg:mr-76 gap-x-8 gap-y-6 sm:grid-cols-2">
					<TextControl name="setUpCostEur" kind="setUpCostEur" inputMode="decimal" guided={false} />
					<TextControl name="yearlyCostEur" kind="yearlyCostEur" inputMode="decimal" guided={false} />
					<TextControl name="staffFte" kind="staffFte" inputMode="decimal" guided={false} />
					<TextControl name="durationMonths" kind="durationMonths" inputMode="decimal" guided={false} />
				</div>
			</fieldset>
			<TextControl name="fundingSources" kind="fundingSources" rows={3} optional />
		</>
	)
}

function Stage() {
	const { values, problems } = useStepForm()
	const words = useFieldWords()('stage')
	const name = useTranslations('stage')
	const t = useTranslations('template.stages')
	const value = values.stage?.[0] ?? ''
	return (
		<div>
			<FieldRemarks field="stage" />
			<RadioGroup
				key={value}
				id="stage"
				name="stage"
				legend={words.label}
				hint={words.hint}
				example={words.example}
				guidance="beside"
				error={problems.get('stage')}
				defaultValue={value}
				required
				columns
				options={stages.map((stage) => ({ value: stage, label: name(stage), hint: t(stage) }))}
			/>
			{/* None chosen is an answer too; a radio group alone would send nothing. */}
			{value === '' ? <input type="radio" name="stage" value="" defaultChecked className="hidden" /> : null}
		</div>
	)
}

function Ongoing() {
	const { values, problems } = useStepForm()
	const words = useFieldWords()('ongoing')
	const t = useTranslations('template.ongoing')
	const value = values.ongoing?.[0] ?? 'yes'
	return (
		<RadioGroup
			key={value}
			id="ongoing"
			name="ongoing"
			legend={words.label}
			error={problems.get('ongoing')}
			defaultValue={value}
			options={[
				{ value: 'yes', label: t('yes') },
				{ value: 'no', label: t('no') },
			]}
		/>
	)
}
