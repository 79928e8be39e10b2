import { describe, expect, it, test } from 'vitest'
import { type Described, enough, type Having, resemblance, titleLikeness } from './resemblance'

/** A thousand practices: every word of ten, but for a few that most or hardly any have. */
const counts: Record<string, number> = { network: 400, digital: 500, citicap: 1, telecare: 3, health: 300 }
const having: Having = {
	all: 1000,
	word: (word) => counts[word] ?? 10,
	concept: (name) => counts[name] ?? 10,
}

const described = (facts: Partial<Described> = {}): Described => ({
	titles: [],
	concepts: new Map(),
	regions: [],
	within: [],
	owner: undefined,
	...facts,
})
const barcelona = { regions: ['ES511'], within: ['ES', 'ES5', 'ES51', 'ES511'] }
const girona = { regions: ['ES512'], within: ['ES', 'ES5', 'ES51', 'ES512'] }
const catalonia = { regions: ['ES51'], within: ['ES', 'ES5', 'ES51'] }
const lahti = { regions: ['FI1C3'], within: ['FI', 'FI1', 'FI1C', 'FI1C3'] }

test.each<[one: string, other: string, least: number, most: number]>([
	['House of Digitalisation', 'House of Digitalisation', 1, 1],
	['house of DIGITALISATION', 'Hóuse of digitalisation', 1, 1],
	['House of Digitalization', 'House of Digitalisation', 0.9, 1],
	['Huose of Digitalisation', 'House of Digitalisation', 0.6, 1],
	// The name before the colon is a title by itself.
	['House of Digitalisation', 'House of Digitalisation: a network first, then a building', 1, 1],
	['Sport City Lab Calella', 'Calella Sport City Lab – the town as a test bench', 0.7, 1],
	// Words that stand in many titles are no likeness.
	['A digital network of farms', 'A digital network of museums', 0, 0.5],
	['Local telecare', 'Urban beekeeping', 0, 0.1],
	['', 'Urban beekeeping', 0, 0],
	['—', '—', 1, 1],
	['5G', '4G', 0, 0.5],
])('“%s” and “%s” are alike by %d to %d', (one, other, least, most) => {
	const likeness = titleLikeness([one], [other], having)
	expect(likeness).toBeGreaterThanOrEqual(least)
	expect(likeness).toBeLessThanOrEqual(most)
	expect(titleLikeness([other], [one], having)).toBeCloseTo(likeness, 5)
})

test('a word that all languages leave as it is, is a name; the fewer have it, the more it says', () => {
	const titles = ['CitiCAP: a budget for trips', 'CitiCAP: un pressupost', 'CitiCAP: viikoittainen budjetti']
	const alike = titleLikeness(['Lahden CitiCAP-hanke'], titles, having)
	expect(alike).toBeGreaterThanOrEqual(0.5)
	expect(titleLikeness(['Lahden CitiCAP-hanke'], titles.slice(0, 2), having)).toBeLessThan(alike)
})

describe('two practices', () => {
	const telecare = described({
		titles: ['Servei Local de Teleassistència'],
		concepts: new Map([['telecare', 'title']]),
		...barcelona,
	})
	const asked = (facts: Partial<Described>) =>
		resemblance(described({ titles: ['Alarm buttons'], ...facts }), telecare, having)

	it.each<[what: string, facts: Partial<Described>, alike: boolean]>([
		['with nothing in common', {}, false],
		['of one region alone', barcelona, false],
		['of one owner and region alone', { ...barcelona, owner: 'o' }, false],
		[
			'about the same rare thing in one region',
			{ concepts: new Map([['telecare', 'title']]), ...barcelona },
			true,
		],
		[
			'about what hundreds are about, in one region',
			{ concepts: new Map([['health', 'title']]), ...barcelona },
			false,
		],
		[
			'about the same, only mentioned',
			{
				concepts: new Map([
					['telecare', 'summary'],
					['alarms', 'title'],
				]),
				...lahti,
			},
			false,
		],
		['of the same title far away', { titles: ['Servei local de teleassistencia'], ...lahti }, true],
	])('%s: %j', (_, facts, alike) => {
		expect(asked(facts).score >= enough).toBe(alike)
	})

	it.each<[string, Partial<Described>, string | undefined]>([
		['the same province', barcelona, 'ES511'],
		['the region that it lies in', catalonia, 'ES51'],
		['its neighbour, which is another', girona, undefined],
		['another country', lahti, undefined],
		['nowhere yet', {}, undefined],
	])('say the region where one lies in the other: %s', (_, facts, region) => {
		expect(asked(facts).region).toBe(region)
	})

	it('count for more the nearer they are', () => {
		const concepts = new Map([['telecare', 'title']] as const)
		const scores = [barcelona, girona, lahti].map((place) => asked({ concepts, ...place }).score)
		expect(scores).toEqual(scores.toSorted((a, b) => b - a))
		expect(new Set(scores).size).toBe(3)
	})

	it('name what both are about, what says most first, and not what hundreds are about', () => {
		const both = {
			concepts: new Map([
				['health', 'title'],
				['alarms', 'title'],
				['telecare', 'title'],
			] as const),
		}
		expect(resemblance(described(both), described(both), having).about).toEqual(['telecare', 'alarms'])
	})
})
