import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Field } from '@/components/ui/field'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { TextInput } from '@/components/ui/text-input'
import { listPeople, type PersonInList } from '@/lib/accounts/people-queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { AdminNav } from './admin-nav'
import { requireAdmin } from './require-admin'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ q?: string | string[]; page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'admin' })
	return { title: t('title'), robots: { index: false } }
}

export default async function PeoplePage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const q = typeof query.q === 'string' ? query.q.slice(0, 200) : ''
	const actor = await requireAdmin(locale, paths.admin(locale))
	const { people, total, page, pages } = await found(
		listPeople(actor, { q, page: Number(query.page), locale }),
	)
	const t = await getTranslations('admin')
	const words = await getTranslations('accounts')
	return (
		<>
			<PageTitle title={t('title')} />
			<AdminNav current="people" />
			<search>
				<form className="mb-6 flex flex-wrap items-end gap-3">
					<Field id="q" label={t('search')} className="w-full max-w-96">
						{(aria) => <TextInput {...aria} type="search" name="q" defaultValue={q} />}
					</Field>
					<Button type="submit">{t('searchButton')}</Button>
				</form>
			</search>
			<h2 className="mb-3 text-20">
				{q ? t('found', { count: total, q }) : t('peopleTitle', { count: total })}
			</h2>
			{q ? (
				<p className="mb-3">
					<Link href={paths.admin(locale)} className="link text-15">
						{t('all')}
					</Link>
				</p>
			) : null}
			{people.length > 0 ? (
				<DataTable<PersonInList>
					caption={t('caption')}
					captionHidden
					rows={people}
					rowKey={({ id }) => id}
					columns={[
						{
							key: 'person',
							header: t('person'),
							rowHeader: true,
							cell: (person) => (
								<span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
									<Link href={paths.person(locale, person.id)} className="link-quiet text-17 font-semibold">
										{person.name}
									</Link>
									{person.demo ? <Badge>{t('demo')}</Badge> : null}
									{person.disabledAt ? <Badge tone="danger">{t('closed')}</Badge> : null}
									{person.arrived ? null : <Badge tone="signal">{t('invited')}</Badge>}
								</span>
							),
						},
						{
							key: 'address',
							header: t('address'),
							cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
						},
						{ key: 'role', header: t('role'), cell: ({ siteRole }) => words(`siteRoles.${siteRole}`) },
						{
							key: 'organisations',
							header: t('organisations'),
							cell: ({ memberships }) =>
								memberships.length === 0 ? (
									<span className="text-quiet">{t('none')}</span>
								) : (
									<span className="grid gap-1">
										{memberships.map(({ slug, name, role }) => (
											<span key={slug}>
												{name} <span className="text-quiet">({words(`membershipRoles.${role}`)})</span>
											</span>
										))}
									</span>
								),
						},
					]}
				/>
			) : null}
			<Pagination
				page={page}
				pages={pages}
				hrefFor={(number) =>
					`${paths.admin(locale)}?${new URLSearchParams({ ...(q && { q }), page: String(number) })}`
				}
				className="mt-8"
			/>
		</>
	)
}
