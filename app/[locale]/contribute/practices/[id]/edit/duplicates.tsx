import { DuplicateList } from '@/components/duplicates/duplicate-list'
import { DuplicateWatch } from '@/components/duplicates/duplicate-watch'
import { DuplicateWords } from '@/components/duplicates/duplicate-words'
import { TellApart } from '@/components/duplicates/tell-apart'
import type { Actor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import type { DraftForm } from '@/lib/practices/draft-queries'
import { findLikelyDuplicates } from '@/lib/practices/duplicate-queries'
import type { Step } from '@/lib/practices/steps'
import { tellPracticesApart } from './duplicate-actions'

const apartForm = 'told-apart'

type Props = { form: DraftForm; step: Step; locale: Locale }

/** What looks like this draft as it is saved; on the first screen also as it is typed. */
export async function Duplicates({ actor, form, step, locale }: Props & { actor: Actor }) {
	const { draft, practiceId, organisationId } = form
	const text = draft.texts[draft.originalLanguage]
	const saved = await findLikelyDuplicates(
		actor,
		{
			title: text?.title ?? '',
			summary: text?.summary ?? '',
			regions: draft.regions,
			organisationId,
			practiceId,
		},
		locale,
	)
	return step === 'basics' ? (
		<DuplicateWords>
			<DuplicateWatch
				saved={saved}
				locale={locale}
				facts={{ practiceId, organisationId }}
				apartForm={apartForm}
			/>
		</DuplicateWords>
	) : (
		<DuplicateList duplicates={saved} locale={locale} id="duplicates">
			<TellApart form={apartForm} duplicates={saved} />
		</DuplicateList>
	)
}

/** A form stands in no other: the button that sends this one names it. */
export function ApartForm({ form: { revisionId, practiceId }, step, locale }: Props) {
	return (
		<form
			id={apartForm}
			action={tellPracticesApart.bind(null, { locale, revisionId, practiceId, step })}
			hidden
		/>
	)
}
