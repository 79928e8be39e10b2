import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Memberships } from '@/components/accounts/memberships'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { FieldSet } from '@/components/ui/field-set'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { RadioGroup } from '@/components/ui/radio-group'
import { getPersonInList, listRoleChoices } from '@/lib/accounts/people-queries'
import { canChangeRolesOf, siteRoles } from '@/lib/accounts/policy'
import { contentLocales, type Locale, languageName } from '@/lib/locales'
import { formatPartialDate } from '@/lib/partial-date'
import { paths } from '@/lib/paths'
import { requireAdmin } from '../../require-admin'
import { close, reopen, saveLanguages, saveMembership, saveSiteRole, saveThemes } from './actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ saved?: string | string[]; refused?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'admin' })
	return { title: t('title'), robots: { index: false } }
}

export default async function PersonPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const { saved, refused } = await searchParams
	const actor = await requireAdmin(locale, paths.person(locale, id))
	const person = await found(getPersonInList(actor, id, locale))
	const { organisations, themes } = await found(listRoleChoices(actor, locale))
	const t = await getTranslations('admin')
	const words = await getTranslations('accounts')
	const own = !canChangeRolesOf(actor, id)
	const about = (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="person" value={id} />
		</>
	)
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs items={[{ label: t('title'), href: paths.admin(locale) }, { label: person.name }]} />
				}
				title={person.name}
				lead={<span className="wrap-anywhere">{person.email}</span>}
			>
				{person.demo ? <Badge>{t('demo')}</Badge> : null}
				{person.arrived ? null : <Badge tone="signal">{t('invited')}</Badge>}
				{person.disabledAt ? (
					<Badge tone="danger">
						{t('personPage.closedSince', {
							date: formatPartialDate(person.disabledAt.slice(0, 10), locale),
						})}
					</Badge>
				) : null}
			</PageTitle>
			<div className="grid max-w-form gap-12">
				{saved ? (
					<Notice tone="done" role="status">
						<p>{t('personPage.saved')}</p>
					</Notice>
				) : null}
				{refused ? (
					<Notice tone="danger" role="alert">
						<p>{t(refused === 'ownAccount' ? 'personPage.refusedOwn' : 'personPage.refusedUnknown')}</p>
					</Notice>
				) : null}
				{own ? (
					<Notice>
						<p>{t('personPage.own')}</p>
					</Notice>
				) : (
					<PageSection id="role" title={t('personPage.role')}>
						<form action={saveSiteRole} className="grid gap-4">
							{about}
							<RadioGroup
								id="role-choice"
								name="role"
								legend={<span className="sr-only">{t('personPage.role')}</span>}
								key={person.siteRole}
								defaultValue={person.siteRole}
								columns
								options={siteRoles.map((role) => ({
									value: role,
									label: words(`siteRoles.${role}`),
									hint: t(`siteRoleWhat.${role}`),
								}))}
							/>
							<div>
								<Button type="submit">{t('personPage.saveRole')}</Button>
							</div>
						</form>
					</PageSection>
				)}
				{own ? null : (
					<PageSection id="organisations" title={t('personPage.memberships')}>
						<Memberships
							about={about}
							action={saveMembership}
							memberships={person.memberships}
							organisations={organisations}
						/>
					</PageSection>
				)}
				<PageSection id="themes" title={t('personPage.themes')}>
					<form action={saveThemes} className="grid gap-4">
						{about}
						<FieldSet
							legend={<span className="sr-only">{t('personPage.themes')}</span>}
							hint={t('personPage.themesHint')}
						>
							<div className="grid gap-x-8 sm:grid-cols-2">
								{themes.map(({ code, name }) => (
									<Checkbox
										key={code}
										id={`theme-${code}`}
										name="theme"
										value={code}
										label={name}
										defaultChecked={person.themes.includes(code)}
									/>
								))}
							</div>
						</FieldSet>
						<div>
							<Button type="submit">{t('personPage.saveThemes')}</Button>
						</div>
					</form>
				</PageSection>
				<PageSection id="languages" title={t('personPage.languages')}>
					<form action={saveLanguages} className="grid gap-4">
						{about}
						<FieldSet
							legend={<span className="sr-only">{t('personPage.languages')}</span>}
							hint={t('personPage.languagesHint')}
						>
							<div className="grid gap-x-8 sm:grid-cols-2">
								{contentLocales.map((language) => (
									<Checkbox
										key={`${language} ${person.languages.includes(language)}`}
										id={`language-${language}`}
										name="language"
										value={language}
										label={languageName(language, locale)}
										defaultChecked={person.languages.includes(language)}
									/>
								))}
							</div>
						</FieldSet>
						<div>
							<Button type="submit">{t('personPage.saveLanguages')}</Button>
						</div>
					</form>
				</PageSection>
				{own ? null : (
					<form action={person.disabledAt ? reopen : close} className="border-t border-hairline pt-6">
						{about}
						<Button type="submit" variant={person.disabledAt ? 'secondary' : 'danger'}>
							{t(person.disabledAt ? 'personPage.reopen' : 'personPage.close')}
						</Button>
						{person.disabledAt ? null : (
							<p className="mt-2 text-15 text-quiet">{t('personPage.closeWhat')}</p>
						)}
					</form>
				)}
			</div>
		</>
	)
}
