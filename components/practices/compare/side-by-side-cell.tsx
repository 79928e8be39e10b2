// biome-ignore-all lint/suspicious/noArrayIndexKey: claims and building blocks have no name but their place
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TransferStageBadge } from '@/components/transfers/transfer-stage'
import { Prose } from '@/components/ui/prose'
import { languageName } from '@/lib/locales'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { formatPartialDate } from '@/lib/partial-date'
import { paths } from '@/lib/paths'
import { freshness } from '@/lib/practices/freshness'
import { licenceOf } from '@/lib/practices/licences'
import type { PracticePage } from '@/lib/practices/page'
import { isLongText, type LongTextField } from '@/lib/practices/schema'
import { type RowId, says } from '@/lib/practices/side-by-side'
import { ThemeList } from '../theme-list'
import { ComparedBlocks, ComparedEvidence } from './compared-lists'

type Props = { row: RowId; practice: PracticePage; locale: string }

/** What one practice says in one row. */
export function SideBySideCell({ row, practice, locale }: Props) {
	const t = useTranslations('practice')
	const compare = useTranslations('compare')
	if (!says(practice, row))
		return <span className="text-quiet">{counted.has(row) ? compare('none') : t('notStated')}</span>
	if (isLongText(row)) return <Words text={practice.texts[row]} locale={locale} />
	return <Fact row={row} practice={practice} locale={locale} />
}

/** Where nothing said means that there is nothing, as far as is known. */
const counted: ReadonlySet<RowId> = new Set([
	'author',
	'partners',
	'validated',
	'takenUp',
	'evidence',
	'presented',
	'projects',
	'tags',
])

const Words = ({ text, locale }: { text: PickedText | undefined; locale: string }) =>
	text ? (
		<Prose lang={otherLanguage(text, locale)} headings={2}>
			{text.text}
		</Prose>
	) : null

const euro = { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 } as const

function Fact({
	row,
	practice,
	locale,
}: {
	row: Exclude<RowId, LongTextField>
	practice: PracticePage
	locale: string
}) {
	const t = useTranslations('practice')
	const stages = useTranslations('stage')
	const territory = useTranslations('territory')
	const format = useFormatter()
	const day = (moment: string | null) => (moment === null ? null : formatDay(moment, locale))
	switch (row) {
		case 'summary':
			return <Named name={practice.summary} locale={locale} />
		case 'themes':
			return <ThemeList themes={practice.themes} locale={locale} />
		case 'territories':
			return format.list(
				practice.territories.map((each) => territory(each)),
				{ type: 'unit' },
			)
		case 'regions':
			return (
				<List>
					{practice.regions.map(({ code, name, path }) => (
						<li key={code}>
							<Link href={paths.region(locale, code)} className="link">
								{name}
							</Link>
							{path[0] ? <span className="block text-13 text-quiet">{path[0].name}</span> : null}
						</li>
					))}
				</List>
			)
		case 'owner':
			return (
				<Link href={paths.organisation(locale, practice.owner.slug)} className="link">
					<Named name={practice.owner.name} locale={locale} />
				</Link>
			)
		case 'author':
			return practice.author ? (
				<Link href={paths.organisation(locale, practice.author.slug)} className="link">
					<Named name={practice.author.name} locale={locale} />
				</Link>
			) : null
		case 'partners':
			return (
				<List>
					{practice.partners.map(({ slug, name }) => (
						<li key={slug}>
							<Link href={paths.organisation(locale, slug)} className="link">
								<Named name={name} locale={locale} />
							</Link>
						</li>
					))}
				</List>
			)
		case 'stage':
			return practice.stage && stages(practice.stage)
		case 'period':
			return <Period practice={practice} locale={locale} />
		case 'confirmed':
			return <Confirmed practice={practice} locale={locale} />
		case 'validated':
			return day(practice.validatedAt)
		case 'updated':
			return day(practice.updatedAt)
		case 'takenUp':
			return (
				<List>
					{practice.transfers.map((transfer) => (
						<li key={transfer.slug} className="flex flex-wrap items-center gap-x-2">
							<Link href={`${paths.transfers(locale)}#${transfer.slug}`} className="link">
								{transfer.to.name}
							</Link>
							<TransferStageBadge transfer={transfer} />
						</li>
					))}
				</List>
			)
		case 'setUpCost':
			return practice.setUpCostEur === null ? null : format.number(practice.setUpCostEur, euro)
		case 'yearlyCost':
			return practice.yearlyCostEur === null ? null : format.number(practice.yearlyCostEur, euro)
		case 'staff':
			return practice.staffFte === null ? null : t('posts', { count: practice.staffFte })
		case 'duration':
			return practice.durationMonths === null ? null : t('months', { count: practice.durationMonths })
		case 'funding':
			return format.list(practice.fundingSources, { type: 'unit' })
		case 'instrument':
			return practice.policyInstrument
		case 'evidence':
			return <ComparedEvidence evidence={practice.evidence} locale={locale} />
		case 'buildingBlocks':
			return <ComparedBlocks blocks={practice.buildingBlocks} locale={locale} />
		case 'presented':
			return (
				<List>
					{practice.presented.map(({ event }, place) => (
						<li key={`${event.slug} ${place}`}>
							<Link href={paths.event(locale, event.slug)} className="link">
								<Named name={event.title} locale={locale} />
							</Link>
						</li>
					))}
				</List>
			)
		case 'projects':
			return (
				<List>
					{practice.projects.map(({ slug, acronym }) => (
						<li key={slug}>
							<Link href={paths.project(locale, slug)} className="link">
								{acronym}
							</Link>
						</li>
					))}
				</List>
			)
		case 'tags':
			return format.list(
				practice.tags.map(({ label }) => label),
				{ type: 'unit' },
			)
		case 'languages':
			return (
				<List>
					{practice.language.available.map((language) => (
						<li key={language.locale}>
							{languageName(language.locale, locale)}{' '}
							<span className="text-13 text-quiet">({t(`origin.${language.origin}`)})</span>
						</li>
					))}
				</List>
			)
		case 'licence':
			return licenceOf(practice.licence).name
	}
}

const List = ({ children }: { children: ReactNode }) => <ul className="grid gap-1">{children}</ul>

const Named = ({ name, locale }: { name: PickedText | undefined; locale: string }) => (
	<span lang={otherLanguage(name, locale)}>{name?.text}</span>
)

function Period({ practice: { startDate, endDate, ongoing }, locale }: Omit<Props, 'row'>) {
	const t = useTranslations('practice')
	if (!startDate) return null
	const start = formatPartialDate(startDate, locale)
	return ongoing || !endDate
		? t('since', { date: start })
		: t('until', { start, end: formatPartialDate(endDate, locale) })
}

function Confirmed({ practice, locale }: Omit<Props, 'row'>) {
	const t = useTranslations('practice')
	const { confirmedAt, firstPublishedAt, lapsed } = practice
	const date = formatDay(confirmedAt ?? firstPublishedAt, locale)
	switch (freshness({ confirmedAt, publishedAt: firstPublishedAt, lapsed }, new Date())) {
		case 'fresh':
			return t('confirmed', { date })
		case 'due':
			return t('lastConfirmed', { date })
		case 'never':
			return <span className="text-signal">{t('notConfirmed')}</span>
		case 'lapsed':
			return (
				<span className="text-signal">
					{confirmedAt === null ? t('neverConfirmedSince', { date }) : t('lapsed', { date })}
				</span>
			)
	}
}
