import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { limits } from '../practices/limits'
import { visibleTo } from '../practices/policy'
import { refusal, takeRevision } from '../practices/transition-commands'
import { done, type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { type Examined, type ExaminedForm, examine, extensionOf } from './examine'
import { keyOf } from './keys'
import { fileLimits } from './limits'
import { canAddFile, canDeleteFile } from './policy'
import type { FileProblem } from './problems'
import { factsSelect, toFacts } from './queries'
import { type FileFacts, mediaTypes } from './schema'
import { storage } from './storage'
import { queueText } from './text-commands'
import { scan } from './virus-scanner'

/** Before anything is received: whether this person may add a file to this revision now. NotFound to strangers. */
export async function mayAddFile(actor: Actor, revisionId: string): Promise<Result<true, FileProblem>> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: { state: true, practice: { select: { organisationId: true } } },
			})
		: null
	if (!revision) throw new NotFound(`revision ${revisionId}`)
	const facts = { state: revision.state, organisationId: revision.practice.organisationId }
	return canAddFile(actor, facts) ? done(true) : refused({ code: 'closed' })
}

/**
 * Takes in a file that lies at `path`: looks at it, makes the forms that are kept, stores them, and only then notes
 * it. The same bytes twice are one file of the practice. With `show` the draft shows it from then on; else whoever
 * edits the draft says so.
 */
export async function addFile(
	actor: Actor,
	revisionId: string,
	sent: { path: string; name: string; show: boolean },
): Promise<Result<FileFacts, FileProblem>> {
	const may = await mayAddFile(actor, revisionId)
	if (!may.ok) return may
	// First of all: what a scanner knows to be evil is opened by nobody here.
	const scanned = await scan(sent.path)
	if ('code' in scanned) return refused(scanned)
	const examined = await examine(sent)
	if (!examined.ok) return examined
	const file = examined.value
	const kept = await Promise.all(file.forms.map(keep)).then(
		() => true,
		() => false,
	)
	if (!kept) return refused({ code: 'notKept' })

	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		if (refusal(actor, 'edit', revision)) return refused({ code: 'closed' as const })
		await holdStore(tx, 'adding')
		for (const form of file.forms) if (!(await storage().has(keyFor(form)))) await keep(form)
		const { practiceId, organisationId } = revision
		const same = await tx.storedFile.findUnique({
			where: { practiceId_sha256: { practiceId, sha256: file.sha256 } },
			select: factsSelect,
		})
		const full = same ? undefined : await lackOfRoom(tx, practiceId, organisationId, file)
		if (full) return refused(full)
		const stored =
			same ??
			(await tx.storedFile.create({
				data: {
					practiceId,
					uploadedById: actor.kind === 'person' ? actor.id : null,
					kind: file.kind,
					mediaType: mediaTypes[file.format],
					name: file.name,
					sha256: file.sha256,
					bytes: sizeOf(file),
					pages: file.pages,
					textState: file.textState,
					scannedAt: scanned.scannedAt,
					forms: {
						create: file.forms.map((form) => ({
							name: form.name,
							key: keyFor(form),
							mediaType: form.mediaType,
							bytes: form.bytes,
							width: form.width,
							height: form.height,
						})),
					},
				},
				select: factsSelect,
			}))
		if (same && scanned.scannedAt)
			await tx.storedFile.update({
				where: { id: same.id },
				data: { scannedAt: scanned.scannedAt },
				select: { id: true },
			})
		if (!same && file.textState === 'waiting') await queueText(tx, stored.id)
		const facts = toFacts(stored)
		if (sent.show && !(await show(tx, actor, revision, facts))) return refused({ code: 'listFull' as const })
		return done(facts)
	})
}

const keyFor = (form: ExaminedForm) => keyOf(form.sha256, extensionOf(form))
const keep = (form: ExaminedForm) => storage().put(keyFor(form), form.path, form)
const sizeOf = ({ forms }: Examined) => forms.reduce((sum, { bytes }) => sum + bytes, 0)

/**
 * Whoever notes a file, and whoever tidies the store, do so one after the other: else what was found to be nobody's
 * might be somebody's by the time it is removed.
 */
export const holdStore = (tx: Transaction, what: 'adding' | 'tidying') =>
	what === 'adding'
		? tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock_shared(hashtext('files'))) held`
		: tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('files'))) held`

/** One who adds at a time in an organisation: two at once would both find room for one. */
async function lackOfRoom(
	tx: Transaction,
	practiceId: string,
	organisationId: string,
	file: Examined,
): Promise<FileProblem | undefined> {
	await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`
	const ofPractice = { practiceId }
	const ofOrganisation = { practice: { organisationId } }
	const practice = await tx.storedFile.aggregate({
		where: ofPractice,
		_sum: { bytes: true },
		_count: true,
	})
	const organisation = await tx.storedFile.aggregate({ where: ofOrganisation, _sum: { bytes: true } })
	const size = sizeOf(file)
	if (practice._count >= fileLimits.practiceFiles) return { code: 'tooManyFiles' }
	if ((practice._sum.bytes ?? 0) + size > fileLimits.practiceBytes) return { code: 'practiceFull' }
	if ((organisation._sum.bytes ?? 0) + size > fileLimits.organisationBytes)
		return { code: 'organisationFull' }
	return undefined
}

/** At the end of the draft's list, unless it is there already. False when the list is full. */
async function show(
	tx: Transaction,
	actor: Actor,
	{ id: revisionId }: { id: string },
	{ id: fileId, kind }: FileFacts,
): Promise<boolean> {
	const rows =
		kind === 'image'
			? await tx.revisionImage.findMany({ where: { revisionId }, select: { fileId: true, position: true } })
			: await tx.revisionAttachment.findMany({
					where: { revisionId },
					select: { fileId: true, position: true },
				})
	if (rows.some((row) => row.fileId === fileId)) return true
	if (rows.length >= (kind === 'image' ? limits.images : limits.attachments)) return false
	const data = { revisionId, fileId, position: Math.max(-1, ...rows.map(({ position }) => position)) + 1 }
	if (kind === 'image') await tx.revisionImage.create({ data })
	else await tx.revisionAttachment.create({ data })
	await tx.revision.update({
		where: { id: revisionId },
		data: {
			version: { increment: 1 },
			updatedAt: new Date(),
			lastEditedById: actor.kind === 'person' ? actor.id : null,
		},
		select: { id: true },
	})
	return true
}

/** For good, to make room: a file that no revision shows. Its bytes go when the store is next tidied. */
export async function deleteFile(actor: Actor, fileId: string): Promise<Result<true, FileProblem>> {
	const hidden = new NotFound(`file ${fileId}`)
	if (!isUuid(fileId)) throw hidden
	return db.$transaction(async (tx) => {
		const file = await tx.storedFile.findUnique({
			where: { id: fileId },
			select: {
				practice: { select: { organisationId: true } },
				_count: { select: { images: true, attachments: true } },
			},
		})
		const { images = 0, attachments = 0 } = file?._count ?? {}
		const facts = file && { organisationId: file.practice.organisationId, shown: images + attachments > 0 }
		if (!facts || !canDeleteFile(actor, { ...facts, shown: false })) throw hidden
		if (!canDeleteFile(actor, facts)) return refused({ code: 'closed' as const })
		await tx.storedFile.deleteMany({
			where: { id: fileId, images: { none: {} }, attachments: { none: {} } },
		})
		return done(true as const)
	})
}
