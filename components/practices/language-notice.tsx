import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { PracticePage } from '@/lib/practices/page'

/** In which language one reads, who translated it, and the way to the original. Nothing for those who read it. */
export function LanguageNotice({ practice, locale }: { practice: PracticePage; locale: string }) {
	const t = useTranslations('practice.language')
	const { shown, original, origin } = practice.language
	if (shown === locale && shown === original) return null
	const name = new Intl.DisplayNames([locale], { type: 'language' })
	const words = {
		shown: name.of(shown) ?? shown,
		original: name.of(original) ?? original,
		wanted: name.of(locale) ?? locale,
	}
	const link =
		isLocale(original) && original !== locale ? (
			<>
				{' '}
				<a href={paths.practice(original, practice.slug)} hrefLang={original} className="link">
					{t('toOriginal', { original: words.original })}
				</a>
			</>
		) : null
	if (shown !== locale)
		return (
			<Notice title={t('missingTitle')} role="note">
				<p>
					{shown === original ? t('missing', words) : t('missingToo', words)}
					{shown === original ? null : link}
				</p>
			</Notice>
		)
	if (origin === 'machine')
		return (
			<Notice tone="signal" title={t('machineTitle')} role="note">
				<p>
					{t('machine', words)}
					{link}
				</p>
			</Notice>
		)
	return (
		<Notice role="note">
			<p>
				{t('human', words)}
				{link}
			</p>
		</Notice>
	)
}
