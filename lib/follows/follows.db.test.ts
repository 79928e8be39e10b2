import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeAccount } from '../accounts/commands'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { JobData } from '../job-queue'
import { choosePreferences, stopNotificationMails } from '../notifications/commands'
import { listNotifications } from '../notifications/queries'
import { startRevision, submitPractice } from '../practices/commands'
import { archivePractice, publishPractice } from '../practices/review-commands'
import { createTeam, inReview, need, published, type Team, version } from '../practices/test-team'
import { declareInterests } from '../reviews/assignment-commands'
import { giveOpinion, saveOpinion } from '../reviews/opinion-commands'
import { criteria, groupOf } from '../reviews/rubric'
import { validatePractice } from '../reviews/validation-commands'
import { createPerson, createRegion, createTheme, type TestPerson } from '../test-factories'
import { announce, tellFollowers } from './announcement-commands'
import { follow, unfollow } from './commands'
import { followLimits } from './limits'
import { getFollowChoice, isFollowing, listFollows } from './queries'
import type { FollowKind, FollowSubject } from './schema'

const system = { kind: 'system', name: 'jobs' } as const
const atOnce = { tasks: 'at_once', own: 'at_once', follows: 'at_once' }
let team: Team
let anna: TestPerson
beforeAll(async () => {
	team = await createTeam()
	await createTheme('smarter/data')
	await createRegion('ES512')
	await createRegion('FI1C3')
})
beforeEach(async () => {
	await db.practice.deleteMany()
	await db.follow.deleteMany()
	await db.notification.deleteMany()
	await db.notificationPreference.deleteMany()
	await db.mail.deleteMany()
	await db.$executeRaw`delete from pgboss.job`
	anna = await createPerson({ name: 'Anna' })
})

const subject = (kind: FollowKind, name: string): FollowSubject => ({ kind, name })
const follows = async (person: Actor, kind: FollowKind, ...names: string[]) => {
	for (const name of names) need(await follow(person, subject(kind, name)))
}
/** What stands in the queue: as the worker gets it. */
const queued = () =>
	db.$queryRaw<{ data: JobData }[]>`select data from pgboss.job where name = 'followers' order by created_on`
/** Does the jobs as the worker does, round by round; answers how many people were told. */
async function work(most?: number): Promise<number> {
	let told = 0
	for (const { data } of await queued()) {
		let next: string | null = ''
		while (next !== null) {
			const round = await tellFollowers(system, { data, ...(most && { most }) })
			told += round.done
			next = round.next
		}
	}
	return told
}
/** What they were told as followers, the latest first. */
const toldTo = async (person: TestPerson) =>
	(await listNotifications(person, { locale: person.locale })).entries
		.filter(({ topic }) => topic === 'follows')
		.map(({ subject: said, body, path }) => ({ said, body, path }))
const kindsTo = async ({ id }: { id: string }) =>
	(
		await db.notification.findMany({
			where: { userId: id, topic: 'follows' },
			orderBy: { id: 'asc' },
			select: { kind: true },
		})
	).map(({ kind }) => kind)
const withWhatIsQueued = async () => {
	await work()
	await db.notification.deleteMany()
	await db.mail.deleteMany()
	await db.$executeRaw`delete from pgboss.job`
}
async function publishAgain(liveRevisionId: string) {
	const { revisionId } = need(await startRevision(team.coordinator, liveRevisionId))
	need(await submitPractice(team.coordinator, revisionId, await version(revisionId)))
	need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
}

