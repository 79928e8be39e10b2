import { beforeEach, describe, expect, it } from 'vitest'
import { setMembership } from '../accounts/commands'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { need } from '../practices/test-team'
import { newSecret } from '../secret-token'
import { createOrganisation, createPerson, createPractice, type TestPerson } from '../test-factories'
import { describeOrganisation } from './commands'
import { acceptInvitation, inviteMember, resendInvitation, revokeInvitation } from './invitation-commands'
import { organisationLimits } from './limits'
import { leaveOrganisation, removeMember, setMemberRole } from './member-commands'
import { getInvitation, getOwnWords, getSpacePeople } from './people-queries'
import { getSpacePractices } from './space-queries'

let own: { id: string; slug: string }
let coordinator: TestPerson
let contributor: TestPerson
let stranger: TestPerson
let admin: TestPerson
const of = (organisationId: string, role: 'contributor' | 'coordinator') => [{ organisationId, role }]

beforeEach(async () => {
	own = await createOrganisation()
	const other = await createOrganisation()
	coordinator = await createPerson({ name: 'Carla', memberships: of(own.id, 'coordinator') })
	contributor = await createPerson({ name: 'Bruno', memberships: of(own.id, 'contributor') })
	stranger = await createPerson({ memberships: of(other.id, 'coordinator') })
	admin = await createPerson({ name: 'Ada', siteRole: 'admin' })
})

const wanted = (email: string, more = {}) => ({ email, role: 'contributor', locale: 'ca', ...more })
const people = (actor: Actor = coordinator) => getSpacePeople(actor, own.slug, 'en')
const roleOf = async (userId: string) =>
	(await db.membership.findFirst({ where: { userId, organisationId: own.id } }))?.role
const history = async () => (await people()).records.map(({ action, who, whom }) => [action, who, whom])
const accept = (secret: string, actor: Actor = visitor) => acceptInvitation(actor, secret, { locale: 'en' })
/** The link in the last mail to this address. */
async function secretTo(to: string): Promise<string> {
	const mail = await db.mail.findFirstOrThrow({ where: { to, kind: 'joining' }, orderBy: { id: 'desc' } })
	return /\/ca\/invitations\/([\w-]{43})/.exec(mail.text)?.[1] ?? ''
}
/** As if the last mail had gone out long ago. */
const later = () => db.invitation.updateMany({ data: { sentAt: new Date(Date.now() - 3_600_000) } })

describe('strangers', () => {
	it('find nothing of another organisation, coordinators of their own among them', async () => {
		need(await inviteMember(coordinator, own.slug, wanted('waits@example.org')))
		const [invitation] = (await people()).invitations
		const id = invitation?.id ?? ''
		const tries: ((actor: Actor, slug: string) => Promise<unknown>)[] = [
			(actor, slug) => getSpacePractices(actor, slug, { standing: undefined, page: 1, locale: 'en' }),
			(actor, slug) => getSpacePeople(actor, slug, 'en'),
			(actor, slug) => getOwnWords(actor, slug, 'en'),
			(actor, slug) => inviteMember(actor, slug, wanted('x@example.org')),
			(actor, slug) => resendInvitation(actor, slug, id),
			(actor, slug) => revokeInvitation(actor, slug, id),
			(actor, slug) => setMemberRole(actor, slug, { userId: contributor.id, role: 'coordinator' }),
			(actor, slug) => removeMember(actor, slug, contributor.id),
			(actor, slug) => leaveOrganisation(actor, slug),
			(actor, slug) => describeOrganisation(actor, slug, { version: 1, description: {}, website: '' }),
		]
		for (const attempt of tries) {
			for (const actor of [visitor, stranger, await createPerson({ siteRole: 'editor' })])
				await expect(attempt(actor, own.slug)).rejects.toThrow(NotFound)
			for (const slug of ['nobody', "' or 1=1", '\u0000'])
				await expect(attempt(coordinator, slug)).rejects.toThrow(NotFound)
		}
		// A contributor reads, and changes nothing of others.
		for (const attempt of tries.slice(2, 8))
			await expect(attempt(contributor, own.slug)).rejects.toThrow(NotFound)
		expect(await roleOf(contributor.id)).toBe('contributor')
	})
	it('an invitation of another organisation is none of ours', async () => {
		const theirs = await db.organisation.findFirstOrThrow({
			where: { memberships: { some: { userId: stranger.id } } },
		})
		need(await inviteMember(stranger, theirs.slug, wanted('theirs@example.org')))
		const { id } = await db.invitation.findFirstOrThrow({ where: { email: 'theirs@example.org' } })
		await expect(revokeInvitation(coordinator, own.slug, id)).rejects.toThrow(NotFound)
		await expect(resendInvitation(coordinator, own.slug, id)).rejects.toThrow(NotFound)
	})
})

