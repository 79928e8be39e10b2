import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { NotFound } from '../errors'
import { migrateJobs } from '../jobs'
import type { ContentLocale } from '../locales'
import { begin, createTeam, fill, type Team } from '../practices/test-team'
import { createPerson, createPractice, type TestPerson } from '../test-factories'
import { translateTexts } from '../translate-server'
import { saveTranslation } from './commands'
import { askForAll, machineLimits, suggestText, translateMissing } from './machine-commands'
import { getTranslation } from './queries'

/** A server that speaks the interface of LibreTranslate, and notes what it was asked. */
type Asked = {
	path: string
	body: { q?: string | string[]; source?: string; target?: string; api_key?: string }
}
type Answer = (asked: Asked, response: ServerResponse, request: IncomingMessage) => void

const json = (response: ServerResponse, value: unknown, status = 200) => {
	response.writeHead(status, { 'content-type': 'application/json' })
	response.end(JSON.stringify(value))
}
const upper = (text: string) => `FI ${text}`
const each = (asked: Asked, say: (text: string) => string) =>
	Array.isArray(asked.body.q) ? asked.body.q.map(say) : say(asked.body.q ?? '')
const translating =
	(say: (text: string) => string): Answer =>
	(asked, response) =>
		json(response, { translatedText: each(asked, say) })

const languages = [
	{ code: 'ca', name: 'Catalan', targets: ['en', 'fi'] },
	{ code: 'fi', name: 'Finnish', targets: ['ca', 'en'] },
	{ code: 'en', name: 'English', targets: ['ca', 'fi'] },
]