describe('following', () => {
	it('is of what everybody can read, once, and ends as often as one likes', async () => {
		const { slug } = await published(team)
		const draft = await inReview(team)
		for (const [kind, name] of [
			['practice', slug],
			['theme', 'water'],
			['region', 'ES51'],
		] as const) {
			await follows(anna, kind, name, name)
			expect(await isFollowing(anna, subject(kind, name))).toBe(true)
		}
		expect(await db.follow.count()).toBe(3)
		for (const [kind, name] of [
			['practice', draft.slug],
			['practice', 'nowhere'],
			['practice', "' or 1=1"],
			['theme', 'nothing'],
			['theme', '\0'],
			['region', 'XX'],
			['region', 'es'],
		] as const) {
			await expect(follow(anna, subject(kind, name))).rejects.toThrow(NotFound)
			await expect(getFollowChoice(anna, subject(kind, name), 'en')).rejects.toThrow(NotFound)
		}
		const list = await listFollows(anna, 'ca')
		expect(list).toMatchObject({
			practice: [{ name: slug, title: { text: 'Xarxa d’aigua', locale: 'ca' }, open: true }],
			theme: [{ name: 'water', title: { text: 'Aigua' } }],
			region: [{ name: 'ES51' }],
		})
		for (const each of [1, 2]) {
			await unfollow(anna, subject('theme', 'water'))
			expect([each, await isFollowing(anna, subject('theme', 'water'))]).toEqual([each, false])
		}
		expect(await db.follow.count()).toBe(2)
	})

	it('is nobody else’s business, and nothing for visitors', async () => {
		await follows(anna, 'theme', 'water')
		const other = await createPerson()
		expect((await listFollows(other, 'en')).theme).toEqual([])
		await unfollow(other, subject('theme', 'water'))
		expect(await isFollowing(anna, subject('theme', 'water'))).toBe(true)
		expect(await isFollowing(visitor, subject('theme', 'water'))).toBe(false)
		for (const refused of [
			() => follow(visitor, subject('theme', 'water')),
			() => unfollow(system, subject('theme', 'water')),
			() => listFollows(visitor, 'en'),
			() => getFollowChoice(visitor, subject('theme', 'water'), 'en'),
			() => tellFollowers(anna, { data: {} }),
		])
			await expect(refused()).rejects.toThrow(NotFound)
	})

	it('has an end, also for two at once', async () => {
		const regions = await db.region.createManyAndReturn({
			data: Array.from({ length: followLimits.follows - 1 }, (_, at) => ({
				code: `T${at}`,
				nutsVersion: 2016,
				level: 3,
				country: 'XX',
				name: 'X',
				nameLatin: 'X',
			})),
			select: { id: true },
		})
		await db.follow.createMany({ data: regions.map(({ id }) => ({ userId: anna.id, regionId: id })) })
		const both = await Promise.all(['ES', 'FI'].map((code) => follow(anna, subject('region', code))))
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'tooMany' } })
		const free = both[0]?.ok ? 'FI' : 'ES'
		expect(await getFollowChoice(anna, subject('region', free), 'en')).toMatchObject({ full: true })
		await db.region.deleteMany({ where: { nutsVersion: 2016 } })
		need(await follow(anna, subject('region', free)))
	})

	it('goes with the account, closed or deleted', async () => {
		const gone = await createPerson()
		await follows(anna, 'theme', 'water')
		await follows(gone, 'theme', 'water')
		need(await closeAccount(system, anna.id))
		await db.user.delete({ where: { id: gone.id } })
		expect(await db.follow.count()).toBe(0)
	})
})

