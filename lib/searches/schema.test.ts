import { describe, expect, it } from 'vitest'
import { parseFilters } from '../practices/filters'
import { isStopToken } from '../stop-token'
import { questionOf, readQuestion, searchForm } from './schema'

const question = (query: string) => questionOf(parseFilters(new URLSearchParams(query)).filters)

describe('a question as it is kept', () => {
	for (const [asked, kept] of [
		['', ''],
		['theme=iot&country=ES&page=3&size=50&view=table&sort=title', 'theme=iot&country=ES'],
		['country=ES&theme=iot', 'theme=iot&country=ES'],
		['q=a%20%20b&sort=newest', 'q=a+b'],
		['q=telecrae&exact=1', 'q=telecrae&exact=1'],
		['year=x&q=%00', ''],
	] as const)
		it(`${asked} is ${kept}`, () => expect(question(asked)).toBe(kept))
	it('reads as what it was', () => {
		const kept = 'q=water&theme=iot&region=ES511&year=2015-'
		expect(questionOf(readQuestion(kept))).toBe(kept)
	})
})

describe('the form', () => {
	const name = (text: string) => searchForm.safeParse({ name: text, frequency: 'daily' })
	it('takes a name as people type it', () => {
		expect(name('  Sensors \n in  Spain\0 ')).toMatchObject({ data: { name: 'Sensors in Spain' } })
		expect(name('🦀'.repeat(120)).success).toBe(true)
	})
	it.each(['', '  \t', '\0', 'x'.repeat(121)])('refuses %j', (text) => expect(name(text).success).toBe(false))
	it('knows how often', () => {
		expect(searchForm.safeParse({ name: 'x', frequency: 'hourly' }).success).toBe(false)
	})
})

it.each([
	['a'.repeat(64), true],
	['A'.repeat(64), false],
	['', false],
	[`${'a'.repeat(63)}\0`, false],
	['../'.repeat(30), false],
])('%j can be a token: %s', (text, can) => expect(isStopToken(text)).toBe(can))