let server: Server
let elsewhere: Server
let answer: Answer
let asked: Asked[] = []
let askedElsewhere = 0
/** Each test has an address of its own, so that no answer about languages is remembered from another. */
let count = 0
const at = () => ({
	url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/t${count}`,
	apiKey: 'the key',
})

beforeAll(async () => {
	server = createServer(async (request, response) => {
		let body = ''
		for await (const chunk of request) body += chunk
		const path = (request.url ?? '').replace(/^\/t\d+/, '')
		if (path === '/languages') return json(response, languages)
		const one = { path, body: JSON.parse(body || '{}') }
		asked.push(one)
		answer(one, response, request)
	}).listen(0, '127.0.0.1')
	elsewhere = createServer((_, response) => {
		askedElsewhere++
		json(response, { translatedText: 'stolen' })
	}).listen(0, '127.0.0.1')
	await migrateJobs(process.env.DATABASE_URL ?? '')
})
afterAll(() => {
	server.closeAllConnections()
	server.close()
	elsewhere.close()
})
beforeEach(() => {
	asked = []
	count++
	answer = translating(upper)
})

describe('texts by machine', () => {
	const translate = (texts: string[], seconds = 5) =>
		translateTexts(at(), texts, { from: 'ca', to: 'fi', seconds })

	test('are asked for as LibreTranslate wants it, each line once', async () => {
		expect(await translate(['Una xarxa.\n\n- una\n- dues', 'Una xarxa.'])).toEqual({
			ok: true,
			texts: ['FI Una xarxa.\n\n- FI una\n- FI dues', 'FI Una xarxa.'],
		})
		expect(asked).toEqual([
			{
				path: '/translate',
				body: {
					q: ['Una xarxa.', 'una', 'dues'],
					source: 'ca',
					target: 'fi',
					format: 'text',
					api_key: 'the key',
				},
			},
		])
	})

	test('keep links, code and emphasis, whether or not the machine does', async () => {
		const text = 'Vegeu [la pàgina](https://a.example/b_c) i **tot** `npm start`'
		expect(await translate([text])).toEqual({ ok: true, texts: [`FI ${text}`] })
		answer = translating((line) => `FI ${line.replaceAll(/\[\[\d+\]\]/g, '')}`)
		expect(await translate([text])).toEqual({
			ok: true,
			texts: ['FI Vegeu [FI la pàgina](https://a.example/b_c) FI i **FI tot** `npm start`'],
		})
	})

	test('go one by one to a server that takes no more', async () => {
		answer = (one, response) =>
			Array.isArray(one.body.q)
				? json(response, { translatedText: 'one answer' })
				: json(response, { translatedText: upper(one.body.q ?? '') })
		expect(await translate(['Una', 'Dues'])).toEqual({ ok: true, texts: ['FI Una', 'FI Dues'] })
	})

	test('of great length go in several requests', async () => {
		const long = Array.from({ length: 12 }, (_, line) => `${line} ${'paraula '.repeat(100)}`)
		expect(await translate(long)).toMatchObject({ ok: true })
		expect(asked.length).toBeGreaterThan(1)
		for (const { body } of asked) expect(JSON.stringify(body).length).toBeLessThan(6000)
	})

	test.each<[what: string, answer: Answer, problem: string]>([
		['says no', (_, response) => json(response, { error: 'Invalid API key' }, 403), 'refused'],
		['has had enough', (_, response) => json(response, { error: 'Slowdown' }, 429), 'refused'],
		['fails', (_, response) => json(response, { error: 'x' }, 500), 'unreachable'],
		['hangs up', (_, __, request) => request.socket.destroy(), 'unreachable'],
		['answers a page', (_, response) => response.end('<html>Welcome</html>'), 'malformed'],
		['answers something else', (_, response) => json(response, { text: 'x' }), 'malformed'],
		['answers numbers', (_, response) => json(response, { translatedText: [7] }), 'malformed'],
		[
			'answers too few',
			(one, response) => json(response, { translatedText: Array.isArray(one.body.q) ? ['x'] : 7 }),
			'malformed',
		],
		['answers nothing', translating(() => ''), 'malformed'],
		['answers script', translating((line) => `${line}<script>alert(1)</script>`), 'malformed'],
		['answers an image', translating((line) => `${line} <img src=x onerror=alert(1)>`), 'malformed'],
		['answers without end', translating((line) => line.repeat(2000)), 'malformed'],
		[
			'answers more than anybody reads',
			(_, response) => {
				response.writeHead(200, { 'content-type': 'application/json' })
				response.write('{"translatedText":"')
				const more = () => {
					if (!response.destroyed && response.write('x'.repeat(100_000))) setImmediate(more)
				}
				response.on('drain', more)
				more()
			},
			'malformed',
		],
	])('a server that %s', async (_, says, problem) => {
		answer = says
		expect(await translate(['Una xarxa.', 'Dues.'])).toEqual({ ok: false, problem })
	})

	test('a server that does not answer is not waited for', async () => {
		answer = () => {}
		const began = performance.now()
		expect(await translate(['Una'], 0.3)).toEqual({ ok: false, problem: 'slow' })
		expect(performance.now() - began).toBeLessThan(5000)
	})

	test('a server that sends one elsewhere is not followed', async () => {
		const other = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/translate`
		answer = (_, response) => {
			response.writeHead(307, { location: other })
			response.end()
		}
		expect(await translate(['Una'])).toEqual({ ok: false, problem: 'refused' })
		expect(askedElsewhere).toBe(0)
	})

	test('nobody is there', async () => {
		const gone = { url: 'http://127.0.0.1:9' }
		expect(await translateTexts(gone, ['Una'], { from: 'ca', to: 'fi', seconds: 5 })).toEqual({
			ok: false,
			problem: 'unreachable',
		})
	})
})

