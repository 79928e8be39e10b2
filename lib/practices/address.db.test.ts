import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { createPractice } from '../test-factories'
import { changeAddress } from './address-commands'
import { getAddressForm, getMovedTo, listMoved } from './address-queries'
import { listForComparison } from './compare-queries'
import { readDraft } from './draft-rows'
import { getPublicHistory } from './history-queries'
import { getPractice } from './queries'
import { archivePractice } from './review-commands'
import { begin, createTeam, fill, inReview, need, published, type Team, version } from './test-team'

let team: Team
let counter = 0
beforeAll(async () => {
	team = await createTeam()
})
const another = () => `another-address-${++counter}`
/** In the catalogue, without the way there. */
async function listed() {
	const { practice, revision } = await createPractice()
	return { revisionId: revision.id, practiceId: practice.id, slug: practice.slug }
}
const change = (revisionId: string, seen: string, address: string, actor = team.editor) =>
	changeAddress(actor, revisionId, { address, seen })
const taken = {
	ok: false,
	problem: { code: 'invalid', problems: [{ field: 'address', code: 'taken' }] },
}

describe('another address', () => {
	it('is where the practice is found, and the old one leads there', async () => {
		const { revisionId, practiceId, slug } = await listed()
		const { id: userId } = team.contributor
		await db.savedSearch.create({
			data: { userId, name: 'Water', question: 'q=water', told: [slug, 'other'], stopToken: slug },
		})
		const address = another()
		expect(need(await change(revisionId, slug, ` ${address.toUpperCase()} `))).toEqual({ slug: address })
		expect((await getPractice(visitor, address, 'ca')).title.text).toBe(slug)
		await expect(getPractice(visitor, slug, 'ca')).rejects.toThrow(NotFound)
		expect(await getMovedTo(visitor, slug)).toBe(address)
		expect(await getMovedTo(visitor, address)).toBeNull()
		expect(await db.catalogueEntry.findUniqueOrThrow({ where: { practiceId } })).toMatchObject({
			slug: address,
		})
		const { told } = await db.savedSearch.findFirstOrThrow({ where: { userId } })
		expect(told).toEqual([address, 'other'])
		const moves = await db.transition.findMany({ where: { practiceId } })
		expect(moves).toMatchObject([{ action: 'readdress', actorName: 'Edith', reason: `${slug} → ${address}` }])
		expect((await getPublicHistory(visitor, address, 'ca')).revisions).toHaveLength(1)
		expect(await getAddressForm(team.editor, revisionId, 'ca')).toMatchObject({
			slug: address,
			live: true,
			former: [{ slug }],
		})
	})

	it('can be changed again, and back: every one it had leads to the one of now', async () => {
		const { revisionId, slug: first } = await listed()
		const [second, third] = [another(), another()]
		need(await change(revisionId, first, second))
		need(await change(revisionId, second, third))
		expect([...(await listMoved(visitor, [first, second, third, 'x', '../']))]).toEqual(
			expect.arrayContaining([
				[first, third],
				[second, third],
			]),
		)
		need(await change(revisionId, third, first))
		expect(await getMovedTo(visitor, first)).toBeNull()
		expect(await getMovedTo(visitor, third)).toBe(first)
		expect(need(await change(revisionId, first, first))).toEqual({ slug: first })
	})

	it('is never one that another practice has or had', async () => {
		const one = await listed()
		const other = await listed()
		expect(await change(one.revisionId, one.slug, other.slug)).toEqual(taken)
		const address = another()
		need(await change(other.revisionId, other.slug, address))
		expect(await change(one.revisionId, one.slug, other.slug)).toEqual(taken)
		expect(await change(one.revisionId, one.slug, 'choices')).toMatchObject({
			problem: { problems: [{ field: 'address', code: 'reserved' }] },
		})
		// However it is written: the database itself refuses.
		await expect(createPractice({ slug: other.slug })).rejects.toThrow()
		await expect(
			db.practice.update({ where: { slug: one.slug }, data: { slug: other.slug } }),
		).rejects.toThrow()
		expect((await getPractice(visitor, one.slug, 'ca')).slug).toBe(one.slug)
	})

	it('is given to one alone where several want it at the same moment', async () => {
		const all = [await listed(), await listed(), await listed()]
		const address = another()
		const answers = await Promise.all(all.map(({ revisionId, slug }) => change(revisionId, slug, address)))
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
		expect(answers.filter(({ ok }) => !ok)).toEqual([taken, taken])
	})

	it('is not given away by a new practice of the same title', async () => {
		const title = 'Una adreça que canvia'
		const made = await begin(team, team.contributor, title)
		expect(made.slug).toBe('una-adreca-que-canvia')
		await db.practice.update({ where: { id: made.practiceId }, data: { slug: another() } })
		expect((await begin(team, team.contributor, title)).slug).toBe('una-adreca-que-canvia-2')
		// Of what was never published, nobody is told where it went.
		expect(await getMovedTo(visitor, made.slug)).toBeNull()
	})

	it('is for editors, of what was sent or is published', async () => {
		const { revisionId, slug } = await published(team)
		for (const actor of [team.contributor, team.coordinator, team.reviewer]) {
			expect(await change(revisionId, slug, another(), actor)).toEqual({
				ok: false,
				problem: { code: 'notAllowed' },
			})
			await expect(getAddressForm(actor, revisionId, 'ca')).rejects.toThrow(NotFound)
		}
		await expect(change(revisionId, slug, another(), team.stranger)).rejects.toThrow(NotFound)
		await expect(change('x', slug, another())).rejects.toThrow(NotFound)
		const sent = await inReview(team)
		expect((await change(sent.revisionId, sent.slug, another())).ok).toBe(true)
		const draft = await begin(team, team.contributor)
		await expect(change(draft.revisionId, draft.slug, another())).rejects.toThrow(NotFound)
		need(
			await archivePractice(team.editor, revisionId, {
				version: await version(revisionId),
				reason: 'Ended.',
			}),
		)
		expect(await change(revisionId, slug, another())).toMatchObject({ problem: { code: 'stale' } })
	})

	it('is not changed by a form that knows another one', async () => {
		const { revisionId, slug } = await listed()
		const address = another()
		need(await change(revisionId, slug, address))
		expect(await change(revisionId, slug, another())).toMatchObject({ problem: { code: 'stale' } })
		expect((await getPractice(visitor, address, 'ca')).slug).toBe(address)
	})
})

describe('by an old address', () => {
	it('practices are compared, and named as related', async () => {
		const moved = await listed()
		const address = another()
		need(await change(moved.revisionId, moved.slug, address))
		const other = await listed()
		const compared = await listForComparison(visitor, [moved.slug, other.slug, 'nobody'], 'ca')
		expect(compared.practices.map(({ slug }) => slug)).toEqual([address, other.slug])
		expect(compared.unknown).toEqual(['nobody'])

		const draft = await begin(team, team.contributor)
		await fill(draft.revisionId, team.contributor, { related: [moved.slug, address] })
		expect((await readDraft(db, draft.revisionId)).related).toEqual([address])
	})
})
