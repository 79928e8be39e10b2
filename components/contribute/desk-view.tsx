import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { UnseenName } from '@/components/ui/unseen-name'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { Desk, PublishedItem } from '@/lib/practices/desk-queries'
import { PublishedRow } from './published-row'
import { WorkRow } from './work-row'

type Props = {
	desk: Desk
	locale: string
	/** Whether the name of the organisation is needed to tell desks apart. */
	named: boolean
	revise: (revisionId: string) => () => Promise<void>
	confirm: (revisionId: string) => () => Promise<void>
	passOn: (slug: string) => (form: FormData) => Promise<void>
}

/** One organisation's practices: being written, published, closed. */
export function DeskView({ desk, locale, revise, confirm, passOn }: Props) {
	const t = useTranslations('contribute.desk')
	const { organisation, drafts, published, closed } = desk
	const toConfirm = published.filter(({ confirmation }) => confirmation !== 'fresh')
	const current = published.filter(({ confirmation }) => confirmation === 'fresh')
	const row = (item: PublishedItem) => (
		<PublishedRow
			key={item.slug}
			item={item}
			locale={locale}
			revise={revise(item.revisionId)}
			confirm={confirm(item.revisionId)}
			passOn={passOn(item.slug)}
			people={desk.people}
		/>
	)
	const name = organisation.name.text
	const heading = `desk-${organisation.id}`
	return (
		<section aria-labelledby={heading} className="grid gap-10">
			<header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b border-ink pb-3">
				<div>
					<h2 id={heading} lang={otherLanguage(organisation.name, locale)} className="text-25">
						{name}
					</h2>
					<p className="text-15 text-quiet">{t(`role.${desk.role}`)}</p>
				</div>
				<p className="flex flex-wrap gap-x-6 gap-y-1 text-15">
					<Link href={paths.organisationSpace(locale, organisation.slug)} className="link">
						{t('space')}
						<UnseenName>{name}</UnseenName>
					</Link>
					{desk.role === 'coordinator' ? (
						<Link href={paths.review(locale)} className="link">
							{t('reviewLink')}
						</Link>
					) : null}
				</p>
			</header>
			{drafts.length + published.length + closed.length === 0 ? (
				<EmptyState
					level={3}
					className="-mt-10 border-t-0"
					title={t('emptyTitle')}
					actions={
						<Button href={paths.newDraft(locale)} variant="primary">
							{t('begin')}
						</Button>
					}
				>
					{t('empty', { organisation: name })}
				</EmptyState>
			) : (
				<>
					{toConfirm.length > 0 ? (
						<Group title={t('confirmation.title')} text={t('confirmation.text')}>
							{toConfirm.map(row)}
						</Group>
					) : null}
					<Group title={t('drafts')} empty={t('noDrafts')}>
						{drafts.map((item) => (
							<WorkRow key={item.revisionId} item={item} locale={locale} revise={undefined} />
						))}
					</Group>
					{current.length > 0 ? <Group title={t('published')}>{current.map(row)}</Group> : null}
					{closed.length > 0 ? (
						<Group title={t('closed')}>
							{closed.map((item) => (
								<WorkRow key={item.revisionId} item={item} locale={locale} revise={revise(item.revisionId)} />
							))}
						</Group>
					) : null}
				</>
			)}
		</section>
	)
}

function Group({
	title,
	text,
	empty,
	children,
}: {
	title: string
	text?: string
	empty?: string
	children: ReactNode[]
}) {
	return (
		<section>
			<h3 className="text-20">{title}</h3>
			{text ? <p className="mt-1 text-15 text-quiet">{text}</p> : null}
			{children.length > 0 ? (
				<ul className="mt-2 divide-y divide-hairline border-y border-hairline">{children}</ul>
			) : (
				<p className="mt-2 text-15 text-quiet">{empty}</p>
			)}
		</section>
	)
}
