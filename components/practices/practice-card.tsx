import { Building2, CircleCheck, CircleDashed, FileText, MapPin, Repeat2, TriangleAlert } from 'lucide-react'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { SaveChoice } from '@/components/collections/save-choice'
import { Badge } from '@/components/ui/badge'
import { Card, CardTitle } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { smallIcon } from '@/components/ui/icon'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { countryName } from '@/lib/nuts'
import { paths } from '@/lib/paths'
import { countedFrom, freshness } from '@/lib/practices/freshness'
import type { PracticeSummary, Snippet } from '@/lib/practices/summary'
import { CompareChoice } from './compare/compare-choice'
import { MachineMark } from './machine-mark'
import { themeColour } from './theme-list'
import { ValidatedBadge } from './validated-badge'

type Props = {
	practice: PracticeSummary
	headings?: 2 | 3
	/**
	 * For pages that say how lately the owner confirmed it. Leave out on those that are kept for long: they say only
	 * where nobody does any more.
	 */
	now?: Date
	/** The id of the list's form that compares what is ticked; elsewhere "Compare" leads to the comparison itself. */
	compareForm?: string
	className?: string
}

/** A practice as lists show it: enough to judge within seconds whether to read on. */
export function PracticeCard({ practice, headings = 2, now, compareForm, className }: Props) {
	const t = useTranslations('catalogue.card')
	const stage = useTranslations('stage')
	const locale = useLocale()
	const [theme] = practice.themes
	return (
		<Card edge={themeColour(theme?.parent ?? null)} className={cx('h-full p-5!', className)}>
			<p className="mb-1.5 line-clamp-1 text-13 text-quiet">
				{practice.themes.map(({ name }) => name).join(' · ')}
			</p>
			<CardTitle
				href={paths.practice(locale, practice.slug)}
				level={headings}
				lang={otherLanguage(practice.title, locale)}
				className="leading-snug"
			>
				{practice.title.text}
			</CardTitle>
			<p className="mt-2 line-clamp-3 text-15" lang={otherLanguage(practice.summary, locale)}>
				{practice.summary.text}
			</p>
			{practice.attachment ? <FoundInDocument title={practice.attachment} /> : null}
			{practice.snippet ? <FoundWords snippet={practice.snippet} /> : null}
			{practice.through ? <FoundThrough terms={practice.through} /> : null}
			<div className="mt-auto flex flex-wrap items-end justify-between gap-x-4 gap-y-2 pt-4">
				<ul className="grid min-w-0 grow basis-32 gap-1 text-13 text-quiet">
					<Line icon={<MapPin {...smallIcon} />}>{place(practice, locale)}</Line>
					<Line icon={<Building2 {...smallIcon} />} lang={otherLanguage(practice.owner.name, locale)}>
						{practice.owner.name.text}
					</Line>
				</ul>
				<div className="flex flex-wrap items-center gap-x-3">
					<SaveChoice practice={practice} />
					<CompareChoice practice={practice} form={compareForm} />
				</div>
			</div>
			<div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-hairline pt-3 text-13 text-quiet">
				<Badge>{stage(practice.stage)}</Badge>
				<ValidatedBadge validated={practice.validated} />
				<Fact icon={<FileText {...smallIcon} />}>{t('evidence', { count: practice.evidenceCount })}</Fact>
				{practice.transferCount > 0 ? (
					<Fact icon={<Repeat2 {...smallIcon} />}>{t('takenUp', { count: practice.transferCount })}</Fact>
				) : null}
				<MachineMark origin={practice.origin} className="whitespace-nowrap" />
				{now || practice.lapsed ? <Confirmation practice={practice} now={now ?? new Date()} /> : null}
			</div>
		</Card>
	)
}

const Fact = ({
	icon,
	className,
	children,
}: {
	icon: ReactNode
	className?: string
	children: ReactNode
}) => (
	<span className={cx('inline-flex items-center gap-1.5 whitespace-nowrap', className)}>
		{icon}
		{children}
	</span>
)

const Line = ({
	icon,
	lang,
	children,
}: {
	icon: ReactNode
	lang?: string | undefined
	children: ReactNode
}) => (
	<li className="flex items-start gap-1.5">
		<span className="mt-0.5">{icon}</span>
		<span className="line-clamp-1" lang={lang}>
			{children}
		</span>
	</li>
)

/** "Barcelona, Spain"; of many regions the first, and how many more. */
export function place(
	{ regions, countries }: Pick<PracticeSummary, 'regions' | 'countries'>,
	locale: string,
): string {
	const named = countries.map((country) => countryName(country, locale))
	const names = regions.map(({ name }) => name).filter((name) => !named.includes(name))
	return [...names, ...named].join(', ')
}

export function Confirmation({ practice, now }: { practice: PracticeSummary; now: Date }) {
	const t = useTranslations('catalogue.card')
	const format = useFormatter()
	const date = format.dateTime(countedFrom(practice), { year: 'numeric', month: 'short' })
	switch (freshness(practice, now)) {
		case 'never':
			return <Fact icon={<CircleDashed {...smallIcon} />}>{t('notConfirmed')}</Fact>
		case 'fresh':
			return <Fact icon={<CircleCheck {...smallIcon} />}>{t('confirmed', { date })}</Fact>
		case 'due':
			return <Fact icon={<CircleDashed {...smallIcon} />}>{t('confirmationDue', { date })}</Fact>
		case 'lapsed':
			return (
				<Fact icon={<TriangleAlert {...smallIcon} />} className="text-signal">
					{t('lapsed', { date })}
				</Fact>
			)
	}
}

/** What the question was understood as, where the text says it in other words. */
export function FoundThrough({ terms }: { terms: readonly PickedText[] }) {
	const t = useTranslations('catalogue.card')
	const locale = useLocale()
	return (
		<p className="mt-2 text-13 font-normal text-quiet">
			{t.rich('through', {
				terms: () =>
					terms.map((term, index) => (
						<Fragment key={term.text}>
							{index > 0 ? ', ' : null}
							<span className="text-ink" lang={otherLanguage(term, locale)}>
								{term.text}
							</span>
						</Fragment>
					)),
			})}
		</p>
	)
}

/** In which document the words stand, where the practice itself does not have them. */
export function FoundInDocument({ title }: { title: PickedText }) {
	const t = useTranslations('catalogue.card')
	const locale = useLocale()
	return (
		<p className="mt-2 flex gap-2 text-13 font-normal text-quiet">
			<FileText {...smallIcon} className="mt-0.5 shrink-0" />
			<span className="wrap-anywhere">
				{t.rich('inDocument', {
					title: () => (
						<span className="text-ink" lang={otherLanguage(title, locale)}>
							{title.text}
						</span>
					),
				})}
			</span>
		</p>
	)
}

/** Where the words asked for stand in the text. */
function FoundWords({ snippet }: { snippet: Snippet }) {
	const locale = useLocale()
	return (
		<p
			className="mt-2 line-clamp-3 border-l-2 border-hairline pl-3 text-13 text-quiet"
			lang={snippet.locale === locale ? undefined : snippet.locale}
		>
			{'… '}
			{snippet.parts.map((part, index) =>
				part.marked ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has no name but its place
					<mark key={index} className="bg-signal-wash font-semibold text-ink">
						{part.text}
					</mark>
				) : (
					part.text
				),
			)}
			{' …'}
		</p>
	)
}
