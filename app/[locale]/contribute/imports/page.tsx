import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NoDesk } from '@/components/contribute/no-desk'
import { ImportWords } from '@/components/imports/import-words'
import { PasteForm } from '@/components/imports/paste-form'
import { UploadForm } from '@/components/imports/upload-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Day } from '@/components/ui/day'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { canImport } from '@/lib/imports/policy'
import { listImports } from '@/lib/imports/queries'
import { readProblems } from '@/lib/imports/schema'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { bringText, discard } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ problem?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'imports' })
	return { title: t('title'), robots: { index: false } }
}

/** A draft from what is written already: a Word form, a table, or pasted words. */
export default async function BringPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.bring(locale))
	const { problem } = await searchParams
	const t = await getTranslations('imports')
	const edit = await getTranslations('contribute.edit')
	const head = (
		<PageTitle
			eyebrow={
				<Breadcrumbs
					items={[{ label: edit('breadcrumb'), href: paths.contribute(locale) }, { label: t('title') }]}
				/>
			}
			title={t('title')}
			lead={t('lead')}
		/>
	)
	if (!canImport(actor))
		return (
			<>
				{head}
				<NoDesk locale={locale} />
			</>
		)
	const unfinished = await listImports(actor)
	return (
		<ImportWords>
			{head}
			<div className="grid max-w-form gap-12 pb-24">
				<section className="grid gap-4">
					<h2 className="text-25">{t('file.title')}</h2>
					<UploadForm
						address={paths.sendFile(locale)}
						problem={readProblems.find((known) => known === problem)}
					/>
				</section>
				<section className="grid gap-4 border-t border-hairline pt-8">
					<h2 className="text-25">{t('paste.title')}</h2>
					<PasteForm action={bringText.bind(null, locale)} />
				</section>
				{unfinished.length > 0 ? (
					<section className="border-t border-hairline pt-8">
						<h2 className="text-25">{t('unfinished.title')}</h2>
						<p className="mt-1 text-15 text-quiet">{t('unfinished.text')}</p>
						<ul className="mt-3 divide-y divide-hairline border-y border-hairline">
							{unfinished.map(({ id, fileName, createdAt }) => (
								<li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-3">
									<Link href={paths.lookOver(locale, id)} className="link min-w-0 break-words">
										{fileName || t('paste.title')}
									</Link>
									<form
										action={discard.bind(null, { locale, importId: id })}
										className="flex items-baseline gap-4"
									>
										<span className="text-13 text-quiet">
											<Day day={createdAt.slice(0, 10)} />
										</span>
										<Button variant="quiet" size="small">
											{t('discard')}
										</Button>
									</form>
								</li>
							))}
						</ul>
					</section>
				) : null}
			</div>
		</ImportWords>
	)
}
