import { Plus, X } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cx } from '@/components/ui/cx'
import { EmptyState } from '@/components/ui/empty-state'
import { smallIcon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { type Comparison, comparisonLimits, comparisonParams } from '@/lib/practices/comparison'
import type { PracticePage } from '@/lib/practices/page'
import { sideBySide } from '@/lib/practices/side-by-side'
import { FindPractice, type Offer } from './find-practice'
import { OwnLink } from './own-link'
import { useRowLabel } from './row-label'
import { letterOf, SideBySideTable } from './side-by-side-table'

type Props = {
	comparison: Comparison
	practices: readonly PracticePage[]
	leftOut: readonly { slug: string; title: PickedText }[]
	/** Asked for, and not in the catalogue. */
	unknown: readonly string[]
	offer: Offer | null
	locale: string
	/** Of the site, for the addresses on paper. */
	origin: string
}

/** The whole page: what is compared, what could not be, and how to go on. */
export function ComparisonView({ comparison, practices, leftOut, unknown, offer, locale, origin }: Props) {
	const t = useTranslations('compare')
	const chosen = practices.map(({ slug, title }) => ({ slug, title: title.text, lang: title.locale }))
	const comparing = practices.length > 1
	return (
		<div className="pb-12">
			<PageTitle
				title={comparing ? t('heading', { count: practices.length }) : t('title')}
				lead={comparing ? undefined : t('lead')}
				className="mb-6! lg:mb-8!"
			/>
			<div className="grid gap-3 not-empty:mb-8">
				{unknown.length > 0 ? (
					<Notice tone="signal" title={t('unknownTitle', { count: unknown.length })} role="note">
						<p className="wrap-anywhere">{t('unknown', { names: unknown.join(', ') })}</p>
					</Notice>
				) : null}
				{leftOut.length > 0 ? (
					<Notice title={t('leftOutTitle')} role="note">
						<p>
							{t('leftOut')}{' '}
							{leftOut.map(({ slug, title }, place) => (
								<span key={slug}>
									{place > 0 ? ', ' : null}
									<Link
										href={paths.practice(locale, slug)}
										className="link"
										lang={otherLanguage(title, locale)}
									>
										{title.text}
									</Link>
								</span>
							))}
						</p>
					</Notice>
				) : null}
			</div>
			{comparing ? (
				<Compared practices={practices} comparison={comparison} locale={locale} origin={origin} />
			) : (
				<Begin practices={practices} locale={locale} />
			)}
			{practices.length < comparisonLimits.practices ? (
				<div className="mt-10">
					<FindPractice comparison={comparison} chosen={chosen} offer={offer} locale={locale} />
				</div>
			) : null}
		</div>
	)
}

/** Fewer than two: how to begin. */
function Begin({ practices, locale }: { practices: readonly PracticePage[]; locale: string }) {
	const t = useTranslations('compare')
	const [first] = practices
	if (!first)
		return (
			<EmptyState title={t('begin.none')} className="py-8!">
				<p>
					{t.rich('begin.noneHow', {
						list: (words) => (
							<Link href={paths.practices(locale)} className="link">
								{words}
							</Link>
						),
					})}
				</p>
			</EmptyState>
		)
	return (
		<EmptyState title={t('begin.one')} className="py-8!">
			<p>{t('begin.oneHow')}</p>
			<p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink">
				<Link
					href={paths.practice(locale, first.slug)}
					className="link font-serif text-17 font-semibold"
					lang={otherLanguage(first.title, locale)}
				>
					{first.title.text}
				</Link>
				<OwnLink
					href={paths.compare(locale)}
					chosen={[]}
					className="inline-flex min-h-7 items-center gap-1 text-13 text-accent underline-offset-4 hover:underline"
				>
					<X {...smallIcon} />
					{t('remove')}
					<span className="sr-only">{first.title.text}</span>
				</OwnLink>
			</p>
		</EmptyState>
	)
}

type ComparedProps = Pick<Props, 'practices' | 'comparison' | 'locale' | 'origin'>

function Compared({ practices, comparison: { differing }, locale, origin }: ComparedProps) {
	const t = useTranslations('compare')
	const format = useFormatter()
	const labelOf = useRowLabel(practices.length)
	const { rows, empty } = sideBySide(practices)
	const differ = rows.filter(({ difference }) => difference !== 'same')
	const slugs = practices.map(({ slug }) => slug)
	const shown = differing ? differ : rows
	return (
		<>
			<nav
				aria-label={t('rows.label')}
				className="mb-2 flex flex-wrap items-center gap-x-4 border-b border-hairline pb-2 text-15 print:hidden"
			>
				<span className="text-quiet">{t('rows.label')}</span>
				<Choice href={paths.compare(locale, comparisonParams({ slugs }))} current={!differing}>
					{t('rows.all', { count: rows.length })}
				</Choice>
				<Choice
					href={paths.compare(locale, comparisonParams({ slugs, differing: true }))}
					current={differing}
				>
					{t('rows.differing', { count: differ.length })}
				</Choice>
				{practices.length < comparisonLimits.practices ? (
					<a
						href="#add"
						className="inline-flex min-h-8 items-center gap-1.5 text-accent hover:text-accent-strong sm:ml-auto"
					>
						<Plus {...smallIcon} />
						{t('find.title')}
					</a>
				) : null}
			</nav>
			{shown.length > 0 ? (
				<SideBySideTable practices={practices} rows={shown} differing={differing} locale={locale} />
			) : (
				<p className="py-8">{t('nothingDiffers')}</p>
			)}
			{empty.length > 0 ? (
				<p className="mt-6 text-15 text-quiet">
					{t('empty', { rows: format.list(empty.map(labelOf), { type: 'unit' }) })}
				</p>
			) : null}
			<section className="mt-6 hidden text-13 print:block">
				<h2 className="text-17">{t('readWhole')}</h2>
				<ul>
					{practices.map(({ slug, title }, place) => (
						<li key={slug}>
							{letterOf(place)} <span lang={otherLanguage(title, locale)}>{title.text}</span>:{' '}
							{origin + paths.practice(locale, slug)}
						</li>
					))}
				</ul>
			</section>
		</>
	)
}

const Choice = ({ href, current, children }: { href: string; current: boolean; children: ReactNode }) => (
	<Link
		href={href}
		rel="nofollow"
		scroll={false}
		prefetch={false}
		aria-current={current ? 'true' : undefined}
		className={cx(
			'inline-flex min-h-8 items-center border-b-2',
			current ? 'border-accent font-semibold' : 'border-transparent text-accent hover:border-edge',
		)}
	>
		{children}
	</Link>
)
