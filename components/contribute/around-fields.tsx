'use client'

import { RadioGroup } from '@/components/ui/radio-group'
import { licenceOf, licences } from '@/lib/practices/licences'
import { limits } from '@/lib/practices/limits'
import { AuthorControl } from './author-control'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { PickerControl } from './picker-control'
import { LinkFields } from './row-fields'
import { TextControl } from './text-control'

/** What a practice stands among: who wrote it and took part, where it was shown, what to read next, on which terms. */
export function AroundFields() {
	return (
		<>
			<AuthorControl />
			<PickerControl kind="partners" limit={limits.partners} />
			<PickerControl kind="projects" limit={limits.projects} />
			<TextControl name="policyInstrument" kind="policyInstrument" />
			<PickerControl kind="events" limit={limits.events} />
			<PickerControl kind="related" limit={limits.related} />
			<LinkFields />
			<LicenceChoice />
		</>
	)
}

function LicenceChoice() {
	const { values, problems } = useStepForm()
	const words = useFieldWords()('licence')
	const value = values.licence?.[0] ?? ''
	const chosen = licences.find((licence) => licence === value)
	return (
		<RadioGroup
			key={value}
			id="licence"
			name="licence"
			legend={words.label}
			hint={words.hint}
			guidance="beside"
			error={problems.get('licence')}
			defaultValue={chosen ?? ''}
			options={licences.map((licence) => ({
				value: licence,
				label: licenceOf(licence).name,
				hint: words.choices?.[licence.replaceAll('.', '-')],
			}))}
		/>
	)
}
