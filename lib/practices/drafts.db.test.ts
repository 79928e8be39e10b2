import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { NotFound } from '../errors'
import { createOrganisation, createPerson, createRegion } from '../test-factories'
import { saveDraft, startPractice } from './commands'
import { getDraftForm } from './draft-queries'
import { readDraft } from './draft-rows'
import { keepLanguage } from './language-commands'
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
