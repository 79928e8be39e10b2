import { describe, expect, it } from 'vitest'
import { fieldProblems } from '../field-problems'
import { isUuid } from '../uuid'
import {
	type FormValues,
	inForm,
	isField,
	isRowList,
	readStep,
	rowsOf,
	valuesOf,
	withRow,
} from './draft-form'
import { emptyDraft, type PracticeDraft, practiceDraft } from './schema'
import { partOfStep, type StepPart, withPart } from './step-part'
import { type Step, steps } from './steps'

const fileIds = [1, 2, 3].map((number) => `01900000-0000-7000-8000-00000000000${number}`)

const whole: PracticeDraft = practiceDraft.parse({
	originalLanguage: 'ca',
	texts: {
		ca: {
			title: 'Xarxa',
			summary: 'Una xarxa.',
			challenge: 'Un\n\nrepte',
			challengeInFull: 'Tot el repte',
			solution: 'Sensors',
			resources: 'Dues persones',
			whatFailed: 'El primer intent',
		},
		en: { origin: 'machine', title: 'Network' },
	},
	themes: ['iot-and-5g', 'water'],
	tags: ['Sentilo', 'sensors'],
	regions: ['ES511'],
	territories: ['urban', 'coastal'],
	place: 'Terrassa',
	latitude: 41.56,
	longitude: 2.01,
	author: 'upc',
	partners: ['i2cat'],
	projects: ['next2met'],
	events: ['study-visit'],
	related: ['virtual-library'],
	licence: 'CC0-1.0',
	stage: 'ended',
	startDate: '2015',
	endDate: '2018-05',
	ongoing: false,
	setUpCostEur: 1250000.5,
	staffFte: 1.5,
	durationMonths: 18,
	fundingSources: ['Own budget', 'ERDF'],
	policyInstrument: 'A plan',
	evidence: [
		{
			key: '00000000-0000-4000-8000-000000000001',
			claim: { ca: 'Afirmació', en: 'Claim' },
			value: '67',
			unit: { ca: 'municipis' },
			measuredOn: '2023',
			sourceTitle: 'Informe',
			sourceUrl: 'https://example.org/',
		},
		{ key: '00000000-0000-4000-8000-000000000002', claim: { ca: 'Segona' } },
	],
	buildingBlocks: [
		{
			key: '00000000-0000-4000-8000-000000000003',
			title: { ca: 'Bloc', en: 'Block' },
			lessons: { ca: 'Lliçó' },
		},
	],
	links: [{ key: '00000000-0000-4000-8000-000000000004', title: 'Web', url: 'https://example.org/' }],
	images: [
		{ file: fileIds[0], alt: { ca: 'Un sensor', en: 'A sensor' }, credit: 'Anna', caption: { ca: 'Peu' } },
		{ file: fileIds[1], credit: 'Pere' },
	],
	attachments: [{ file: fileIds[2], title: { ca: 'Informe' }, language: 'ca' }],
	contact: { name: 'Oficina', mailbox: 'oficina@example.org', consent: true },
})

/** The form a browser would send for these values. */
function formOf(values: FormValues): FormData {
	const form = new FormData()
	for (const [name, all] of Object.entries(values)) for (const value of all) form.append(name, value)
	return form
}

const original = (step: Step) => ({ step, language: 'ca' as const, original: 'ca' as const })
const formOfStep = (step: Step, draft = whole) => formOf(valuesOf(partOfStep(draft, step), 'ca'))

/** What becomes of the draft, or what is wrong with it. */
function save(form: FormData, step: Step, draft = whole, language: 'ca' | 'en' = 'ca', without?: string) {
	const base = partOfStep(draft, step, language)
	const read = readStep(form, { step, language, original: draft.originalLanguage }, base, without)
	if (!read.complete) return { incomplete: true, values: read.values }
	const parsed = practiceDraft.safeParse(withPart(draft, read.part))
	return parsed.success
		? { draft: parsed.data, values: read.values }
		: { problems: fieldProblems(parsed.error), values: read.values }
}

