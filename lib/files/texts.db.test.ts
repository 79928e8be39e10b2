import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import type { ContentLocale, Locale } from '../locales'
import { startRevision, submitPractice } from '../practices/commands'
import { parseFilters } from '../practices/filters'
import { approvePractice, archivePractice, publishPractice } from '../practices/review-commands'
import { searchPractices } from '../practices/search'
import { begin, createTeam, fill, need, type Team, version, wholePart } from '../practices/test-team'
import { addFile } from './commands'
import { fileLimits } from './limits'
import { storage } from './storage'
import { docx, pdf } from './test-documents'
import { readTexts } from './text-commands'

vi.setConfig({ testTimeout: 30_000 })

const system = { kind: 'system', name: 'jobs' } as const
let team: Team
beforeAll(async () => {
	team = await createTeam()
})
afterEach(() => vi.restoreAllMocks())

async function upload(revisionId: string, bytes: Uint8Array): Promise<string> {
	const file = path.join(await mkdtemp(path.join(tmpdir(), 'atlas-sent-')), 'file')
	await writeFile(file, bytes)
	return need(await addFile(team.contributor, revisionId, { path: file, name: 'report.pdf', show: false })).id
}
const readAll = async () => {
	const rounds = []
	for (let after: string | null = ''; after !== null; ) {
		const round = await readTexts(system, { data: {}, after })
		rounds.push(round)
		after = round.next
	}
	return rounds.reduce((sum, { done, failed }) => ({ done: sum.done + done, failed: sum.failed + failed }), {
		done: 0,
		failed: 0,
	})
}
const stateOf = async (id: string) => (await db.storedFile.findUniqueOrThrow({ where: { id } })).textState
const attach = (revisionId: string, file: string, title: string, language: ContentLocale | null) =>
	fill(revisionId, team.contributor, {
		...wholePart,
		attachments: [{ file, title: { ca: title }, language }],
	})
async function publish(revisionId: string) {
	need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
	need(await approvePractice(team.coordinator, revisionId, { version: await version(revisionId) }))
	need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
}
async function search(q: string, locale: Locale = 'en') {
	const { filters } = parseFilters(new URLSearchParams({ q }))
	const { practices, words } = await searchPractices(visitor, { ...filters, exact: true }, locale)
	return {
		unknown: words?.unknown,
		found: practices.map(({ slug, attachment, snippet }) => ({
			slug,
			attachment: attachment?.text,
			marked: snippet?.parts.filter(({ marked }) => marked).map(({ text }) => text),
		})),
	}
}
const slugs = async (q: string) => (await search(q)).found.map(({ slug }) => slug)

it('finds what a document of a published practice says, in its own language, and says where', async () => {
	const { revisionId, slug } = await begin(team, team.contributor)
	const file = await upload(revisionId, pdf(['The zeppelin harbours were measured', 'twice a year']))
	expect(await stateOf(file)).toBe('waiting')
	await attach(revisionId, file, 'Informe anual', 'en')
	expect(await readAll()).toEqual({ done: 1, failed: 0 })
	expect(await stateOf(file)).toBe('read')
	expect(await slugs('zeppelin')).toEqual([])

	await publish(revisionId)
	const here = { slug, attachment: 'Informe anual' }
	expect((await search('harbour zeppelin')).found).toEqual([{ ...here, marked: ['zeppelin', 'harbours'] }])
	expect((await search('"zeppelin harbours"')).found).toEqual([{ ...here, marked: ['zeppelin', 'harbours'] }])
	expect(await slugs('"harbours zeppelin"')).toEqual([])
	expect((await search('annual informe', 'ca')).found).toMatchObject([here])

	const { revisionId: second } = need(await startRevision(team.contributor, revisionId))
	await fill(second, team.contributor, { attachments: [] })
	expect(await slugs('zeppelin')).toEqual([slug])
	await publish(second)
	expect(await search('zeppelin')).toEqual({ found: [], unknown: ['zeppelin'] })
	expect(await db.catalogueAttachment.count({ where: { fileId: file } })).toBe(0)
})

