import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db'
import { type Actor, visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { restoreRevision, startRevision, submitPractice } from '../practices/commands'
import { compareDrafts } from '../practices/compare'
import { readDraft } from '../practices/draft-rows'
import { getPractice, getRevisionPage } from '../practices/queries'
import { approvePractice, archivePractice, publishPractice } from '../practices/review-commands'
import { saveDraft } from '../practices/save-commands'
import { begin, createTeam, fill, need, type Team, version, wholePart } from '../practices/test-team'
import type { TestPerson } from '../test-factories'
import { addFile, deleteFile, mayAddFile } from './commands'
import { fileLimits } from './limits'
import { getFile, listFilesFor } from './queries'
import type { FileFacts } from './schema'
import { storage } from './storage'
import { docx, pdf } from './test-documents'
import { tidyFiles } from './tidy-commands'
import { scan } from './virus-scanner'

// The real one, unless a test says what it answers.
vi.mock('./virus-scanner', { spy: true })

const system = { kind: 'system', name: 'jobs' } as const
let team: Team
let counter = 0
beforeAll(async () => {
	team = await createTeam()
})
afterEach(() => vi.restoreAllMocks())

async function sent(bytes: Uint8Array, name: string) {
	const file = path.join(await mkdtemp(path.join(tmpdir(), 'atlas-sent-')), 'file')
	await writeFile(file, bytes)
	return { path: file, name, show: false }
}
/** Another picture each time, also as a JPEG, which takes neighbouring colours for one. */
const picture = () =>
	sharp({
		create: {
			width: 640,
			height: 400,
			channels: 3,
			background: { r: (++counter * 7) % 256, g: (counter * 53) % 256, b: 120 },
		},
	})
		.png()
		.toBuffer()
const add = async (actor: Actor, revisionId: string, bytes?: Uint8Array, more: { show?: boolean } = {}) =>
	addFile(actor, revisionId, { ...(await sent(bytes ?? (await picture()), 'photo.png')), ...more })
const added = async (actor: Actor, revisionId: string, bytes?: Uint8Array) =>
	need(await add(actor, revisionId, bytes))

const described = ({ id }: FileFacts) => ({
	file: id,
	alt: { ca: 'Un comptador' },
	credit: 'Anna',
	caption: {},
})
const titled = ({ id }: FileFacts) => ({ file: id, title: { ca: 'Informe' }, language: 'ca' })

async function toReview(revisionId: string) {
	need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
	need(await approvePractice(team.coordinator, revisionId, { version: await version(revisionId) }))
}
const publish = async (revisionId: string) =>
	need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))

/** Who of all may read a file now. */
async function readers(file: FileFacts): Promise<string[]> {
	const all: [string, Actor][] = [
		['visitor', visitor],
		['stranger', team.stranger],
		['reviewer', team.reviewer],
		['editor', team.editor],
		['contributor', team.contributor],
	]
	const form = file.forms[0]?.name ?? ''
	const seen = await Promise.all(
		all.map(([name, actor]) =>
			getFile(actor, file.id, form).then(
				({ open }) => (open ? `${name} (open)` : name),
				() => undefined,
			),
		),
	)
	return seen.filter((name) => name !== undefined)
}
const everybody = ['visitor', 'stranger', 'reviewer', 'editor', 'contributor'].map((name) => `${name} (open)`)

