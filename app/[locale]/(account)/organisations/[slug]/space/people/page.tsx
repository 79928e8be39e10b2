import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { InvitationList } from '@/components/organisations/invitation-list'
import { InviteMemberForm } from '@/components/organisations/invite-member-form'
import { MemberList } from '@/components/organisations/member-list'
import { RecordList } from '@/components/organisations/record-list'
import { SpaceHead } from '@/components/organisations/space-head'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { getSpacePeople } from '@/lib/organisations/people-queries'
import { paths } from '@/lib/paths'
import { again, invite, leave, remove, revoke, setRole } from './actions'

type Props = {
	params: Promise<{ locale: Locale; slug: string }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'space' })
	return { title: t('people.title'), robots: { index: false } }
}

const doneWords = ['role', 'removed', 'sent', 'revoked'] as const
const refusals = ['lastCoordinator', 'tooOften', 'tooMany'] as const

/** Who belongs to an organisation, who is invited, and what happened among them. */
export default async function OrganisationPeoplePage({ params, searchParams }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const person = await requirePerson(locale, paths.organisationPeople(locale, slug))
	const space = await found(getSpacePeople(person, slug, locale))
	const t = await getTranslations('space')
	const { ui, accounts, space: words } = await getMessages()
	const scope = { locale, slug }
	const done = doneWords.find((word) => word === query.done)
	const refused = refusals.find((word) => word === query.refused)
	const invites = space.may.includes('invite')
	return (
		<NextIntlClientProvider
			messages={{
				ui,
				accounts: { membershipRoles: accounts.membershipRoles, problems: accounts.problems },
				space: words,
			}}
		>
			<SpaceHead space={space} current="people" />
			<div className="grid gap-12 pb-24">
				{done ? (
					<Notice tone="done" role="status">
						<p>{t(`people.done.${done}`)}</p>
					</Notice>
				) : null}
				{refused ? (
					<Notice tone="danger" role="alert">
						<p>{t(`people.refused.${refused}`)}</p>
					</Notice>
				) : null}
				<PageSection id="members" title={t('people.members')} className="border-t-0 pt-0">
					<MemberList
						members={space.members}
						setRole={
							space.may.includes('setRole') ? (userId) => setRole.bind(null, { ...scope, userId }) : undefined
						}
						remove={
							space.may.includes('remove') ? (userId) => remove.bind(null, { ...scope, userId }) : undefined
						}
					/>
					{space.may.includes('leave') ? (
						<Details summary={t('people.leave')} className="mt-6">
							<form action={leave.bind(null, scope)} className="grid justify-items-start gap-3">
								<p className="text-15 text-quiet">{t('people.leaveWhat')}</p>
								<SubmitButton variant="danger">{t('people.leave')}</SubmitButton>
							</form>
						</Details>
					) : null}
				</PageSection>
				{invites ? (
					<>
						<PageSection id="invite" title={t('invite.title')}>
							<InviteMemberForm action={invite.bind(null, scope)} locale={locale} />
						</PageSection>
						<PageSection id="invitations" title={t('invitations.title')}>
							<InvitationList
								invitations={space.invitations}
								again={(invitationId) => again.bind(null, { ...scope, invitationId })}
								revoke={(invitationId) => revoke.bind(null, { ...scope, invitationId })}
							/>
						</PageSection>
						<PageSection id="records" title={t('records.title')}>
							<RecordList records={space.records} />
						</PageSection>
					</>
				) : null}
			</div>
		</NextIntlClientProvider>
	)
}
