import { beforeEach, describe, expect, it } from 'vitest'
import { visitor } from '../accounts/policy'
import { newToken } from '../accounts/sign-in-token'
import { db } from '../db'
import { NotFound } from '../errors'
import { choosePreferences } from '../notifications/commands'
import { createOrganisation, createPerson, createPractice, type TestPerson } from '../test-factories'
import { confirmByLink, confirmPractice, passOnByLink } from './confirmation-commands'
import { getConfirmationPage } from './confirmation-queries'
import { keepConfirmed } from './confirmation-request-commands'
import { noFilters } from './filters'
import { indexPractices } from './index-commands'
import { searchPractices } from './search'
import { need } from './test-team'
import { listUnconfirmed } from './upkeep-queries'

const system = { kind: 'system', name: 'jobs' } as const
const day = 86_400_000
const published = new Date('2025-01-01T00:00:00.000Z')
/** So many days after its year is over. */
const over = (days = 0) => new Date(Date.parse('2026-01-01T00:00:00.000Z') + days * day)
const work = (now: Date, more: object = {}) => keepConfirmed(system, { now, ...more })

let counter = 0
async function due(facts: { contributor?: boolean; coordinators?: number } = {}) {
	const organisation = await createOrganisation(`confirmed-${++counter}`)
	const of = (role: 'contributor' | 'coordinator') => [{ organisationId: organisation.id, role }]
	const coordinators: TestPerson[] = []
	for (let number = 0; number < (facts.coordinators ?? 1); number++)
		coordinators.push(await createPerson({ memberships: of('coordinator') }))
	const responsible =
		facts.contributor === false
			? undefined
			: await createPerson({ locale: 'ca', memberships: of('contributor') })
	const { practice, revision } = await createPractice({
		slug: `kept-${counter}`,
		owner: organisation.slug,
		publishedAt: published.toISOString(),
		texts: { en: { title: `Kept current ${counter}` } },
	})
	const confirmedAt = published
	await db.practice.update({
		where: { id: practice.id },
		data: { confirmedAt, responsibleId: responsible?.id ?? null },
	})
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
	return { practiceId: practice.id, revisionId: revision.id, slug: practice.slug, coordinators, responsible }
}
const mails = async () =>
	(await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ kind, to }) => `${kind}: ${to}`)
const lastToken = async (to: string) => {
	const mail = await db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
	return /\/confirm\/([0-9a-f]{64})/.exec(mail.text)?.[1] ?? ''
}
const entry = (practiceId: string) => db.catalogueEntry.findUniqueOrThrow({ where: { practiceId } })

beforeEach(async () => {
	await db.mail.deleteMany()
	await db.notification.deleteMany()
	await db.practice.deleteMany()
	await db.user.deleteMany()
	await db.$executeRaw`delete from pgboss.job`
})

