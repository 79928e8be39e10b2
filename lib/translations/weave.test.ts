import { describe, expect, test } from 'vitest'
import { originalOnly } from '../practices/localised-fields'
import type { TranslationOrigin } from '../practices/origins'
import { type PracticeDraft, practiceDraft, textFields } from '../practices/schema'
import { limitOf, sameText, translatable } from './fields'
import type { ReadText, TranslatedText, Translation } from './schema'
import { aligned, isWaiting, originalsOf, progressOf, readTranslation, standingOf, weave } from './weave'

const draft = (more: object = {}): PracticeDraft =>
	practiceDraft.parse({
		originalLanguage: 'ca',
		texts: {
			ca: { title: 'Xarxa', summary: 'Una xarxa.', challenge: 'Calia mesurar.' },
			en: { origin: 'machine', title: 'Network' },
		},
		evidence: [
			{ claim: { ca: '67 municipis', en: '67 towns' }, unit: { ca: 'municipis' }, value: '67' },
			{ claim: { en: 'Nothing in the original' } },
		],
		buildingBlocks: [{ title: { ca: 'Antenes' } }],
		...more,
	})

const read = (text: string, source: string, origin: TranslationOrigin = 'human'): ReadText => ({
	text,
	source,
	origin,
})
const written = (published: ReadText | null, now: Partial<ReadText> = {}): TranslatedText => ({
	...(published ?? read('', '')),
	...now,
	published,
	by: { id: null, name: null },
	at: new Date(0),
})
const finnish = (
	texts: Record<string, TranslatedText>,
	status: Translation['status'] = 'published',
): Translation => ({ locale: 'fi', status, version: 1, texts: new Map(Object.entries(texts)) })

test('what is translated is what the original says, in the order of the form', () => {
	expect(translatable(draft()).map(({ field }) => field)).toEqual([
		'title',
		'summary',
		'challenge',
		'evidence.0.claim',
		'evidence.0.unit',
		'buildingBlocks.0.title',
	])
})

test('every text of the template has a limit', () => {
	for (const field of textFields) expect(limitOf(field), field).toBeGreaterThan(0)
	expect(limitOf('title')).toBe(100)
	expect(limitOf('evidence.3.claim')).toBe(500)
	expect(limitOf('evidence.0.unit')).toBe(60)
	expect(limitOf('buildingBlocks.0.title')).toBe(100)
	expect(() => limitOf('contact.mailbox')).toThrow('no text of the template')
})

test('a draft without its translations has its own language and all that is shared', () => {
	const alone = originalOnly(draft())
	expect(Object.keys(alone.texts)).toEqual(['ca'])
	expect(alone.evidence[0]).toMatchObject({ claim: { ca: '67 municipis' }, value: '67' })
	expect(alone.evidence[1]?.claim).toEqual({})
})

test.each<[what: string, one: string, other: string, same: boolean]>([
	['the same', 'a b', 'a b', true],
	['white space', 'a  b\n', 'a b', true],
	['a capital', 'A b', 'a b', false],
])('%s', (_, one, other, same) => {
	expect(sameText(one, other)).toBe(same)
})

describe('a text and its original', () => {
	test.each<[what: string, text: ReadText | null, standing: string]>([
		['none', null, 'missing'],
		['an empty one', read('', 'Xarxa'), 'missing'],
		['made from it', read('Verkko', 'Xarxa'), 'current'],
		['made from another', read('Verkko', 'Xarxes'), 'changed'],
	])('%s', (_, text, standing) => {
		expect(standingOf(text, 'Xarxa')).toBe(standing)
	})

	test.each<[what: string, text: TranslatedText, waiting: boolean]>([
		['is what visitors read', written(read('Verkko', 'Xarxa')), false],
		['was never published', written(null, read('Verkko', 'Xarxa')), true],
		['says something else', written(read('Verkko', 'Xarxa'), { text: 'Verkosto' }), true],
		['was found right for another original', written(read('Verkko', 'Xarxes'), { source: 'Xarxa' }), true],
		['was checked', written(read('Verkko', 'Xarxa', 'machine'), { origin: 'checked' }), true],
		['was taken away', written(read('Verkko', 'Xarxa'), { text: '' }), true],
		['is nothing and was nothing', written(null), false],
	])('%s', (_, text, waiting) => {
		expect(isWaiting(text)).toBe(waiting)
	})

	test('are counted', () => {
		const texts = finnish({
			title: written(read('Verkko', 'Xarxa', 'machine')),
			summary: written(read('Yksi verkko', 'Dues xarxes.')),
			challenge: written(null, read('Piti mitata', 'Calia mesurar.')),
		}).texts
		expect(progressOf(texts, originalsOf(draft()))).toEqual({
			total: 6,
			filled: 3,
			changed: 1,
			machine: 1,
			waiting: 1,
		})
	})
})

