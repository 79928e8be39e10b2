import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepNothing, keepOnlyFor, keepsText } from './kept-on-device'
import { allKept, forgetText, type KeptText, keepText, keptText } from './kept-text'

/** A browser's storage with so much room. */
function storage(room = 5_000_000) {
	const items = new Map<string, string>()
	return {
		get length() {
			return items.size
		},
		key: (place: number) => [...items.keys()][place] ?? null,
		getItem: (key: string) => items.get(key) ?? null,
		removeItem: (key: string) => items.delete(key),
		setItem: (key: string, value: string) => {
			const used = [...items].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0)
			if (used + value.length > room) throw new DOMException('full', 'QuotaExceededError')
			items.set(key, value)
		},
	}
}

beforeEach(() => {
	vi.stubGlobal('localStorage', storage())
})

const text = (more: Partial<KeptText> = {}): KeptText => ({
	person: 'clara',
	revisionId: 'r1',
	step: 'story',
	language: 'ca',
	original: 'ca',
	title: 'Xarxa',
	version: 1,
	base: { 'texts.ca.challenge': '' },
	inDoubt: [],
	values: { challenge: ['Un repte'] },
	at: new Date().toISOString(),
	...more,
})

describe('what somebody typed', () => {
	it('is kept by screen and language, and forgotten by them', () => {
		expect(keepText(text())).toBe(true)
		keepText(text({ language: 'en', values: { challenge: ['A challenge'] } }))
		expect(keptText(text())).toEqual(text({ at: expect.any(String) as string }))
		forgetText(text())
		expect(keptText(text())).toBeUndefined()
		expect(keptText(text({ language: 'en' }))?.values).toEqual({ challenge: ['A challenge'] })
	})

	it('is nobody else’s: it goes when another person signs in, and is not read before', () => {
		keepText(text())
		localStorage.setItem('atlas-comparison', '[]')
		expect(keptText(text({ person: 'carles' }))).toBeUndefined()
		expect(allKept('carles')).toEqual([])
		keepOnlyFor('clara')
		expect(allKept('clara')).toHaveLength(1)
		keepOnlyFor('carles')
		expect(keepsText()).toBe(false)
		expect(localStorage.getItem('atlas-comparison')).toBe('[]')
	})

	it('is bounded: so many screens, so long, so large', () => {
		for (let place = 0; place < 40; place++)
			keepText(text({ revisionId: `r${place}`, at: new Date(Date.now() + place).toISOString() }))
		expect(allKept('clara')).toHaveLength(30)
		expect(allKept('clara')[0]?.revisionId).toBe('r39')
		keepText(text({ revisionId: 'old', at: '2020-01-01T00:00:00.000Z' }))
		expect(keptText(text({ revisionId: 'old' }))).toBeUndefined()
		expect(keepText(text({ values: { challenge: ['x'.repeat(700_000)] } }))).toBe(false)
	})

	it('is not said to be kept where it is not', () => {
		vi.stubGlobal('localStorage', storage(10))
		expect(keepText(text())).toBe(false)
		vi.stubGlobal('localStorage', undefined)
		expect(keepText(text())).toBe(false)
		expect(keptText(text())).toBeUndefined()
		expect(allKept('clara')).toEqual([])
	})

	it.each([
		'not json',
		'null',
		'{}',
		JSON.stringify({ ...text(), values: { challenge: 'no list' } }),
		JSON.stringify({ ...text(), step: 'nowhere' }),
		JSON.stringify({ ...text(), person: 'carles' }),
	])('is not read from what is none of ours: %s', (json) => {
		localStorage.setItem('atlas-draft clara r1 story ca', json)
		expect(keptText(text())).toBeUndefined()
		expect(localStorage.length).toBe(0)
	})

	it('goes when they sign out, and the page they leave keeps nothing more', () => {
		keepText(text())
		keepNothing()
		expect(keepText(text())).toBe(false)
		expect(keepsText()).toBe(false)
	})
})