describe('asking whether a practice still holds', () => {
	it('is once, then two reminders, each once, and then the practice has lapsed', async () => {
		const { practiceId, responsible } = await due()
		const to = responsible?.email
		expect(await work(over(-1))).toEqual({ done: 0, failed: 0, next: null })
		// Two processes at the same time, and again on the same day.
		const rounds = await Promise.all([work(over()), work(over())])
		expect(rounds.map(({ done, failed }) => done + failed).sort()).toEqual([0, 1])
		for (const days of [0.5, 29]) expect((await work(over(days))).done).toBe(0)
		expect(await mails()).toEqual([`confirmationDue: ${to}`])
		for (const days of [30, 31, 60, 60]) await work(over(days))
		expect(await mails()).toEqual([
			`confirmationDue: ${to}`,
			`confirmationReminder: ${to}`,
			`confirmationLastReminder: ${to}`,
		])
		await work(over(89))
		expect((await entry(practiceId)).lapsed).toBe(false)
		expect((await work(over(90))).done).toBe(1)
		expect((await work(over(91))).done).toBe(0)
		expect((await entry(practiceId)).lapsed).toBe(true)
		expect((await mails()).length).toBe(3)
		expect(await db.confirmationRequest.count({ where: { practiceId } })).toBe(3)
	})

	it('gives the whole time to answer, however long nobody worked', async () => {
		const { practiceId } = await due()
		await work(over(400))
		await work(over(401))
		expect((await mails()).length).toBe(1)
		for (const days of [430, 460, 489]) await work(over(days))
		expect((await entry(practiceId)).lapsed).toBe(false)
		await work(over(490))
		expect((await entry(practiceId)).lapsed).toBe(true)
	})

	it('goes to the coordinators where the writer has left, and to nobody who may not', async () => {
		const { responsible, coordinators, practiceId } = await due({ coordinators: 2 })
		await db.membership.deleteMany({ where: { userId: responsible?.id ?? '' } })
		await work(over())
		expect((await mails()).sort()).toEqual(
			coordinators.map(({ email }) => `confirmationDue: ${email}`).sort(),
		)
		await db.user.updateMany({
			where: { id: { in: coordinators.map(({ id }) => id) } },
			data: { disabledAt: new Date() },
		})
		await work(over(30))
		expect((await mails()).length).toBe(2)
		expect(await db.confirmationRequest.count({ where: { practiceId } })).toBe(2)
	})

	it('tells the editors once that nobody is there, writes no mail to nobody, and lapses all the same', async () => {
		const editor = await createPerson({ siteRole: 'editor' })
		const practices = [await due({ contributor: false, coordinators: 0 })]
		practices.push(await due({ contributor: false, coordinators: 0 }))
		expect((await work(over(), { most: 1 })).next).toBe(practices[0]?.practiceId)
		await work(over(), { after: practices[0]?.practiceId })
		expect(await mails()).toEqual([`nobodyToConfirm: ${editor.email}`])
		for (const days of [30, 60, 90]) await work(over(days))
		expect(await mails()).toEqual([`nobodyToConfirm: ${editor.email}`])
		for (const { practiceId } of practices) expect((await entry(practiceId)).lapsed).toBe(true)
		expect(await listUnconfirmed(editor, { locale: 'en', page: 1, now: over(91) })).toMatchObject({
			total: 2,
			entries: [
				{ state: 'lapsed', people: [] },
				{ state: 'lapsed', people: [] },
			],
		})
		for (const actor of [visitor, await createPerson({ siteRole: 'reviewer' })])
			await expect(listUnconfirmed(actor, { locale: 'en', page: 1 })).rejects.toThrow(NotFound)
	})

	it('asks one person about five practices a day, and about the others later', async () => {
		const first = await due({ contributor: false })
		const organisationId = (await db.practice.findUniqueOrThrow({ where: { id: first.practiceId } }))
			.organisationId
		for (let number = 0; number < 6; number++) {
			const { practiceId } = await due({ contributor: false, coordinators: 0 })
			await db.practice.update({ where: { id: practiceId }, data: { organisationId } })
		}
		expect((await work(over())).done).toBe(5)
		expect((await work(over(0.5))).done).toBe(0)
		expect((await work(over(1))).done).toBe(2)
	})

	it('comes as a mail of its own to who wants mails gathered, and not to who wants none', async () => {
		const { responsible } = await due()
		const other = await due()
		const choose = (person: TestPerson | undefined, tasks: string) =>
			choosePreferences(person ?? visitor, { tasks, own: 'daily', follows: 'daily' })
		await choose(responsible, 'weekly')
		await choose(other.responsible, 'off')
		await work(over())
		expect(await mails()).toEqual([`confirmationDue: ${responsible?.email}`])
		// Both find it in the application, where no secret stands.
		const told = await db.notification.findMany()
		expect(told.length).toBe(2)
		expect(JSON.stringify(told)).not.toContain('/confirm/')
	})

	it('is the job’s alone', async () => {
		await expect(keepConfirmed(visitor)).rejects.toThrow(NotFound)
		await expect(keepConfirmed(await createPerson({ siteRole: 'admin' }))).rejects.toThrow(NotFound)
	})
})

