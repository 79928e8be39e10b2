'use client'

import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { smallIcon } from '@/components/ui/icon'
import { isContentLocale, languageInText } from '@/lib/locales'
import { isRowList } from '@/lib/practices/draft-form'
import { rowOf } from '@/lib/practices/fields'
import { numbered } from '@/lib/practices/merge'
import { useStepForm } from './form-context'

/**
 * A word where a text reads like another language than declared, with the ways out: it is, or it is not. Comes
 * with what was saved, and never keeps anything from being saved.
 */
export function LanguageDoubtNote({ field }: { field: string }) {
	const t = useTranslations('contribute.language')
	const { doubts, locale, language, original, basicsPath, values, stored: standing } = useStepForm()
	const [list = '', , ...column] = field.split('.')
	const row = rowOf(field)
	// A row of the form is known by the place it is stored at.
	const stored =
		isRowList(list) && row !== undefined
			? numbered([list, values[`${list}.${row}.key`]?.[0], ...column].join('.'), standing)
			: field
	const doubt = doubts.find((each) => each.field === stored)
	return (
		<div role="status">
			{doubt ? (
				<div className="mt-2 border-l-2 border-signal bg-signal-wash px-3 py-2 text-15">
					<p className="flex items-start gap-1.5">
						<Languages {...smallIcon} className="mt-1 shrink-0 text-signal" />
						<span>
							{t('doubt', {
								found: languageInText(doubt.found, locale),
								declared: languageInText(language, locale),
							})}
						</span>
					</p>
					<p className="mt-1 flex flex-wrap gap-x-5 gap-y-1 pl-5.5">
						<button
							type="submit"
							name="intent"
							value={`keepLanguage:${doubt.field}`}
							className="link min-h-6 cursor-pointer font-semibold"
						>
							{t('asMeant')}
						</button>
						{language === original && isContentLocale(doubt.found) ? (
							<a href={`${basicsPath}#originalLanguage`} className="link min-h-6">
								{t('change')}
							</a>
						) : null}
					</p>
				</div>
			) : null}
		</div>
	)
}