describe('original and translations together', () => {
	test('published texts stand beside the original; drafts do not', () => {
		const woven = weave(draft(), [
			finnish({
				title: written(read('Verkko', 'Xarxa')),
				challenge: written(null, read('Luonnos', 'Calia mesurar.')),
				'evidence.0.claim': written(read('67 kuntaa', '67 municipis')),
			}),
			{ ...finnish({ title: written(read('Netz', 'Xarxa')) }, 'draft'), locale: 'de' },
		])
		expect(Object.keys(woven.texts).sort()).toEqual(['ca', 'fi'])
		expect(woven.texts.fi).toMatchObject({ origin: 'human', title: 'Verkko', challenge: '' })
		expect(woven.texts.fi).not.toHaveProperty('origins')
		expect(woven.texts.fi).not.toHaveProperty('changed')
		expect(woven.evidence[0]?.claim).toEqual({ ca: '67 municipis', fi: '67 kuntaa' })
		expect(JSON.stringify(woven)).not.toMatch(/Luonnos|Netz/)
		expect(practiceDraft.safeParse(woven).success).toBe(true)
	})

	test.each<[origins: TranslationOrigin[], whole: TranslationOrigin, exceptions: object | undefined]>([
		[['human', 'human', 'human'], 'human', undefined],
		[['human', 'checked', 'human'], 'checked', { title: 'human', 'evidence.0.claim': 'human' }],
		[['human', 'machine', 'checked'], 'machine', { title: 'human', 'evidence.0.claim': 'checked' }],
		[['machine', 'machine', 'machine'], 'machine', undefined],
	])('%s is %s as a whole', ([title, summary, claim], whole, exceptions) => {
		const woven = weave(draft(), [
			finnish({
				title: written(read('Verkko', 'Xarxa', title)),
				summary: written(read('Yksi', 'Una xarxa.', summary)),
				'evidence.0.claim': written(read('67 kuntaa', '67 municipis', claim)),
			}),
		])
		expect(woven.texts.fi?.origin).toBe(whole)
		expect(woven.texts.fi?.origins).toEqual(exceptions)
	})

	test('what was made from another original says so, wherever its row is now', () => {
		const moved = draft({
			evidence: [{ claim: { ca: 'Una altra cosa' } }, { claim: { ca: '70 municipis' } }],
		})
		const woven = weave(moved, [
			finnish({
				title: written(read('Verkko', 'Xarxa')),
				summary: written(read('Kaksi', 'Dues xarxes.')),
				'evidence.0.claim': written(read('67 kuntaa', '67 municipis')),
				'evidence.1.claim': written(read('Poistettu', 'Una afirmació que ja no hi és')),
			}),
		])
		expect(woven.texts.fi?.changed).toEqual(['summary', 'evidence.1.claim'])
		expect(woven.evidence.map(({ claim }) => claim.fi)).toEqual([undefined, '67 kuntaa'])
	})

	test('a text whose original is gone is gone with it', () => {
		const texts = finnish({ participation: written(read('Osallistuminen', 'Participació')) }).texts
		expect([...aligned(texts, originalsOf(draft())).keys()]).toEqual([])
	})

	test('nobody translates into the language of the original', () => {
		const woven = weave(draft(), [{ ...finnish({ title: written(read('X', 'Xarxa')) }), locale: 'ca' }])
		expect(woven.texts.ca?.title).toBe('Xarxa')
	})
})

describe('a translation that only revisions know of', () => {
	test('is published, by whom the revision says', () => {
		const found = readTranslation('en', draft(), undefined)
		expect(found).toMatchObject({ locale: 'en', status: 'published', version: 0 })
		expect([...(found?.texts ?? [])].map(([field, { text, origin }]) => [field, text, origin])).toEqual([
			['title', 'Network', 'machine'],
			['evidence.0.claim', '67 towns', 'machine'],
		])
	})

	test('of which nobody said who made it is never called human', () => {
		const found = readTranslation(
			'fi',
			draft({ evidence: [{ claim: { ca: '67 municipis', fi: '67 kuntaa' } }] }),
			undefined,
		)
		expect(found?.texts.get('evidence.0.claim')?.origin).toBe('machine')
	})

	test('has the words of a revision that is being written over it, which visitors do not read', () => {
		const working = draft({
			texts: { ca: { title: 'Xarxes' }, en: { origin: 'human', title: 'Networks' } },
		})
		expect(readTranslation('en', draft(), working)?.texts.get('title')).toMatchObject({
			text: 'Networks',
			origin: 'human',
			source: 'Xarxes',
			published: { text: 'Network', origin: 'machine', source: 'Xarxa' },
		})
	})

	test('there is none where nobody wrote one', () => {
		expect(readTranslation('pl', draft(), draft())).toBeUndefined()
	})
})
