import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Actor, visitor } from '@/lib/accounts/policy'
import { submitPractice } from '@/lib/practices/commands'
import { readDraft } from '@/lib/practices/draft-rows'
import { partOfStep } from '@/lib/practices/step-part'
import { begin, createTeam, fill, need, type Team, version, wholePart } from '@/lib/practices/test-team'

// Who is signed in comes from a cookie, which is not there in a test.
const signedIn = vi.hoisted(() => ({ actor: undefined as unknown }))
vi.mock('@/lib/accounts/session', () => ({ currentActor: async () => signedIn.actor }))

const { db } = await import('@/lib/db')
const { POST } = await import('./route')

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(() => {
	signedIn.actor = team.contributor
})

const from = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
const post = (id: string, body: unknown, headers: Record<string, string> = from) =>
	POST(
		new Request(`http://localhost/api/drafts/${id}`, {
			method: 'POST',
			headers,
			body: typeof body === 'string' ? body : JSON.stringify(body),
		}),
		{ params: Promise.resolve({ id }) },
	)

async function screen(change: object = {}, more: object = {}) {
	const { revisionId } = await begin(team, team.contributor)
	const base = partOfStep(await readDraft(db, revisionId), 'basics')
	const body = {
		step: 'basics',
		language: 'ca',
		original: 'ca',
		locale: 'en',
		person: team.contributor.id,
		version: 1,
		base,
		part: { ...base, ...change },
		background: true,
		...more,
	}
	return { revisionId, body }
}

describe('one screen of a draft', () => {
	it('is stored, and comes back as it stands', async () => {
		const { revisionId, body } = await screen({ place: 'Terrassa', regions: ['ES511'] })
		const answer = await post(revisionId, body)
		expect(answer.status).toBe(200)
		expect(answer.headers.get('cache-control')).toBe('private, no-store')
		expect(await answer.json()).toMatchObject({
			answer: 'saved',
			version: 2,
			stored: { place: 'Terrassa' },
			chosen: { regions: [{ value: 'ES511', label: 'Barcelona' }] },
		})
	})

	it.each([
		['something wrong', 422, 'invalid', { place: 'x'.repeat(200) }],
		['nothing new', 200, 'saved', {}],
	])('with %s answers %i', async (_, status, answer, change) => {
		const { revisionId, body } = await screen(change)
		const response = await post(revisionId, body)
		expect(response.status).toBe(status)
		expect(await response.json()).toMatchObject({ answer })
	})

	it('that somebody else changed too names both', async () => {
		const { revisionId, body } = await screen({ place: 'Lahti' })
		await fill(revisionId, team.coordinator, { place: 'Turku' })
		const response = await post(revisionId, body)
		expect(response.status).toBe(409)
		expect(await response.json()).toMatchObject({
			answer: 'overtaken',
			overtaken: { editedBy: 'Carles', contested: [{ path: 'place', mine: 'Lahti', theirs: 'Turku' }] },
		})
	})

	const anybody: [string, () => Actor, number, string][] = [
		['nobody', () => visitor, 401, 'signedOut'],
		['somebody else than who wrote it', () => team.coordinator, 403, 'someoneElse'],
	]
	it.each(anybody)('from a browser where %s is signed in is not stored', async (_, actor, status, answer) => {
		const { revisionId, body } = await screen({ place: 'Terrassa' })
		signedIn.actor = actor()
		const response = await post(revisionId, body)
		expect(response.status).toBe(status)
		expect(await response.json()).toEqual({ answer })
		expect(await version(revisionId)).toBe(1)
	})

	it('of a stranger’s draft is not found', async () => {
		const { revisionId, body } = await screen({ place: 'Terrassa' }, { person: team.stranger.id })
		signedIn.actor = team.stranger
		expect((await post(revisionId, body)).status).toBe(404)
	})

	it('that was sent meanwhile says so, as does one whose language changed', async () => {
		const { revisionId, body } = await screen({ place: 'Terrassa' })
		const changed = await post(revisionId, { ...body, original: 'en', language: 'en' })
		expect(await changed.json()).toEqual({ answer: 'otherLanguage' })
		await fill(revisionId, team.contributor, wholePart)
		need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
		const response = await post(revisionId, body)
		expect(response.status).toBe(409)
		expect(await response.json()).toEqual({ answer: 'closed' })
	})
})

describe('what is none of the form’s', () => {
	it.each([
		['no JSON', 'nonsense', 400],
		['nothing', '{}', 400],
		['three megabytes', `"${'x'.repeat(3 * 1024 * 1024)}"`, 413],
	])('is refused: %s', async (_, body, status) => {
		const { revisionId } = await screen()
		expect((await post(revisionId, body)).status).toBe(status)
	})

	it('is refused: another site’s page, or no page at all', async () => {
		const { revisionId, body } = await screen({ place: 'Terrassa' })
		expect((await post(revisionId, body, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
		expect((await post(revisionId, body, { origin: 'https://evil.example' })).status).toBe(403)
		expect((await post(revisionId, body, {})).status).toBe(403)
		expect(await version(revisionId)).toBe(1)
	})

	it('is left out: fields of other screens, depths, and lists nobody fills in', async () => {
		let deep: unknown = 'x'
		for (let level = 0; level < 500; level++) deep = [deep]
		const { revisionId, body } = await screen()
		const odd = { ...body.part, __proto__: { place: 'x' }, stage: 'pilot', tags: Array(5000).fill('x') }
		const answer = await post(revisionId, { ...body, part: odd, inDoubt: [deep, null, 7] })
		expect(answer.status).toBe(422)
		expect((await readDraft(db, revisionId)).stage).toBeNull()
		expect((await post(revisionId, { ...body, part: { place: deep } })).status).toBe(200)
		expect((await post('nonsense', body)).status).toBe(400)
	})
})
