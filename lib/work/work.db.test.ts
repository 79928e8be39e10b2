import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { submitPractice } from '../practices/commands'
import { publishPractice, recommendForPublication, returnForChanges } from '../practices/review-commands'
import {
	begin,
	createTeam,
	fill,
	inReview,
	need,
	published,
	type Team,
	version,
} from '../practices/test-team'
import { createPerson, type TestPerson } from '../test-factories'
import { markWorkSeen } from './commands'
import { getWork } from './queries'
import { countWaiting } from './task-queries'
import { byUrgency, changesSince, type Task } from './work'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
const workOf = (person: TestPerson, now = new Date()) => getWork(person, 'en', now)
const tasksOf = async (person: TestPerson, now?: Date) =>
	(await workOf(person, now)).tasks.map(({ kind }) => kind).sort()

describe('what waits for whom', () => {
	it('follows a practice from its first word to a year after its publication', async () => {
		const { contributor, coordinator, reviewer, otherReviewer, editor, stranger } = team
		const { revisionId } = await begin(team, contributor)
		expect(await tasksOf(contributor)).toEqual(['finish'])
		expect(await tasksOf(coordinator)).toEqual([])

		await fill(revisionId, contributor)
		need(await submitPractice(contributor, revisionId, await version(revisionId)))
		expect(await tasksOf(contributor)).toEqual([])
		expect((await workOf(contributor)).pending.map(({ state }) => state)).toEqual(['submitted'])
		expect(await tasksOf(coordinator)).toEqual(['approve'])

		const { revisionId: other } = await inReview(team)
		expect(await tasksOf(reviewer)).toEqual(['review'])
		expect(await tasksOf(otherReviewer)).toEqual([])
		need(await returnForChanges(reviewer, other, { version: await version(other), reason: 'Shorter.' }))
		expect(await tasksOf(reviewer)).toEqual([])
		expect(await tasksOf(contributor)).toEqual(['answer'])
		expect(await tasksOf(coordinator)).toEqual(['answer', 'approve'])

		need(await submitPractice(contributor, other, await version(other)))
		expect(await tasksOf(editor)).toEqual([])
		need(await recommendForPublication(reviewer, other, { version: await version(other), reason: '' }))
		expect(await tasksOf(editor)).toEqual(['decide'])
		need(await publishPractice(editor, other, { version: await version(other) }))
		expect(await tasksOf(editor)).toEqual([])
		expect(await tasksOf(contributor)).toEqual([])

		const later = new Date(Date.now() + 366 * 24 * 3_600_000)
		expect(await tasksOf(contributor, later)).toEqual(['confirm'])
		expect(await tasksOf(stranger, later)).toEqual([])
	})
	it('is nobody else’s', async () => {
		await expect(getWork(visitor, 'en')).rejects.toThrow(NotFound)
		await expect(markWorkSeen(visitor, new Date().toISOString())).rejects.toThrow(NotFound)
	})
})

it('names translations whose original has changed to those who translate or own them, and one’s own unpublished ones', async () => {
	const { contributor, stranger, editor } = team
	const { practiceId } = await published(team)
	const { practiceId: draft } = await begin(team, contributor)
	const translator = { ...(await createPerson()), languages: ['fi' as const] }
	const rows = [
		{ practiceId, locale: 'fi', changed: 2 },
		{ practiceId, locale: 'de', changed: 1, waiting: true, lastEditedById: contributor.id },
		{ practiceId, locale: 'pl', waiting: true, lastEditedById: contributor.id },
		{ practiceId, locale: 'fr' },
		// In no catalogue: it goes out with the practice.
		{ practiceId: draft, locale: 'fi', changed: 3, waiting: true, lastEditedById: contributor.id },
	]
	await db.translation.createMany({ data: rows })
	const of = async (person: TestPerson) =>
		(await workOf(person)).tasks
			.filter(({ kind }) => kind === 'update' || kind === 'publish')
			.map(({ kind, language, href }) => [kind, language, href])
			.sort()
	const row = (kind: string, language: string, locale: string) => [
		kind,
		language,
		`/en/translate/${practiceId}/${locale}`,
	]
	expect(await of(translator)).toEqual([row('update', 'Finnish', 'fi')])
	expect(await of(contributor)).toEqual([
		row('publish', 'Polish', 'pl'),
		row('update', 'Finnish', 'fi'),
		row('update', 'German', 'de'),
	])
	for (const person of [stranger, editor]) expect(await of(person)).toEqual([])
	await db.translation.deleteMany({ where: { practiceId: { in: [practiceId, draft] } } })
})

