import { describe, expect, it } from 'vitest'
import { compareDrafts, compareWords } from './compare'
import { emptyDraft, practiceDraft } from './schema'

describe('two drafts', () => {
	it('that say the same have no changes', () => {
		expect(compareDrafts(emptyDraft('en'), emptyDraft('en'))).toEqual([])
	})

	it('that differ in the line break after a text have none either', () => {
		const draft = (end: string) =>
			practiceDraft.parse({
				originalLanguage: 'en',
				texts: { en: { challenge: `Sensors.${end}` } },
				evidence: [{ claim: { en: `One${end}` } }],
			})
		expect(compareDrafts(draft('\n'), draft(''))).toEqual([])
		expect(compareDrafts(draft('\n'), draft('\n\nMore.'))).toHaveLength(2)
	})

	it('differ at paths, in the order of reading', () => {
		const before = practiceDraft.parse({
			originalLanguage: 'en',
			texts: { en: { title: 'Network' } },
			themes: ['water'],
			territories: ['urban'],
			evidence: [{ claim: { en: 'One' } }, { claim: { en: 'Two' } }],
		})
		const after = practiceDraft.parse({
			originalLanguage: 'en',
			// A translation has a life of its own, and is no change of what is written and reviewed.
			texts: { en: { title: 'A network', summary: 'Sensors' }, ca: { origin: 'human', title: 'Xarxa' } },
			themes: ['water', 'sport'],
			territories: ['urban', 'rural'],
			place: null,
			evidence: [{ claim: { en: 'One', ca: 'U' }, value: '1' }],
			contact: { mailbox: 'a@example.org' },
		})
		expect(compareDrafts(before, after).map(({ path }) => path)).toEqual([
			'texts.en.title',
			'texts.en.summary',
			'themes',
			'territories',
			'contact.mailbox',
			'evidence.0',
			'evidence.1',
		])
		expect(compareDrafts(before, after)[1]).toMatchObject({
			field: 'summary',
			language: 'en',
			after: 'Sensors',
		})
		expect(compareDrafts(before, after).at(-1)).toMatchObject({ after: undefined })
	})
})

describe('two texts', () => {
	it.each<[string, string, string]>([
		['a b c', 'a b c', 'a b c'],
		['', 'a b', '+a b+'],
		['a b', '', '-a b-'],
		['a b c', 'a x c', 'a -b -+x +c'],
		['a b c', 'a b c d', 'a b c +d+'],
		['one two', 'one  two', 'one two'],
	])('%j and %j', (before, after, shown) => {
		const marks = { same: '', taken: '-', added: '+' }
		const runs = compareWords(before, after)
		const text = runs.map((run) => marks[run.kind] + run.text + marks[run.kind]).join('')
		expect(text.replaceAll('  ', ' ')).toBe(shown)
		expect(
			runs
				.filter((run) => run.kind !== 'taken')
				.map((run) => run.text)
				.join('')
				.split(/\s+/),
		).toEqual(after.split(/\s+/))
	})

	it('of great length are shown whole', () => {
		const long = (word: string) => Array.from({ length: 2500 }, (_, index) => word + index).join(' ')
		expect(compareWords(long('a'), long('b')).map((run) => run.kind)).toEqual(['taken', 'added'])
	})
})
