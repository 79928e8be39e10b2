import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { RegionShape } from '@/components/regions/region-shape'
import { type Fact, Facts } from '@/components/ui/facts'
import { otherLanguage } from '@/lib/localised'
import type { OrganisationMention } from '@/lib/organisations/schema'
import { formatPartialDate } from '@/lib/partial-date'
import { paths } from '@/lib/paths'
import type { PracticePage } from '@/lib/practices/page'
import { ThemeList } from './theme-list'

type Props = { practice: PracticePage; locale: string }

/** What a reader wants to know before reading: where, who, how far, since when, what it costs. */
export function PracticeFacts({ practice, locale }: Props) {
	const t = useTranslations('practice')
	const stage = useTranslations('stage')
	const territory = useTranslations('territory')
	const format = useFormatter()
	const [region] = practice.regions
	const place = practice.place
	const owner: Fact = {
		label: t('owner'),
		value: <OrganisationLink organisation={practice.owner} locale={locale} />,
	}
	const author: Fact | false = practice.author !== undefined && {
		label: t('author'),
		value: <OrganisationLink organisation={practice.author} locale={locale} />,
	}
	const partners: Fact | false = practice.partners.length > 0 && {
		label: t('partners'),
		value: (
			<ul>
				{practice.partners.map((partner) => (
					<li key={partner.slug}>
						<OrganisationLink organisation={partner} locale={locale} />
					</li>
				))}
			</ul>
		),
	}
	const years = yearsOf(practice, locale)
	return (
		<div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-6 gap-y-4 sm:grid-cols-[12rem_minmax(0,1fr)] lg:grid-cols-1">
			{region ? (
				<RegionShape
					code={region.code}
					label={region.name}
					size="small"
					place={place && practice.position ? { ...practice.position, label: place } : undefined}
					className="lg:max-w-52"
				/>
			) : null}
			<Facts
				className="content-start"
				items={[
					{
						label: t('regions', { count: practice.regions.length }),
						value: (
							<ul>
								{practice.regions.map((each) => (
									<li key={each.code}>
										{place && practice.regions.length === 1 && place !== each.name ? `${place}, ` : null}
										<Link href={paths.region(locale, each.code)} className="link">
											{each.name}
										</Link>
										<span className="block text-13 text-quiet">{surroundings(each)}</span>
									</li>
								))}
							</ul>
						),
					},
					owner,
					author,
					partners,
				]}
			/>
			<Facts
				className="col-span-full grid-cols-2 gap-x-6 sm:grid-cols-4 lg:col-span-1 lg:grid-cols-1"
				items={[
					practice.territories.length > 0 && {
						label: t('territories'),
						value: (
							<ul>
								{practice.territories.map((each) => (
									<li key={each}>{territory(each)}</li>
								))}
							</ul>
						),
					},
					practice.stage && { label: t('stage'), value: stage(practice.stage) },
					years && {
						label: t('years'),
						value:
							years.end === undefined
								? t('since', { date: years.start })
								: t('until', { start: years.start, end: years.end }),
					},
					...(costUnknown(practice)
						? [{ label: t('costAndStaff'), value: <span className="text-quiet">{t('notStated')}</span> }]
						: [
								{
									label: t('setUpCost'),
									value: (
										<Known value={practice.setUpCostEur} written={(cost) => format.number(cost, euro)} />
									),
								},
								{
									label: t('yearlyCost'),
									value: (
										<Known value={practice.yearlyCostEur} written={(cost) => format.number(cost, euro)} />
									),
								},
								{
									label: t('staff'),
									value: <Known value={practice.staffFte} written={(count) => t('posts', { count })} />,
								},
							]),
					practice.durationMonths !== null && {
						label: t('duration'),
						value: t('months', { count: practice.durationMonths }),
					},
					{ label: t('themes'), value: <ThemeList themes={practice.themes} locale={locale} /> },
				]}
			/>
		</div>
	)
}

const costUnknown = ({ setUpCostEur, yearlyCostEur, staffFte }: PracticePage): boolean =>
	setUpCostEur === null && yearlyCostEur === null && staffFte === null

const euro = { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 } as const

/** An unknown is shown as one: a cost nobody states is a fact about a practice too. */
function Known({ value, written }: { value: number | null; written: (value: number) => string }) {
	const t = useTranslations('practice')
	return value === null ? <span className="text-quiet">{t('notStated')}</span> : written(value)
}

function OrganisationLink({ organisation, locale }: { organisation: OrganisationMention; locale: string }) {
	return (
		<Link
			href={paths.organisation(locale, organisation.slug)}
			className="link"
			lang={otherLanguage(organisation.name, locale)}
		>
			{organisation.name.text}
		</Link>
	)
}

/** "Catalonia, Spain": the larger region and the country, without repeating a name. */
const surroundings = ({ name, path }: PracticePage['regions'][number]): string =>
	[...new Set([path.at(-1)?.name, path[0]?.name])].filter((each) => each && each !== name).join(', ')

/** `end` is undefined while it goes on. */
function yearsOf({ startDate, endDate, ongoing }: PracticePage, locale: string) {
	if (!startDate) return undefined
	const start = formatPartialDate(startDate, locale)
	return ongoing || !endDate ? { start } : { start, end: formatPartialDate(endDate, locale) }
}