describe('a file of a draft', () => {
	it('is for those who may read the draft, for everybody once it is published, and for them again when archived', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const image = await added(team.contributor, revisionId)
		const report = await added(team.contributor, revisionId, pdf(['Cabal']))
		expect(await readers(image)).toEqual(['contributor'])
		await fill(revisionId, team.contributor, {
			...wholePart,
			images: [described(image)],
			attachments: [titled(report)],
		})
		expect(await readers(image)).toEqual(['contributor'])
		expect(await readers(report)).toEqual(['contributor'])

		await toReview(revisionId)
		expect(await readers(image)).toEqual(['reviewer', 'editor', 'contributor'])
		await publish(revisionId)
		expect(await readers(image)).toEqual(everybody)
		expect(await readers(report)).toEqual(everybody)

		need(await archivePractice(team.editor, revisionId, { version: await version(revisionId), reason: 'x' }))
		expect(await readers(image)).toEqual(['reviewer', 'editor', 'contributor'])
	})

	it('stays for the version that showed it, and is never copied', async () => {
		const { revisionId: first, slug } = await begin(team, team.contributor)
		const [one, two] = [await added(team.contributor, first), await added(team.contributor, first)]
		await fill(first, team.contributor, { ...wholePart, images: [described(one), described(two)] })
		await toReview(first)
		await publish(first)
		const { revisionId: second } = need(await startRevision(team.contributor, first))
		expect((await readDraft(db, second)).images.map(({ file }) => file)).toEqual([one.id, two.id])
		const three = await added(team.contributor, second)
		await fill(second, team.contributor, { images: [described(three), described(one)] })
		expect(await readers(three)).toEqual(['contributor'])
		await toReview(second)
		await publish(second)

		expect((await getPractice(visitor, slug, 'ca')).images.map(({ image }) => image.id)).toEqual([
			three.id,
			one.id,
		])
		for (const file of [one, two, three]) expect(await readers(file)).toEqual(everybody)
		expect(await db.storedFile.count({ where: { practice: { slug } } })).toBe(3)
		const changes = compareDrafts(await readDraft(db, first), await readDraft(db, second))
		expect(changes.map(({ path }) => path)).toEqual(['images.0', 'images.1'])
	})

	it('is shown with what is said of it, in the reader’s language', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const image = await added(team.contributor, revisionId)
		const report = await added(team.contributor, revisionId, pdf(['u', 'dos']))
		await fill(revisionId, team.contributor, {
			images: [{ ...described(image), alt: { ca: 'Un comptador', en: 'A meter' }, caption: { ca: 'Peu' } }],
			attachments: [titled(report)],
		})
		const page = await getRevisionPage(team.contributor, revisionId, 'en')
		expect(page.images).toMatchObject([
			{
				alt: { text: 'A meter', locale: 'en' },
				caption: { text: 'Peu', locale: 'ca' },
				credit: 'Anna',
				image: { width: 640, height: 400, fallback: '640.jpg', forms: [{ width: 480 }, { width: 640 }] },
			},
		])
		expect(page.attachments).toMatchObject([
			{ title: { text: 'Informe', locale: 'ca' }, mediaType: 'application/pdf', pages: 2, language: 'ca' },
		])
		expect(page.attachments[0]?.path).toBe(`/files/${report.id}/document.pdf`)
	})

	it('needs its words before it is sent', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const image = await added(team.contributor, revisionId)
		const report = await added(team.contributor, revisionId, docx(['bare']))
		await fill(revisionId, team.contributor, {
			...wholePart,
			images: [{ file: image.id }],
			attachments: [{ file: report.id }],
		})
		const sentOff = await submitPractice(team.contributor, revisionId, await version(revisionId))
		expect(sentOff).toMatchObject({
			ok: false,
			problem: {
				problems: [
					{ field: 'images.0.alt', code: 'required' },
					{ field: 'images.0.credit', code: 'required' },
					{ field: 'attachments.0.title', code: 'required' },
				],
			},
		})
	})
})

describe('a draft names', () => {
	it('files of its own practice only, each of its kind, each once', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const { revisionId: other } = await begin(team, team.contributor)
		const foreign = await added(team.contributor, other)
		const report = await added(team.contributor, revisionId, docx(['own']))
		const image = await added(team.contributor, revisionId)
		const try_ = async (images: string[]) => {
			const saved = await saveDraft(team.contributor, revisionId, {
				version: await version(revisionId),
				part: { images: images.map((file) => ({ file })) },
			})
			return saved.ok ? [] : 'problems' in saved.problem ? saved.problem.problems : saved.problem
		}
		const unknown = [{ field: 'images.0.file', code: 'unknownValue' }]
		expect(await try_([foreign.id])).toEqual(unknown)
		expect(await try_([report.id])).toEqual(unknown)
		expect(await try_(['01900000-0000-7000-8000-000000000000'])).toEqual(unknown)
		expect(await try_(["'; drop table"])).toMatchObject([{ field: 'images.0.file' }])
		expect(await try_([image.id, image.id])).toMatchObject([{ field: 'images.1.file', code: 'twice' }])
		expect(await try_([image.id])).toEqual([])
	})
})

