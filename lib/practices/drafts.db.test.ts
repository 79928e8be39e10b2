import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { NotFound } from '../errors'
import { saveDraft, startPractice } from './commands'
import { readDraft } from './draft-rows'
import { partOfStep } from './step-part'
import { begin, createTeam, need, type Team, version } from './test-team'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})

describe('beginning', () => {
	it('gives each practice an address of its own', async () => {
		const slugs = await Promise.all(
			Array.from({ length: 4 }, () => begin(team, team.contributor, 'Çà i Łà: 100 % ß')),
		)
		expect(slugs.map(({ slug }) => slug).sort()).toEqual([
			'ca-i-la-100-ss',
			'ca-i-la-100-ss-2',
			'ca-i-la-100-ss-3',
			'ca-i-la-100-ss-4',
		])
		expect((await begin(team, team.contributor, '???')).slug).toMatch(/^practice/)
		expect((await begin(team, team.contributor, 'Choices')).slug).toBe('choices-2')
	})

	it.each([
		['no title', { title: '  ' }, { field: 'title', code: 'required' }],
		['a long title', { title: 'x'.repeat(101) }, { field: 'texts.ca.title', code: 'tooLong', limit: 100 }],
		['an unknown language', { originalLanguage: 'xx' }, { field: 'originalLanguage', code: 'unknownValue' }],
	])('asks again for %s', async (_, change, problem) => {
		const begun = await startPractice(team.contributor, {
			organisationId: team.organisationId,
			originalLanguage: 'ca',
			title: 'A title',
			...change,
		})
		expect(begun).toEqual({ ok: false, problem: { code: 'invalid', problems: [problem] } })
	})

	it('is for members of the organisation', async () => {
		const begun = { organisationId: team.organisationId, originalLanguage: 'ca', title: 'A title' }
		await expect(startPractice(team.stranger, begun)).rejects.toThrow(NotFound)
		await expect(startPractice(team.editor, begun)).rejects.toThrow(NotFound)
		await expect(startPractice({ kind: 'visitor' }, begun)).rejects.toThrow(NotFound)
	})
})

describe('saving', () => {
	it('stores nothing when anything is wrong, and names all of it', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const before = await readDraft(db, revisionId)
		const saved = await saveDraft(team.contributor, revisionId, {
			version: 1,
			part: { 'texts.ca.title': 'x'.repeat(101), startDate: 'soon', themes: ['water'] },
		})
		expect(saved).toEqual({
			ok: false,
			problem: {
				code: 'invalid',
				problems: [
					{ field: 'texts.ca.title', code: 'tooLong', limit: 100 },
					{ field: 'startDate', code: 'notADate' },
				],
			},
		})
		expect(await readDraft(db, revisionId)).toEqual(before)
		expect(await version(revisionId)).toBe(1)
	})

	it('refuses what no vocabulary knows, and stores nothing', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const saved = await saveDraft(team.contributor, revisionId, {
			version: 1,
			part: { place: 'Terrassa', themes: ['forged'], regions: ['ES511', 'XX999'] },
		})
		expect(saved).toMatchObject({
			problem: { problems: [{ field: 'themes.0' }, { field: 'regions.1', code: 'unknownValue' }] },
		})
		expect(await version(revisionId)).toBe(1)
		expect((await readDraft(db, revisionId)).place).toBeNull()
	})

	it('of what somebody else changed meanwhile shows theirs, and loses nothing', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const base = partOfStep(await readDraft(db, revisionId), 'basics')
		need(
			await saveDraft(team.coordinator, revisionId, { version: 1, part: { ...base, place: 'Lahti' }, base }),
		)
		const mine = { ...base, place: 'Helsinki' }
		expect(await saveDraft(team.contributor, revisionId, { version: 1, part: mine, base })).toMatchObject({
			ok: false,
			problem: { code: 'stale', version: 2, editedBy: 'Carles', theirs: { place: 'Lahti' } },
		})
		expect((await readDraft(db, revisionId)).place).toBe('Lahti')
		need(await saveDraft(team.contributor, revisionId, { version: 2, part: mine }))
		expect((await readDraft(db, revisionId)).place).toBe('Helsinki')
	})

	it('of another screen than somebody else’s keeps both', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const start = await readDraft(db, revisionId)
		const [story, basics] = [partOfStep(start, 'story'), partOfStep(start, 'basics')]
		need(
			await saveDraft(team.coordinator, revisionId, {
				version: 1,
				part: { ...basics, place: 'Lahti' },
				base: basics,
			}),
		)
		const mine = { ...story, 'texts.ca.challenge': 'Un repte' }
		need(await saveDraft(team.contributor, revisionId, { version: 1, part: mine, base: story }))
		expect(await readDraft(db, revisionId)).toMatchObject({
			place: 'Lahti',
			texts: { ca: { challenge: 'Un repte' } },
		})
	})
})
