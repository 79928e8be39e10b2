import { describe, expect, it } from 'vitest'
import { type FormValues, readStep, valuesOf } from './draft-form'
import { adopt, lift } from './file-rows'
import { practiceDraft } from './schema'
import { partOfStep } from './step-part'

const [one = '', two = '', three = ''] = [1, 2, 3].map(
	(number) => `01900000-0000-7000-8000-00000000000${number}`,
)
const draft = practiceDraft.parse({
	originalLanguage: 'ca',
	images: [
		{ file: one, alt: { ca: 'U', en: 'One' }, credit: 'Anna' },
		{ file: two, alt: { ca: 'Dos', en: 'Two' }, credit: 'Pere' },
	],
})
const base = partOfStep(draft, 'files')

function formOf(values: FormValues): FormData {
	const form = new FormData()
	for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value)
	return form
}
const form = () => formOf(valuesOf(base, 'ca'))
const images = (sent: FormData) => {
	const read = readStep(sent, { step: 'files', language: 'ca', original: 'ca' }, base)
	return read.complete ? practiceDraft.parse({ ...draft, images: read.part.images }).images : undefined
}

describe('the rows of files in a form', () => {
	it('stand in the order of the screen, whatever their numbers', () => {
		const sent = form()
		const moved = new FormData()
		const entries = [...sent.entries()]
		for (const [name, value] of entries.toSorted(([a], [b]) => b.localeCompare(a))) moved.append(name, value)
		expect(images(moved)).toEqual([draft.images[1], draft.images[0]])
	})

	it('change places with all that is said of them, in every language', () => {
		const sent = form()
		lift(sent, 'images.1')
		expect(images(sent)).toEqual([draft.images[1], draft.images[0]])
	})

	it('are known by their file, and get no key', () => {
		const sent = form()
		expect([...sent.keys()].some((name) => name.endsWith('.key'))).toBe(false)
		const read = readStep(sent, { step: 'files', language: 'ca', original: 'ca' }, base)
		expect(read).toMatchObject({ complete: true, part: base })
		expect(Object.keys(read.values).some((name) => name.endsWith('.key'))).toBe(false)
	})

	it.each(['images.0', 'images.7', 'images.x', 'evidence.1', 'nothing', ''])(
		'stay where %j is asked for',
		(what) => {
			const sent = form()
			lift(sent, what)
			expect(images(sent)).toEqual(draft.images)
		},
	)

	it('take in a file that was put aside', () => {
		const sent = form()
		adopt(sent, `images.${three}`)
		expect(images(sent)).toEqual([...draft.images, { file: three, alt: {}, credit: null, caption: {} }])
		const empty = new FormData()
		adopt(empty, `attachments.${three}`)
		expect(empty.get('attachments.0.file')).toBe(three)
		adopt(empty, `links.${three}`)
		expect([...empty.keys()].some((name) => name.startsWith('links'))).toBe(false)
	})
})
