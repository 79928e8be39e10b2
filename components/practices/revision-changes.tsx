import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'

type Props = {
	eyebrow: ReactNode
	from: number
	to: number
	/** How many fields differ. */
	count: number
	/** The form by which others are chosen; undefined while there is one revision only. */
	choice: ReactNode | undefined
	/** Said while there is one revision only. */
	only: string
	/** What is compared, and what is not. */
	scope: string
	/** The history. */
	back: string
	/** The list of what changed, where anything did. */
	children: ReactNode
}

/** Two revisions of a practice, and what became of one in the other. */
export function RevisionChanges({ eyebrow, from, to, count, choice, only, scope, back, children }: Props) {
	const t = useTranslations('practice.history')
	return (
		<article className="pb-24">
			<PageTitle
				eyebrow={eyebrow}
				title={t('compare.title')}
				lead={from === to ? t('revision', { number: to }) : t('compare.lead', { from, to })}
			/>
			{choice}
			<section aria-labelledby="changes" className="mt-10 max-w-4xl">
				<h2 id="changes" className="mb-4 text-25">
					{t('compare.count', { count })}
				</h2>
				{count > 0 ? (
					children
				) : (
					<Notice>
						<p>{choice === undefined ? only : t(from === to ? 'compare.same' : 'compare.none')}</p>
					</Notice>
				)}
				<p className="mt-4 max-w-measure text-15 text-quiet">{scope}</p>
			</section>
			<p className="mt-8">
				<Link href={back} className="link">
					{t('compare.back')}
				</Link>
			</p>
		</article>
	)
}
