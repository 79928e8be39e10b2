import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { SaveForm } from '@/components/collections/save-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { collectionLimits } from '@/lib/collections/limits'
import { getSaveChoices } from '@/lib/collections/queries'
import type { Locale } from '@/lib/locales'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import { saveToCollections } from '../actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'collections' })
	return { title: t('save.title'), robots: { index: false } }
}

/** Where practices are put into collections. A page of its own, so that those of the catalogue stay the same for everybody. */
export default async function SavePage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const asked = [query.practice ?? []].flat().slice(0, collectionLimits.atOnce)
	const person = await requirePerson(locale, paths.saveToCollection(locale, asked))
	const choices = await found(getSaveChoices(person, asked, locale))
	const { practices, collections } = choices
	const [first] = practices
	if (!first) notFound()
	const t = await getTranslations('collections')
	const account = await getTranslations('accounts.account')
	const { ui, problems, collections: words } = await getMessages()
	const now = collections.filter(({ has }) => has === practices.length)
	return (
		<NextIntlClientProvider messages={{ ui, problems, collections: words }}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: account('title'), href: paths.account(locale) },
							{ label: t('title'), href: paths.collections(locale) },
							{ label: t('save.title') },
						]}
					/>
				}
				title={t('save.title')}
			/>
			<div className="grid gap-8 pb-24">
				<ul className="grid gap-1">
					{practices.map(({ slug, title }) => (
						<li key={slug}>
							<Link
								href={paths.practice(locale, slug)}
								className="link-quiet font-serif text-20"
								lang={otherLanguage(title, locale)}
							>
								{title.text}
							</Link>
						</li>
					))}
				</ul>
				{query.done ? (
					<Notice
						tone="done"
						role="status"
						title={now.length > 0 ? t('save.done') : t('save.doneNowhere')}
						className="max-w-form"
					>
						<ul className="flex flex-wrap gap-x-6">
							{now.map(({ id, name }) => (
								<li key={id}>
									<Link href={paths.collection(locale, id)} className="link">
										{name}
									</Link>
								</li>
							))}
							<li>
								<Link href={paths.practices(locale)} className="link">
									{t('save.goOn')}
								</Link>
							</li>
						</ul>
					</Notice>
				) : null}
				<SaveForm
					action={saveToCollections.bind(null, {
						locale,
						practices: practices.map(({ slug }) => slug),
						offered: collections.map(({ id }) => id),
					})}
					choices={choices}
				/>
			</div>
		</NextIntlClientProvider>
	)
}
