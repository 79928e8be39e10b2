import { expect, it } from 'vitest'
import { leaveOut } from './leave-out'
import { emptyDraft, type PracticeDraft } from './schema'

const draft: PracticeDraft = {
	...emptyDraft('ca'),
	themes: ['water', 'sport'],
	regions: ['ES511', 'ES512', 'ES513'],
	author: 'agency',
	partners: ['one'],
	images: ['a', 'b'].map((file) => ({ file, alt: {}, credit: null, caption: {} })),
}
const rows: [string, string[], Partial<PracticeDraft>][] = [
	['nothing', [], {}],
	['one region of three', ['regions.1'], { regions: ['ES511', 'ES513'] }],
	['two at once', ['regions.0', 'regions.2', 'themes.1'], { regions: ['ES512'], themes: ['water'] }],
	['who wrote it', ['author', 'partners.0'], { author: null, partners: [] }],
	['a picture, with its words', ['images.0.file'], { images: draft.images.slice(1) }],
	['what is no reference', ['texts.ca.title', 'regions.9', 'region.0'], {}],
]
it.each(rows)('leaves out %s', (_, fields, rest) => {
	expect(
		leaveOut(
			draft,
			fields.map((field) => ({ field })),
		),
	).toEqual({ ...draft, ...rest })
})
