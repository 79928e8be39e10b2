import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import type { Change } from '@/lib/practices/compare'
import { ChangeList } from './change-list'

type Props = {
	id: string
	title: ReactNode
	lead?: ReactNode
	changes: readonly Change[]
	/** Of the codes among them. */
	names: Record<string, string>
	locale: string
}

/** What became of a text since some moment, field by field, or that nothing did. */
export function ChangesSection({ id, title, lead, changes, names, locale }: Props) {
	const t = useTranslations('review.changes')
	return (
		<section aria-labelledby={id} className="grid gap-3">
			<h2 id={id} className="scroll-mt-6 text-25">
				{title}
			</h2>
			{lead ? <p className="text-15 text-quiet">{lead}</p> : null}
			{changes.length > 0 ? (
				<Details summary={t('count', { count: changes.length })} open>
					<ChangeList changes={changes} names={names} locale={locale} />
				</Details>
			) : (
				<p className="text-15 text-quiet">{t('none')}</p>
			)}
		</section>
	)
}
