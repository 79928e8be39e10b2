import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Card, CardTitle } from '@/components/ui/card'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { RelatedPractice } from '@/lib/practices/page'
import { CompareChoice } from './compare/compare-choice'
import { MachineMark } from './machine-mark'
import { themeColour } from './theme-list'

/** Practices to read next, each with the reason why. */
export function RelatedPractices({
	related,
	locale,
}: {
	related: readonly RelatedPractice[]
	locale: string
}) {
	const format = useFormatter()
	return (
		<ul className="grid gap-4 sm:grid-cols-2">
			{related.map(({ practice, about, sameTerritory, chosen }) => (
				<Card key={practice.slug} as="li" edge={themeColour(practice.themes[0]?.parent ?? null)}>
					<CardTitle
						href={paths.practice(locale, practice.slug)}
						lang={otherLanguage(practice.title, locale)}
						className="text-17!"
					>
						{practice.title.text}
					</CardTitle>
					<p className="mt-1 text-13 text-quiet">
						<span lang={otherLanguage(practice.owner.name, locale)}>{practice.owner.name.text}</span>
						{practice.regions.length > 0 ? (
							<>
								{' '}
								·{' '}
								{format.list(
									practice.regions.map(({ name }) => name),
									{ type: 'unit' },
								)}
							</>
						) : null}
					</p>
					<MachineMark origin={practice.origin} className="mt-1" />
					<Reason about={about} sameTerritory={sameTerritory} chosen={chosen} />
					<div className="mt-auto pt-3">
						<CompareChoice practice={practice} />
					</div>
				</Card>
			))}
		</ul>
	)
}

function Reason({ about, sameTerritory, chosen }: Omit<RelatedPractice, 'practice'>) {
	const t = useTranslations('practice.like')
	const format = useFormatter()
	const locale = useLocale()
	const names = () =>
		format.list(
			about.map((name) => (
				<span key={name.text} lang={otherLanguage(name, locale)}>
					{name.text}
				</span>
			)),
			{ type: 'conjunction' },
		)
	return (
		<p className="mt-3 text-13">
			{chosen ? t('chosen') : null}
			{about.length > 0 ? t.rich('about', { names }) : null}
			{about.length > 0 && sameTerritory ? ' · ' : null}
			{sameTerritory ? t('territory') : null}
		</p>
	)
}
