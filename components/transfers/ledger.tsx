import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { SourceList } from '@/components/ui/source-list'
import { otherLanguage, type PickedText } from '@/lib/localised'
import { formatPartialDate } from '@/lib/partial-date'
import { paths } from '@/lib/paths'
import type { Confirmation, TransferEntry } from '@/lib/transfers/schema'
import { FromTo } from './from-to'
import { TransferConfirmation, TransferStageBadge } from './transfer-stage'

/** Who took up what from whom, one entry after another, with all that is known of each. */
export function Ledger({ transfers }: { transfers: readonly TransferEntry[] }) {
	return (
		<ol className="border-b border-hairline">
			{transfers.map((transfer) => (
				<li key={transfer.slug} id={transfer.slug} className="border-t border-hairline target:border-accent">
					<Entry transfer={transfer} />
				</li>
			))}
		</ol>
	)
}

function Entry({ transfer }: { transfer: TransferEntry }) {
	const locale = useLocale()
	const t = useTranslations('transfers')
	return (
		<article
			aria-labelledby={`${transfer.slug}-title`}
			className="grid gap-x-12 gap-y-6 py-8 lg:grid-cols-[minmax(0,1fr)_17rem] lg:py-12"
		>
			<div className="min-w-0">
				<FromTo transfer={transfer} />
				<h2
					id={`${transfer.slug}-title`}
					className="mt-1 text-25"
					lang={otherLanguage(transfer.title, locale)}
				>
					{transfer.title.text}
				</h2>
				<p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
					<TransferStageBadge transfer={transfer} />
					<TransferConfirmation transfer={transfer} />
				</p>
				{transfer.summary ? (
					<p className="reading mt-4" lang={otherLanguage(transfer.summary, locale)}>
						{transfer.summary.text}
					</p>
				) : null}
				<dl className="mt-6 grid gap-x-8 gap-y-4 text-15 md:grid-cols-3">
					<WhatBecameOfIt label={t('reused')} text={transfer.reused} />
					<WhatBecameOfIt label={t('adapted')} text={transfer.adapted} />
					<WhatBecameOfIt label={t('dropped')} text={transfer.dropped} />
				</dl>
			</div>
			<div className="min-w-0 lg:border-l lg:border-hairline lg:pl-6">
				<Facts
					items={[
						transfer.practice && {
							label: t('practice'),
							lang: otherLanguage(transfer.practice.title, locale),
							value: (
								<Link href={paths.practice(locale, transfer.practice.slug)} className="link">
									{transfer.practice.title.text}
								</Link>
							),
						},
						transfer.adopter && {
							label: t('adopter'),
							lang: otherLanguage(transfer.adopter.name, locale),
							value: (
								<Link href={paths.organisation(locale, transfer.adopter.slug)} className="link">
									{transfer.adopter.name?.text ?? transfer.adopter.slug}
								</Link>
							),
						},
						transfer.policyInstrument && {
							label: t('instrument'),
							lang: otherLanguage(transfer.policyInstrument, locale),
							value: transfer.policyInstrument.text,
						},
						transfer.event && {
							label: t('event'),
							lang: otherLanguage(transfer.event.title, locale),
							value: (
								<Link href={paths.event(locale, transfer.event.slug)} className="link">
									{transfer.event.title.text}
								</Link>
							),
						},
					]}
				/>
				<Backing transfer={transfer} />
			</div>
		</article>
	)
}

function WhatBecameOfIt({ label, text }: { label: string; text: PickedText | undefined }) {
	const locale = useLocale()
	const t = useTranslations('transfers')
	return (
		<div>
			<dt className="font-semibold">{label}</dt>
			<dd lang={otherLanguage(text, locale)} className={text ? 'mt-1' : 'mt-1 text-quiet'}>
				{text?.text ?? t('notRecorded')}
			</dd>
		</div>
	)
}

/** What it rests on: who confirmed it, and the sources. */
function Backing({ transfer }: { transfer: TransferEntry }) {
	const t = useTranslations('transfers')
	const { adopterConfirmed, ownerConfirmed, sources } = transfer
	return (
		<div className="mt-4 grid gap-3">
			{adopterConfirmed || ownerConfirmed || sources.length === 0 ? (
				<div className="text-13 text-quiet">
					{adopterConfirmed ? <Said by={adopterConfirmed} as="adopterConfirmed" /> : null}
					{ownerConfirmed ? <Said by={ownerConfirmed} as="ownerConfirmed" /> : null}
					{sources.length === 0 ? <p>{t('noSources')}</p> : null}
				</div>
			) : null}
			{sources.length > 0 ? (
				<div>
					<h3 className="mb-1 font-sans text-13 font-normal text-quiet">{t('sources')}</h3>
					<SourceList sources={sources} className="text-13" />
				</div>
			) : null}
		</div>
	)
}

function Said({ by, as }: { by: Confirmation; as: 'adopterConfirmed' | 'ownerConfirmed' }) {
	const locale = useLocale()
	const t = useTranslations('transfers')
	return <p>{t(as, { name: by.by, date: formatPartialDate(by.on, locale) })}</p>
}