describe('a screen that is sent unchanged', () => {
	it.each(steps)('%s changes nothing', (step) => {
		expect(save(formOfStep(step), step)).toMatchObject({ draft: whole })
	})
	it.each(steps)('%s, still empty, changes nothing', (step) => {
		const empty = emptyDraft('ca')
		expect(save(formOfStep(step, empty), step, empty)).toMatchObject({ draft: empty })
	})
	it.each(steps)('%s, in translation, changes nothing', (step) => {
		const form = formOf(valuesOf(partOfStep(whole, step, 'en'), 'en'))
		expect(save(form, step, whole, 'en')).toMatchObject({ draft: whole })
	})
})

describe('what does not arrive', () => {
	it.each(['title', 'originalLanguage', 'place', 'tags'])('is noticed: %s', (field) => {
		const form = formOfStep('basics')
		form.delete(field)
		expect(save(form, 'basics')).toMatchObject({ incomplete: true })
	})
	it('is noticed in a row', () => {
		const form = formOfStep('evidence')
		form.delete('evidence.0.value')
		expect(save(form, 'evidence')).toMatchObject({ incomplete: true })
	})
	it('is noticed when a file comes instead', () => {
		const form = formOfStep('story')
		form.set('challenge', new File(['x'], 'x.txt'))
		expect(save(form, 'story')).toMatchObject({ incomplete: true })
	})
	it('is an answer where a box is meant: none chosen', () => {
		const form = formOfStep('basics')
		form.delete('themes')
		expect(save(form, 'basics')).toMatchObject({ draft: { themes: [] } })
	})
	it('leaves what was chosen in the order it had, whatever the order of the boxes', () => {
		const form = formOfStep('basics')
		form.delete('themes')
		for (const theme of ['biodiversity', 'water', 'iot-and-5g']) form.append('themes', theme)
		expect(save(form, 'basics')).toMatchObject({ draft: { themes: ['iot-and-5g', 'water', 'biodiversity'] } })
	})
})

describe('problems come all at once, with what was typed', () => {
	it('names each field once', () => {
		const form = formOfStep('facts')
		form.set('startDate', 'last spring')
		form.set('endDate', '2010')
		form.set('setUpCostEur', 'a lot')
		form.set('staffFte', '-2')
		form.set('durationMonths', '1,5')
		form.set('stage', 'forged')
		const saved = save(form, 'facts')
		expect(saved).toMatchObject({
			problems: expect.arrayContaining([
				{ field: 'startDate', code: 'notADate' },
				{ field: 'setUpCostEur', code: 'notANumber' },
				{ field: 'staffFte', code: 'tooSmall', limit: 0 },
				expect.objectContaining({ field: 'durationMonths', code: 'notAWholeNumber' }),
				{ field: 'stage', code: 'unknownValue' },
			]),
			values: { startDate: ['last spring'], setUpCostEur: ['a lot'], stage: ['forged'] },
		})
	})
	it('an end before the start', () => {
		const form = formOfStep('facts')
		form.set('endDate', '2014')
		expect(save(form, 'facts')).toMatchObject({ problems: [{ field: 'endDate', code: 'endBeforeStart' }] })
	})
	it('counts characters as people do', () => {
		const form = formOfStep('basics')
		form.set('title', '👍'.repeat(100))
		expect(save(form, 'basics')).toMatchObject({ draft: { texts: { ca: { title: '👍'.repeat(100) } } } })
		form.set('title', '👍'.repeat(101))
		expect(save(form, 'basics')).toMatchObject({
			problems: [{ field: 'texts.ca.title', code: 'tooLong', limit: 100 }],
		})
	})
	it('a line break counts once', () => {
		const form = formOfStep('story')
		form.set('beneficiaries', `${'a'.repeat(498)}\r\nb`)
		expect(save(form, 'story')).toMatchObject({ draft: {} })
	})
	it('a megabyte is too long, and what comes back is shorter', () => {
		const form = formOfStep('story')
		form.set('challenge', 'x'.repeat(1_000_000))
		const saved = save(form, 'story')
		expect(saved).toMatchObject({ problems: [{ field: 'texts.ca.challenge', code: 'tooLong', limit: 1500 }] })
		expect(saved.values.challenge?.[0]?.length).toBe(50_000)
	})
	it('too many rows', () => {
		let values = valuesOf(partOfStep(whole, 'around'), 'ca')
		for (let row = 0; row < 21; row++) {
			values = withRow(values, 'links')
			values = { ...values, [`links.${row + 1}.url`]: [`https://example.org/${row}`] }
		}
		expect(save(formOf(values), 'around')).toMatchObject({
			problems: [{ field: 'links', code: 'tooMany', limit: 20 }],
		})
	})
	it('a theme too many, and one twice', () => {
		const form = formOfStep('basics')
		for (const theme of ['a', 'b', 'a']) form.append('themes', theme)
		expect(save(form, 'basics')).toMatchObject({ problems: [{ field: 'themes', code: 'tooMany', limit: 3 }] })
	})
})