describe('the link in the mail', () => {
	it('confirms with one press, whoever presses, and once', async () => {
		const { practiceId, responsible, slug } = await due()
		// What is asked now works now: the mails of this test are not from the past.
		await work(new Date())
		const token = await lastToken(responsible?.email ?? '')
		const mail = await db.mail.findFirstOrThrow()
		expect(mail.locale).toBe('ca')
		expect(mail.secret).toBe(true)
		const stored = await db.confirmationLink.findFirstOrThrow()
		expect(JSON.stringify(stored)).not.toContain(token)

		const page = await getConfirmationPage(visitor, token, 'en')
		expect(page).toMatchObject({ state: 'open', slug, everConfirmed: true, person: responsible?.name })
		// A look alone, by a mail scanner say, changes nothing.
		expect((await db.practice.findUniqueOrThrow({ where: { id: practiceId } })).confirmedAt).toEqual(
			published,
		)

		const answers = await Promise.all([confirmByLink(visitor, token), confirmByLink(visitor, token)])
		expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
		expect(await confirmByLink(visitor, token)).toEqual({ ok: false, problem: { code: 'answered' } })
		const practice = await db.practice.findUniqueOrThrow({ where: { id: practiceId } })
		expect(practice.confirmedById).toBe(responsible?.id)
		expect(await db.transition.findFirstOrThrow({ where: { action: 'confirm' } })).toMatchObject({
			actorId: responsible?.id,
			practiceId,
		})
		const after = await getConfirmationPage(visitor, token, 'en')
		expect(after).toMatchObject({ state: 'answered', passedOn: false, practice: undefined })
		expect(after.contact).toEqual({ name: null, mailbox: null })
	})

	it.each<[string, (facts: Awaited<ReturnType<typeof due>>) => Promise<unknown>, string]>([
		[
			'another confirmed meanwhile',
			({ coordinators, revisionId }) => confirmPractice(coordinators[0] ?? visitor, revisionId),
			'answered',
		],
		['it has run out', () => db.confirmationLink.updateMany({ data: { expiresAt: new Date(0) } }), 'expired'],
		[
			'its person no longer writes for the owner',
			({ responsible }) => db.membership.deleteMany({ where: { userId: responsible?.id ?? '' } }),
			'closed',
		],
		[
			'its person’s account is closed',
			({ responsible }) =>
				db.user.update({ where: { id: responsible?.id ?? '' }, data: { disabledAt: new Date() } }),
			'closed',
		],
	])('does nothing when %s', async (_, happens, code) => {
		const practice = await due()
		await work(new Date())
		const token = await lastToken(practice.responsible?.email ?? '')
		await happens(practice)
		expect((await getConfirmationPage(visitor, token, 'en')).state).toBe(code)
		for (const act of [confirmByLink, passOnByLink])
			expect(await act(visitor, token)).toEqual({ ok: false, problem: { code } })
	})

	it('is nobody’s when it was guessed, or its practice is gone', async () => {
		const { practiceId, responsible } = await due()
		await work(new Date())
		const token = await lastToken(responsible?.email ?? '')
		await db.practice.update({ where: { id: practiceId }, data: { liveRevisionId: null } })
		for (const wrong of [newToken(), '', '\0', "' or 1=1", 'x'.repeat(5000)])
			for (const act of [confirmByLink, passOnByLink])
				await expect(act(visitor, wrong)).rejects.toThrow(NotFound)
		await expect(getConfirmationPage(visitor, token, 'en')).rejects.toThrow(NotFound)
		expect(await confirmByLink(visitor, token)).toEqual({ ok: false, problem: { code: 'closed' } })
	})

	it('hands the question over: to the coordinators, else to the editors, and back to them never', async () => {
		const editor = await createPerson({ siteRole: 'editor' })
		const { practiceId, responsible, coordinators } = await due()
		const [coordinator] = coordinators
		await work(over())
		await db.mail.updateMany({ data: { createdAt: over() } })
		const first = await lastToken(responsible?.email ?? '')
		await db.confirmationLink.updateMany({ data: { expiresAt: new Date(Date.now() + day) } })
		need(await passOnByLink(visitor, first))
		expect((await getConfirmationPage(visitor, first, 'en')).passedOn).toBe(true)
		expect(await mails()).toEqual([
			`confirmationDue: ${responsible?.email}`,
			`confirmationPassedOn: ${coordinator?.email}`,
		])
		expect((await db.practice.findUniqueOrThrow({ where: { id: practiceId } })).responsibleId).toBeNull()

		await work(over(30))
		expect((await mails()).at(-1)).toBe(`confirmationReminder: ${coordinator?.email}`)
		await db.confirmationLink.updateMany({ data: { expiresAt: new Date(Date.now() + day) } })
		need(await passOnByLink(visitor, await lastToken(coordinator?.email ?? '')))
		expect((await mails()).at(-1)).toBe(`confirmationPassedOn: ${editor.email}`)
		// Nobody is left to ask: it lapses as others do.
		await work(over(60))
		expect((await mails()).length).toBe(4)
		await work(over(90))
		expect((await entry(practiceId)).lapsed).toBe(true)
	})
})

describe('a practice that has lapsed', () => {
	it('says so, stands after one that is as good, and comes back when it is confirmed', async () => {
		const title = (name: string) => ({ en: { title: `Marmalade ${name}`, summary: 'The same.' } })
		const { practice: current } = await createPractice({ slug: 'current', texts: title('one') })
		const lapsed = await createPractice({ slug: 'lapsed', texts: title('two'), publishedAt: '2026-02-01' })
		const owner = await createPerson({
			memberships: [{ organisationId: lapsed.owner.id, role: 'coordinator' }],
		})
		await db.practice.update({
			where: { id: lapsed.practice.id },
			data: { lapsedAt: new Date('2026-11-01') },
		})
		await db.$transaction((tx) => indexPractices(tx, [current.id, lapsed.practice.id]))
		const order = async () => {
			const filters = { ...noFilters, q: 'marmalade', sort: 'relevance' as const }
			const { practices } = await searchPractices(visitor, filters, 'en')
			return practices.map(({ slug, lapsed }) => [slug, lapsed])
		}
		// Published later, it would stand first.
		expect(await order()).toEqual([
			['current', false],
			['lapsed', true],
		])
		need(await confirmPractice(owner, lapsed.revision.id))
		expect(await order()).toEqual([
			['lapsed', false],
			['current', false],
		])
	})
})
