import { getTranslations } from 'next-intl/server'
import { OpinionForm, type OpinionStep } from '@/components/review/opinion-form'
import type { OpinionActions } from '@/components/review/opinions-panel'
import type { Person } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import type { RevisionAction } from '@/lib/practices/policy'
import type { OwnOpinion } from '@/lib/reviews/opinions'
import { endValidation, saveOpinionStep, takeBackOpinion, validate } from './opinion-actions'

const steps = ['exclusion', 'core', 'qualifier', 'overall'] as const satisfies readonly OpinionStep[]

type Props = {
	own: OwnOpinion | undefined
	actor: Person
	revisionId: string
	locale: Locale
	step: string | string[] | undefined
	lack: string | string[] | undefined
}

/** The rubric, screen by screen, for whoever is asked and has nothing that ties them to the practice. */
export async function YourOpinion({ own, actor, revisionId, locale, step, lack }: Props) {
	const t = await getTranslations('reviews.opinion')
	const shown = steps.find((name) => name === step) ?? 'exclusion'
	const begun = own ?? {
		version: 0,
		given: false,
		scores: {},
		summary: '',
		locale,
		named: null,
		name: actor.name,
		affiliation: '',
		open: ['summary', 'named'],
	}
	return (
		<section aria-labelledby="opinion" className="grid gap-4 border-t-2 border-ink pt-6">
			<h2 id="opinion" className="text-25">
				{t('yourTitle')}
			</h2>
			{begun.given ? (
				<p>{t('yoursGiven')}</p>
			) : (
				<>
					<p className="max-w-measure text-quiet">{t('lead')}</p>
					<OpinionForm
						key={`${shown} ${begun.version}`}
						step={shown}
						own={begun}
						lacking={lack === 'yes'}
						locale={locale}
						action={saveOpinionStep.bind(null, { locale, revisionId, step: shown })}
					/>
				</>
			)}
		</section>
	)
}

/** What a reviewer or editor may do about opinions on this revision. */
export function opinionActions(
	actions: readonly RevisionAction[],
	locale: Locale,
	revisionId: string,
): OpinionActions {
	const validates = actions.includes('validate')
	const of = (opinionId: string) => ({ locale, revisionId, opinionId, page: 'review' as const })
	return {
		edits: validates,
		withdraw: (opinionId) => takeBackOpinion.bind(null, of(opinionId)),
		validate: validates ? (opinionId) => validate.bind(null, of(opinionId)) : undefined,
		endValidation: validates ? endValidation.bind(null, { locale, revisionId }) : undefined,
	}
}