describe('rows', () => {
	it('can be added, and an empty one is not kept', () => {
		const values = withRow(valuesOf(partOfStep(whole, 'evidence'), 'ca'), 'evidence')
		expect(rowsOf(values, 'evidence')).toEqual([0, 1, 2])
		expect(save(formOf(values), 'evidence')).toMatchObject({ draft: { evidence: { length: 2 } } })
		const filled = { ...values, 'evidence.2.claim': ['Tercera'] }
		expect(save(formOf(filled), 'evidence')).toMatchObject({
			draft: { evidence: [{}, {}, { claim: { ca: 'Tercera' }, value: null }] },
		})
	})
	it('can be taken away, and those after it keep their translations', () => {
		const draft = practiceDraft.parse({ ...whole, evidence: [...whole.evidence].reverse() })
		const form = formOfStep('evidence', draft)
		expect(save(form, 'evidence', draft, 'ca', 'evidence.0')).toMatchObject({
			draft: { evidence: [{ claim: { ca: 'Afirmació', en: 'Claim' } }] },
		})
	})
	it('keep the key they came with; a key that is there twice, or is none, makes a new row', () => {
		const form = formOfStep('evidence')
		const [first = {}] = partOfStep(whole, 'evidence').evidence as { key?: string }[]
		form.set('evidence.1.key', first.key ?? '')
		form.set('evidence.2.key', 'forged')
		for (const column of ['claim', 'indicator', 'unit', 'method', 'baseline', 'value', 'measuredOn'])
			form.set(`evidence.2.${column}`, column === 'claim' ? 'Tercera' : '')
		for (const column of ['sourceTitle', 'sourceUrl']) form.set(`evidence.2.${column}`, '')
		const read = readStep(form, original('evidence'), partOfStep(whole, 'evidence'))
		const keys = read.complete ? (read.part.evidence as { key: string }[]).map(({ key }) => key) : []
		expect(keys[0]).toBe(first.key)
		expect(new Set(keys).size).toBe(3)
		expect(keys.every((key) => isUuid(key))).toBe(true)
	})
	it('keep their place in what is shown again', () => {
		const form = formOfStep('evidence')
		for (const column of ['claim', 'indicator', 'unit', 'method', 'baseline', 'value'])
			form.set(`evidence.0.${column}`, '')
		for (const column of ['measuredOn', 'sourceTitle', 'sourceUrl']) form.set(`evidence.0.${column}`, ' ')
		form.set('evidence.1.sourceUrl', 'nowhere')
		const read = readStep(form, original('evidence'), partOfStep(whole, 'evidence'))
		if (!read.complete) throw new Error('it arrived whole')
		expect(read.part.evidence).toHaveLength(1)
		expect(read.values['evidence.1.sourceUrl']).toEqual(['nowhere'])
		expect(inForm('evidence.0.sourceUrl', read.origins)).toBe('evidence.1.sourceUrl')
		expect(inForm('contact.mailbox', read.origins)).toBe('contact.mailbox')
	})
	it('are those of the original in a translation', () => {
		const form = formOf(valuesOf(partOfStep(whole, 'evidence', 'en'), 'en'))
		form.set('evidence.1.claim', 'Second')
		form.set('evidence.0.value', '1000000')
		form.set('evidence.7.claim', 'forged')
		expect(save(form, 'evidence', whole, 'en')).toMatchObject({
			draft: {
				evidence: [{ claim: { en: 'Claim' }, value: '67' }, { claim: { ca: 'Segona', en: 'Second' } }],
			},
		})
	})
	it('ignores numbers nobody counts to', () => {
		const form = formOfStep('evidence')
		form.set('evidence.99999999.claim', 'x')
		form.set('evidence.__proto__.claim', 'x')
		expect(save(form, 'evidence')).toMatchObject({ draft: whole })
		expect(isRowList('constructor')).toBe(false)
	})
	it('an address gets its beginning, and a script is none', () => {
		const form = formOfStep('around')
		form.set('links.0.url', 'www.example.org/a?b=c')
		expect(save(form, 'around')).toMatchObject({
			draft: { links: [{ url: 'https://www.example.org/a?b=c' }] },
		})
		form.set('links.0.url', 'javascript:alert(1)')
		expect(save(form, 'around')).toMatchObject({
			problems: [{ field: 'links.0.url', code: 'notAnAddress' }],
		})
	})
	it('a link without its address says so', () => {
		const form = formOfStep('around')
		form.set('links.0.url', '')
		expect(save(form, 'around')).toMatchObject({ problems: [{ field: 'links.0.url' }] })
	})
})