it('finds it also where it is read after publication, until the practice is archived', async () => {
	const { revisionId, slug } = await begin(team, team.contributor)
	const file = await upload(revisionId, docx(['Un funicular elèctric']))
	await attach(revisionId, file, 'Memòria', null)
	await publish(revisionId)
	expect((await search('memoria')).found).toMatchObject([{ slug, attachment: 'Memòria' }])
	expect(await slugs('funicular')).toEqual([])
	await readAll()
	expect((await search('funicular', 'ca')).found).toEqual([
		{ slug, attachment: 'Memòria', marked: ['funicular'] },
	])
	need(await archivePractice(team.editor, revisionId, { version: await version(revisionId), reason: 'x' }))
	expect(await slugs('funicular')).toEqual([])
})

it('counts less than the words of a practice itself', async () => {
	const { revisionId: one, slug: said } = await begin(team, team.contributor)
	await fill(one, team.contributor, { ...wholePart, 'texts.ca.summary': 'Una gondola.' })
	const { revisionId: two, slug: attached } = await begin(team, team.contributor)
	await attach(two, await upload(two, pdf(['gondola gondola gondola gondola'])), 'Annex', 'ca')
	await readAll()
	await publish(one)
	await publish(two)
	expect(await search('gondola')).toMatchObject({
		found: [
			{ slug: said, attachment: undefined },
			{ slug: attached, attachment: 'Annex' },
		],
	})
	expect(await slugs('xarxa -gondola')).not.toContain(attached)
})

it('says truthfully what became of each', async () => {
	const { revisionId } = await begin(team, team.contributor)
	const scanned = await upload(revisionId, pdf(['', '']))
	const torn = await upload(revisionId, docx(['torn</w:t>']))
	const whole = await upload(revisionId, pdf(['Words']))
	const read = storage().read.bind(storage())
	const away = vi.spyOn(storage(), 'read').mockRejectedValue(new Error('away'))
	expect(await readAll()).toEqual({ done: 0, failed: 3 })
	expect(await stateOf(whole)).toBe('waiting')
	away.mockImplementation(read)
	expect(await readTexts(system, { data: { fileId: whole }, after: '' })).toMatchObject({
		done: 1,
		next: null,
	})
	expect(await readAll()).toEqual({ done: 2, failed: 0 })
	expect(await Promise.all([scanned, torn, whole].map(stateOf))).toEqual(['empty', 'failed', 'read'])
	expect(await readAll()).toEqual({ done: 0, failed: 0 })
	// Asked for in the transaction that notes the file.
	const jobs = await db.$queryRaw<{ file: string }[]>`
		SELECT data ->> 'fileId' AS file FROM pgboss.job WHERE name = 'document-texts'`
	expect(jobs.map(({ file }) => file)).toEqual(expect.arrayContaining([scanned, torn, whole]))
	await expect(readTexts(team.editor, { data: {}, after: '' })).rejects.toThrow(NotFound)
})

it('never keeps a practice from being published, whatever its documents hold', async () => {
	// Each of these is read as three words; that many of them are more than a text index holds.
	const letters = (number: number) =>
		Array.from({ length: 5 }, (_, place) =>
			String.fromCharCode(97 + (Math.floor(number / 26 ** place) % 26)),
		).join('')
	const pairs = (from: number) =>
		Array.from(
			{ length: 17_000 },
			(_, at) => `é${letters(from + 2 * at)}-${letters(from + 2 * at + 1)}`,
		).join(' ')
	const { revisionId, slug } = await begin(team, team.contributor)
	const files: string[] = []
	for (let number = 0; number < 2; number++)
		files.push(await upload(revisionId, docx([`peculiar${number} ${pairs(number * 34_000)}`])))
	await fill(revisionId, team.contributor, {
		...wholePart,
		attachments: files.map((file) => ({ file, title: { ca: 'Llista' }, language: 'fr' as const })),
	})
	expect(await readAll()).toEqual({ done: 2, failed: 0 })
	expect(await Promise.all(files.map(stateOf))).toEqual(['read', 'read'])
	const kept = await db.fileText.findMany({ where: { fileId: { in: files } } })
	for (const { text } of kept) expect(text.length).toBeLessThan(fileLimits.textCharacters * 0.9)
	await publish(revisionId)
	expect(await slugs('peculiar0')).toEqual([slug])
})
