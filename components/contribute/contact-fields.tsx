'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { TextControl } from './text-control'

/** Whom to ask. */
export function ContactFields() {
	const { values, problems } = useStepForm()
	const words = useFieldWords()
	const consented = values['contact.consent']?.includes('yes') ?? false
	return (
		<>
			<p className="max-w-measure text-15 text-quiet">{words('contact').hint}</p>
			<TextControl
				name="contact.mailbox"
				kind="contact.mailbox"
				inputMode="email"
				autoComplete="email"
				required
			/>
			<TextControl name="contact.name" kind="contact.name" optional />
			<Checkbox
				key={String(consented)}
				id="contact.consent"
				name="contact.consent"
				value="yes"
				defaultChecked={consented}
				label={words('contact.consent').label}
				hint={words('contact.consent').hint}
				error={problems.get('contact.consent')}
			/>
		</>
	)
}
