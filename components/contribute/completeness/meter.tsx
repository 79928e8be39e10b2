import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { completeness, lacks } from '@/lib/practices/completeness'
import type { DraftForm } from '@/lib/practices/draft-queries'
import type { Step } from '@/lib/practices/steps'
import { CompletenessBar } from './completeness-bar'
import { GainList } from './gain-list'

type Props = {
	form: Pick<DraftForm, 'draft' | 'revisionId' | 'practiceId'>
	locale: string
	current: Step
	/** How many required fields are still empty, and which. */
	missing: number
	missingList: ReactNode
}

const most = 3

/** Beside the form: how complete it is, what keeps it from being sent, else what would help readers most. */
export function Meter({ form, locale, current, missing, missingList }: Props) {
	const t = useTranslations('completeness')
	const edit = useTranslations('contribute.edit')
	const invited = lacks(form.draft, 'full').slice(0, most)
	return (
		<section aria-labelledby="completeness" className="grid gap-4">
			<div className="grid gap-2">
				<h2 id="completeness" className="font-sans text-15 font-semibold">
					{t('label')}
				</h2>
				<CompletenessBar completeness={completeness(form.draft)} />
			</div>
			{missing > 0 ? (
				<Details summary={edit('missing', { count: missing })} open={missing < 8}>
					{missingList}
				</Details>
			) : (
				<>
					<p className="text-15">{invited.length > 0 ? edit('ready') : t('whole')}</p>
					{invited.length > 0 ? (
						<div className="grid gap-2">
							<h3 className="font-sans text-13 font-semibold text-quiet">{t('helpsMost')}</h3>
							<GainList
								lacks={invited}
								locale={locale}
								form={{ practiceId: form.practiceId, revisionId: form.revisionId }}
								current={current}
							/>
						</div>
					) : null}
				</>
			)}
		</section>
	)
}
