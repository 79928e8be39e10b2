import { beforeEach, describe, expect, it } from 'vitest'
import { visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { indexPractices } from '../practices/index-commands'
import { getPractice } from '../practices/queries'
import { createPerson, createPractice } from '../test-factories'
import type { Outcome } from './ask'
import { checkLinks, reportLinks } from './link-commands'
import { listBrokenLinks, listOwnLinks } from './queries'

const system = { kind: 'system', name: 'jobs' } as const
const start = Date.parse('2026-12-01T00:00:00.000Z')
const at = (days: number) => new Date(start + days * 86_400_000)
const well: Outcome = { kind: 'answered', status: 200, movedTo: null }
const gone: Outcome = { kind: 'answered', status: 404, movedTo: null }

let answers: Record<string, Outcome>
let asked: string[]
const check = (days: number, after = '') =>
	checkLinks(system, {
		after,
		now: at(days),
		pauseMs: 0,
		askAddress: async (url) => {
			asked.push(url)
			return answers[url] ?? well
		},
	})
const stateOf = async (url: string) => (await db.linkCheck.findUnique({ where: { url } }))?.state

async function linked(...urls: string[]) {
	const made = await createPractice()
	await db.revisionLink.createMany({
		data: urls.map((url, position) => ({ revisionId: made.revision.id, position, title: url, url })),
	})
	await db.$transaction((tx) => indexPractices(tx, [made.practice.id]))
	const owner = await createPerson({
		memberships: [{ organisationId: made.owner.id, role: 'coordinator' }],
	})
	return { ...made, owner }
}

beforeEach(async () => {
	await db.linkCheck.deleteMany()
	await db.practice.deleteMany()
	await db.user.deleteMany()
	await db.mail.deleteMany()
	answers = {}
	asked = []
})

describe('the links of what is published', () => {
	it('are asked once a week, each once, however many practices have them', async () => {
		await linked('https://a.example/', 'https://b.example/')
		await linked('https://a.example/#there')
		await check(0)
		expect(asked.sort()).toEqual(['https://a.example/', 'https://b.example/'])
		await check(6)
		expect(asked.length).toBe(2)
		await check(7)
		expect(asked.length).toBe(4)
	})

	it('are no longer asked once no practice has them', async () => {
		const { practice } = await linked('https://a.example/')
		await check(0)
		await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		await check(7)
		expect(asked.length).toBe(1)
		expect(await db.practiceLink.count()).toBe(0)
	})

	it('that do not answer three times over three days are told to the owner, once, until they answer again', async () => {
		const dead = 'https://a.example/'
		const { practice, owner } = await linked(dead, 'https://b.example/')
		answers = { [dead]: gone }
		const report = async () => (await reportLinks(system)).done
		for (const days of [0, 1.5]) await check(days)
		expect(await report()).toBe(0)
		expect((await getPractice(visitor, practice.slug, 'en')).deadLinks).toEqual([])
		await check(3)
		expect(await stateOf(dead)).toBe('dead')
		expect(await Promise.all([report(), report()])).toContain(1)
		expect(await report()).toBe(0)
		expect(await db.mail.findMany({ select: { kind: true, to: true } })).toEqual([
			{ kind: 'deadLinks', to: owner.email },
		])
		expect((await getPractice(visitor, practice.slug, 'en')).deadLinks).toEqual([
			{ url: dead, since: at(0).toISOString() },
		])
		expect(await listOwnLinks(owner, 'en')).toMatchObject([
			{ url: dead, state: 'dead', detail: '404', practice: { slug: practice.slug } },
		])
		const editor = await createPerson({ siteRole: 'editor' })
		expect((await listBrokenLinks(editor, { locale: 'en', page: 1 })).total).toBe(1)

		answers = {}
		await check(10)
		expect(await stateOf(dead)).toBe('ok')
		expect((await getPractice(visitor, practice.slug, 'en')).deadLinks).toEqual([])
		answers = { [dead]: gone }
		for (const days of [17, 18.5, 20]) await check(days)
		expect(await report()).toBe(1)
	})

	it('are not blamed when it is this site that has no network', async () => {
		const urls = ['https://a.example/', 'https://b.example/', 'https://c.example/']
		await linked(...urls)
		answers = Object.fromEntries(urls.map((url) => [url, { kind: 'silent', reason: 'connection' }]))
		await check(0)
		expect(asked.length).toBe(3)
		expect(await stateOf(urls[0] ?? '')).toBe('unchecked')
	})

	it('are asked in rounds, and the next goes on', async () => {
		await linked(...Array.from({ length: 20 }, (_, number) => `https://a${number}.example/`))
		await linked(...Array.from({ length: 20 }, (_, number) => `https://b${number}.example/`))
		await linked('https://c.example/')
		const first = await check(0)
		expect([asked.length, first.next]).toEqual([40, '1'])
		expect((await check(0, '1')).next).toBeNull()
		expect(new Set(asked).size).toBe(41)
	})

	it('are the job’s and the editors’ business', async () => {
		const member = await createPerson()
		for (const refused of [
			() => checkLinks(member),
			() => reportLinks(visitor),
			() => listBrokenLinks(member, { locale: 'en', page: 1 }),
			() => listOwnLinks(visitor, 'en'),
		])
			await expect(refused()).rejects.toThrow(NotFound)
		expect(await listOwnLinks(member, 'en')).toEqual([])
	})
})
