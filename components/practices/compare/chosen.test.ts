import { describe, expect, it } from 'vitest'
import { type Chosen, readChosen, withChosen, withoutChosen } from './chosen'

const one = (slug: string): Chosen => ({ slug, title: `Title of ${slug}`, lang: 'en' })
const list = (slugs: string) => [...slugs].map(one)

describe('what the browser kept', () => {
	it.each<[string, string | null, Chosen[]]>([
		['nothing', null, []],
		['no JSON', '{', []],
		['no list', '{"slug":"a"}', []],
		['a list', JSON.stringify(list('ab')), list('ab')],
		['one twice', JSON.stringify(list('aba')), list('ab')],
		['five', JSON.stringify(list('abcde')), list('abcd')],
		['what is no practice', JSON.stringify([null, 1, 'a', { slug: 'A B' }, one('a')]), list('a')],
		['a title that is none', JSON.stringify([{ slug: 'a', title: 1, lang: 'en' }]), []],
		['no language', JSON.stringify([{ slug: 'a', title: 'A', lang: '"><' }]), []],
		['more than asked for', JSON.stringify([{ ...one('a'), other: true }]), list('a')],
	])('%s', (_, kept, expected) => {
		expect(readChosen(kept)).toEqual(expected)
	})
})

describe('choosing', () => {
	it('adds at the end, each once, four at most', () => {
		expect(withChosen(list('a'), one('b'))).toEqual(list('ab'))
		expect(withChosen(list('ab'), one('a'))).toEqual(list('ab'))
		expect(withChosen(list('abcd'), one('e'))).toBe('full')
		expect(withChosen(list('abcd'), one('a'))).toEqual(list('abcd'))
	})
	it('takes out', () => {
		expect(withoutChosen(list('abc'), 'b')).toEqual(list('ac'))
		expect(withoutChosen(list('a'), 'z')).toEqual(list('a'))
	})
})
