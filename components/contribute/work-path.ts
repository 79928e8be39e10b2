import { paths } from '@/lib/paths'
import type { WorkHistory } from '@/lib/practices/work-history-queries'

/** Where the revision that is being worked on is written, or read by those who may not write in it now. */
export const workPath = (open: NonNullable<WorkHistory['open']>, locale: string): string =>
	open.mayEdit ? paths.editDraft(locale, open.revisionId) : paths.submission(locale, open.revisionId)
