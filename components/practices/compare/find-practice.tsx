import { Check, Plus, Search } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { icon, smallIcon } from '@/components/ui/icon'
import { TextInput } from '@/components/ui/text-input'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { type Comparison, comparisonParams } from '@/lib/practices/comparison'
import { filterLimits } from '@/lib/practices/filters'
import type { PracticeSummary } from '@/lib/practices/summary'
import type { Chosen } from './chosen'
import { OwnLink } from './own-link'

/** `similar` and `newest`: offered before anything was asked. */
export type Offer = {
	kind: 'found' | 'similar' | 'newest'
	practices: readonly PracticeSummary[]
	total: number
}

type Props = {
	comparison: Comparison
	chosen: readonly Chosen[]
	offer: Offer | null
	locale: string
}

/** One more to compare: a plain form that keeps what was chosen, and what it finds, each with its link to add. */
export function FindPractice({ comparison, chosen, offer, locale }: Props) {
	const t = useTranslations('compare.find')
	const search = useTranslations('catalogue.search')
	const kept = comparisonParams({ slugs: chosen.map(({ slug }) => slug), differing: comparison.differing })
	return (
		<section aria-labelledby="find" id="add" className="print:hidden">
			<h2 id="find" className="text-25">
				{chosen.length === 0 ? t('first') : t('title')}
			</h2>
			<search className="mt-3 block">
				<form
					action={`${paths.compare(locale)}#add`}
					method="get"
					className="flex max-w-3xl items-stretch gap-2"
				>
					{[...kept].map(([name, value]) => (
						<input key={`${name} ${value}`} type="hidden" name={name} value={value} />
					))}
					<TextInput
						type="search"
						name="q"
						aria-label={t('label')}
						placeholder={t('label')}
						defaultValue={comparison.q}
						maxLength={filterLimits.q}
						autoComplete="off"
						enterKeyHint="search"
					/>
					<button type="submit" className={buttonClass({ variant: 'primary' })}>
						<Search {...icon} />
						{search('button')}
					</button>
				</form>
			</search>
			{offer ? <Offers offer={offer} comparison={comparison} chosen={chosen} locale={locale} /> : null}
		</section>
	)
}

function Offers({ offer, comparison, chosen, locale }: Props & { offer: Offer }) {
	const t = useTranslations('compare.find')
	const { kind, practices, total } = offer
	return (
		<div className="mt-6 max-w-3xl">
			<h3 className="text-17">
				{kind === 'found' ? t('found', { count: total, words: comparison.q }) : t(kind)}
			</h3>
			<ul className="mt-2 divide-y divide-hairline border-y border-hairline">
				{practices.map((practice) => (
					<Row
						key={practice.slug}
						practice={practice}
						chosen={chosen}
						differing={comparison.differing}
						locale={locale}
					/>
				))}
			</ul>
			{total > practices.length ? (
				<p className="mt-3 text-15">
					<Link
						href={paths.practices(locale, comparison.q === '' ? {} : { q: comparison.q })}
						className="link inline-flex min-h-6 items-center"
					>
						{t('all')}
					</Link>
				</p>
			) : null}
		</div>
	)
}

type RowProps = { practice: PracticeSummary; chosen: readonly Chosen[]; differing: boolean; locale: string }

function Row({ practice: { slug, title, owner, regions }, chosen, differing, locale }: RowProps) {
	const t = useTranslations('compare.find')
	const format = useFormatter()
	const more = [...chosen, { slug, title: title.text, lang: title.locale }]
	return (
		<li className="flex items-center justify-between gap-4 py-2.5">
			<div className="min-w-0">
				<p className="font-serif text-17 leading-snug font-semibold" lang={otherLanguage(title, locale)}>
					<Link href={paths.practice(locale, slug)} className="link-quiet">
						{title.text}
					</Link>
				</p>
				<p className="text-13 text-quiet">
					<span lang={otherLanguage(owner.name, locale)}>{owner.name.text}</span>
					{regions.length > 0
						? ` · ${format.list(
								regions.map(({ name }) => name),
								{ type: 'unit' },
							)}`
						: null}
				</p>
			</div>
			{chosen.some((one) => one.slug === slug) ? (
				<span className="inline-flex shrink-0 items-center gap-1 text-13 text-quiet">
					<Check {...smallIcon} />
					{t('chosen')}
				</span>
			) : (
				<OwnLink
					href={paths.compare(locale, comparisonParams({ slugs: more.map((one) => one.slug), differing }))}
					chosen={more}
					className={`${buttonClass({ size: 'small' })} shrink-0`}
				>
					<Plus {...icon} />
					{t('add')}
					<span className="sr-only">{title.text}</span>
				</OwnLink>
			)}
		</li>
	)
}
