import type { SqlKind } from './bare-sql'
import type { Question, QuestionKind } from './questions'

/** One thing that is measured. */
export type Case = {
	name: string
	/** Search cases have a target of their own, and a bare SQL beside them. */
	group: 'search' | 'suggestions' | 'page'
	/** Undefined: the address alone. */
	questions: QuestionKind | 'practices' | undefined
	address(question: Question): string
	sql?: SqlKind
	/** Only asked again and again: what the first answer costs is another case. */
	onlyAgain?: boolean
}

const api = (question: Question) => `/api/v1/practices?${new URLSearchParams(question)}`

export const cases: readonly Case[] = [
	{ name: 'no filter', group: 'search', questions: 'nothing', address: api, sql: 'words' },
	{ name: 'one filter', group: 'search', questions: 'filter', address: api, sql: 'words' },
	{ name: 'a rare word', group: 'search', questions: 'rare', address: api, sql: 'words' },
	{ name: 'a frequent word', group: 'search', questions: 'frequent', address: api, sql: 'words' },
	{ name: 'a word with filters', group: 'search', questions: 'wordAndFilters', address: api, sql: 'words' },
	{ name: 'two words', group: 'search', questions: 'twoWords', address: api, sql: 'words' },
	{ name: 'a mistyped word', group: 'search', questions: 'mistyped', address: api, sql: 'mistyped' },
	{ name: 'across languages', group: 'search', questions: 'acrossLanguages', address: api, sql: 'concept' },
	{
		name: 'suggestions',
		group: 'suggestions',
		questions: 'beginning',
		address: (question) => `/api/v1/suggestions?${new URLSearchParams(question)}`,
		sql: 'beginning',
	},
	{
		name: 'list page',
		group: 'page',
		questions: 'wordAndFilters',
		address: ({ locale = 'en', ...question }) => `/${locale}/practices?${new URLSearchParams(question)}`,
	},
	{
		name: 'practice page',
		group: 'page',
		questions: 'practices',
		address: ({ slug = '' }) => `/en/practices/${slug}`,
	},
	...(
		[
			['home page', '/en'],
			['region page', '/en/regions/ES511'],
			['event page', '/ca/events/policy-learning-event-3'],
		] as const
	).map(
		([name, address]): Case => ({
			name,
			group: 'page',
			questions: undefined,
			address: () => address,
			onlyAgain: true,
		}),
	),
]
