import { Check } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { icon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { formatPartialDate } from '@/lib/partial-date'
import { paths } from '@/lib/paths'
import type { ConfirmationPage } from '@/lib/practices/confirmation'
import type { PracticePage } from '@/lib/practices/page'

type Act = () => Promise<void>
type Props = {
	page: ConfirmationPage
	locale: string
	confirm: Act
	revise: Act
	end: Act
	passOn: Act
}

/** One practice and one question: does all of it still hold? */
export function ConfirmationView({ page, locale, confirm, revise, end, passOn }: Props) {
	const t = useTranslations('confirmation')
	const { practice, since, everConfirmed } = page
	const date = formatDay(since, locale)
	return (
		<>
			<PageTitle
				eyebrow={t('eyebrow')}
				title={t('title')}
				lead={everConfirmed ? t('sinceConfirmed', { date }) : t('sincePublished', { date })}
			/>
			<div className="grid max-w-5xl gap-x-16 gap-y-12 pb-24 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
				<section aria-labelledby="practice">
					<h2
						id="practice"
						lang={otherLanguage(page.title, locale)}
						className="border-t border-ink pt-6 text-25 leading-snug"
					>
						{page.title.text}
					</h2>
					{practice ? <Essentials page={page} practice={practice} locale={locale} /> : null}
					<form action={confirm} className="mt-8">
						<SubmitButton size="large" icon={<Check {...icon} />} pendingLabel={t('confirming')}>
							{t('confirm')}
						</SubmitButton>
					</form>
					<p className="mt-3 max-w-measure text-15 text-quiet">{t('confirmWhat', { person: page.person })}</p>
				</section>
				<section aria-labelledby="otherwise" className="self-start border-t border-hairline pt-6">
					<h2 id="otherwise" className="text-20">
						{t('otherwise')}
					</h2>
					<ul className="mt-3 divide-y divide-hairline border-y border-hairline">
						<Other
							act={revise}
							title={t('revise.title')}
							what={t('revise.what')}
							button={t('revise.button')}
						/>
						<Other act={end} title={t('end.title')} what={t('end.what')} button={t('end.button')} />
						<Other
							act={passOn}
							title={t('passOn.title')}
							what={t('passOn.what')}
							button={t('passOn.button')}
						/>
					</ul>
					<p className="mt-3 text-15 text-quiet">
						{t('silence', { date: formatDay(page.lapsesOn, locale) })}
					</p>
				</section>
			</div>
		</>
	)
}

function Other({ act, title, what, button }: { act: Act; title: string; what: string; button: string }) {
	return (
		<li className="py-4">
			<h3 className="font-sans text-17 font-semibold">{title}</h3>
			<p className="mt-1 text-15 text-quiet">{what}</p>
			<form action={act} className="mt-3">
				<SubmitButton variant="secondary" size="small">
					{button}
				</SubmitButton>
			</form>
		</li>
	)
}

/** What most often goes out of date, and where all of it can be read. */
function Essentials({
	page,
	practice,
	locale,
}: {
	page: ConfirmationPage
	practice: PracticePage
	locale: string
}) {
	const t = useTranslations('confirmation')
	const words = useTranslations('practice')
	const stage = useTranslations('stage')
	const format = useFormatter()
	const euro = { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 } as const
	const { contact } = page
	const figures = practice.evidence.filter(({ value }) => value !== null)
	return (
		<>
			{practice.summary ? (
				<p lang={otherLanguage(practice.summary, locale)} className="mt-3 font-serif text-17">
					{practice.summary.text}
				</p>
			) : null}
			<Facts
				look="row"
				className="mt-6"
				items={[
					{
						label: words('owner'),
						value: practice.owner.name.text,
						lang: otherLanguage(practice.owner.name, locale),
					},
					practice.stage && { label: words('stage'), value: stage(practice.stage) },
					practice.startDate !== null && {
						label: words('years'),
						value:
							practice.ongoing || !practice.endDate
								? words('since', { date: formatPartialDate(practice.startDate, locale) })
								: words('until', {
										start: formatPartialDate(practice.startDate, locale),
										end: formatPartialDate(practice.endDate, locale),
									}),
					},
					practice.yearlyCostEur !== null && {
						label: words('yearlyCost'),
						value: format.number(practice.yearlyCostEur, euro),
					},
					figures.length > 0 && {
						label: t('figures'),
						value: (
							<ul className="grid gap-1">
								{figures.slice(0, mostFigures).map(({ claim, value, unit, measuredOn }) => (
									<li key={claim.text}>
										<span lang={otherLanguage(claim, locale)}>{claim.text}</span>{' '}
										<span className="text-quiet">
											{[value, unit?.text].filter(Boolean).join(' ')}
											{measuredOn ? `, ${formatPartialDate(measuredOn, locale)}` : null}
										</span>
									</li>
								))}
								{figures.length > mostFigures ? (
									<li className="text-quiet">{t('moreFigures', { count: figures.length - mostFigures })}</li>
								) : null}
							</ul>
						),
					},
					contact.mailbox !== null && {
						label: t('contact'),
						value: (
							<span className="wrap-anywhere">
								{[contact.name, contact.mailbox].filter(Boolean).join(', ')}
							</span>
						),
					},
				]}
			/>
			<p className="mt-4">
				<Link href={paths.practice(locale, page.slug)} className="link">
					{t('readAll')}
				</Link>
			</p>
		</>
	)
}

const mostFigures = 4
