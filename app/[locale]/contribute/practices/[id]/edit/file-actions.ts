'use server'

import { refresh } from 'next/cache'
import { found } from '@/app/found'
import { currentActor } from '@/lib/accounts/session'
import { deleteFile } from '@/lib/files/commands'

/** A file that no revision shows goes for good. One that was taken into use meanwhile stays, and the page says so by showing it. */
export async function removeFile(fileId: string): Promise<void> {
	await found(deleteFile(await currentActor(), String(fileId)))
	refresh()
}