describe('adding', () => {
	it('is for those who may write the draft, while it can be written', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const others: TestPerson[] = [team.stranger, team.reviewer, team.editor]
		for (const actor of [visitor, ...others])
			await expect(mayAddFile(actor, revisionId)).rejects.toThrow('not found')
		await expect(mayAddFile(team.contributor, 'nothing')).rejects.toThrow('not found')
		await fill(revisionId, team.contributor)
		await toReview(revisionId)
		expect(await add(team.contributor, revisionId)).toEqual({ ok: false, problem: { code: 'closed' } })
		expect(await mayAddFile(team.reviewer, revisionId)).toEqual({ ok: false, problem: { code: 'closed' } })
	})

	it('the same bytes twice, also at the same moment, is one file', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const bytes = await picture()
		const all = await Promise.all([1, 2, 3].map(() => added(team.contributor, revisionId, bytes)))
		expect(new Set(all.map(({ id }) => id)).size).toBe(1)
	})

	it('shows it at the end of the list where no script does, as far as that goes', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const image = await added(team.contributor, revisionId)
		await fill(revisionId, team.contributor, { images: [described(image)] })
		const before = await version(revisionId)
		const second = need(await add(team.contributor, revisionId, undefined, { show: true }))
		const document = need(await add(team.contributor, revisionId, docx(['shown']), { show: true }))
		const draft = await readDraft(db, revisionId)
		expect(draft.images.map(({ file }) => file)).toEqual([image.id, second.id])
		expect(draft.attachments.map(({ file }) => file)).toEqual([document.id])
		expect(await version(revisionId)).toBe(before + 2)

		await db.revisionImage.createMany({
			data: Array.from({ length: 10 }, (_, row) => ({ revisionId, position: row + 10, fileId: image.id })),
		})
		expect(await add(team.contributor, revisionId, undefined, { show: true })).toEqual({
			ok: false,
			problem: { code: 'listFull' },
		})
	})

	it('ends where the room ends: of the practice, and of the organisation', async () => {
		const { revisionId, practiceId, slug } = await begin(team, team.contributor)
		const large = (practice: string, bytes: number, sha256: string) =>
			db.storedFile.create({
				data: {
					practiceId: practice,
					kind: 'document',
					mediaType: 'application/pdf',
					name: 'x',
					sha256,
					bytes,
				},
			})
		const { id } = await large(practiceId, fileLimits.practiceBytes, 'a')
		expect(await add(team.contributor, revisionId)).toEqual({ ok: false, problem: { code: 'practiceFull' } })
		const { room } = await listFilesFor(team.contributor, { slug, organisationId: team.organisationId })
		expect(room).toMatchObject({ practice: fileLimits.practiceBytes, files: 1 })
		await db.storedFile.delete({ where: { id } })

		const { practiceId: other } = await begin(team, team.contributor)
		const { id: whole } = await large(other, fileLimits.organisationBytes, 'b')
		expect(await add(team.contributor, revisionId)).toEqual({
			ok: false,
			problem: { code: 'organisationFull' },
		})
		await db.storedFile.delete({ where: { id: whole } })
	})

	it('is refused where the bytes cannot be kept, and nothing is noted', async () => {
		const { revisionId, practiceId } = await begin(team, team.contributor)
		vi.spyOn(storage(), 'put').mockRejectedValue(new Error('ENOSPC'))
		expect(await add(team.contributor, revisionId)).toEqual({ ok: false, problem: { code: 'notKept' } })
		expect(await db.storedFile.count({ where: { practiceId } })).toBe(0)
	})

	it('asks the virus scanner first, and notes when it found nothing', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const scanned = vi.mocked(scan)
		const bytes = await picture()
		for (const code of ['infected', 'notChecked'] as const) {
			scanned.mockResolvedValueOnce({ code })
			expect(await add(team.contributor, revisionId, bytes)).toEqual({ ok: false, problem: { code } })
		}
		expect(
			await db.storedFile.count({ where: { practice: { revisions: { some: { id: revisionId } } } } }),
		).toBe(0)
		// Without a scanner nobody looks at it; with one, the same file is looked at when it comes again.
		const { id } = await added(team.contributor, revisionId, bytes)
		const at = () => db.storedFile.findUniqueOrThrow({ where: { id }, select: { scannedAt: true } })
		expect(await at()).toEqual({ scannedAt: null })
		const scannedAt = new Date()
		scanned.mockResolvedValueOnce({ scannedAt })
		expect((await added(team.contributor, revisionId, bytes)).id).toBe(id)
		expect(await at()).toEqual({ scannedAt })
	})

	it('leaves bytes that are exactly what the database says', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const bytes = pdf(['The very same'])
		const file = await added(team.contributor, revisionId, bytes)
		const { key } = await getFile(team.contributor, file.id, 'document.pdf')
		const stream = await storage().read(key)
		expect(stream && (await buffer(stream)).equals(bytes)).toBe(true)
		const part = await storage().read(key, { first: 0, last: 4 })
		expect(part && String(await buffer(part))).toBe('%PDF-')
		const folder = path.join(process.env.DATA_DIR ?? '', 'files')
		expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([])
		expect(existsSync(path.join(folder, key))).toBe(true)
	})
})