describe('texts', () => {
	it('keep HTML as they are given it', () => {
		const form = formOfStep('story')
		form.set('challenge', '<script>alert(1)</script> & <b>bold</b>')
		expect(save(form, 'story')).toMatchObject({
			draft: { texts: { ca: { challenge: '<script>alert(1)</script> & <b>bold</b>' } } },
		})
	})
	it('lose what the database cannot hold', () => {
		const form = formOfStep('story')
		form.set('challenge', 'a\u0000b')
		expect(save(form, 'story')).toMatchObject({ draft: { texts: { ca: { challenge: 'ab' } } } })
	})
	it('a translation that a person edits is no longer the machine’s', () => {
		const form = formOf({ title: ['A network'], summary: [''] })
		expect(save(form, 'basics', whole, 'en')).toMatchObject({
			draft: { texts: { en: { title: 'A network', origin: 'human' } } },
		})
	})
	it('an empty translation is not begun', () => {
		const form = formOf({ challenge: [''], solution: [''], beneficiaries: [''] })
		const draft = { ...whole, texts: { ca: whole.texts.ca } } as PracticeDraft
		expect(save(form, 'story', draft, 'en')).toMatchObject({ draft })
	})
})

describe('another original language', () => {
	it('takes the texts along where there are none in it', () => {
		const form = formOfStep('basics')
		form.set('originalLanguage', 'es')
		expect(save(form, 'basics')).toMatchObject({
			draft: {
				originalLanguage: 'es',
				texts: { es: { title: 'Xarxa', origin: 'original' }, en: { origin: 'machine' } },
				evidence: [{ claim: { es: 'Afirmació', en: 'Claim' }, unit: { es: 'municipis' } }, {}],
			},
		})
	})
	it('changes places with a translation', () => {
		const form = formOfStep('basics')
		form.set('originalLanguage', 'en')
		expect(save(form, 'basics')).toMatchObject({
			draft: {
				originalLanguage: 'en',
				texts: { ca: { title: 'Xarxa', origin: 'human' }, en: { title: 'Network', origin: 'original' } },
			},
		})
	})
	it('is refused where it is none', () => {
		const form = formOfStep('basics')
		form.set('originalLanguage', 'xx')
		expect(save(form, 'basics')).toMatchObject({
			problems: [{ field: 'originalLanguage', code: 'unknownValue' }],
		})
	})
})

it.each([
	['challenge', true],
	['evidence', true],
	['evidence.0', true],
	['evidence.19.value', true],
	['links.0.url', true],
	['contact.mailbox', true],
	['contact', false],
	['texts.ca.title', false],
	['evidence.0.value.ca', false],
	['evidence.x', false],
	['evidence.0.forged', false],
	['nothing', false],
	['', false],
])('a remark at "%s" may stand: %s', (field, may) => {
	expect(isField(field)).toBe(may)
})

it('a forged screen adds nothing that is not on it', () => {
	const form = formOfStep('story')
	form.set('setUpCostEur', '1')
	form.set('texts.en.title', 'forged')
	const read = readStep(form, original('story'), partOfStep(whole, 'story'))
	expect(read.complete && Object.keys(read.part satisfies StepPart)).toEqual([
		'texts.ca.challenge',
		'texts.ca.solution',
		'texts.ca.beneficiaries',
	])
})