describe('the people', () => {
	it('are seen by all who belong to it; addresses, invitations and the record by coordinators', async () => {
		need(await inviteMember(coordinator, own.slug, wanted('waits@example.org')))
		expect(await people()).toMatchObject({
			members: [
				{ name: 'Carla', role: 'coordinator', email: coordinator.email, self: true },
				{ name: 'Bruno', role: 'contributor', email: contributor.email, self: false },
			],
			invitations: [{ email: 'waits@example.org', role: 'contributor', invitedBy: 'Carla', expired: false }],
			records: [{ action: 'invited', who: 'Carla', whom: 'waits@example.org', to: 'contributor' }],
		})
		const seen = await people(contributor)
		expect(seen).toMatchObject({ invitations: [], records: [], may: ['view', 'leave'] })
		expect(JSON.stringify(seen)).not.toContain('@')
	})
	it('get other roles, leave and are removed, which is recorded and told', async () => {
		need(await setMemberRole(coordinator, own.slug, { userId: contributor.id, role: 'coordinator' }))
		need(await leaveOrganisation(coordinator, own.slug))
		await expect(people()).resolves.toBeDefined()
		const second = { ...contributor, memberships: of(own.id, 'coordinator') }
		const third = await createPerson({ name: 'Tomàs', memberships: of(own.id, 'contributor') })
		await db.mail.deleteMany()
		need(await removeMember(second, own.slug, third.id))
		expect(await roleOf(third.id)).toBeUndefined()
		expect((await db.mail.findMany()).map(({ kind, to }) => `${kind}: ${to}`)).toEqual([
			`membershipEnded: ${third.email}`,
		])
		expect(
			(await getSpacePeople(second, own.slug, 'en')).records.map(({ action, whom }) => [action, whom]),
		).toEqual([
			['removed', 'Tomàs'],
			['left', 'Carla'],
			['roleChanged', 'Bruno'],
		])
		await expect(removeMember(second, own.slug, third.id)).rejects.toThrow(NotFound)
		await expect(setMemberRole(second, own.slug, { userId: second.id, role: 'admin' })).rejects.toThrow(
			NotFound,
		)
		await expect(removeMember(second, own.slug, 'forged')).rejects.toThrow(NotFound)
	})
	it('there is always a coordinator: the last one neither leaves nor is made less', async () => {
		const refused = { ok: false, problem: { code: 'lastCoordinator' } }
		expect(await leaveOrganisation(coordinator, own.slug)).toEqual(refused)
		for (const actor of [coordinator, admin]) {
			expect(await removeMember(actor, own.slug, coordinator.id)).toEqual(refused)
			expect(await setMemberRole(actor, own.slug, { userId: coordinator.id, role: 'contributor' })).toEqual(
				refused,
			)
		}
		// One whose account is closed coordinates nothing.
		const closed = await createPerson({ memberships: of(own.id, 'coordinator') })
		await db.user.update({ where: { id: closed.id }, data: { disabledAt: new Date() } })
		expect(await leaveOrganisation(coordinator, own.slug)).toEqual(refused)
		expect(await history()).toEqual([])
	})
	it('of two coordinators who remove each other at once, one stays', async () => {
		const second = await createPerson({ memberships: of(own.id, 'coordinator') })
		const both = await Promise.allSettled([
			removeMember(coordinator, own.slug, second.id),
			removeMember(second, own.slug, coordinator.id),
		])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		expect(await db.membership.count({ where: { organisationId: own.id, role: 'coordinator' } })).toBe(1)
	})
	it('what an admin of the site changes is recorded too', async () => {
		const helper = await createPerson({ name: 'Hanna' })
		const change = (role: 'contributor' | null) =>
			setMembership(admin, { userId: helper.id, organisation: own.slug, role })
		need(await change('contributor'))
		need(await change('contributor'))
		need(await change(null))
		expect(await history()).toEqual([
			['removed', 'Ada', 'Hanna'],
			['added', 'Ada', 'Hanna'],
		])
	})
})

