import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { IslandWords } from '@/components/contribute/island-words'
import { NewForm } from '@/components/contribute/new-form'
import { NoDesk } from '@/components/contribute/no-desk'
import { DuplicateWatch } from '@/components/duplicates/duplicate-watch'
import { DuplicateWords } from '@/components/duplicates/duplicate-words'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { listDesks } from '@/lib/practices/desk-queries'
import { beginPractice } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'contribute.new' })
	return { title: t('title'), robots: { index: false } }
}

export default async function NewPracticePage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.newDraft(locale))
	const desks = await listDesks(actor, locale)
	const t = await getTranslations('contribute')
	const bring = await getTranslations('imports')
	const organisations = desks.map(({ organisation: { id, name } }) => ({
		id,
		name: name.text,
		lang: otherLanguage(name, locale),
	}))
	return (
		<IslandWords>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: t('edit.breadcrumb'), href: paths.contribute(locale) },
							{ label: t('new.title') },
						]}
					/>
				}
				title={t('new.title')}
				lead={t('new.lead')}
			/>
			<div className="grid max-w-4xl gap-12 pb-24">
				{organisations.length === 0 ? (
					<NoDesk locale={locale} />
				) : (
					<>
						<NewForm
							organisations={organisations}
							locale={locale}
							begin={beginPractice.bind(null, locale)}
							duplicates={
								<DuplicateWords>
									<DuplicateWatch saved={[]} locale={locale} facts={{}} />
								</DuplicateWords>
							}
							initial={{
								organisationId: organisations[0]?.id ?? '',
								originalLanguage: locale,
								title: '',
								problems: [],
								turn: 0,
							}}
						/>
						<section className="max-w-measure border-t border-hairline pt-6">
							<h2 className="text-20">{bring('title')}</h2>
							<p className="mt-1 mb-3 text-15 text-quiet">{bring('lead')}</p>
							<Button href={paths.bring(locale)}>{bring('open')}</Button>
						</section>
						<section className="max-w-measure border-t border-hairline pt-6">
							<h2 className="text-20">{t('new.whatTitle')}</h2>
							<p className="mt-1 text-15 text-quiet">{t('new.what')}</p>
						</section>
					</>
				)}
			</div>
		</IslandWords>
	)
}
