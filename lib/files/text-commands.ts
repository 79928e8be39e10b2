import 'server-only'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type JobRound, queueJob } from '../job-queue'
import { log } from '../log'
import { indexPractices } from '../practices/index-commands'
import { indexable } from './indexable'
import { canReadTexts } from './policy'
import type { FileProblem } from './problems'
import { documentFormats, mediaTypes, type TextState } from './schema'
import { receivingFolder, storage } from './storage'
import { inWorkshop } from './workshop'

type DocumentFormat = (typeof documentFormats)[number]

/** To be called in the transaction that notes a document whose words are not read yet. */
export const queueText = (tx: Transaction, fileId: string): Promise<void> =>
	queueJob(tx, 'document-texts', { fileId })

/** The job: the words of one document, or of all that wait for it, one a round. What is at fault here is tried again. */
export async function readTexts(
	actor: Actor,
	{ data, after }: { data: Record<string, unknown>; after: string },
): Promise<JobRound> {
	if (!canReadTexts(actor)) throw new NotFound('texts of documents')
	const one = typeof data.fileId === 'string' ? data.fileId : undefined
	const file = await db.storedFile.findFirst({
		where: { textState: 'waiting', id: one ?? (after === '' ? {} : { gt: after }) },
		orderBy: { id: 'asc' },
		select: { id: true, mediaType: true, forms: { take: 1, select: { key: true } } },
	})
	if (!file) return { done: 0, failed: 0, next: null }
	const next = one ? null : file.id
	const read = await readText(file)
	if (!read) return { done: 0, failed: 1, next }
	await keepText(file.id, read)
	return { done: 1, failed: 0, next }
}

type Read = { state: TextState; text: string }

/** Undefined where it is not the document's fault that it was not read. */
async function readText(file: {
	id: string
	mediaType: string
	forms: { key: string }[]
}): Promise<Read | undefined> {
	const format = documentFormats.find((candidate) => mediaTypes[candidate] === file.mediaType)
	const [form] = file.forms
	if (!format || !form) return { state: 'failed', text: '' }
	const answer = await withCopy(form.key, (input) =>
		inWorkshop<'text'>({ task: 'text', input, as: format satisfies DocumentFormat }),
	).catch((error: unknown) => {
		log.error({ err: error, file: file.id }, 'a document could not be fetched')
		return undefined
	})
	if (!answer) return undefined
	if (answer.ok) return { state: answer.value.text === '' ? 'empty' : 'read', text: answer.value.text }
	return isTemporary(answer.problem) ? undefined : { state: 'failed', text: '' }
}

const isTemporary = ({ code }: FileProblem): boolean => code === 'busy'

/** The workshop opens files of this machine, and the store may be elsewhere. */
async function withCopy<T>(key: string, use: (path: string) => Promise<T>): Promise<T> {
	await mkdir(receivingFolder(), { recursive: true, mode: 0o700 })
	const folder = await mkdtemp(path.join(receivingFolder(), 't-'))
	try {
		const bytes = await storage().read(key)
		if (!bytes) throw new Error('a file is not where it was kept')
		const copy = path.join(folder, 'document')
		await pipeline(bytes, createWriteStream(copy, { mode: 0o600 }))
		return await use(copy)
	} finally {
		await rm(folder, { recursive: true, force: true })
	}
}

/** Kept, and found from now on where visitors see the document already. */
async function keepText(fileId: string, { state, text: whole }: Read): Promise<void> {
	const text = indexable(whole)
	await db.$transaction(async (tx) => {
		const { count } = await tx.storedFile.updateMany({
			where: { id: fileId, textState: 'waiting' },
			data: { textState: state },
		})
		if (count === 0 || state !== 'read') return
		await tx.fileText.create({ data: { fileId, text }, select: { fileId: true } })
		const shown = await tx.practice.findMany({
			where: { liveRevision: { attachments: { some: { fileId } } } },
			select: { id: true },
		})
		await indexPractices(
			tx,
			shown.map(({ id }) => id),
		)
	})
}