it('is counted for the header: what others wait for, and not one’s own drafts', async () => {
	const { contributor, coordinator, reviewer, editor } = team
	const counts = () =>
		Promise.all(
			[contributor, coordinator, reviewer, editor, visitor].map((actor: Actor) => countWaiting(actor)),
		)
	const before = await counts()
	await begin(team, contributor)
	await inReview(team)
	const { revisionId } = await inReview(team)
	await db.reviewAssignment.updateMany({
		where: { revisionId },
		data: { endedAt: new Date(), end: 'takenOff' },
	})
	const after = await counts()
	expect(after.map((number, index) => number - (before[index] ?? 0))).toEqual([0, 0, 1, 1, 0])
})

describe('what changed', () => {
	it('is what others did since one last looked, at what one has to do with', async () => {
		const { contributor, reviewer, stranger } = team
		await db.transition.updateMany({ data: { at: new Date(Date.now() - 3_600_000) } })
		await markWorkSeen(contributor, new Date(Date.now() - 1_800_000).toISOString())
		expect((await workOf(contributor)).changes).toEqual([])
		await published(team)
		const work = await workOf(contributor)
		expect(work.changes.map(({ action, who }) => `${action} ${who}`)).toEqual([
			'publish Edith',
			'approve Carles',
		])
		expect((await workOf(stranger)).changes).toEqual([])
		// What one judged goes on being one's business; what one did not, is not.
		expect((await workOf(reviewer)).changes.map(({ action }) => action)).not.toContain('approve Carles')
		await markWorkSeen(contributor, new Date().toISOString())
		expect((await workOf(contributor)).changes).toEqual([])
	})
	it('is noted forwards alone, and not for the time to come', async () => {
		const { contributor } = team
		const seen = async () =>
			(await db.user.findUniqueOrThrow({ where: { id: contributor.id } })).workSeenAt?.getTime() ?? 0
		const before = await seen()
		await markWorkSeen(contributor, '2001-01-01T00:00:00.000Z')
		expect(await seen()).toBe(before)
		const now = new Date()
		await markWorkSeen(contributor, '2999-01-01T00:00:00.000Z', now)
		expect(await seen()).toBe(now.getTime())
		await expect(markWorkSeen(contributor, 'yesterday')).rejects.toThrow(NotFound)
	})
})

const task = (more: Partial<Task>): Task => ({
	kind: 'review',
	title: undefined,
	organisation: { text: '', locale: 'en' },
	href: '',
	since: '2026-01-01',
	due: null,
	overdue: false,
	...more,
})

it('what is late comes first, then what is due soonest, then what waits longest', () => {
	const late = task({ due: '2026-02-01', overdue: true })
	const [soon, later] = [task({ due: '2026-03-01' }), task({ due: '2026-04-01' })]
	const [long, short] = [task({ since: '2025-01-01' }), task({ since: '2026-01-02' })]
	expect([short, later, long, soon, late].sort(byUrgency)).toEqual([late, soon, later, long, short])
})

it('who never looked sees two weeks', () => {
	const now = new Date('2026-01-15T00:00:00Z')
	expect(changesSince(null, now)).toEqual(new Date('2026-01-01T00:00:00Z'))
	expect(changesSince(new Date('2025-01-01T00:00:00Z'), now)).toEqual(new Date('2025-01-01T00:00:00Z'))
})
