import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NewWindow } from '@/components/ui/new-window'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { DuplicateReason, LikelyDuplicate } from '@/lib/practices/duplicates'

type Props = {
	duplicates: readonly LikelyDuplicate[]
	locale: string
	/** Names the box; must be one of a kind on the page. */
	id: string
	/** At the end: what says that these are others. */
	children?: ReactNode
}

/** Practices that look like the one that is being described, each with the reasons, and what one may do about it. */
export function DuplicateList({ duplicates, locale, id, children }: Props) {
	const t = useTranslations('duplicates')
	if (duplicates.length === 0) return null
	const some = (test: (duplicate: LikelyDuplicate) => boolean) => duplicates.some(test)
	return (
		<section
			aria-labelledby={id}
			className="max-w-form border-l-2 border-signal bg-signal-wash px-4 py-4 sm:px-6"
		>
			<h2 id={id} className="text-20">
				{t('title', { count: duplicates.length })}
			</h2>
			<ul className="mt-3 grid gap-4">
				{duplicates.map((duplicate) => (
					<li key={duplicate.key}>
						<p className="font-serif text-17 leading-snug font-semibold">
							<NewWindow
								href={
									duplicate.kind === 'draft'
										? paths.editDraft(locale, duplicate.key)
										: paths.practice(locale, duplicate.key)
								}
								lang={otherLanguage(duplicate.title, locale)}
							>
								{duplicate.title.text}
							</NewWindow>
						</p>
						<p className="text-13 text-quiet">
							{duplicate.kind === 'draft' ? `${t('draft')} · ` : null}
							<span lang={otherLanguage(duplicate.owner, locale)}>{duplicate.owner.text}</span>
						</p>
						<p className="mt-0.5 text-15">
							<Reasons reasons={duplicate.reasons} locale={locale} />
						</p>
					</li>
				))}
			</ul>
			<h3 className="mt-5 font-sans text-15 font-semibold">{t('whatNow')}</h3>
			<ul className="mt-1 grid max-w-measure list-disc gap-1 pl-5 text-15">
				{some(({ own, kind }) => own && kind === 'published') ? <li>{t('sameOwn')}</li> : null}
				{some(({ kind }) => kind === 'draft') ? <li>{t('sameDraft')}</li> : null}
				{some(({ own }) => !own) ? <li>{t('sameOther')}</li> : null}
				<li>{t('related')}</li>
				<li>{t('different')}</li>
			</ul>
			{children}
		</section>
	)
}

/** "Nearly the same title; both are about telecare; in Barcelona" */
function Reasons({ reasons, locale }: { reasons: readonly DuplicateReason[]; locale: string }) {
	const t = useTranslations('duplicates.reason')
	const words = reasons.map((reason) => {
		switch (reason.code) {
			case 'about':
				return t('about', { subjects: new Intl.ListFormat(locale).format(reason.subjects) })
			case 'region':
				return t('region', { region: reason.name })
			default:
				return t(reason.code)
		}
	})
	const text = words.join(' · ')
	return <>{text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)}</>
}
