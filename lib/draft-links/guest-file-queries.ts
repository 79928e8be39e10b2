import 'server-only'
import type { Actor } from '../accounts/policy'
import { authSecret } from '../accounts/sign-in-token'
import { db } from '../db'
import { NotFound } from '../errors'
import { getFile, type ServedFile } from '../files/queries'
import { paths } from '../paths'
import type { PracticePage } from '../practices/page'
import { isUuid } from '../uuid'
import { linkOfPass, passFor } from './file-pass'
import { readableStates } from './policy'

const reading: Actor = { kind: 'system', name: 'secret link' }

/**
 * A file for the guest of a link: as long as the link works, and the revision it is for shows the file. Whatever else
 * is the matter is NotFound.
 */
export async function getFileByLink(
	_actor: Actor,
	{ id, form, pass }: { id: string; form: string; pass: string },
): Promise<ServedFile> {
	const hidden = new NotFound(`file ${id}/${form}`)
	const linkId = isUuid(id) ? linkOfPass(pass, id, authSecret()) : undefined
	const shows = { some: { fileId: id } }
	const link = linkId
		? await db.draftLink.findFirst({
				where: {
					id: linkId,
					revokedAt: null,
					expiresAt: { gt: new Date() },
					revision: {
						state: { in: [...readableStates] },
						OR: [{ images: shows }, { attachments: shows }],
					},
				},
				select: { id: true },
			})
		: null
	if (!link) throw hidden
	return getFile(reading, id, form)
}

/** The page with addresses of pictures and documents that the guest of this link may open. */
export const withPasses = (page: PracticePage, linkId: string): PracticePage => ({
	...page,
	images: page.images.map(({ image, ...picture }) => ({
		...picture,
		image: { ...image, pass: passFor(linkId, image.id, authSecret()) },
	})),
	attachments: page.attachments.map(({ file, ...document }) => ({
		...document,
		file,
		path: paths.file(file.id, file.form, passFor(linkId, file.id, authSecret())),
	})),
})
