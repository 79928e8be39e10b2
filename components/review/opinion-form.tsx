'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { useProblemWords } from '@/components/contribute/field-words'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { contentLocales, languageName } from '@/lib/locales'
import { reviewLimits } from '@/lib/reviews/limits'
import type { OwnOpinion } from '@/lib/reviews/opinions'
import {
	type Criterion,
	type CriterionGroup,
	criteriaOf,
	criterionGroups,
	groupOf,
	isCriterion,
	levelsOf,
	progressOf,
} from '@/lib/reviews/rubric'
import { Refusal } from './decision-form'
import { type DecisionAction, undecided } from './decision-state'

export const opinionSteps = [...criterionGroups, 'overall'] as const
export type OpinionStep = (typeof opinionSteps)[number]

type Props = {
	step: OpinionStep
	own: OwnOpinion
	/** It was to be given, and is not whole yet: what is missing is said at its field. */
	lacking: boolean
	locale: string
	action: DecisionAction
}

/** One screen of the rubric: a draft that only its writer sees, saved with every button. */
export function OpinionForm({ step, own, lacking, locale, action }: Props) {
	const [state, dispatch, pending] = useActionState(action, undecided)
	const t = useTranslations('reviews.opinion')
	const words = useProblemWords()
	const problemOf = (name: string) => {
		const found =
			state.problem?.code === 'invalid'
				? state.problem.problems.find(({ field }) => field === name)
				: undefined
		if (found) return capital(words(found))
		return lacking && own.open.includes(name) ? capital(words({ code: 'required' })) : undefined
	}
	const typed = (name: string, stored: string) => state.values?.[name] ?? stored
	const shown = step === 'overall' ? ['summary', 'locale', 'named', 'name', 'affiliation'] : namesOf(step)
	const shared = { turn: state.turn, problemOf, stored: typed }
	return (
		<form action={dispatch} noValidate className="grid max-w-3xl gap-8">
			<input type="hidden" name="version" value={Math.max(own.version, state.version ?? 0)} />
			<StepBar step={step} own={own} />
			<Refusal state={state} ownFields={shown} />
			{step === 'overall' ? (
				<Overall own={own} lacking={lacking} locale={locale} {...shared} />
			) : (
				criteriaOf[step].map((criterion) => (
					<CriterionFields key={criterion} criterion={criterion} own={own} {...shared} />
				))
			)}
			<div className="flex flex-wrap items-center gap-3">
				{step === 'overall' ? (
					<Button variant="primary" name="intent" value="give" aria-disabled={pending}>
						{t('give')}
					</Button>
				) : (
					<Button variant="primary" name="intent" value={nextOf(step)} aria-disabled={pending}>
						{t('next')}
					</Button>
				)}
				<Button name="intent" value={step} aria-disabled={pending}>
					{t('save')}
				</Button>
				<p className="text-13 text-quiet">{t('draftNote')}</p>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
const namesOf = (group: CriterionGroup) =>
	criteriaOf[group].flatMap((criterion) => [`level.${criterion}`, `reason.${criterion}`])
const nextOf = (step: OpinionStep): OpinionStep => opinionSteps[opinionSteps.indexOf(step) + 1] ?? 'overall'

/** The screens, each a button that saves this one first. */
function StepBar({ step, own }: { step: OpinionStep; own: OwnOpinion }) {
	const t = useTranslations('reviews.opinion')
	return (
		<ol aria-label={t('stepsLabel')} className="flex flex-wrap gap-2">
			{opinionSteps.map((name) => {
				const progress =
					name === 'overall'
						? own.open.some((field) => !field.includes('.'))
							? 'empty'
							: 'done'
						: progressOf(own.scores, name)
				return (
					<li key={name}>
						<Button
							size="small"
							variant={name === step ? 'primary' : 'secondary'}
							name="intent"
							value={name}
							aria-current={name === step ? 'step' : undefined}
						>
							{t(`steps.${name}`)}
							<span className="text-13 font-normal">{t(`progress.${progress}`)}</span>
						</Button>
					</li>
				)
			})}
		</ol>
	)
}

type Shared = {
	own: OwnOpinion
	turn: number
	problemOf: (name: string) => string | undefined
	stored: (name: string, stored: string) => string
}

function CriterionFields({ criterion, own, turn, problemOf, stored }: Shared & { criterion: Criterion }) {
	const t = useTranslations('reviews.rubric')
	const words = useTranslations('reviews.opinion')
	const score = own.scores[criterion]
	const [level, reason] = [`level.${criterion}`, `reason.${criterion}`]
	const anchor = (name: string) =>
		name === 'unclear' ? t('unclear') : t(`levels.${criterion}.${name}` as 'levels.equity.0')
	return (
		<div className="grid gap-4 border-t border-hairline pt-6">
			<RadioGroup
				key={`level ${turn}`}
				id={level}
				name={level}
				legend={<span className="font-serif text-20">{t(`criteria.${criterion}.name`)}</span>}
				hint={t(`criteria.${criterion}.question`)}
				error={problemOf(level)}
				defaultValue={stored(level, score?.level ?? '') || undefined}
				options={levelsOf(criterion).map((name) => ({
					value: name,
					label: t(`words.${name}`),
					hint: anchor(name),
				}))}
			/>
			<Field
				id={reason}
				label={words('reason')}
				hint={words('reasonHint', { limit: reviewLimits.reason })}
				error={problemOf(reason)}
			>
				{(aria) => (
					<TextArea
						{...aria}
						key={turn}
						name={reason}
						rows={3}
						defaultValue={stored(reason, score?.reason ?? '')}
					/>
				)}
			</Field>
		</div>
	)
}

function Overall({
	own,
	lacking,
	locale,
	turn,
	problemOf,
	stored,
}: Shared & { lacking: boolean; locale: string }) {
	const t = useTranslations('reviews.opinion')
	const rubric = useTranslations('reviews.rubric')
	const open = [
		...new Set(
			own.open.flatMap((field) => {
				const [, criterion = ''] = field.split('.')
				return isCriterion(criterion) ? [criterion] : []
			}),
		),
	]
	return (
		<>
			{open.length > 0 ? (
				<div role={lacking ? 'alert' : undefined} className="border-l-2 border-signal pl-4">
					<p className="font-semibold text-signal">{t('missing')}</p>
					<ul className="list-disc pl-5 text-15">
						{open.map((criterion) => (
							<li key={criterion}>
								{rubric(`criteria.${criterion}.name`)} ({t(`steps.${groupOf(criterion)}`)})
							</li>
						))}
					</ul>
				</div>
			) : null}
			<Field
				id="summary"
				label={t('summary')}
				hint={t('summaryHint', { limit: reviewLimits.summary })}
				error={problemOf('summary')}
				required
			>
				{(aria) => (
					<TextArea
						{...aria}
						key={turn}
						name="summary"
						rows={6}
						defaultValue={stored('summary', own.summary)}
					/>
				)}
			</Field>
			<Field id="opinion-language" label={t('language')}>
				{(aria) => (
					<Select
						{...aria}
						key={turn}
						name="locale"
						className="max-w-64"
						defaultValue={stored('locale', own.locale)}
						options={contentLocales.map((code) => ({ value: code, label: languageName(code, locale) }))}
					/>
				)}
			</Field>
			<RadioGroup
				key={`named ${turn}`}
				id="named"
				name="named"
				legend={t('named')}
				hint={t('namedHint')}
				error={problemOf('named')}
				required
				defaultValue={stored('named', own.named === null ? '' : own.named ? 'yes' : 'no') || undefined}
				options={[
					{ value: 'yes', label: t('namedYes') },
					{ value: 'no', label: t('namedNo') },
				]}
			/>
			<Field id="opinion-name" label={t('name')} error={problemOf('name')}>
				{(aria) => (
					<TextInput
						{...aria}
						key={turn}
						name="name"
						defaultValue={stored('name', own.name)}
						autoComplete="name"
					/>
				)}
			</Field>
			<Field
				id="opinion-affiliation"
				label={t('affiliation')}
				hint={t('affiliationHint')}
				error={problemOf('affiliation')}
				optional
			>
				{(aria) => (
					<TextInput
						{...aria}
						key={turn}
						name="affiliation"
						defaultValue={stored('affiliation', own.affiliation)}
						autoComplete="organization"
					/>
				)}
			</Field>
		</>
	)
}