describe('an invitation', () => {
	it('makes an account for who has none, once, and sends a link that signs in', async () => {
		need(await inviteMember(coordinator, own.slug, wanted(' New.Person@Example.org ')))
		const secret = await secretTo('new.person@example.org')
		expect(await getInvitation(visitor, secret, 'en')).toMatchObject({
			slug: own.slug,
			role: 'contributor',
			email: 'new.person@example.org',
			invitedBy: 'Carla',
			userId: null,
		})
		expect(JSON.stringify(await db.invitation.findMany())).not.toContain(secret)
		const both = await Promise.allSettled([accept(secret), accept(secret)])
		expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
		const user = await db.user.findUniqueOrThrow({ where: { email: 'new.person@example.org' } })
		expect(user).toMatchObject({ locale: 'ca', emailVerified: expect.any(Date) })
		expect(await roleOf(user.id)).toBe('contributor')
		expect(await db.mail.count({ where: { to: user.email, kind: 'sign-in' } })).toBe(1)
		expect(await db.session.count({ where: { userId: user.id } })).toBe(0)
		expect(await db.notification.findMany({ where: { userId: coordinator.id } })).toMatchObject([
			{ kind: 'memberJoined' },
		])
		await expect(getInvitation(visitor, secret, 'en')).rejects.toThrow(NotFound)
		expect((await people()).invitations).toEqual([])
		expect(await history()).toEqual([
			['joined', 'new.person', 'new.person'],
			['invited', 'Carla', 'new.person@example.org'],
		])
	})
	it('goes to the account of its address, whoever follows the link', async () => {
		const invited = await createPerson({ email: 'invited@example.org' })
		need(await inviteMember(coordinator, own.slug, wanted(invited.email, { role: 'coordinator' })))
		const secret = await secretTo(invited.email)
		expect(need(await accept(secret, stranger)).userId).toBe(invited.id)
		expect(await roleOf(invited.id)).toBe('coordinator')
		expect(await roleOf(stranger.id)).toBeUndefined()
		expect(await inviteMember(coordinator, own.slug, wanted(invited.email))).toEqual({
			ok: false,
			problem: { code: 'isMember' },
		})
	})
	it('of a closed account is refused, and takes nothing from who coordinates meanwhile', async () => {
		const closed = await createPerson()
		need(await inviteMember(coordinator, own.slug, wanted(closed.email)))
		await db.user.update({ where: { id: closed.id }, data: { disabledAt: new Date() } })
		const secret = await secretTo(closed.email)
		expect(await accept(secret)).toEqual({ ok: false, problem: { code: 'accountClosed' } })
		await db.user.update({ where: { id: closed.id }, data: { disabledAt: null } })
		need(await setMembership(admin, { userId: closed.id, organisation: own.slug, role: 'coordinator' }))
		need(await accept(secret))
		expect(await roleOf(closed.id)).toBe('coordinator')
	})
	it('ends when it is revoked, has run out or is sent anew; the new link works', async () => {
		need(await inviteMember(coordinator, own.slug, wanted('a@example.org')))
		const first = await secretTo('a@example.org')
		const [{ id = '' } = {}] = (await people()).invitations
		expect(await resendInvitation(coordinator, own.slug, id)).toEqual({
			ok: false,
			problem: { code: 'tooOften' },
		})
		await later()
		need(await resendInvitation(coordinator, own.slug, id))
		const second = await secretTo('a@example.org')
		await later()
		// Invited a second time, it is the same invitation, with the role wanted now.
		need(await inviteMember(coordinator, own.slug, wanted('a@example.org', { role: 'coordinator' })))
		const third = await secretTo('a@example.org')
		expect((await people()).invitations).toMatchObject([{ id, role: 'coordinator' }])
		for (const secret of [first, second, newSecret(), 'short', '\u0000']) {
			await expect(accept(secret)).rejects.toThrow(NotFound)
			await expect(getInvitation(visitor, secret, 'en')).rejects.toThrow(NotFound)
		}
		await db.invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
		await expect(accept(third)).rejects.toThrow(NotFound)
		expect((await people()).invitations).toMatchObject([{ expired: true }])
		await revokeInvitation(coordinator, own.slug, id)
		await expect(revokeInvitation(coordinator, own.slug, id)).rejects.toThrow(NotFound)
		expect((await history()).map(([action]) => action)).toEqual([
			'revoked',
			'invitedAgain',
			'invitedAgain',
			'invited',
		])
	})
	it('has limits, and needs an address and a role', async () => {
		for (const typed of [wanted('no address'), wanted(''), wanted('a@example.org', { role: 'admin' }), null])
			expect(await inviteMember(coordinator, own.slug, typed)).toMatchObject({ problem: { code: 'invalid' } })
		await db.invitation.createMany({
			data: Array.from({ length: organisationLimits.invitations - 1 }, (_, number) => ({
				organisationId: own.id,
				email: `${number}@example.org`,
				role: 'contributor' as const,
				locale: 'en',
				secretHash: newSecret(),
				waitingFor: `${own.id} ${number}`,
				expiresAt: new Date(Date.now() + 1e9),
			})),
		})
		const two = await Promise.all([
			inviteMember(coordinator, own.slug, wanted('b@example.org')),
			inviteMember(coordinator, own.slug, wanted('c@example.org')),
		])
		expect(two.map(({ ok }) => ok).sort()).toEqual([false, true])
		expect(two).toContainEqual({ ok: false, problem: { code: 'tooMany' } })
	})
})

