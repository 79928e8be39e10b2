import { useLocale, useTranslations } from 'next-intl'
import { languageName } from '@/lib/locales'
import type { SuggestableText } from '@/lib/practices/wording'

/** In which language words are proposed, where the reader may have read another one, and how many. */
export function WordingHint({ text: { language, limit } }: { text: SuggestableText }) {
	const t = useTranslations('review.wording')
	const form = useTranslations('contribute.form')
	const locale = useLocale()
	return (
		<>
			{language === locale ? null : (
				<span className="block">{t('inOriginal', { language: languageName(language, locale) })}</span>
			)}
			{form('atMost', { limit })}
		</>
	)
}
