import { expect, it } from 'vitest'
import { emptyDraft } from '../practices/schema'
import { addressesIn, linksOf } from './found-links'

it.each([
	['See [the report](https://a.example/x) and more.', ['https://a.example/x']],
	['<https://a.example/x>', ['https://a.example/x']],
	['It stands on https://a.example/x.', ['https://a.example/x']],
	['[So](https://a.example/Water_(chemistry)) it is', ['https://a.example/Water_(chemistry)']],
	['(https://a.example/x), **https://b.example**', ['https://a.example/x', 'https://b.example']],
	['[Titled](https://a.example/x "A title")', ['https://a.example/x']],
	['mailto:anna@a.example, /en/practices, nothing', []],
])('the addresses in %j', (text, expected) => {
	expect(addressesIn(text)).toEqual(expected)
})

it('a practice links to what its links, sources and original texts name, each once', () => {
	const draft = emptyDraft('en')
	draft.links = [{ title: 'A', url: 'https://a.example/#part' }]
	draft.evidence = [
		{
			...{ claim: {}, indicator: {}, baseline: null, value: null, unit: {}, measuredOn: null, method: {} },
			...{ sourceTitle: null, sourceUrl: 'https://b.example/' },
		},
	]
	draft.texts.en = {
		...emptyDraft('en').texts.en,
		origin: 'original',
		solution: 'https://A.example',
	} as never
	draft.texts.ca = { ...emptyDraft('ca').texts.ca, origin: 'human', solution: 'https://c.example' } as never
	expect(linksOf(draft)).toEqual(['https://a.example/', 'https://b.example/'])
})