describe('a practice that is new', () => {
	it.each<[string, [FollowKind, string][], string | undefined]>([
		['its theme', [['theme', 'water']], 'water'],
		['the theme above it', [['theme', 'greener']], 'greener'],
		['another theme', [['theme', 'data']], undefined],
		['another above', [['theme', 'smarter']], undefined],
		['its region', [['region', 'ES511']], 'Barcelona'],
		['what its region lies in', [['region', 'ES5']], 'ES5'],
		['its country', [['region', 'ES']], 'Spain'],
		['the region beside it', [['region', 'ES512']], undefined],
		['another country', [['region', 'FI']], undefined],
		[
			'several of them: the nearest is named',
			[
				['region', 'ES'],
				['theme', 'greener'],
				['region', 'ES511'],
				['theme', 'water'],
			],
			'water',
		],
	])('is told once to who follows %s', async (_, followed, named) => {
		for (const [kind, name] of followed) await follows(anna, kind, name)
		const { slug } = await published(team)
		expect(await work()).toBe(named ? 1 : 0)
		expect(await toldTo(anna)).toEqual(
			named
				? [
						{
							said: 'New: Xarxa d’aigua',
							body: expect.stringContaining(`You follow: ${named}.`),
							path: `/en/practices/${slug}`,
						},
					]
				: [],
		)
		expect(await db.announcement.count()).toBe(0)
	})

	it('is told in the words of the reader, not to who published it, nor twice to who hears of it as its people', async () => {
		const clara = team.contributor
		for (const person of [team.editor, clara, team.coordinator, team.reviewer])
			await follows(person, 'theme', 'water')
		await follows(anna, 'theme', 'water')
		await published(team)
		expect(await work()).toBe(2)
		expect(await kindsTo(anna)).toEqual(['followedPublished'])
		expect(await kindsTo(team.reviewer)).toEqual(['followedPublished'])
		for (const person of [team.editor, clara, team.coordinator]) expect(await kindsTo(person)).toEqual([])
		const jordi = await createPerson({ locale: 'ca' })
		await follows(jordi, 'theme', 'water')
		await published(team)
		await work()
		expect((await toldTo(jordi))[0]?.body).toContain('Seguiu: Aigua.')
	})

	it('is not told to who left, who stopped, or who began afterwards; nor when it is gone', async () => {
		const [gone, stopped, late] = [await createPerson(), await createPerson(), await createPerson()]
		await follows(gone, 'theme', 'water')
		await follows(stopped, 'theme', 'water')
		await published(team)
		await db.user.update({ where: { id: gone.id }, data: { disabledAt: new Date() } })
		await unfollow(stopped, subject('theme', 'water'))
		await follows(late, 'theme', 'water')
		await db.follow.updateMany({
			where: { userId: late.id },
			data: { createdAt: new Date(Date.now() + 1000) },
		})
		expect(await work()).toBe(0)

		await db.$executeRaw`delete from pgboss.job`
		await follows(anna, 'theme', 'water')
		const again = await published(team)
		need(
			await archivePractice(team.editor, again.revisionId, {
				version: await version(again.revisionId),
				reason: 'No.',
			}),
		)
		expect(await queued()).toHaveLength(2)
		expect(await work()).toBe(0)
		expect(await db.announcement.count()).toBe(0)
	})

	it('is told to each exactly once: in parts, again after a part, and by two at the same time', async () => {
		const people = await Promise.all(Array.from({ length: 7 }, () => createPerson()))
		for (const person of people) await follows(person, 'region', 'ES51', 'ES')
		await published(team)
		const [job] = await queued()
		const data = job?.data ?? {}
		const round = () => tellFollowers(system, { data, most: 2 })
		expect(await round()).toMatchObject({ done: 2, next: expect.any(String) })
		// The same round asked for by several, as after an answer that was lost.
		const more = await Promise.all([round(), round()])
		expect(more.map(({ done }) => done)).toEqual([2, 2])
		expect([(await round()).done, (await round()).done, await work(2)]).toEqual([1, 0, 0])
		expect((await Promise.all(people.map(kindsTo))).map(({ length }) => length)).toEqual(people.map(() => 1))
		for (const unknown of [{}, { announcement: 'x' }, { announcement: anna.id }])
			expect(await tellFollowers(system, { data: unknown })).toEqual({ done: 0, failed: 0, next: null })
	})

	it('stands or falls with the transaction that publishes it', async () => {
		const { practiceId, revisionId } = await published(team)
		await withWhatIsQueued()
		await expect(
			db.$transaction(async (tx) => {
				await announce(tx, 'followedChanged', {
					actor: team.editor,
					revision: { id: revisionId, practiceId },
				})
				throw new Error('undone')
			}),
		).rejects.toThrow('undone')
		expect([await db.announcement.count(), await queued()]).toEqual([0, []])
	})
})

