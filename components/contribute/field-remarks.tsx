'use client'

import { MessageSquareText } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import { useStepForm } from './form-context'

/** What reviewers said about this field and nobody has resolved yet, where it is mended. */
export function FieldRemarks({ field }: { field: string }) {
	const t = useTranslations('contribute.form')
	const { remarks, submissionPath } = useStepForm()
	const own = remarks.filter((remark) => remark.field === field)
	if (own.length === 0) return null
	return (
		<ul className="mb-3 grid gap-2">
			{own.map((remark) => (
				<li key={remark.id} className="border-l-2 border-signal bg-signal-wash px-3 py-2 text-15">
					<p className="flex items-center gap-1.5 text-13 font-semibold text-signal">
						<MessageSquareText {...smallIcon} />
						{remark.author ? t('remarkBy', { name: remark.author }) : t('remark')}
					</p>
					{remark.suggested ? (
						<p className="whitespace-pre-line border-l border-hairline pl-3">
							<span className="block text-13 text-quiet">{t('suggestedWords')}</span>
							{remark.suggested}
						</p>
					) : null}
					<p className="whitespace-pre-line">{remark.body}</p>
					<a href={`${submissionPath}#remark-${remark.id}`} className="link text-13">
						{remark.suggested ? t('acceptOrDecline') : t('answerRemark', { count: remark.replies })}
					</a>
				</li>
			))}
		</ul>
	)
}