describe('deleting', () => {
	it('is for its owners, and for files that nothing shows', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const [shown, aside] = [
			await added(team.contributor, revisionId),
			await added(team.contributor, revisionId),
		]
		await fill(revisionId, team.contributor, { images: [described(shown)] })
		for (const actor of [visitor, team.stranger, team.editor])
			await expect(deleteFile(actor, aside.id)).rejects.toThrow('not found')
		expect(await deleteFile(team.contributor, shown.id)).toEqual({ ok: false, problem: { code: 'closed' } })
		expect(await deleteFile(team.contributor, aside.id)).toMatchObject({ ok: true })
		await expect(deleteFile(team.contributor, aside.id)).rejects.toThrow('not found')
		await expect(getFile(team.contributor, aside.id, '480.webp')).rejects.toThrow('not found')
	})
})

it('an address that no file has is not found, whatever it is', async () => {
	for (const [id, form] of [
		['../../etc', 'passwd'],
		['01900000-0000-7000-8000-000000000000', '480.webp'],
		['01900000-0000-7000-8000-000000000000', 'x'.repeat(5000)],
		['01900000-0000-7000-8000-000000000000', 'a\0b'],
	] as const)
		await expect(getFile(team.contributor, id, form)).rejects.toThrow('not found')
})

describe('tidying', () => {
	const days = (count: number) => new Date(Date.now() + count * 24 * 3_600_000)
	const listed = async () => {
		const keys: string[] = []
		for await (const { key } of storage().list()) keys.push(key)
		return keys
	}
	const keysOf = async (id: string) =>
		(await db.fileForm.findMany({ where: { fileId: id } })).map(({ key }) => key)

	it('puts away what no revision shows, a week after anybody touched the practice, and its bytes', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const shown = need(await add(team.contributor, revisionId, undefined, { show: true }))
		const aside = await added(team.contributor, revisionId)
		const bytes = await keysOf(aside.id)
		const kept = await keysOf(shown.id)
		await tidyFiles(system, days(6))
		expect(await db.storedFile.count({ where: { id: aside.id } })).toBe(1)
		await tidyFiles(system, days(8))
		expect(await db.storedFile.count({ where: { id: { in: [aside.id, shown.id] } } })).toBe(1)
		const left = await listed()
		expect(bytes.filter((key) => left.includes(key))).toEqual([])
		expect(kept.every((key) => left.includes(key))).toBe(true)
	})
	it('leaves bytes that were put there just now, and is the job’s alone', async () => {
		const { revisionId } = await begin(team, team.contributor)
		const { id } = await added(team.contributor, revisionId)
		const bytes = await keysOf(id)
		await db.storedFile.delete({ where: { id } })
		await tidyFiles(system)
		expect((await listed()).filter((key) => bytes.includes(key)).length).toBe(bytes.length)
		await expect(tidyFiles(team.editor)).rejects.toThrow(NotFound)
	})

	it('leaves what only an older version shows: a year later it can be restored with it', async () => {
		const { revisionId: first } = await begin(team, team.contributor)
		const image = await added(team.contributor, first)
		const report = await added(team.contributor, first, pdf(['Recuperat']))
		await fill(first, team.contributor, {
			...wholePart,
			images: [described(image)],
			attachments: [titled(report)],
		})
		await toReview(first)
		await publish(first)
		const { revisionId: second } = need(await startRevision(team.contributor, first))
		await fill(second, team.contributor, { images: [], attachments: [] })
		await toReview(second)
		await publish(second)

		const later = new Date(Date.now() + 400 * 24 * 3_600_000)
		await tidyFiles(system, later)
		const { revisionId: third } = need(await restoreRevision(team.contributor, first))
		const restored = await getRevisionPage(team.contributor, third, 'ca')
		expect(restored.images.map(({ image: { id } }) => id)).toEqual([image.id])
		expect(restored.images[0]).toMatchObject({ alt: { text: 'Un comptador' }, credit: 'Anna' })
		expect(restored.attachments.map(({ path: at }) => at)).toEqual([`/files/${report.id}/document.pdf`])
		for (const { id, forms } of [image, report])
			for (const { name } of forms) {
				const { key } = await getFile(team.contributor, id, name)
				const stream = await storage().read(key)
				expect(stream && (await buffer(stream)).length).toBeGreaterThan(0)
			}
	})
})
