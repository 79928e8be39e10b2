import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { isUuid } from '../uuid'
import { filesVisibleTo, publiclyShown } from './policy'
import type { FileFacts, FileKind, Room } from './schema'

export const formsSelect = {
	orderBy: { width: 'asc' },
	select: { name: true, mediaType: true, bytes: true, width: true, height: true },
} satisfies Prisma.StoredFile$formsArgs

export const factsSelect = {
	id: true,
	kind: true,
	name: true,
	mediaType: true,
	bytes: true,
	pages: true,
	textState: true,
	forms: formsSelect,
	_count: { select: { images: true, attachments: true } },
} satisfies Prisma.StoredFileSelect

export const toFacts = ({
	_count,
	...row
}: Prisma.StoredFileGetPayload<{ select: typeof factsSelect }>): FileFacts => ({
	...row,
	shown: _count.images + _count.attachments > 0,
})

/** One form of a file, as it is sent to a reader. `open`: anybody may read it, so anybody may keep it. */
export type ServedFile = {
	key: string
	mediaType: string
	bytes: number
	kind: FileKind
	name: string
	open: boolean
}

/**
 * A form of a file for whoever may read it. `open` ones are for everybody; those of drafts, of archived practices and
 * those not shown yet for the people who may see them. Throws NotFound to all others.
 */
export async function getFile(actor: Actor, id: string, form: string): Promise<ServedFile> {
	const hidden = new NotFound(`file ${id}/${form}`)
	if (!isUuid(id) || !/^[\w.-]{1,40}$/.test(form)) throw hidden
	const shown = { where: publiclyShown, take: 1, select: { fileId: true } }
	const row = await db.fileForm.findUnique({
		where: { fileId_name: { fileId: id, name: form } },
		select: {
			key: true,
			mediaType: true,
			bytes: true,
			file: { select: { kind: true, name: true, images: shown, attachments: shown } },
		},
	})
	if (!row) throw hidden
	const { key, mediaType, bytes, file } = row
	const { kind, name } = file
	const open = file.images.length + file.attachments.length > 0
	if (!open) {
		const seen = await db.storedFile.findFirst({
			where: { AND: [{ id }, filesVisibleTo(actor)] },
			select: { id: true },
		})
		if (!seen) throw hidden
	}
	return { key, mediaType, bytes, kind, name, open }
}

/** All files of the practice that a draft belongs to, the newest first, and the room they take. NotFound to strangers. */
export async function listFilesFor(
	actor: Actor,
	practice: { slug: string; organisationId: string },
): Promise<{ files: FileFacts[]; room: Room }> {
	const of = { practice: { slug: practice.slug } }
	const [files, organisation] = await Promise.all([
		db.storedFile.findMany({
			where: { AND: [of, filesVisibleTo(actor)] },
			orderBy: { createdAt: 'desc' },
			select: factsSelect,
			take: 500,
		}),
		db.storedFile.aggregate({
			where: { practice: { organisationId: practice.organisationId } },
			_sum: { bytes: true },
		}),
	])
	return {
		files: files.map(toFacts),
		room: {
			practice: files.reduce((sum, { bytes }) => sum + bytes, 0),
			organisation: organisation._sum.bytes ?? 0,
			files: files.length,
		},
	}
}
