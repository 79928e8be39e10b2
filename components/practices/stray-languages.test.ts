import { expect, test } from 'vitest'
import type { ContentLocale } from '@/lib/locales'
import type { PracticePage } from '@/lib/practices/page'
import { strayLanguages } from './stray-languages'

const text = (locale: ContentLocale) => ({ text: 'Text', locale })

const practice = (parts: Partial<Pick<PracticePage, 'texts' | 'evidence' | 'buildingBlocks'>>) =>
	({
		texts: {},
		evidence: [],
		buildingBlocks: [],
		language: { text: { locale: 'en', origin: 'machine' } },
		...parts,
	}) as unknown as PracticePage

test('a text in the language of the reader and of the rest strays nowhere', () => {
	expect(strayLanguages(practice({ texts: { challenge: text('en'), solution: text('fi') } }), 'fi')).toEqual(
		[],
	)
})

test('each other language is named once', () => {
	const block = { title: text('en'), purpose: text('pl'), enablingFactors: undefined, lessons: undefined }
	expect(
		strayLanguages(
			practice({ texts: { challenge: text('ca'), resources: text('ca') }, buildingBlocks: [block] }),
			'fi',
		),
	).toEqual(['ca', 'pl'])
})
