import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { noFilters } from '@/lib/practices/filters'
import { saveSearch } from '@/lib/searches/commands'
import { createPerson } from '@/lib/test-factories'
import { POST as runJob } from '../../jobs/[name]/route'
import { GET, POST } from './route'

let token = ''
beforeAll(async () => {
	await saveSearch(await createPerson(), noFilters, { name: 'All', frequency: 'daily' })
	token = (await db.savedSearch.findFirstOrThrow()).stopToken
})
const frequency = async () => (await db.savedSearch.findFirstOrThrow()).frequency
const ask = (handler: typeof GET, method: string, its: string, headers: HeadersInit = {}) =>
	handler(
		new Request('http://localhost/api/unsubscribe/x', {
			method,
			headers,
			...(method === 'POST' && { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
		}),
		{ params: Promise.resolve({ token: its }) },
	)

it('a look ends nothing: it leads to the page with the button, in the reader’s language', async () => {
	const response = await ask(GET, 'GET', token, { 'accept-language': 'fi' })
	expect(response.status).toBe(303)
	expect(response.headers.get('location')).toBe(`/fi/unsubscribe/${token}`)
	expect(await frequency()).toBe('daily')
})

it('a post ends the mails, as often as it comes; an unknown token is not found', async () => {
	for (const unknown of ['x', '0'.repeat(64), '\0', 'a/../b'])
		expect((await ask(POST, 'POST', unknown)).status).toBe(404)
	expect(await frequency()).toBe('daily')
	expect((await ask(POST, 'POST', token)).status).toBe(204)
	expect((await ask(POST, 'POST', token)).status).toBe(204)
	expect(await frequency()).toBe('off')
})

it('the job is done for the process itself alone', async () => {
	const shared = globalThis as { atlasOwnWord?: string }
	const run = (word?: string, name = 'saved-searches') =>
		runJob(
			new Request(`http://localhost/api/jobs/${name}`, {
				method: 'POST',
				headers: word === undefined ? {} : { 'x-atlas-own-word': word },
				body: JSON.stringify({ data: {}, after: '' }),
			}),
			{ params: Promise.resolve({ name }) },
		)
	expect((await run('')).status).toBe(404)
	shared.atlasOwnWord = 'the word of this process'
	expect((await run()).status).toBe(404)
	expect((await run('another word of the same')).status).toBe(404)
	expect((await run(shared.atlasOwnWord, 'constructor')).status).toBe(404)
	const done = await run(shared.atlasOwnWord)
	expect(await done.json()).toEqual({ done: 0, failed: 0, next: null })
})
