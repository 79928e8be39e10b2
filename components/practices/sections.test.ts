import { expect, test } from 'vitest'
import type { PracticePage } from '@/lib/practices/page'
import { printLinksOf, sectionsOf } from './sections'

const text = (words: string) => ({ text: words, locale: 'en' as const })
const empty: Pick<
	PracticePage,
	'texts' | 'evidence' | 'buildingBlocks' | 'images' | 'attachments' | 'links' | 'presented'
> = {
	texts: {},
	evidence: [],
	buildingBlocks: [],
	images: [],
	attachments: [],
	links: [],
	presented: [],
}
const practice = (more: Partial<typeof empty>) => ({ ...empty, ...more }) as PracticePage

test('a section without words is left out, but for what came of it', () => {
	expect(sectionsOf(practice({}), false)).toEqual(['takenUp', 'opinions', 'history'])
	expect(sectionsOf(practice({ texts: { challenge: text('x'), participation: text('y') } }), true)).toEqual([
		'challenge',
		'transfer',
		'takenUp',
		'opinions',
		'related',
		'history',
	])
})

test('the links of the printed page stand in the order of its sections', () => {
	const claim = {
		claim: text('c'),
		indicator: undefined,
		baseline: null,
		value: null,
		unit: undefined,
		measuredOn: null,
		method: undefined,
		sourceTitle: 'Source',
		sourceUrl: 'https://example.org/2',
	}
	const links = printLinksOf(
		practice({
			texts: {
				whatFailed: text('See [three](https://example.org/3).'),
				solution: text('See [one](https://example.org/1), not [this](javascript:alert(1)).'),
			},
			evidence: [claim, { ...claim, sourceUrl: null }],
			buildingBlocks: [
				{
					title: text('b'),
					purpose: text('[four](https://example.org/4)'),
					enablingFactors: undefined,
					lessons: undefined,
				},
			],
			attachments: [
				{
					file: { id: 'x', form: 'document.pdf' },
					path: 'https://example.org/5',
					title: text('a'),
					mediaType: 'application/pdf',
					bytes: 1,
					pages: null,
					language: null,
				},
			],
			links: [{ title: 'Six', url: 'https://example.org/6' }],
		}),
	)
	expect(links.map(({ href }) => href)).toEqual(
		[1, 2, 3, 4, 5, 6].map((number) => `https://example.org/${number}`),
	)
})
