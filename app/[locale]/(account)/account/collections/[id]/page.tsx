import { Settings2 } from 'lucide-react'
import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { CollectedList } from '@/components/collections/collected-list'
import { FileLinks } from '@/components/collections/file-links'
import { ItemTools } from '@/components/collections/item-tools'
import { NoteForm } from '@/components/collections/note-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { type CollectedPractice, getCollection } from '@/lib/collections/queries'
import type { Locale } from '@/lib/locales'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { move, note, remove } from '../actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'collections' })
	return { title: t('title'), robots: { index: false } }
}

const titleOf = ({ summary, titleThen, slug }: CollectedPractice) =>
	summary?.title.text ?? titleThen?.text ?? slug

/** A collection: its practices in their order, each with what was noted. */
export default async function CollectionRoute({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const { done } = await searchParams
	const person = await requirePerson(locale, paths.collection(locale, id))
	const collection = await found(getCollection(person, id, locale))
	const { items, may, owner, organisation } = collection
	const t = await getTranslations('collections')
	const account = await getTranslations('accounts.account')
	const { ui, problems, collections: words } = await getMessages()
	const arranges = may.includes('arrange')
	return (
		<NextIntlClientProvider messages={{ ui, problems, collections: words }}>
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: account('title'), href: paths.account(locale) },
							{ label: t('title'), href: paths.collections(locale) },
							{ label: collection.name },
						]}
					/>
				}
				title={collection.name}
				actions={
					may.includes('share') ? (
						<Button href={paths.collectionSettings(locale, id)} icon={<Settings2 {...icon} />}>
							{t('settings.link')}
						</Button>
					) : undefined
				}
			>
				<span className="text-quiet">
					{[
						t('count', { count: items.length }),
						owner && t('of', { owner }),
						organisation && t('shownTo', { organisation }),
						t('changed', { date: formatDay(collection.updatedAt, locale) }),
					]
						.filter(Boolean)
						.join(' · ')}
				</span>
			</PageTitle>
			<div className="grid gap-6 pb-24">
				{done === 'takenOut' ? (
					<Notice tone="done" role="status">
						<p>{t('item.takenOut')}</p>
					</Notice>
				) : null}
				{items.length === 0 ? (
					<EmptyState
						title={t('nothing.title')}
						actions={<Button href={paths.practices(locale)}>{t('empty.button')}</Button>}
					>
						<p>{t('nothing.text')}</p>
					</EmptyState>
				) : (
					<>
						<FileLinks hrefFor={(kind) => paths.collectionFile(locale, id, kind)} />
						<h2 className="sr-only">{t('practices')}</h2>
						<CollectedList
							items={items}
							{...(arranges && {
								tools: (item: CollectedPractice, position: number) => (
									<ItemTools
										title={titleOf(item)}
										first={position === 0}
										last={position === items.length - 1}
										move={(direction) =>
											move.bind(null, { locale, id, practiceId: item.practiceId, direction })
										}
										takeOut={remove.bind(null, { locale, id, practiceId: item.practiceId })}
									/>
								),
								note: (item: CollectedPractice) => (
									<NoteForm
										key={item.practiceId}
										id={item.practiceId}
										action={note.bind(null, { locale, id, practiceId: item.practiceId })}
										note={item.note}
										title={titleOf(item)}
									/>
								),
							})}
						/>
					</>
				)}
			</div>
		</NextIntlClientProvider>
	)
}
