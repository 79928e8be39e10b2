import { getTranslations } from 'next-intl/server'
import { Declaration } from '@/components/review/declaration'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/locales'
import { writtenDay } from '@/lib/moment'
import type { Reviewers } from '@/lib/reviews/reviewers'
import { declare } from './assignment-actions'

type Props = { reviewers: Reviewers; revisionId: string; locale: Locale }

/** What the reader is asked to do, or may take on, and the declaration that comes before judging. */
export async function YourPart({ reviewers, revisionId, locale }: Props) {
	const t = await getTranslations('reviews.declaration')
	const { you, free, list } = reviewers
	if (you === undefined || free) return null
	if (you === 'conflict') return <Notice>{t('conflict')}</Notice>
	const form = <Declaration action={declare.bind(null, { locale, revisionId })} asked={you === 'asked'} />
	if (you === 'mayTakeOn')
		return (
			<Details summary={t('takeOnThis')} className="border-y border-hairline py-4">
				<div className="grid gap-4">
					<p className="max-w-measure">{t('mayTakeOn')}</p>
					{form}
				</div>
			</Details>
		)
	const own = list.find((reviewer) => reviewer.you)
	return (
		<section aria-labelledby="your-part" className="grid gap-4 border-y border-hairline py-6">
			<h2 id="your-part" className="text-25">
				{t('title')}
			</h2>
			<p className="max-w-measure">{t('asked', { date: own ? writtenDay(own.dueOn, locale) : '' })}</p>
			{form}
		</section>
	)
}
