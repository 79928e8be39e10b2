'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { LikelyDuplicate } from '@/lib/practices/duplicates'
import { DuplicateList } from './duplicate-list'
import { TellApart } from './tell-apart'
import { useDuplicates } from './use-duplicates'

type Props = {
	/** As the server knows them from what is saved: all there is without JavaScript. */
	saved: readonly LikelyDuplicate[]
	locale: string
	/** Of the practice and its owner, where the form does not say. */
	facts: { practiceId?: string; organisationId?: string }
	/** Id of the form that says that these are others. */
	apartForm?: string | undefined
}

/** What looks like the practice that is typed into the form around, as it is typed. */
export function DuplicateWatch({ saved, locale, facts, apartForm }: Props) {
	const t = useTranslations('duplicates')
	const place = useRef<HTMLDivElement>(null)
	const duplicates = useDuplicates(place, { saved, locale, facts })
	return (
		<div ref={place} className="empty:hidden">
			<p role="status" className="sr-only">
				{duplicates.length > 0 ? t('title', { count: duplicates.length }) : ''}
			</p>
			<DuplicateList duplicates={duplicates} locale={locale} id="duplicates">
				{apartForm ? <TellApart form={apartForm} duplicates={duplicates} /> : null}
			</DuplicateList>
		</div>
	)
}