describe('the practices', () => {
	it('stand where they are, with counts, pages and what waits', async () => {
		const make = (slug: string, facts: object = {}) => createPractice({ slug, owner: own.slug, ...facts })
		const published = await make('published-one')
		await db.practice.update({ where: { id: published.practice.id }, data: { confirmedAt: new Date() } })
		await make('unconfirmed')
		await db.practice.update({
			where: { slug: 'unconfirmed' },
			data: { firstPublishedAt: new Date('2020-01-01') },
		})
		const draft = await make('draft')
		await db.practice.update({ where: { id: draft.practice.id }, data: { liveRevisionId: null } })
		await db.revision.update({
			where: { id: draft.revision.id },
			data: { state: 'submitted', workingFor: draft.practice.id, updatedAt: new Date() },
		})
		const closed = await make('closed')
		await db.practice.update({ where: { id: closed.practice.id }, data: { liveRevisionId: null } })
		await db.revision.update({ where: { id: closed.revision.id }, data: { state: 'declined' } })
		await createPractice({ slug: 'not-ours', owner: 'another' })
		const list = (standing?: 'submitted' | 'unconfirmed' | 'closed', page = 1) =>
			getSpacePractices(contributor, own.slug, { standing, page, locale: 'en' })
		const all = await list()
		expect(all).toMatchObject({
			all: 4,
			total: 4,
			pages: 1,
			counts: { submitted: 1, published: 2, unconfirmed: 1, closed: 1, draft: 0 },
			pending: { approvals: 1, unconfirmed: 1, changes: 0 },
		})
		const bySlug = new Map(all.practices.map((row) => [row.slug, row]))
		expect(bySlug.get('published-one')).toMatchObject({ working: undefined, published: { fresh: true } })
		expect(bySlug.get('draft')).toMatchObject({ published: undefined, working: { state: 'submitted' } })
		expect(bySlug.get('closed')).toMatchObject({ published: undefined, working: { state: 'declined' } })
		expect((await list('unconfirmed')).practices.map(({ slug }) => slug)).toEqual(['unconfirmed'])
		expect((await list('submitted')).practices.map(({ slug }) => slug)).toEqual(['draft'])
		expect((await list('closed', 99)).page).toBe(1)
	})
})

describe('its own words', () => {
	const say = (version: number, description: unknown, website: unknown = '') =>
		describeOrganisation(coordinator, own.slug, { version, description, website })
	it('are checked, saved and recorded; an empty text takes the language away', async () => {
		expect(need(await say(1, { en: ' We care \r\n for water. ', ca: '' }, 'www.example.org/x'))).toEqual({
			version: 2,
			changed: true,
		})
		expect(await getOwnWords(coordinator, own.slug, 'en')).toMatchObject({
			version: 2,
			description: { en: 'We care \n for water.' },
			website: 'https://www.example.org/x',
		})
		// The same again is no change.
		expect(need(await say(2, { en: 'We care \n for water.' }, 'https://www.example.org/x'))).toEqual({
			version: 2,
			changed: false,
		})
		expect(await history()).toEqual([['described', 'Carla', null]])
	})
	it('of two who write at once the second sees what the first wrote', async () => {
		const both = await Promise.all([say(1, { en: 'One' }), say(1, { en: 'Two' })])
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
		const stale = both.find(({ ok }) => !ok)
		expect(stale).toMatchObject({ problem: { code: 'stale', version: 2, website: null } })
	})
	it.each<[string, unknown, unknown, string, string]>([
		['a text that is too long', { en: 'x'.repeat(1001) }, '', 'description.en', 'tooLong'],
		['a script for an address', {}, 'javascript:alert(1)', 'website', 'notAnAddress'],
		['no address', {}, 'https://', 'website', 'notAnAddress'],
	])('%s is refused', async (_, description, website, field, code) => {
		expect(await say(1, description, website)).toMatchObject({
			problem: { code: 'invalid', problems: [{ field, code }] },
		})
	})
})
