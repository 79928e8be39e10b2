'use client'

import type { Step } from '@/lib/practices/steps'
import { AroundFields } from './around-fields'
import { BasicsFields } from './basics-fields'
import { ContactFields } from './contact-fields'
import { FactsFields } from './facts-fields'
import { FilesFields } from './files-fields'
import { useStepForm } from './form-context'
import { BlocksFields, EvidenceFields } from './row-fields'
import { TextControl } from './text-control'

/** The controls of one screen. */
export function StepFields({ step }: { step: Step }) {
	const { language, original } = useStepForm()
	const translating = language !== original
	switch (step) {
		case 'basics':
			return <BasicsFields translating={translating} />
		case 'story':
			return <StoryFields translating={translating} />
		case 'facts':
			return <FactsFields translating={translating} />
		case 'evidence':
			return <EvidenceFields translating={translating} />
		case 'lessons':
			return <LessonsFields translating={translating} />
		case 'blocks':
			return <BlocksFields translating={translating} />
		case 'files':
			return <FilesFields />
		case 'contact':
			return translating ? null : <ContactFields />
		case 'depth':
			return <DepthFields />
		case 'around':
			return translating ? null : <AroundFields />
		default:
			return null
	}
}

function StoryFields({ translating }: { translating: boolean }) {
	const long = { translatable: true, required: !translating, rows: 9 }
	return (
		<>
			<TextControl name="challenge" kind="challenge" {...long} />
			<TextControl name="solution" kind="solution" {...long} />
			<TextControl name="beneficiaries" kind="beneficiaries" translatable optional={!translating} rows={4} />
		</>
	)
}

function LessonsFields({ translating }: { translating: boolean }) {
	const required = { translatable: true, required: !translating, rows: 7 }
	return (
		<>
			<TextControl name="whatFailed" kind="whatFailed" {...required} />
			<TextControl name="transferPotential" kind="transferPotential" {...required} />
		</>
	)
}

/** The same at more length, and what only those ask who will do it too. */
function DepthFields() {
	return (
		<>
			{(
				[
					'challengeInFull',
					'solutionInFull',
					'successFactors',
					'limitingFactors',
					'legalAspects',
					'participation',
				] as const
			).map((field) => (
				<TextControl key={field} name={field} kind={field} rows={5} translatable />
			))}
		</>
	)
}
