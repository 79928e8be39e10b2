import 'server-only'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { revisionScope } from '@/app/bound-scope'
import { paths } from '@/lib/paths'

/** Where somebody speaks from: they come back there. */
export const remarkScope = revisionScope.extend({ page: z.enum(['review', 'submission']) })
export const threadScope = remarkScope.extend({ remarkId: z.uuid() })
export type RemarkScope = z.output<typeof remarkScope>
export type ThreadScope = z.output<typeof threadScope>

export function backToRemark({ locale, revisionId, page }: RemarkScope, remarkId: string): never {
	const address =
		page === 'review' ? paths.reviewRevision(locale, revisionId) : paths.submission(locale, revisionId)
	// The same page but for the anchor would not be asked for again.
	refresh()
	redirect(`${address}#remark-${remarkId}`)
}
