import 'server-only'
import type { SuggestableText } from '@/components/review/wording-form'
import type { WordingActions } from '@/components/review/wording-view'
import type { RevisionAction } from '@/lib/practices/policy'
import type { PracticeDraft } from '@/lib/practices/schema'
import { digestOf, textsOf } from '@/lib/practices/wording'
import type { RemarkScope } from './remark-scope'
import { acceptWords, declineWords } from './wording-actions'

/** Whoever may write in it takes proposed words over, or leaves the text as it is. */
export const wordingActions = (actions: readonly RevisionAction[], scope: RemarkScope): WordingActions =>
	actions.includes('edit')
		? {
				accept: (remarkId) => acceptWords.bind(null, { ...scope, remarkId }),
				decline: (remarkId) => declineWords.bind(null, { ...scope, remarkId }),
			}
		: { accept: undefined, decline: undefined }

/** The texts of a draft that say something, as the forms that propose other words begin with them. */
export const suggestable = (draft: PracticeDraft): SuggestableText[] =>
	textsOf(draft)
		.filter(({ text }) => text !== '')
		.map((text) => ({ ...text, digest: digestOf(text.text) }))
