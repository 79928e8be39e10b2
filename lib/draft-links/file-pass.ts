import { timingSafeEqual } from 'node:crypto'
import { secretFrom } from '../secret-token'
import { isUuid } from '../uuid'

/**
 * What opens one file of a draft to the guest of one link: it goes into the addresses of pictures and documents, so it
 * must not be the secret of the link. Kept nowhere: it is made from the link, the file and a key.
 */
export const passFor = (linkId: string, fileId: string, key: string): string =>
	`${linkId}.${secretFrom(`file ${fileId} by draft link ${linkId}`, key)}`

/** The link it was made for; undefined where it is for another file, or nobody made it here. */
export function linkOfPass(pass: string, fileId: string, key: string): string | undefined {
	const [linkId = ''] = pass.split('.')
	if (!isUuid(linkId)) return undefined
	const [given, right] = [Buffer.from(pass), Buffer.from(passFor(linkId, fileId, key))]
	return given.length === right.length && timingSafeEqual(given, right) ? linkId : undefined
}
