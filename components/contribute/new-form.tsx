'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { contentLocales, languageName } from '@/lib/locales'
import { useFieldName, useFieldWords, useProblemWords } from './field-words'
import type { BeginAction, NewState } from './new-state'

type Props = {
	organisations: { id: string; name: string; lang?: string | undefined }[]
	initial: NewState
	locale: string
	begin: BeginAction
	/** What looks like the practice whose title is typed. */
	duplicates?: ReactNode
}

/** Title, language, organisation: enough to begin. */
export function NewForm({ organisations, initial, locale, begin, duplicates }: Props) {
	const [state, dispatch] = useActionState(begin, initial)
	const t = useTranslations('contribute.new')
	const p = useTranslations('problems')
	const words = useFieldWords()
	const nameOf = useFieldName()
	const problemWords = useProblemWords()
	const error = (field: string) => {
		const problem = state.problems.find((each) => each.field === field)
		const text = problem && problemWords(problem)
		return text && text.charAt(0).toLocaleUpperCase() + text.slice(1)
	}
	const [only] = organisations
	return (
		<form action={dispatch} noValidate className="grid gap-8">
			<ErrorSummary
				answer={state.turn}
				errors={state.problems.map((problem) => ({
					href: `#${problem.field}`,
					text: p('at', { field: nameOf(problem.field), problem: problemWords(problem) }),
				}))}
			/>
			{organisations.length > 1 ? (
				<RadioGroup
					key={`organisation ${state.turn}`}
					id="organisationId"
					name="organisationId"
					legend={t('organisation')}
					defaultValue={state.organisationId}
					options={organisations.map(({ id, name, lang }) => ({
						value: id,
						label: <span lang={lang}>{name}</span>,
					}))}
				/>
			) : (
				<input type="hidden" name="organisationId" value={only?.id ?? ''} />
			)}
			<Field
				id="title"
				label={words('title').label}
				hint={words('title').hint}
				example={words('title').example}
				guidance="beside"
				error={error('title')}
				required
			>
				{(aria) => (
					<TextInput {...aria} key={state.turn} name="title" defaultValue={state.title} autoComplete="off" />
				)}
			</Field>
			{duplicates}
			<Field
				id="originalLanguage"
				label={words('originalLanguage').label}
				hint={words('originalLanguage').hint}
				guidance="beside"
				error={error('originalLanguage')}
			>
				{(aria) => (
					<Select
						{...aria}
						key={`language ${state.turn}`}
						name="originalLanguage"
						defaultValue={state.originalLanguage}
						className="max-w-60"
						options={contentLocales.map((language) => ({
							value: language,
							label: languageName(language, locale),
						}))}
					/>
				)}
			</Field>
			<div>
				<SubmitButton size="large" pendingLabel={t('starting')}>
					{t('start')}
				</SubmitButton>
			</div>
		</form>
	)
}
