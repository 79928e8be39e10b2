import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { DeskView } from '@/components/contribute/desk-view'
import { IslandWords } from '@/components/contribute/island-words'
import { KeptElsewhere } from '@/components/contribute/kept-elsewhere'
import { LinksToMend } from '@/components/contribute/links-to-mend'
import { NoDesk } from '@/components/contribute/no-desk'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { listOwnLinks } from '@/lib/links/queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listDesks } from '@/lib/practices/desk-queries'
import { chooseResponsible, confirmStillHolds, revisePractice } from './decision-actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'contribute.desk' })
	return { title: t('title'), robots: { index: false } }
}

/** The practices of those one writes for: where each is, and what is next. */
export default async function ContributePage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.contribute(locale))
	const { done, problem } = await searchParams
	const bring = await getTranslations('imports')
	const t = await getTranslations('contribute.desk')
	const [desks, links] = await Promise.all([listDesks(actor, locale), listOwnLinks(actor, locale)])
	return (
		<>
			<PageTitle
				title={t('title')}
				lead={t('lead')}
				actions={
					desks.length > 0 ? (
						<>
							<Button href={paths.newDraft(locale)} variant="primary" size="large">
								{t('begin')}
							</Button>
							<Button href={paths.bring(locale)} size="large">
								{bring('open')}
							</Button>
						</>
					) : null
				}
			/>
			<div className="grid gap-16 pb-24">
				<IslandWords>
					<KeptElsewhere person={actor.id} locale={locale} />
				</IslandWords>
				{done === 'withdrawn' || done === 'confirmed' || done === 'responsible' ? (
					<Notice tone="done" role="status">
						{done === 'withdrawn'
							? t('done.withdrawn')
							: done === 'confirmed'
								? t('confirmed')
								: t('responsible.saved')}
					</Notice>
				) : null}
				{problem === 'stale' ? (
					<Notice tone="signal" role="status">
						{t('problem.stale')}
					</Notice>
				) : null}
				{desks.length === 0 ? <NoDesk locale={locale} /> : null}
				{desks.map((desk) => (
					<DeskView
						key={desk.organisation.id}
						desk={desk}
						locale={locale}
						named={desks.length > 1}
						revise={(revisionId) => revisePractice.bind(null, { locale, revisionId })}
						confirm={(revisionId) => confirmStillHolds.bind(null, { locale, revisionId })}
						passOn={(slug) => chooseResponsible.bind(null, { locale, slug })}
					/>
				))}
				<LinksToMend links={links} locale={locale} />
			</div>
		</>
	)
}
