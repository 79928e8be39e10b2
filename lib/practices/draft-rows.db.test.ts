import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { nutsVersion } from '../nuts'
import { readDraft, writeDraft } from './draft-rows'
import { emptyDraft, type PracticeDraft, practiceDraft } from './schema'

let revisionId: string
const imageId = '01900000-0000-7000-8000-000000000001'
const reportId = '01900000-0000-7000-8000-000000000002'

beforeAll(async () => {
	await db.theme.createMany({
		data: [
			{ code: 'connected', position: 0, name: { en: 'Connected' } },
			{ code: 'iot', parentCode: 'connected', position: 0, name: { en: 'IoT' } },
			{ code: 'water', parentCode: 'connected', position: 1, name: { en: 'Water' } },
		],
	})
	const region = { nutsVersion, level: 0, name: 'x', nameLatin: 'x' }
	await db.region.createMany({
		data: ['ES', 'FI'].map((code) => ({ ...region, code, country: code, path: [code] })),
	})
	await db.organisation.createMany({
		data: ['owner', 'partner'].map((slug) => ({ slug, name: { en: slug }, kind: 'association' as const })),
	})
	await db.project.create({ data: { slug: 'next2met', acronym: 'N', name: {}, programme: 'P' } })
	const day = { startDate: new Date('2020-12-03'), endDate: new Date('2020-12-03') }
	await db.event.createMany({
		data: ['earlier', 'later'].map((slug) => ({ slug, kind: 'conference' as const, title: {}, ...day })),
	})
	const organisation = await db.organisation.findUniqueOrThrow({ where: { slug: 'owner' } })
	const owned = { organisationId: organisation.id }
	await db.practice.createMany({
		data: [
			{ ...owned, slug: 'published', firstPublishedAt: day.startDate },
			{ ...owned, slug: 'a-draft' },
		],
	})
	const practice = await db.practice.create({
		data: { ...owned, slug: 'a-practice', firstPublishedAt: day.startDate },
	})
	const revision = await db.revision.create({
		data: { practiceId: practice.id, number: 1, originalLanguage: 'en' },
	})
	revisionId = revision.id
	const file = { practiceId: practice.id, mediaType: 'x', name: 'x', bytes: 1 }
	await db.storedFile.createMany({
		data: [
			{ ...file, id: imageId, kind: 'image', sha256: 'a' },
			{ ...file, id: reportId, kind: 'document', sha256: 'b' },
		],
	})
})

const full: PracticeDraft = practiceDraft.parse({
	originalLanguage: 'ca',
	texts: {
		ca: {
			origin: 'original',
			title: 'Títol',
			challenge: 'Un\n\nrepte',
			challengeInFull: 'Tot el repte',
			legalAspects: 'Cap',
		},
		en: { origin: 'machine', title: 'Title' },
	},
	themes: ['water', 'iot'],
	tags: ['Sensors', 'l·l'],
	regions: ['FI', 'ES'],
	territories: ['urban', 'island'],
	place: 'Terrassa',
	latitude: 41.56,
	longitude: 2.01,
	author: 'partner',
	partners: ['partner'],
	projects: ['next2met'],
	stage: 'ended',
	startDate: '2015',
	endDate: '2018-05',
	ongoing: false,
	setUpCostEur: 1234567.89,
	yearlyCostEur: 0,
	staffFte: 1.25,
	durationMonths: 18,
	fundingSources: ['Own budget', 'ERDF'],
	policyInstrument: 'A plan',
	evidence: [
		{
			key: '00000000-0000-4000-8000-000000000001',
			claim: { ca: 'Afirmació' },
			indicator: { ca: 'Sensors' },
			baseline: '0',
			value: '14,000+',
			unit: { ca: 'aparells' },
			measuredOn: '2023-04',
			method: { ca: 'Comptats' },
			sourceTitle: 'Report',
			sourceUrl: 'https://example.org/a?b=c',
		},
		{ key: '00000000-0000-4000-8000-000000000002', claim: { ca: 'Sense xifra' } },
	],
	buildingBlocks: [
		{
			key: '00000000-0000-4000-8000-000000000003',
			title: { ca: 'Bloc' },
			purpose: { ca: 'Per què' },
			enablingFactors: {},
			lessons: { en: 'Lesson' },
		},
	],
	events: ['later', 'earlier'],
	related: ['published'],
	links: [{ key: '00000000-0000-4000-8000-000000000004', title: 'A', url: 'https://example.org/' }],
	images: [{ file: imageId, alt: { ca: 'Una antena' }, credit: 'Anna', caption: { en: 'Caption' } }],
	attachments: [{ file: reportId, title: { ca: 'Informe' }, language: 'fi' }],
	licence: 'CC-BY-SA-4.0',
	contact: { name: 'Digital office', mailbox: 'office@example.org', consent: true },
})

const write = (draft: PracticeDraft) => db.$transaction((tx) => writeDraft(tx, revisionId, draft))

test('what is written is what is read', async () => {
	expect(await write(full)).toEqual([])
	expect(await readDraft(db, revisionId)).toEqual(full)
})

test('writing replaces everything, and an empty draft stays empty', async () => {
	await write(full)
	const empty = emptyDraft('fi')
	expect(await write(empty)).toEqual([])
	expect(await readDraft(db, revisionId)).toEqual(empty)
})

test('rows that come without a key, or with that of another, get one of their own', async () => {
	const [first] = full.evidence
	if (!first) throw new Error('there is one')
	await write({ ...full, evidence: [first, first, { ...first, key: undefined }] })
	const keys = (await readDraft(db, revisionId)).evidence.map(({ key }) => key)
	expect(keys[0]).toBe(first.key)
	expect(new Set(keys).size).toBe(3)
})

test('one tag has one spelling: the first', async () => {
	await write({ ...full, tags: ['Sensors'] })
	await write({ ...full, tags: ['sensors', 'SENSORS', 'water'] })
	expect((await readDraft(db, revisionId)).tags).toEqual(['Sensors', 'water'])
})

test.each([
	['themes', { themes: ['iot', 'nothing'] }, 'themes.1'],
	['themes of level 1', { themes: ['connected'] }, 'themes.0'],
	['regions', { regions: ['XX'] }, 'regions.0'],
	['partners', { partners: ['nobody'] }, 'partners.0'],
	['projects', { projects: ['nothing'] }, 'projects.0'],
	['authors', { author: 'nobody' }, 'author'],
	['events', { events: ['earlier', 'nothing'] }, 'events.1'],
	['practices', { related: ['nothing'] }, 'related.0'],
	['practices that nobody has published', { related: ['published', 'a-draft'] }, 'related.1'],
	['practices, because it is this one', { related: ['a-practice'] }, 'related.0'],
])('unknown %s are told, and nothing is written', async (_, change, field) => {
	await write(full)
	expect(await write({ ...full, place: 'Elsewhere', ...change })).toEqual([{ field, code: 'unknownValue' }])
	expect(await readDraft(db, revisionId)).toEqual(full)
})

test('a revision that is not there is not found', async () => {
	await expect(readDraft(db, '01900000-0000-7000-8000-000000000000')).rejects.toThrow('not found')
})
