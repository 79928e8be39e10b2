import { describe, expect, it } from 'vitest'
import { begunFrom, leftOut, mergeParts, settle } from './merge'
import type { StepPart } from './step-part'
import { mergeTexts } from './text-merge'

const key = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`
const row = (digit: number, claim: string, more = {}) => ({ key: key(digit), claim: { ca: claim }, ...more })
const merge = (base: StepPart, mine: StepPart, theirs: StepPart, inDoubt: StepPart[] = []) => {
	const { part, contested } = mergeParts(base, mine, theirs, inDoubt)
	return { part, contested: contested.map(({ path, mine, theirs }) => ({ path, mine, theirs })) }
}

describe('two people on one screen', () => {
	const base: StepPart = { 'texts.ca.title': 'Old', place: 'Lahti', stage: null, themes: ['a'] }

	it('keep both changes where they touched different values', () => {
		expect(
			merge(base, { ...base, 'texts.ca.title': 'Mine' }, { ...base, place: 'Helsinki', stage: 'pilot' }),
		).toEqual({
			part: { 'texts.ca.title': 'Mine', place: 'Helsinki', stage: 'pilot', themes: ['a'] },
			contested: [],
		})
	})

	it('are told where they changed the same to different things, and theirs stands until somebody chooses', () => {
		expect(merge(base, { ...base, place: 'Turku' }, { ...base, place: 'Helsinki' })).toEqual({
			part: { ...base, place: 'Helsinki' },
			contested: [{ path: 'place', mine: 'Turku', theirs: 'Helsinki' }],
		})
	})

	it('agree where they changed it to the same', () => {
		expect(merge(base, { ...base, place: 'Turku' }, { ...base, place: 'Turku' }).contested).toEqual([])
	})

	it('are not told of nothing: empty is empty, however it is written', () => {
		expect(merge({ place: null }, { place: '' }, { place: null }).contested).toEqual([])
		expect(merge({}, { 'texts.ca.title': '' }, { 'texts.ca.title': 'Theirs' })).toEqual({
			part: { 'texts.ca.title': 'Theirs' },
			contested: [],
		})
	})

	it('both add to a list, and what either took away goes', () => {
		expect(merge({ tags: ['a', 'b'] }, { tags: ['a', 'b', 'c'] }, { tags: ['b', 'd'] })).toEqual({
			part: { tags: ['b', 'd', 'c'] },
			contested: [],
		})
	})

	it('are asked where both lists together are too long', () => {
		const [mine, theirs] = [{ themes: ['a', 'b', 'c'] }, { themes: ['a', 'd'] }]
		expect(merge({ themes: ['a'] }, mine, theirs)).toEqual({
			part: theirs,
			contested: [{ path: 'themes', mine: mine.themes, theirs: theirs.themes }],
		})
	})

	it('are asked for all of what is one thing: half a point of each is no place', () => {
		const was = { latitude: 41, longitude: 2 }
		expect(merge(was, { latitude: 42, longitude: 2 }, { latitude: 41, longitude: 3 })).toEqual({
			part: { latitude: 41, longitude: 3 },
			contested: [
				{ path: 'latitude', mine: 42, theirs: 41 },
				{ path: 'longitude', mine: 2, theirs: 3 },
			],
		})
	})

	it('that are one person whose answer got lost are not told of themself', () => {
		const sent = { ...base, place: 'Turku' }
		expect(merge(base, { ...base, place: 'Tampere' }, sent, [sent])).toEqual({
			part: { ...base, place: 'Tampere' },
			contested: [],
		})
		expect(
			merge(base, { ...base, place: 'Tampere' }, { ...base, place: 'Oulu' }, [sent]).contested,
		).toHaveLength(1)
	})
})

describe('rows', () => {
	const base: StepPart = { evidence: [row(1, 'One', { value: '1' }), row(2, 'Two')] }

	it('keep both changes in different columns and languages of one row', () => {
		const mine = { evidence: [row(1, 'One', { value: '10' }), row(2, 'Two')] }
		const theirs = { evidence: [{ ...row(1, ''), claim: { ca: 'U', en: 'One' }, value: '1' }, row(2, 'Two')] }
		expect(merge(base, mine, theirs)).toEqual({
			part: { evidence: [{ ...row(1, ''), claim: { ca: 'U', en: 'One' }, value: '10' }, row(2, 'Two')] },
			contested: [],
		})
	})

	it('name the one cell that both changed, by the row it is in', () => {
		const mine = { evidence: [row(2, 'Mine')] }
		const theirs = { evidence: [row(1, 'One', { value: '1' }), row(2, 'Theirs')] }
		expect(mergeParts(base, mine, theirs).contested).toEqual([
			{ path: `evidence.${key(2)}.claim.ca`, at: 'evidence.1.claim.ca', mine: 'Mine', theirs: 'Theirs' },
		])
	})

	it('that one person added stay, whatever the other did to those around them', () => {
		const mine = { evidence: [row(1, 'One', { value: '1' }), row(3, 'Mine'), row(2, 'Two')] }
		const theirs = { evidence: [row(2, 'Two, edited'), row(4, 'Theirs')] }
		expect(merge(base, mine, theirs)).toEqual({
			part: { evidence: [row(3, 'Mine'), row(2, 'Two, edited'), row(4, 'Theirs')] },
			contested: [],
		})
	})

	it('that one took away while the other wrote in them are for a person to decide, either way', () => {
		const edited = row(2, 'Two, edited')
		const without = { evidence: [row(1, 'One', { value: '1' })] }
		const withIt = { evidence: [row(1, 'One', { value: '1' }), edited] }
		const path = `evidence.${key(2)}`
		expect(merge(base, without, withIt)).toEqual({
			part: withIt,
			contested: [{ path, mine: undefined, theirs: edited }],
		})
		expect(merge(base, withIt, without)).toEqual({
			part: without,
			contested: [{ path, mine: edited, theirs: undefined }],
		})
	})

	it('that were sent without an answer are not there twice, nor back once they are taken away', () => {
		const sent = { evidence: [...(base.evidence as []), row(3, 'Third')] }
		const mine = { evidence: [...(base.evidence as []), row(3, 'Third, edited')] }
		expect(merge(base, mine, sent, [sent])).toEqual({ part: mine, contested: [] })
		expect(merge(base, base, sent, [sent])).toEqual({ part: base, contested: [] })
	})
})

describe('rows that show a file', () => {
	const picture = (file: string, credit = '') => ({ file, alt: { ca: file }, credit })
	const list = (...files: string[]) => ({ images: files.map((file) => picture(file)) })
	const files = (base: StepPart, mine: StepPart, theirs: StepPart, inDoubt: StepPart[] = []) => {
		const { part, contested } = merge(base, mine, theirs, inDoubt)
		return [(part.images as { file: string }[]).map(({ file }) => file).join(''), contested.length]
	}

	it('are known by it: both changes stay, and what both changed is named by it', () => {
		const mine = { images: [picture('b', 'Mine'), picture('a', 'Anna')] }
		const theirs = { images: [picture('a'), picture('b', 'Theirs')] }
		expect(mergeParts(list('a', 'b'), mine, theirs)).toMatchObject({
			part: { images: [picture('b', 'Theirs'), picture('a', 'Anna')] },
			contested: [{ path: 'images.b.credit', at: 'images.1.credit', mine: 'Mine', theirs: 'Theirs' }],
		})
	})

	it('are in the order of the one who moved them, with what the other added and took away', () => {
		const base = list('a', 'b', 'c')
		expect(files(base, list('c', 'a', 'b'), list('a', 'x', 'b', 'c'))).toEqual(['caxb', 0])
		expect(files(base, list('a', 'x', 'b', 'c'), list('c', 'a', 'b'))).toEqual(['caxb', 0])
		expect(files(base, list('c', 'b', 'a'), list('b', 'c'))).toEqual(['cb', 0])
		expect(files(base, list('a', 'c'), list('c', 'b', 'a'))).toEqual(['ca', 0])
	})

	it('are in theirs where both moved them', () => {
		expect(files(list('a', 'b', 'c'), list('b', 'a', 'c'), list('c', 'a', 'b'))).toEqual(['cab', 0])
	})

	it('that were moved and sent without an answer are where I moved them since', () => {
		const sent = list('b', 'a', 'c')
		expect(files(list('a', 'b', 'c'), list('c', 'b', 'a'), list('b', 'a', 'c', 'x'), [sent])).toEqual([
			'cxba',
			0,
		])
	})

	it('are not lost where one stands there twice', () => {
		expect(files(list('a'), list('a', 'a'), list('a', 'x'))).toEqual(['aax', 0])
		expect(leftOut(list('a', 'a', 'b'), 'images.1.file')).toEqual(['images.#1'])
	})
})

describe('what was chosen', () => {
	const stored: StepPart = { place: 'Helsinki', evidence: [row(1, 'Theirs'), row(3, 'New')] }
	const contested = [
		{ path: 'place', mine: 'Turku' },
		{ path: `evidence.${key(1)}.claim.ca`, mine: 'Mine', together: 'Both' },
		{ path: `evidence.${key(2)}`, mine: row(2, 'Back') },
		{ path: `evidence.${key(3)}`, mine: undefined },
	]
	it.each([
		['mine', { place: 'Turku', evidence: [row(1, 'Mine'), row(2, 'Back')] }],
		['theirs', stored],
	] as const)('is put into what stands there: %s', (choice, part) => {
		expect(settle(stored, contested, () => choice)).toEqual(part)
	})
	it('may be both texts in one', () => {
		const chosen = settle(stored, contested.slice(1, 2), () => 'together')
		expect(chosen.evidence).toEqual([row(1, 'Both'), row(3, 'New')])
	})
})

it('what was not stored is told again the next time', () => {
	const base = { place: 'Lahti', evidence: [row(1, 'One')] }
	const mine = { place: 'Turku', evidence: [row(1, 'Uno'), row(2, 'New')] }
	const theirs = { place: 'Helsinki', evidence: [row(1, 'U')] }
	const first = mergeParts(base, mine, theirs)
	const next = begunFrom(
		base,
		mine,
		first.contested.map(({ path }) => path),
	)
	expect(mergeParts(next, mine, first.part).contested).toEqual(first.contested)
	expect(begunFrom(base, mine, leftOut(mine, 'evidence.1.value'))).toEqual({
		place: 'Turku',
		evidence: [row(1, 'Uno')],
	})
	expect(leftOut({ startDate: '1', ongoing: true, endDate: '0', stage: 'idea' }, 'endDate')).toEqual([
		'startDate',
		'ongoing',
		'endDate',
	])
})

describe('two versions of a text', () => {
	const base = 'The city measures. The water company pays. Nobody else does.'
	it.each([
		[
			'changed in different sentences are one',
			'The city measures water. The water company pays. Nobody else does.',
			'The city measures. The water company pays. Everybody helps.',
			'The city measures water. The water company pays. Everybody helps.',
		],
		[
			'with a sentence more at the end of one keep the space between',
			`${base} So far.`,
			'The town measures. The water company pays. Nobody else does.',
			'The town measures. The water company pays. Nobody else does. So far.',
		],
		[
			'changed in the same sentence are two',
			'The city counts. The water company pays. Nobody else does.',
			'The town measures. The water company pays. Nobody else does.',
			undefined,
		],
		[
			'changed in neighbouring sentences are two: one may speak of the other',
			'The town measures. The water company pays. Nobody else does.',
			'The city measures. The region pays. Nobody else does.',
			undefined,
		],
		['that both went on writing are two', `${base} Mine.`, `${base} Theirs.`, undefined],
	])('%s', (_, mine, theirs, merged) => {
		expect(mergeTexts(base, mine, theirs)).toBe(merged)
		expect(mergeTexts(base, theirs, mine)).toBe(merged)
	})
	it('of a length nobody would read are two', () => {
		const long = (word: string) => `${word}. `.repeat(600)
		expect(mergeTexts(long('a'), `${long('a')}b.`, `c. ${long('a')}`)).toBeUndefined()
	})
})
