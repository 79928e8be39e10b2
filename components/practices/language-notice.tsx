import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { type ContentLocale, isContentLocale, isLocale } from '@/lib/locales'
import type { WrittenIn } from '@/lib/practices/languages'
import type { PracticePage } from '@/lib/practices/page'
import { pagePath } from '@/lib/practices/page-path'
import { strayLanguages } from './stray-languages'

type Props = { practice: PracticePage; locale: string }

/**
 * In which language one reads what, who translated it, and the way to the original and to every other whole
 * text. Nothing for those who read the original.
 */
export function LanguageNotice({ practice, locale }: Props) {
	const t = useTranslations('practice')
	const format = useFormatter()
	const { original, shown, origin, text, available, mixed } = practice.language
	const strays = strayLanguages(practice, locale)
	if (text.locale === locale && text.origin === 'original' && strays.length === 0) return null

	const phrase = (language: ContentLocale) => t(`languageIn.${language}`)
	const wanted = isContentLocale(locale) ? phrase(locale) : locale
	const from = t(`languageFrom.${original}`)
	const stray =
		strays.length > 0
			? t('reading.stray', { others: format.list(strays.map(phrase), { type: 'conjunction' }) })
			: null
	const others = available.filter((language) => language.locale !== locale && isLocale(language.locale))
	const changed = hasChanged(practice) ? t('reading.changed') : null

	if (text.locale === locale)
		return (
			<Notice
				tone={text.origin === 'machine' || changed ? 'signal' : 'info'}
				title={text.origin === 'machine' && !mixed ? t('reading.badge') : undefined}
				role="note"
			>
				<p>
					{t(`reading.${mixed ? 'mixed' : text.origin}`, { shown: wanted, from })} {changed} {stray}
				</p>
				{text.origin === 'original' ? null : (
					<p>
						<ReadLink practice={practice} language={original}>
							{t('reading.toOriginal', { original: phrase(original) })}
						</ReadLink>
					</p>
				)}
			</Notice>
		)

	const titled = shown === locale
	const part = partWords[origin]
	const rest = restWords[text.origin]
	return (
		<Notice title={t(titled ? 'reading.partTitle' : 'reading.missingTitle', { wanted })} role="note">
			<p>
				{titled ? (
					<>
						{t(`reading.${part}`, { from })} {t(`reading.${rest}`, { text: phrase(text.locale) })}
					</>
				) : (
					t(`reading.${text.origin}`, { shown: phrase(text.locale), from })
				)}{' '}
				{changed} {stray}
			</p>
			<WholeTexts practice={practice} languages={others} />
		</Notice>
	)
}

const partWords = {
	original: 'partHuman',
	human: 'partHuman',
	checked: 'partChecked',
	machine: 'partMachine',
} as const
const restWords = {
	original: 'restOriginal',
	human: 'restHuman',
	checked: 'restChecked',
	machine: 'restMachine',
} as const

/** Whether any part is translated from an original that is another one now. */
const hasChanged = ({ marks = {}, evidence, buildingBlocks }: PracticePage): boolean =>
	[
		...Object.values(marks),
		...evidence.map(({ mark }) => mark),
		...buildingBlocks.map(({ mark }) => mark),
	].some((mark) => mark?.changed)

/** Where all of it can be read in one language. */
function WholeTexts({ practice, languages }: { practice: PracticePage; languages: readonly WrittenIn[] }) {
	const t = useTranslations('practice')
	if (languages.length === 0) return null
	return (
		<div className="mt-1 flex flex-wrap gap-x-3 print:hidden">
			<p>{t('reading.readAll')}</p>
			<ul className="contents">
				{languages.map(({ locale, origin }) => (
					<li key={locale}>
						<ReadLink practice={practice} language={locale}>
							{t(`languageIn.${locale}`)}
						</ReadLink>{' '}
						<span className="text-13 text-quiet">({t(`origin.${origin}`)})</span>
					</li>
				))}
			</ul>
		</div>
	)
}

const ReadLink = ({
	practice,
	language,
	children,
}: {
	practice: PracticePage
	language: ContentLocale
	children: string
}) => (
	<a href={pagePath(practice, language)} hrefLang={language} className="link">
		{children}
	</a>
)
