import { describe, expect, it } from 'vitest'
import { type FieldKind, fieldKinds, limitOfKind } from '@/lib/practices/fields'
import words from '@/messages/en.json'

/** Chosen from a few values that say themselves what they mean, or only the heading of what follows. */
const withoutExample: readonly FieldKind[] = [
	'originalLanguage',
	'ongoing',
	'licence',
	'contact.consent',
	'evidence',
	'buildingBlocks',
	'links',
	'contact',
	// Rows of files are narrow: where an example helps, the hint holds it.
	'images',
	'images.file',
	'images.alt',
	'images.credit',
	'images.caption',
	'attachments',
	'attachments.file',
	'attachments.title',
	'attachments.language',
]
/** Ticked or taken from a list of what is there; nothing is written. */
const withoutHint: readonly FieldKind[] = ['ongoing', 'images.file', 'attachments.file']

const wordsOf = (kind: string) =>
	kind
		.split('.')
		.reduce<unknown>((within, part) => (within as Record<string, unknown>)[part], words.template) as {
		hint?: string
		example?: string
	}

/** The other languages have what English has: messages/messages.test.ts. */
describe.each(fieldKinds)('%s', (kind) => {
	it('tells what to write, and shows one good answer', () => {
		const { hint, example } = wordsOf(kind)
		expect(hint !== undefined).toBe(!withoutHint.includes(kind))
		expect(example !== undefined).toBe(!withoutExample.includes(kind))
	})
	it('has an example that is no longer than it may be', () => {
		expect([...(wordsOf(kind).example ?? '')].length).toBeLessThanOrEqual(limitOfKind[kind] ?? 1000)
	})
})
