import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { type ContentLocale, contentLocales, languageName } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { languagesOf } from '@/lib/practices/fields'
import type { PracticeDraft } from '@/lib/practices/schema'
import type { Step } from '@/lib/practices/steps'

type Props = { draft: PracticeDraft; language: ContentLocale; step: Step; revisionId: string; locale: string }

/** Which language's texts are shown, and the way to one more. */
export function LanguageChoice({ draft, language, step, revisionId, locale }: Props) {
	const t = useTranslations('contribute.edit')
	const there = languagesOf(draft)
	const more = contentLocales.filter((other) => !there.includes(other))
	const shown = there.includes(language) ? there : [...there, language]
	const nameOf = (other: ContentLocale) => {
		const name = languageName(other, locale)
		if (other === draft.originalLanguage) return t('originalLanguage', { language: name })
		return draft.texts[other]?.origin === 'machine' ? `${name} (${t('machine')})` : name
	}
	return (
		<div className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-hairline pb-3 text-15">
			<nav aria-label={t('languages')}>
				<ul className="flex flex-wrap gap-x-5 gap-y-1">
					{shown.map((other) => (
						<li key={other}>
							<Link
								href={paths.editDraft(
									locale,
									revisionId,
									step,
									other === draft.originalLanguage ? undefined : other,
								)}
								aria-current={other === language ? 'true' : undefined}
								className="inline-block border-b-2 border-transparent py-1 no-underline hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
							>
								{nameOf(other)}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			<form
				method="get"
				action={paths.editDraft(locale, revisionId)}
				className="ml-auto flex items-center gap-2"
			>
				<input type="hidden" name="step" value={step} />
				<label htmlFor="add-language" className="text-13 text-quiet">
					{t('addLanguage')}
				</label>
				<Select
					id="add-language"
					name="lang"
					className="w-36"
					options={more
						.filter((other) => other !== language)
						.map((other) => ({ value: other, label: languageName(other, locale) }))}
				/>
				<Button size="small">{t('open')}</Button>
			</form>
		</div>
	)
}
