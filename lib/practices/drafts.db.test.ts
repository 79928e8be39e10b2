import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { NotFound } from '../errors'
import { createOrganisation, createPerson, createRegion } from '../test-factories'
import { startPractice } from './commands'
import { getDraftForm } from './draft-queries'
import { readDraft } from './draft-rows'
import type { Json } from './fields'
import { keepLanguage } from './language-commands'
import { saveDraft } from './save-commands'
import { partOfStep } from './step-part'
import { begin, createTeam, fill, find, need, type Team, version } from './test-team'

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

	it('lends the region of the owner and the mailbox of its last practice, whose readers are asked anew', async () => {
		const { id: organisationId } = await createOrganisation('lender', {
			regionId: await createRegion('FI1C3'),
		})
		const writer = await createPerson({ memberships: [{ organisationId, role: 'contributor' }] })
		const start = async () => {
			const { revisionId } = need(
				await startPractice(writer, { organisationId, originalLanguage: 'fi', title: 'Verkko' }),
			)
			return revisionId
		}
		const first = await start()
		const none = { name: null, mailbox: null, consent: false }
		expect(await readDraft(db, first)).toMatchObject({ regions: ['FI1C3'], contact: none })
		const part = { 'contact.mailbox': 'a@example.org', 'contact.name': 'Toimisto', 'contact.consent': true }
		need(await saveDraft(writer, first, { version: 1, part }))
		expect((await readDraft(db, await start())).contact).toEqual({
			name: 'Toimisto',
			mailbox: 'a@example.org',
			consent: false,
		})
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

	it('of what somebody else changed too names both versions and who wrote the other, and stores all else', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const base = partOfStep(await readDraft(db, revisionId), 'basics')
		need(
			await saveDraft(team.coordinator, revisionId, { version: 1, part: { ...base, place: 'Lahti' }, base }),
		)
		// What was written later, elsewhere, by whomever, does not change who wrote this.
		need(await saveDraft(team.contributor, revisionId, { version: 2, part: { 'texts.ca.solution': 'Una' } }))
		const mine = { ...base, place: 'Helsinki', 'texts.ca.summary': 'Un resum' }
		const screen = { version: 1, part: mine, base }
		expect(await saveDraft(team.contributor, revisionId, screen)).toMatchObject({
			ok: false,
			problem: {
				code: 'stale',
				version: 4,
				editedBy: 'Carles',
				contested: [{ path: 'place', mine: 'Helsinki', theirs: 'Lahti' }],
				stored: { version: 4, draft: { place: 'Lahti', texts: { ca: { summary: 'Un resum' } } } },
			},
		})
		// Told again until somebody chooses; nothing more is stored meanwhile.
		expect(await saveDraft(team.contributor, revisionId, screen)).toMatchObject({
			problem: { code: 'stale', version: 4 },
		})
		const now = partOfStep(await readDraft(db, revisionId), 'basics')
		need(
			await saveDraft(team.contributor, revisionId, {
				version: 4,
				part: { ...now, place: 'Helsinki' },
				base: now,
			}),
		)
		expect((await readDraft(db, revisionId)).place).toBe('Helsinki')
	})

	it('of two people’s changes to different columns of one row, and rows of each, keeps all', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor, { evidence: [{ claim: { ca: 'U' } }, { claim: { ca: 'Dos' } }] })
		const base = partOfStep(await readDraft(db, revisionId), 'evidence')
		const [first, second] = base.evidence as { [key: string]: Json }[]
		const theirs = { evidence: [{ ...first, value: '67' }, { claim: { ca: 'De Carles' } }] }
		const mine = {
			evidence: [{ ...first, claim: { ca: 'U, millor' } }, second ?? {}, { claim: { ca: 'Meva' } }],
		}
		need(await saveDraft(team.coordinator, revisionId, { version: 2, part: theirs, base }))
		const saved = need(await saveDraft(team.contributor, revisionId, { version: 2, part: mine, base }))
		expect(saved.draft.evidence.map(({ claim, value }) => [claim.ca, value])).toEqual([
			['U, millor', '67'],
			['Meva', null],
			['De Carles', null],
		])
		expect(saved.others).toMatchObject({ editedBy: 'Carles', paths: ['evidence'] })
	})

	it('that says nothing new changes nothing', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const base = partOfStep(await readDraft(db, revisionId), 'basics')
		need(await saveDraft(team.coordinator, revisionId, { version: 1, part: base, base }))
		expect(await find(revisionId)).toMatchObject({ version: 1, lastEditedById: team.contributor.id })
	})

	it('sent again because its answer was lost is nobody’s conflict', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const base = partOfStep(await readDraft(db, revisionId), 'basics')
		const lost = { ...base, place: 'Lahti' }
		need(await saveDraft(team.contributor, revisionId, { version: 1, part: lost, base }))
		const again = { version: 1, part: { ...base, place: 'Turku' }, base }
		expect(await saveDraft(team.contributor, revisionId, again)).toMatchObject({
			problem: { code: 'stale', editedBy: undefined },
		})
		need(await saveDraft(team.contributor, revisionId, { ...again, inDoubt: [lost] }))
		expect((await readDraft(db, revisionId)).place).toBe('Turku')
	})

	it('in the background stores all but what is wrong, and says so', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const saved = await saveDraft(team.contributor, revisionId, {
			version: 1,
			background: true,
			part: {
				place: 'Terrassa',
				startDate: '2020',
				ongoing: false,
				endDate: '2010',
				themes: ['forged'],
				links: [
					{ title: 'Web', url: 'https://example.org/' },
					{ title: 'Mig', url: 'nowhere' },
				],
			},
		})
		expect(saved).toMatchObject({
			ok: false,
			problem: {
				code: 'invalid',
				stored: {
					version: 2,
					draft: { place: 'Terrassa', startDate: null, ongoing: true, themes: [], links: [{ title: 'Web' }] },
				},
			},
		})
		expect(
			!saved.ok &&
				saved.problem.code === 'invalid' &&
				saved.problem.problems.map(({ field }) => field).sort(),
		).toEqual(['endDate', 'links.1.url', 'themes.0'])
	})

	it('keeps on record who wrote what, a sitting a row', async () => {
		const { revisionId } = await begin(team, team.contributor)
		await fill(revisionId, team.contributor, { place: 'Terrassa' })
		await fill(revisionId, team.contributor, { 'texts.ca.summary': 'Un resum' })
		await fill(revisionId, team.coordinator, { place: 'Lahti' })
		const edits = await db.revisionEdit.findMany({ where: { revisionId }, orderBy: { version: 'asc' } })
		expect(edits.map(({ editorName, version, paths }) => ({ editorName, version, paths }))).toEqual([
			{ editorName: 'Clara', version: 3, paths: ['place', 'texts.ca.summary'] },
			{ editorName: 'Carles', version: 4, paths: ['place'] },
		])
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

describe('a text that is in the language it should be in, whatever it reads like', () => {
	const keep = async (field: string, language = 'ca') => {
		const { revisionId } = await begin(team, team.contributor)
		const before = await version(revisionId)
		const kept = await keepLanguage(team.contributor, revisionId, { field, language })
		expect(await version(revisionId)).toBe(before)
		return { kept, revisionId, form: await getDraftForm(team.contributor, revisionId, 'en') }
	}

	it('is noted once, without another version of the text', async () => {
		const { kept, revisionId, form } = await keep('challenge')
		expect(kept).toEqual({ ok: true, value: null })
		expect(form.languageAsMeant).toEqual(['challenge ca'])
		await keepLanguage(team.coordinator, revisionId, { field: 'challenge', language: 'ca' })
		await keepLanguage(team.coordinator, revisionId, { field: 'evidence.3.claim', language: 'en' })
		expect((await getDraftForm(team.contributor, revisionId, 'en')).languageAsMeant).toEqual([
			'challenge ca',
			'evidence.claim en',
		])
	})

	it.each([
		['nonsense', 'ca'],
		['challenge', 'xx'],
		['evidence.0.nonsense', 'ca'],
	])('is none of %s in %s', async (field, language) => {
		const { kept, form } = await keep(field, language)
		expect(kept).toEqual({
			ok: false,
			problem: { code: 'invalid', problems: [{ field, code: 'unknownValue' }] },
		})
		expect(form.languageAsMeant).toEqual([])
	})

	it('is said by those who write it alone', async () => {
		const { revisionId } = await begin(team, team.contributor)
		for (const actor of [team.stranger, team.reviewer])
			await expect(keepLanguage(actor, revisionId, { field: 'challenge', language: 'ca' })).rejects.toThrow(
				NotFound,
			)
	})
})
