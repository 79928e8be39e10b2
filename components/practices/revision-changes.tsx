import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { paths } from '@/lib/paths'
import type { PublishedChanges } from '@/lib/practices/revision-change-queries'
import { PracticeCrumbs } from './practice-crumbs'
import { RevisionChoice } from './revision-choice'

type Props = {
	page: PublishedChanges
	locale: string
	/** The list of what changed, where anything did. */
	children: ReactNode
}

/** Two published revisions of a practice, and what became of one in the other. */
export function RevisionChanges({ page, locale, children }: Props) {
	const t = useTranslations('practice')
	const { slug, revisions, from, to, changes } = page
	return (
		<article className="pb-24">
			<PageTitle
				eyebrow={
					<PracticeCrumbs
						practice={page}
						locale={locale}
						more={[{ label: t('history.title'), href: paths.practiceHistory(locale, slug) }]}
					/>
				}
				title={t('history.compare.title')}
				lead={from === to ? t('history.revision', { number: to }) : t('history.compare.lead', { from, to })}
			/>
			{revisions.length > 1 ? (
				<RevisionChoice slug={slug} locale={locale} revisions={revisions} from={from} to={to} />
			) : null}
			<section aria-labelledby="changes" className="mt-10 max-w-4xl">
				<h2 id="changes" className="mb-4 text-25">
					{t('history.compare.count', { count: changes.length })}
				</h2>
				{changes.length > 0 ? (
					children
				) : (
					<Notice>
						<p>
							{t(
								revisions.length === 1
									? 'history.compare.only'
									: from === to
										? 'history.compare.same'
										: 'history.compare.none',
							)}
						</p>
					</Notice>
				)}
				<p className="mt-4 max-w-measure text-15 text-quiet">{t('history.compare.scope')}</p>
			</section>
			<p className="mt-8">
				<Link href={paths.practiceHistory(locale, slug)} className="link">
					{t('history.compare.back')}
				</Link>
			</p>
		</article>
	)
}
