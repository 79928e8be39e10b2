import 'server-only'
import type { WordingActions } from '@/components/review/wording-view'
import type { RevisionAction, RevisionState } from '@/lib/practices/policy'
import type { RemarkScope } from './remark-scope'
import { acceptWords, declineWords } from './wording-actions'

type Standing = { actions: readonly RevisionAction[]; state: RevisionState }

/** Whoever may write in it takes proposed words over, or leaves the text as it is. */
export const wordingActions = ({ actions, state }: Standing, scope: RemarkScope): WordingActions => ({
	...(actions.includes('edit')
		? {
				accept: (remarkId) => acceptWords.bind(null, { ...scope, remarkId }),
				decline: (remarkId) => declineWords.bind(null, { ...scope, remarkId }),
			}
		: { accept: undefined, decline: undefined }),
	withAuthors: state === 'draft' || state === 'changes_requested',
})
