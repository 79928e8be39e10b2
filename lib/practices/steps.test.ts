import { describe, expect, it } from 'vitest'
import { fieldOf, kindOf, readPath, rowOf, sameJson, writePath } from './fields'
import { emptyDraft, type PracticeDraft, practiceDraft } from './schema'
import {
	fullSteps,
	missing,
	pathsOfStep,
	place,
	progress,
	snapshotSteps,
	stepAfter,
	stepOfField,
	steps,
} from './steps'

const whole = (): PracticeDraft =>
	practiceDraft.parse({
		originalLanguage: 'ca',
		texts: {
			ca: {
				title: 'Xarxa de sensors',
				summary: 'Una xarxa oberta.',
				challenge: 'Calia mesurar.',
				solution: 'Sensors.',
				beneficiaries: 'La ciutat.',
				resources: 'Dues persones.',
				whatFailed: 'El primer proveïdor.',
				transferPotential: 'La compra conjunta.',
			},
		},
		themes: ['iot-and-5g'],
		regions: ['ES511'],
		stage: 'pilot',
		startDate: '2019',
		evidence: [{ claim: { ca: '67 municipis' } }],
		contact: { mailbox: 'xarxa@example.org', consent: true },
	})

describe('fields', () => {
	it.each([
		['texts.ca.title', { field: 'title', language: 'ca' }],
		['evidence.0.claim.ca', { field: 'evidence.0.claim', language: 'ca' }],
		['evidence.0.claim', { field: 'evidence.0.claim' }],
		['contact.mailbox', { field: 'contact.mailbox' }],
		['themes', { field: 'themes' }],
		['themes.2', { field: 'themes.2' }],
	])('%s', (path, expected) => {
		expect(fieldOf(path)).toEqual(expected)
	})

	it('names the words and the row of a field', () => {
		expect(kindOf('evidence.12.claim')).toBe('evidence.claim')
		expect(kindOf('title')).toBe('title')
		expect(rowOf('evidence.12.claim')).toBe(12)
		expect(rowOf('contact.mailbox')).toBeUndefined()
	})

	it('reads and writes at paths without touching the original', () => {
		const draft = whole()
		const written = writePath(draft, 'texts.en.title', 'Sensor network')
		expect(readPath(written, 'texts.en.title')).toBe('Sensor network')
		expect(readPath(draft, 'texts.en.title')).toBeUndefined()
		expect(readPath(writePath(draft, 'evidence.0.value', '67'), 'evidence.0.value')).toBe('67')
		expect(readPath(draft, 'constructor.name')).toBeUndefined()
	})

	it('compares JSON whatever the order of keys', () => {
		expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
		expect(sameJson({ a: 1 }, { a: 1, b: undefined })).toBe(true)
		expect(sameJson([1, 2], [2, 1])).toBe(false)
		expect(sameJson({ 0: 1 }, [1])).toBe(false)
		expect(sameJson(null, {})).toBe(false)
	})
})

describe('steps', () => {
	it('lead from the end of the snapshot, and from the end of the rest, to the last look', () => {
		expect([stepAfter('contact'), stepAfter('around')]).toEqual(['check', 'check'])
	})
	it('follow one another', () => {
		expect(stepAfter('basics')).toBe('story')
		expect(stepAfter('depth')).toBe('blocks')
		expect(stepAfter('check')).toBe('check')
	})

	it.each([
		['title', 'basics'],
		['solution', 'story'],
		['endDate', 'facts'],
		['evidence.3.sourceUrl', 'evidence'],
		['whatFailed', 'lessons'],
		['buildingBlocks.0.title', 'blocks'],
		['contact.consent', 'contact'],
		['successFactors', 'depth'],
		['links.1.url', 'around'],
		['events.0', 'around'],
		['licence', 'around'],
	])('%s stands on %s', (field, step) => {
		expect(stepOfField(field)).toBe(step)
	})

	it('a translation saves its texts only', () => {
		expect(pathsOfStep('basics', 'en', 'ca')).toEqual(['texts.en.title', 'texts.en.summary'])
		expect(pathsOfStep('facts', 'en', 'ca')).toEqual(['texts.en.resources'])
		expect(pathsOfStep('contact', 'en', 'ca')).toEqual([])
	})
})

describe('what is missing', () => {
	it('is everything the snapshot needs, in the order of the form', () => {
		expect(missing(emptyDraft('en')).map(({ field, step }) => `${step}: ${field}`)).toEqual([
			'basics: title',
			'basics: summary',
			'basics: themes',
			'basics: regions',
			'story: challenge',
			'story: solution',
			'facts: stage',
			'facts: startDate',
			'facts: resources',
			'evidence: evidence',
			'lessons: whatFailed',
			'lessons: transferPotential',
			'contact: contact.mailbox',
			'contact: contact.consent',
		])
	})

	it('is nothing when all is there', () => {
		expect(missing(whole())).toEqual([])
	})

	it.each<[string, (draft: PracticeDraft) => unknown, string, string]>([
		['an end for what ended', (draft) => ({ ...draft, ongoing: false }), 'endDate', 'required'],
		[
			'a source for a figure',
			(draft) => ({ ...draft, evidence: [{ ...draft.evidence[0], value: '67' }] }),
			'evidence.0.sourceTitle',
			'required',
		],
		[
			'a claim in the original language',
			(draft) => ({ ...draft, evidence: [{ ...draft.evidence[0], claim: { en: 'Only English' } }] }),
			'evidence.0.claim',
			'required',
		],
		[
			'a title for a building block',
			(draft) => ({ ...draft, buildingBlocks: [{ purpose: { ca: 'Per què' } }] }),
			'buildingBlocks.0.title',
			'required',
		],
		[
			'consent of the contact',
			(draft) => ({ ...draft, contact: { ...draft.contact, consent: false } }),
			'contact.consent',
			'consentNeeded',
		],
		[
			'a text that is more than spaces',
			(draft) => writePath(draft, 'texts.ca.challenge', '  \n '),
			'challenge',
			'required',
		],
	])('asks for %s', (_, change, field, code) => {
		const draft = practiceDraft.parse(change(whole()))
		expect(missing(draft)).toEqual([expect.objectContaining({ field, code })])
	})

	it('places problems of a translation with their language', () => {
		expect(place({ field: 'texts.en.title', code: 'tooLong', limit: 100 })).toEqual({
			field: 'title',
			code: 'tooLong',
			limit: 100,
			step: 'basics',
			language: 'en',
		})
	})
})

describe('progress', () => {
	it('of an empty draft', () => {
		expect(progress(emptyDraft('en'))).toEqual({
			basics: 'empty',
			story: 'empty',
			facts: 'empty',
			evidence: 'empty',
			lessons: 'empty',
			contact: 'empty',
			depth: 'optional',
			blocks: 'optional',
			around: 'optional',
			files: 'optional',
			check: 'empty',
		})
	})
	it('of a whole one', () => {
		const reached = progress(whole())
		expect(steps.filter((step) => reached[step] === 'done')).toEqual([...snapshotSteps, 'check'])
		expect(fullSteps.map((step) => reached[step])).toEqual(fullSteps.map(() => 'optional'))
	})
	it('of one begun', () => {
		expect(progress(writePath(emptyDraft('en'), 'texts.en.title', 'A network')).basics).toBe('begun')
	})
})
