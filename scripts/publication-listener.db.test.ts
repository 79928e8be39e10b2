import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/db'
import { indexPractices } from '@/lib/practices/index-commands'
import { publishedNow, refresh } from '@/lib/practices/published-queries'
import { publishedState } from '@/lib/practices/published-state'
import { createPractice } from '@/lib/test-factories'
import { PublicationListener } from './publication-listener'

/** Stands for Next in this process: does what app/api/publications does, when `held` lets it. */
let site: Server
let told: number
let pages: boolean[]
/** How many notifications came, and the start. */
let heard: number
let held: Promise<void> | undefined
let listener: PublicationListener
let underWay: Promise<void> | undefined
const shared = globalThis as { atlasOwnWord?: string; atlasPublishedAt?: number }

beforeEach(async () => {
	told = 0
	pages = []
	heard = 0
	held = undefined
	underWay = undefined
	site = createServer(async (request, response) => {
		expect(request.url).toMatch(/^\/api\/publications(\?pages)?$/)
		pages.push(request.url?.endsWith('?pages') ?? false)
		expect(request.headers['x-atlas-own-word']).toBe(shared.atlasOwnWord)
		told++
		await held
		await refresh()
		response.writeHead(204).end()
	})
	await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve))
	const { port } = site.address() as AddressInfo
	listener = new PublicationListener(process.env.DATABASE_URL ?? '', `http://127.0.0.1:${port}`, () => {
		heard++
		return underWay
	})
	await listener.start()
})
afterEach(async () => {
	await listener.stop()
	site.close()
})

const publish = async () => {
	const { practice } = await createPractice()
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
}
const total = async () => (await publishedNow()).columns.total
const listening = () => publishedState().listening
const settled = () => vi.waitFor(() => expect(listener.settling).toBeUndefined())

/** As when the database restarts, or a firewall drops what is idle: the connection is gone. */
async function loseConnection() {
	const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
	await client.connect()
	const { rowCount } = await client.query(
		`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
		WHERE datname = current_database() AND query = 'LISTEN atlas_catalogue'`,
	)
	await client.end()
	return rowCount
}

test('what is kept is forgotten when listening begins, and at each publication', async () => {
	expect([told, listening()]).toEqual([1, true])
	const [before, at] = [await total(), shared.atlasPublishedAt ?? 0]
	await publish()
	await vi.waitFor(() => expect(told).toBe(2))
	await settled()
	expect(await total()).toBe(before + 1)
	expect(shared.atlasPublishedAt).toBeGreaterThan(at)
})

test('what was begun before may be kept after: once it has ended, all is forgotten once more', async () => {
	let end = () => {}
	underWay = new Promise((resolve) => {
		end = resolve
	})
	await publish()
	await vi.waitFor(() => expect(told).toBe(2))
	await settled()
	const at = shared.atlasPublishedAt ?? 0
	end()
	// And once more: what was begun between may have been made from what that had kept.
	await vi.waitFor(() => expect(pages).toEqual([false, false, true, true]))
	expect(shared.atlasPublishedAt).toBeGreaterThan(at)
})

test('a publication that is undone says nothing', async () => {
	await expect(
		db.$transaction(async (tx) => {
			await indexPractices(tx, [(await createPractice()).practice.id])
			throw new Error('undone')
		}),
	).rejects.toThrow('undone')
	await publish()
	await vi.waitFor(() => expect(told).toBe(2))
	await settled()
	expect(told).toBe(2)
})

test('while it is being forgotten requests can wait; what is published meanwhile is forgotten together', async () => {
	let release = () => {}
	held = new Promise((resolve) => {
		release = resolve
	})
	await publish()
	await vi.waitFor(() => expect(told).toBe(2))
	expect(listener.settling).toBeDefined()
	const before = shared.atlasPublishedAt ?? 0
	for (let times = 0; times < 5; times++) await publish()
	await vi.waitFor(() => expect(heard).toBe(1 + 1 + 5))
	// Documents go at once, whatever Next is doing.
	expect(shared.atlasPublishedAt).toBeGreaterThanOrEqual(before + 5)
	expect(told).toBe(2)
	release()
	await settled()
	expect(told).toBe(3)
})

test('with the connection lost nothing is taken for fresh; when it is back, all is forgotten', async () => {
	const before = await total()
	expect(await loseConnection()).toBe(1)
	await vi.waitFor(() => expect(listening()).toBe(false))
	await publish()
	expect(await total()).toBe(before + 1)
	await vi.waitFor(() => expect([listening(), told]).toEqual([true, 2]), { timeout: 15_000 })
	await publish()
	await vi.waitFor(() => expect(told).toBe(3))
	await settled()
	expect(await total()).toBe(before + 2)
})

test('a site that does not answer is told again at the next publication', async () => {
	site.closeAllConnections()
	await new Promise((resolve) => site.close(resolve))
	const before = await total()
	await publish()
	await vi.waitFor(() => expect(publishedState().stale).toBe(true))
	await settled()
	// Pages may be of before; the interfaces and the search are not.
	expect(await total()).toBe(before + 1)
})

test('stopped, it does not come back', async () => {
	await listener.stop()
	expect(await loseConnection()).toBe(0)
	await publish()
	expect(told).toBe(1)
})
