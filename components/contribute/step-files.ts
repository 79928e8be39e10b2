import type { FileFacts, Room } from '@/lib/files/schema'

/** What the screen of files needs to know beside what it shows. */
export type StepFiles = {
	/** Every file of the practice, whichever revision shows it. */
	known: readonly FileFacts[]
	room: Room
	/** Where files are sent. */
	upload: string
	remove: (fileId: string) => Promise<void>
}
