import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'

import { startRevision, submitPractice } from './commands'
import { readDraft } from './draft-rows'
import type { Json } from './fields'
import { approvePractice, archivePractice, publishPractice } from './review-commands'
import { saveDraft } from './save-commands'
import { partOfStep, type StepPart } from './step-part'
import { begin, createTeam, fill, inReview, mails, need, published, type Team, version } from './test-team'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(async () => {
	await db.mail.deleteMany()
})

describe('at the same moment', () => {
	it('one of two publications happens', async () => {
		const { revisionId, practiceId } = await inReview(team)
		const now = await version(revisionId)
		await db.mail.deleteMany()
		const both = await Promise.all([
			publishPractice(team.editor, revisionId, { version: now }),
			publishPractice(team.editor, revisionId, { version: now }),
		])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', state: 'published' } })
		expect(await db.transition.count({ where: { practiceId, action: 'publish' } })).toBe(1)
		expect(await db.mail.count({ where: { kind: 'published' } })).toBe(2)
	})

	it('one of two saves with the same version happens', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const save = (place: string) => saveDraft(team.contributor, revisionId, { version: 1, part: { place } })
		const both = await Promise.all([save('Lahti'), save('Helsinki')])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', version: 2 } })
	})

	it('of two hundred saves each is stored or told, none is lost, and none waits on a connection', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const rows = Array.from({ length: 20 }, (_, place) => ({ claim: { ca: `Claim ${place}` } }))
		await fill(revisionId, team.contributor, { evidence: rows })
		const base: StepPart = { ...partOfStep(await readDraft(db, revisionId), 'evidence'), place: null }
		const list = base.evidence as { [key: string]: Json }[]
		// A hundred want the same field, a hundred others one cell of a table each.
		const cells = list.flatMap((_, place) =>
			(['en', 'es', 'de', 'fi', 'pl'] as const).map((language) => ({ place, language })),
		)
		const saves = [
			...cells.map((_, turn) => ({ place: `Place ${turn}` })),
			...cells.map(({ place, language }) => ({
				evidence: list.map((row, at) =>
					at === place ? { ...row, claim: { ...(row.claim as object), [language]: language } } : row,
				),
			})),
		]
		const writers = [team.contributor, team.coordinator]
		const under = saves.map((part, turn) =>
			saveDraft(writers[turn % 2] ?? team.contributor, revisionId, { version: 2, base, part }),
		)
		const asked = await db.$queryRaw<{ busy: bigint }[]>`
			select count(*) as busy from pg_stat_activity where datname = current_database() and state <> 'idle'`
		expect(Number(asked[0]?.busy)).toBeLessThan(5)

		const answers = await Promise.all(under)
		const versions = answers.flatMap((answer) => (answer.ok ? [answer.value.version] : []))
		expect(answers.slice(100).every(({ ok }) => ok)).toBe(true)
		expect(new Set(versions).size).toBe(101)
		expect(Math.max(...versions)).toBe(2 + 101)
		expect(await version(revisionId)).toBe(2 + 101)
		const told = answers.filter((answer) => !answer.ok && 'contested' in answer.problem)
		expect(told).toHaveLength(99)

		const draft = await readDraft(db, revisionId)
		expect(draft.place).toBe(`Place ${answers.findIndex(({ ok }) => ok)}`)
		for (const { place, language } of cells) expect(draft.evidence[place]?.claim[language]).toBe(language)
	}, 120_000)

	it('one of two revisions is opened, and the second is told which', async () => {
		const { revisionId } = await published(team)
		const both = await Promise.all([
			startRevision(team.contributor, revisionId),
			startRevision(team.coordinator, revisionId),
		])
		const opened = both.find(({ ok }) => ok)
		expect(both.find(({ ok }) => !ok)).toEqual({
			ok: false,
			problem: { code: 'alreadyOpen', revisionId: opened?.ok && opened.value.revisionId },
		})
	})

	it('one of two submissions happens, and the second is told that it is sent', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor)
		const now = await version(revisionId)
		const both = await Promise.all([
			submitPractice(team.contributor, revisionId, now),
			submitPractice(team.contributor, revisionId, now),
		])
		expect(both.filter(({ ok }) => ok)).toHaveLength(1)
		expect(both.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'stale', state: 'submitted' } })
		expect(await mails()).toEqual([`awaitingApproval: ${team.coordinator.email}`])
	})

	it('publishing the next and archiving the last do not wait for each other for ever', async () => {
		const { revisionId } = await published(team)
		const working = need(await startRevision(team.coordinator, revisionId))
		need(await submitPractice(team.coordinator, working.revisionId, 1))
		const [next, last] = [await version(working.revisionId), await version(revisionId)]
		const both = await Promise.all([
			publishPractice(team.editor, working.revisionId, { version: next }),
			archivePractice(team.editor, revisionId, { version: last, reason: 'Old.' }),
		])
		expect(both[0]).toMatchObject({ ok: true })
	})

	it('a decision on a text that changed meanwhile is not taken', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		const read = await version(revisionId)
		await fill(revisionId, team.coordinator, { place: 'Lahti' })
		expect(await approvePractice(team.coordinator, revisionId, { version: read })).toMatchObject({
			problem: { code: 'stale', state: 'submitted' },
		})
	})
})
