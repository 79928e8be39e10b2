import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { noFilters, type PracticeFilters } from './filters'
import { indexPractices } from './index-commands'
import { searchPractices } from './search'
import { recipes } from './test-catalogue'

const ids: string[] = []
beforeAll(async () => {
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	await db.$transaction((tx) => indexPractices(tx, ids))
})

const words = [
	...[
		':*|&!()\'"',
		"'",
		'\\',
		"\\'",
		'\\\\',
		"''",
		'"',
		'""',
		'-',
		'--',
		'-"',
		'!',
		'(',
		')',
		':*',
		'a:*',
		'a:b',
		'<->',
	],
	...[
		'🌍',
		'👩‍👩‍👧‍👦 water',
		'\0',
		'a\0b',
		'\ud800',
		'x'.repeat(10_000),
		'" '.repeat(5_000),
		"'a' & ",
		'OR OR OR',
	],
	...[
		"l'",
		"l''",
		'a\u0301',
		'\u202e',
		'%',
		'_',
		'$$1',
		'$1',
		"');--",
		'<script>',
		'\ue000\ue001',
		'ß ﬁ Ǆ',
		'١٢٣',
	],
]
it.each(words.map((word) => [JSON.stringify(word).slice(0, 30), word]))(
	'%s does not break it',
	async (_, word) => {
		for (const locale of ['en', 'ca'] as const) {
			await expect(
				searchPractices(visitor, { ...noFilters, q: word, sort: 'relevance' }, locale),
			).resolves.toBeDefined()
			const values = [word, word.repeat(3)]
			const filters: PracticeFilters = {
				...{ ...noFilters, q: 'water', theme: values, region: values, country: values, stage: values },
				...{
					organisation: values,
					project: values,
					event: values,
					language: values,
					tag: values,
					year: values,
				},
				...{ page: Number.NaN, size: 1e9 },
			}
			await expect(searchPractices(visitor, filters, locale)).resolves.toMatchObject({
				total: 0,
				size: 100,
			})
		}
	},
)

it('takes any mixture of signs', async () => {
	const signs = [
		'"',
		"'",
		'\\',
		'-',
		'OR',
		' ',
		' ',
		'a',
		'sea',
		':',
		'*',
		'&',
		'|',
		'!',
		'(',
		')',
		'·',
		'é',
		'’',
	]
	let seed = 7
	const random = (below: number) => {
		seed = (seed * 16807) % 2147483647
		return seed % below
	}
	for (let round = 0; round < 150; round++) {
		const q = Array.from({ length: random(25) }, () => signs[random(signs.length)]).join('')
		await expect(searchPractices(visitor, { ...noFilters, q }, 'ca'), q).resolves.toBeDefined()
	}
})