describe('suggestions for a translation', () => {
	let team: Team
	let translator: TestPerson & { languages: ContentLocale[] }
	beforeAll(async () => {
		team = await createTeam()
	})
	beforeEach(async () => {
		translator = { ...(await createPerson({ name: 'Tuula' })), languages: ['fi', 'pl'] }
		await db.translatorLanguage.createMany({
			data: ['fi', 'pl'].map((locale) => ({ userId: translator.id, locale })),
		})
	})

	const catalogued = async () => {
		const { practice } = await createPractice({
			original: 'ca',
			texts: {
				ca: { title: 'Xarxa', summary: 'Una xarxa.', challenge: 'Calia mesurar.', solution: 'Comptadors.' },
			},
			claims: ['67 municipis'],
			revision: { contactMailbox: 'secret@example.org', contactName: 'Somebody Secret' },
		})
		return { practiceId: practice.id, language: 'fi' as const }
	}
	const original = { title: 'Xarxa', summary: 'Una xarxa.' }
	const suggest = (
		place: { practiceId: string; language: ContentLocale },
		field: 'title' | 'summary',
		text = '',
	) => suggestText(translator, place, { field, shown: { text, source: original[field] } }, at())
	const fieldsOf = async (place: { practiceId: string; language: ContentLocale }) =>
		Object.fromEntries(
			(await getTranslation(translator, place.practiceId, place.language)).fields.map((field) => [
				field.field,
				field,
			]),
		)

	test('one is a machine’s, by nobody, and a person’s once somebody edits it', async () => {
		const place = await catalogued()
		expect(await suggest(place, 'title')).toMatchObject({ ok: true })
		expect((await fieldsOf(place)).title).toMatchObject({
			text: 'FI Xarxa',
			origin: 'machine',
			by: null,
			standing: 'current',
			waiting: true,
		})
		const shown = { title: { text: 'FI Xarxa', source: 'Xarxa' } }
		await saveTranslation(translator, place, { shown, texts: { title: 'Verkko' } })
		expect((await fieldsOf(place)).title).toMatchObject({ origin: 'human', by: 'Tuula' })
		// It does not take the place of what its asker has not seen.
		expect(await suggest(place, 'title')).toMatchObject({ problem: { code: 'stale' } })
		expect((await fieldsOf(place)).title).toMatchObject({ text: 'Verkko' })
	})

	test('are offered in the languages that the server has', async () => {
		const place = await catalogued()
		expect(await suggest({ ...place, language: 'pl' }, 'title')).toMatchObject({
			problem: { code: 'language' },
		})
		expect(await askForAll(translator, { ...place, language: 'pl' }, at())).toMatchObject({
			problem: { code: 'language' },
		})
		expect(asked).toEqual([])
	})

	test('there are none where no server is set', async () => {
		const place = await catalogued()
		expect(
			await suggestText(translator, place, { field: 'title', shown: { text: '', source: 'Xarxa' } }),
		).toEqual({
			ok: false,
			problem: { code: 'none' },
		})
		expect((await getTranslation(translator, place.practiceId, 'fi')).machine.state).toBeUndefined()
	})

	test('what is too long is not kept', async () => {
		const place = await catalogued()
		answer = translating((line) => `${line} ${'x'.repeat(120)}`)
		expect(await suggest(place, 'title')).toEqual({ ok: false, problem: { code: 'tooLong' } })
		expect((await fieldsOf(place)).title).toMatchObject({ standing: 'missing' })
	})

	test('all that is missing comes by the job, beside what people wrote, and nothing else is sent', async () => {
		const place = await catalogued()
		const shown = { title: { text: '', source: 'Xarxa' } }
		await saveTranslation(translator, place, { shown, texts: { title: 'Verkko' } })
		expect(await askForAll(translator, place, at())).toEqual({ ok: true, value: { texts: 4 } })
		expect(await askForAll(translator, place, at())).toMatchObject({ problem: { code: 'busy' } })
		const queued = await db.$queryRaw<{ data: object }[]>`
			SELECT data FROM pgboss.job WHERE name = 'machine-translations' AND data ->> 'practiceId' = ${place.practiceId}`
		expect(queued).toEqual([{ data: place }])

		const system = { kind: 'system', name: 'jobs' } as const
		expect(await translateMissing(system, { data: place, after: '' }, at())).toEqual({
			done: 4,
			failed: 0,
			next: null,
		})
		const fields = await fieldsOf(place)
		expect(fields.title).toMatchObject({ text: 'Verkko', origin: 'human' })
		expect(fields.challenge).toMatchObject({ text: 'FI Calia mesurar.', origin: 'machine' })
		expect(fields['evidence.0.claim']).toMatchObject({ text: 'FI 67 municipis', origin: 'machine' })
		expect((await getTranslation(translator, place.practiceId, 'fi')).machine.busySince).toBeNull()
		expect(JSON.stringify(asked)).not.toMatch(/secret|Xarxa"/i)
		// Once more, as a queue does that saw a worker die: nothing is asked for twice.
		asked = []
		expect(await translateMissing(system, { data: place, after: '' }, at())).toMatchObject({ done: 0 })
		expect(asked).toEqual([])
	})

	test('what goes wrong with all of them is told, and can be asked for anew', async () => {
		const place = await catalogued()
		await askForAll(translator, place, at())
		answer = (_, response) => json(response, {}, 500)
		await translateMissing({ kind: 'system', name: 'jobs' }, { data: place, after: '' }, at())
		expect((await getTranslation(translator, place.practiceId, 'fi')).machine).toMatchObject({
			busySince: null,
			problem: 'unreachable',
		})
		expect(await askForAll(translator, place, at())).toMatchObject({ ok: true })
	})

	test('who lost the language meanwhile has nothing made in their name', async () => {
		const place = await catalogued()
		await askForAll(translator, place, at())
		await db.translatorLanguage.deleteMany({ where: { userId: translator.id } })
		await translateMissing({ kind: 'system', name: 'jobs' }, { data: place, after: '' }, at())
		expect(asked).toEqual([])
		expect((await fieldsOf(place)).title).toMatchObject({ standing: 'missing' })
	})

	test('a day has an end', async () => {
		const place = await catalogued()
		const limit = machineLimits.charactersPerDay
		await db.machineUse.create({ data: { userId: translator.id, day: new Date(), characters: limit - 5 } })
		expect(await suggest(place, 'title')).toMatchObject({ ok: true })
		expect(await suggest(place, 'summary')).toMatchObject({ problem: { code: 'tooMuch' } })
		expect(await askForAll(translator, place, at())).toMatchObject({ problem: { code: 'tooMuch' } })
	})

	test('strangers ask for nothing, and nothing of a draft of others is sent', async () => {
		const place = await catalogued()
		const shown = { text: '', source: 'Xarxa' }
		for (const actor of [team.stranger, team.reviewer, { kind: 'visitor' as const }]) {
			await expect(suggestText(actor, place, { field: 'title', shown }, at())).rejects.toThrow(NotFound)
			await expect(askForAll(actor, place, at())).rejects.toThrow(NotFound)
			await expect(translateMissing(actor, { data: place, after: '' }, at())).rejects.toThrow(NotFound)
		}
		const draft = await begin(team, team.contributor)
		await fill(draft.revisionId, team.contributor)
		const ahead = { practiceId: draft.practiceId, language: 'fi' as const }
		await expect(askForAll(translator, ahead, at())).rejects.toThrow(NotFound)
		await expect(askForAll(team.editor, ahead, at())).rejects.toThrow(NotFound)
		expect(asked).toEqual([])
		expect(await askForAll(team.contributor, ahead, at())).toMatchObject({ ok: true })
	})

	test.each<[what: string, data: Record<string, unknown>]>([
		['nothing', {}],
		['no practice', { practiceId: 'x', language: 'fi' }],
		['no language', { practiceId: '00000000-0000-7000-8000-000000000000', language: 'xx' }],
		['what is not there', { practiceId: '00000000-0000-7000-8000-000000000000', language: 'fi' }],
	])('a job for %s does nothing', async (_, data) => {
		expect(await translateMissing({ kind: 'system', name: 'jobs' }, { data, after: '' }, at())).toEqual({
			done: 0,
			failed: 0,
			next: null,
		})
	})
})