describe('a practice one follows', () => {
	it('tells of a new version, not those who follow its theme, and leads to what changed', async () => {
		const { revisionId, slug } = await published(team)
		await withWhatIsQueued()
		const other = await createPerson()
		await follows(anna, 'practice', slug)
		await follows(anna, 'theme', 'water')
		await follows(other, 'theme', 'water')
		await publishAgain(revisionId)
		expect(await work()).toBe(1)
		expect(await toldTo(anna)).toMatchObject([
			{ said: 'New version: Xarxa d’aigua', path: `/en/practices/${slug}/history/changes` },
		])
		expect(await kindsTo(other)).toEqual([])
	})

	it('tells of an opinion on its page, and that it is validated', async () => {
		const { revisionId, slug } = await published(team)
		const saved = await judged(revisionId)
		await withWhatIsQueued()
		await follows(anna, 'practice', slug)
		await follows(team.reviewer, 'practice', slug)
		const { opinionId } = need(await giveOpinion(team.reviewer, revisionId, saved))
		await work()
		expect(await kindsTo(anna)).toEqual(['followedOpinion'])
		need(await validatePractice(team.editor, opinionId))
		await work()
		expect(await kindsTo(anna)).toEqual(['followedOpinion', 'followedValidated'])
		// The expert did not do the second.
		expect(await kindsTo(team.reviewer)).toEqual(['followedValidated'])
		expect((await toldTo(anna)).at(-1)?.path).toBe(`/en/practices/${slug}#opinions`)
	})

	it('tells that it is gone, without the reason, and stays among what one follows', async () => {
		const { slug, revisionId } = await published(team)
		await withWhatIsQueued()
		await follows(anna, 'practice', slug)
		need(
			await archivePractice(team.editor, revisionId, {
				version: await version(revisionId),
				reason: 'A secret reason.',
			}),
		)
		expect(await work()).toBe(1)
		expect(await toldTo(anna)).toMatchObject([
			{ said: 'No longer in the catalogue: Xarxa d’aigua', path: '/en/account/follows' },
		])
		const [row] = await db.notification.findMany({ where: { userId: anna.id } })
		expect(JSON.stringify(row)).not.toMatch(/secret|Edith/)
		expect((await listFollows(anna, 'en')).practice).toMatchObject([{ name: slug, open: false }])
		const choice = subject('practice', slug)
		expect(await getFollowChoice(anna, choice, 'en')).toMatchObject({ following: true, open: false })
		await unfollow(anna, choice)
		await expect(getFollowChoice(anna, choice, 'en')).rejects.toThrow(NotFound)
	})
})

describe('mails', () => {
	it('come as each wants them, and end with one click', async () => {
		const [daily, never] = [await createPerson(), await createPerson()]
		for (const person of [anna, daily, never]) await follows(person, 'theme', 'water')
		need(await choosePreferences(anna, atOnce))
		need(await choosePreferences(never, { ...atOnce, follows: 'off' }))
		await published(team)
		await work()
		const mails = async () =>
			(await db.mail.findMany({ where: { kind: { startsWith: 'followed' } } })).map(({ to }) => to)
		expect(await mails()).toEqual([anna.email])
		for (const person of [anna, daily, never]) expect(await kindsTo(person)).toEqual(['followedPublished'])
		const mail = await db.mail.findFirstOrThrow({ where: { to: anna.email } })
		expect(mail.text).toContain('You get this mail because you follow: water.')
		await stopNotificationMails(visitor, mail.unsubscribeUrl?.split('/').at(-1) ?? '')
		await db.$executeRaw`delete from pgboss.job`
		await published(team)
		await work()
		expect(await mails()).toEqual([anna.email])
		expect(await kindsTo(anna)).toHaveLength(2)
	})
})

/** An opinion on what is published, saved and not given yet. */
async function judged(revisionId: string): Promise<{ version: number }> {
	await db.reviewAssignment.updateMany({
		where: { revisionId, reviewerId: team.reviewer.id },
		data: { endedAt: null },
	})
	need(await declareInterests(team.reviewer, revisionId, { conflict: false }))
	const by = <T>(value: (criterion: (typeof criteria)[number]) => T) =>
		Object.fromEntries(criteria.map((criterion) => [criterion, value(criterion)]))
	return need(
		await saveOpinion(team.reviewer, revisionId, {
			version: 0,
			part: {
				level: by((criterion) => (groupOf(criterion) === 'exclusion' ? ('met' as const) : ('3' as const))),
				reason: by((criterion) => `About ${criterion}.`),
				summary: 'Worth a visit.',
				named: true,
				name: 'Rita Reader',
				affiliation: 'University of Lleida',
			},
		}),
	)
}
