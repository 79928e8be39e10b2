import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '../accounts/policy'
import { NotFound } from '../errors'
import type { ContentLocale } from '../locales'
import { startRevision, submitPractice } from '../practices/commands'
import { indexPractices } from '../practices/index-commands'
import { getPractice, getRevisionPage } from '../practices/queries'
import { publishPractice } from '../practices/review-commands'
import { saveDraft } from '../practices/save-commands'
import type { StepPart } from '../practices/step-part'
import {
	begin,
	createTeam,
	fill,
	inReview,
	need,
	type Team,
	version,
	wholePart,
} from '../practices/test-team'
import { createPerson, createPractice, type TestPerson } from '../test-factories'
import { findRight, publishTranslation, saveTranslation, withdrawTranslation } from './commands'
import { getTranslation, getTranslations } from './queries'
import type { TranslationView } from './schema'
import { listTranslationWork, listWorkChoices } from './work-queries'

let team: Team
/** Translates into Finnish and Polish, and belongs to nobody. */
let translator: TestPerson & { languages: ContentLocale[] }

beforeAll(async () => {
	team = await createTeam()
	translator = { ...(await createPerson({ name: 'Tuula' })), languages: ['fi', 'pl'] }
	await db.translatorLanguage.createMany({
		data: ['fi', 'pl'].map((locale) => ({ userId: translator.id, locale })),
	})
})

type Place = { practiceId: string; language: ContentLocale }
const finnish = ({ practiceId }: { practiceId: string }): Place => ({ practiceId, language: 'fi' })
const viewOf = (place: Place, actor: Actor = translator) =>
	getTranslation(actor, place.practiceId, place.language)
const fieldOf = (view: TranslationView, name: string) => view.fields.find(({ field }) => field === name)

/** What a form made from this view sends when these texts are typed into it. */
const typedInto = (view: TranslationView, texts: Record<string, string>) => ({
	shown: Object.fromEntries(
		view.fields.map(({ field, text, original }) => [field, { text, source: original }]),
	),
	texts,
})
const write = async (place: Place, texts: Record<string, string>, actor: Actor = translator) =>
	need(await saveTranslation(actor, place, typedInto(await viewOf(place, actor), texts)))
const publish = async (place: Place, actor: Actor = translator) =>
	need(await publishTranslation(actor, place, (await viewOf(place, actor)).version))

const words = { title: 'Vesiverkko', summary: 'Yksi verkko.', challenge: 'Piti mitata.' }
const indexed = async (practiceId: string) => ({
	languages: (await db.catalogueEntry.findUnique({ where: { practiceId } }))?.languages,
	finnish: (
		await db.catalogueText.findUnique({
			where: { practiceId_locale: { practiceId, locale: 'fi' } },
			select: { title: true },
		})
	)?.title,
})
const readIn = (slug: string, locale = 'fi') => getPractice({ kind: 'visitor' }, slug, locale)

/** Who was told what about a practice's translations. */
const toldOf = async ({ practiceId }: { practiceId: string }) =>
	(
		await db.notification.findMany({
			where: { practiceId, kind: { in: ['originalChanged', 'translationPublished'] } },
			select: { kind: true, user: { select: { name: true } } },
		})
	)
		.map(({ kind, user }) => `${kind} ${user.name}`)
		.sort()

/** A published practice whose life does not matter: it says of itself what `wholePart` does. */
async function catalogued() {
	const { practice, revision } = await createPractice({
		owner: (await db.organisation.findUniqueOrThrow({ where: { id: team.organisationId } })).slug,
		themes: ['greener/water'],
		original: 'ca',
		texts: {
			ca: {
				title: 'Xarxa d’aigua',
				summary: 'Una xarxa.',
				challenge: '<script>alert(1)</script> Calia mesurar.',
				solution: 'Comptadors.',
				resources: 'Dues persones.',
			},
		},
		claims: ['67 municipis'],
	})
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
	return { practiceId: practice.id, revisionId: revision.id, slug: practice.slug }
}

/** Its owner changes it, and an editor publishes the next revision. */
async function revise(revisionId: string, part: StepPart): Promise<string> {
	const next = need(await startRevision(team.coordinator, revisionId)).revisionId
	await fill(next, team.coordinator, { ...wholePart, ...part })
	need(await submitPractice(team.coordinator, next, await version(next)))
	need(await publishPractice(team.editor, next, { version: await version(next) }))
	return next
}

test('a draft is nobody’s but its translators’, until it is published, and again once it is taken back', async () => {
	const practice = await catalogued()
	const place = finnish(practice)
	const saved = await write(place, words)
	expect(saved).toMatchObject({ version: 1, clashes: [] })
	expect(await indexed(practice.practiceId)).toEqual({ languages: ['ca'], finnish: undefined })
	expect((await readIn(practice.slug)).title).toEqual({ text: 'Xarxa d’aigua', locale: 'ca' })
	const before = await version(practice.revisionId)

	expect(await publish(place)).toMatchObject({ live: true })
	expect(await indexed(practice.practiceId)).toEqual({ languages: ['ca', 'fi'], finnish: 'Vesiverkko' })
	const page = await readIn(practice.slug)
	expect(page.title).toEqual({ text: 'Vesiverkko', locale: 'fi' })
	expect(page.language).toMatchObject({ text: { locale: 'fi', origin: 'human' }, origin: 'human' })
	expect(page.marks).toBeUndefined()
	// What all languages share is as it was, and the practice has no new revision.
	expect(page).toMatchObject({ stage: 'implemented', number: 1 })
	expect(page.evidence.map(({ claim }) => claim.text)).toEqual(['67 municipis'])
	expect(await version(practice.revisionId)).toBe(before)

	await write(place, { title: 'Vesiverkosto' })
	expect(fieldOf(await viewOf(place), 'title')).toMatchObject({ text: 'Vesiverkosto', waiting: true })
	expect((await readIn(practice.slug)).title.text).toBe('Vesiverkko')

	need(await withdrawTranslation(translator, place, (await viewOf(place)).version))
	expect(await indexed(practice.practiceId)).toEqual({ languages: ['ca'], finnish: undefined })
	expect(await viewOf(place)).toMatchObject({ status: 'draft', progress: { filled: 3 } })
	expect((await viewOf(place)).actions).not.toContain('withdraw')
	const records = await db.translationPublication.findMany({
		where: { practiceId: practice.practiceId },
		orderBy: { at: 'asc' },
	})
	expect(records.map(({ action, locale, actorName }) => `${action} ${locale} ${actorName}`)).toEqual([
		'publish fi Tuula',
		'withdraw fi Tuula',
	])
	expect(records[0]?.texts).toMatchObject({ title: { text: 'Vesiverkko', origin: 'human' } })
})

test('strangers are told of nothing', async () => {
	const practice = await catalogued()
	const place = finnish(practice)
	const strangers: Actor[] = [
		{ kind: 'visitor' },
		team.stranger,
		team.reviewer,
		{ ...translator, languages: ['pl'] },
	]
	for (const actor of strangers) {
		await expect(viewOf(place, actor)).rejects.toThrow(NotFound)
		await expect(saveTranslation(actor, place, { shown: {}, texts: {} })).rejects.toThrow(NotFound)
		await expect(
			findRight(actor, place, { field: 'title', shown: { text: '', source: '' } }),
		).rejects.toThrow(NotFound)
		await expect(publishTranslation(actor, place, 0)).rejects.toThrow(NotFound)
		await expect(withdrawTranslation(actor, place, 0)).rejects.toThrow(NotFound)
	}
	await expect(getTranslations(team.stranger, practice.practiceId)).rejects.toThrow(NotFound)
	await expect(viewOf({ ...place, language: 'ca' })).rejects.toThrow(NotFound)
	for (const practiceId of ['no-id', '00000000-0000-7000-8000-000000000000'])
		await expect(viewOf({ practiceId, language: 'fi' })).rejects.toThrow(NotFound)
	// Drafts are their owners' alone.
	const draft = finnish(await begin(team, team.contributor))
	await expect(viewOf(draft)).rejects.toThrow(NotFound)
	await expect(viewOf(draft, team.editor)).rejects.toThrow(NotFound)
	expect(await getTranslations(translator, practice.practiceId)).toMatchObject({
		languages: [{ language: 'fi' }, { language: 'pl' }],
	})
})

test('an original that changes leaves its translation standing, and says what changed', async () => {
	const practice = await catalogued()
	const place = finnish(practice)
	await write(place, { ...words, 'evidence.0.claim': '67 kuntaa' })
	await publish(place)
	await write(place, { solution: 'Mittarit.' })
	await revise(practice.revisionId, {
		'texts.ca.challenge': 'Calia mesurar cada dia.',
		evidence: [{ claim: { ca: 'Una altra cosa' } }, { claim: { ca: '67 municipis' } }],
	})

	expect(await toldOf(practice)).toEqual(['originalChanged Tuula', 'translationPublished Carles'])
	const page = await readIn(practice.slug)
	expect(page).toMatchObject({
		number: 2,
		title: { text: 'Vesiverkko' },
		marks: { challenge: { changed: true } },
	})
	expect(page.texts.challenge).toEqual({ text: 'Piti mitata.', locale: 'fi' })
	expect(page.marks?.title).toBeUndefined()
	expect(page.evidence.map(({ claim }) => claim.text)).toEqual(['Una altra cosa', '67 kuntaa'])
	expect((await readIn(practice.slug, 'ca')).marks).toBeUndefined()
	// What was not published did not go over to visitors, and is not lost.
	expect(page.texts.solution?.locale).toBe('ca')

	const view = await viewOf(place)
	expect(view).toMatchObject({ status: 'published', progress: { changed: 1, waiting: 1 } })
	expect(fieldOf(view, 'challenge')).toMatchObject({
		standing: 'changed',
		madeFrom: '<script>alert(1)</script> Calia mesurar.',
		original: 'Calia mesurar cada dia.',
	})
	expect(fieldOf(view, 'evidence.1.claim')).toMatchObject({ text: '67 kuntaa', standing: 'current' })
	expect(fieldOf(view, 'evidence.0.claim')).toMatchObject({ standing: 'missing' })
	expect(fieldOf(view, 'solution')).toMatchObject({ text: 'Mittarit.', waiting: true })

	const shown = { text: 'Piti mitata.', source: 'Calia mesurar cada dia.' }
	const before = { ...shown, source: 'Calia mesurar.' }
	expect(await findRight(translator, place, { field: 'challenge', shown: before })).toMatchObject({
		problem: { code: 'stale' },
	})
	need(await findRight(translator, place, { field: 'challenge', shown }))
	expect(fieldOf(await viewOf(place), 'challenge')).toMatchObject({ standing: 'current', waiting: true })
	await publish(place)
	expect((await readIn(practice.slug)).marks).toBeUndefined()
	// The record of what was published first tells what it was.
	expect(
		await db.translationPublication.count({ where: { practiceId: practice.practiceId, action: 'carry' } }),
	).toBe(1)
})

test('what was typed beside an earlier original is a translation of that one', async () => {
	const practice = await catalogued()
	const place = finnish(practice)
	const form = await viewOf(place)
	await revise(practice.revisionId, {
		'texts.ca.solution': 'Comptadors nous.',
		evidence: [{ claim: { ca: 'Una altra cosa' } }, { claim: { ca: '67 municipis' } }],
	})
	need(
		await saveTranslation(
			translator,
			place,
			typedInto(form, { solution: 'Mittarit.', 'evidence.0.claim': '67 kuntaa' }),
		),
	)
	const view = await viewOf(place)
	expect(fieldOf(view, 'solution')).toMatchObject({ standing: 'changed', madeFrom: 'Comptadors.' })
	expect(fieldOf(view, 'evidence.1.claim')).toMatchObject({ text: '67 kuntaa', standing: 'current' })
})

describe('who made it', () => {
	const machineMade = () =>
		createPractice({
			original: 'en',
			texts: {
				en: { challenge: 'A challenge', solution: 'A solution' },
				fi: { origin: 'machine', challenge: 'Haaste', solution: 'Ratkaisu' },
			},
			claims: ['A claim'],
		})

	test('what came with a practice is a published translation, a machine’s where it says so', async () => {
		const { practice, revision } = await machineMade()
		const place = finnish({ practiceId: practice.id })
		const view = await viewOf(place)
		expect(view).toMatchObject({
			status: 'published',
			version: 0,
			progress: { filled: 4, machine: 4, waiting: 0 },
		})
		expect(fieldOf(view, 'challenge')).toMatchObject({
			text: 'Haaste',
			origin: 'machine',
			standing: 'current',
		})

		await write(place, { challenge: 'Haaste tässä' })
		const { title } = Object.fromEntries(view.fields.map((field) => [field.field, field]))
		if (!title) throw new Error('no title')
		const seen = { field: 'title', shown: { text: title.text, source: title.original } }
		need(await findRight(translator, place, seen))
		const now = await viewOf(place)
		expect(now.progress).toMatchObject({ machine: 2, waiting: 2 })
		expect(fieldOf(now, 'challenge')).toMatchObject({ origin: 'human', by: 'Tuula' })
		expect(fieldOf(now, 'title')).toMatchObject({ origin: 'checked', by: 'Tuula' })
		await publish(place)

		const text = await db.revisionText.findUniqueOrThrow({
			where: { revisionId_locale: { revisionId: revision.id, locale: 'fi' } },
		})
		// The whole is what the least human part is.
		expect(text).toMatchObject({ origin: 'machine', origins: { title: 'checked', challenge: 'human' } })
		const page = await readIn(practice.slug)
		expect(page.language).toMatchObject({ text: { origin: 'machine' }, mixed: true })
		expect(page.marks).toEqual({
			title: { origin: 'checked', changed: false },
			summary: { origin: 'machine', changed: false },
			challenge: { origin: 'human', changed: false },
			solution: { origin: 'machine', changed: false },
		})
	})

	test('an edit of the machine’s words that is taken back is the machine’s no more', async () => {
		const { practice } = await machineMade()
		const place = finnish({ practiceId: practice.id })
		await write(place, { solution: 'Toinen' })
		await write(place, { solution: 'Ratkaisu' })
		expect(fieldOf(await viewOf(place), 'solution')?.origin).toBe('human')
	})
})

describe('two people', () => {
	test('who change different texts lose nothing; of the same text both versions stand', async () => {
		const practice = await catalogued()
		const place = finnish(practice)
		const form = await viewOf(place)
		const other = { ...(await createPerson({ name: 'Pekka' })), languages: ['fi' as const] }
		const save = (actor: Actor, texts: Record<string, string>) =>
			saveTranslation(actor, place, typedInto(form, texts))
		const both = await Promise.all([save(translator, words), save(other, { solution: 'Mittarit.' })])
		for (const saved of both) expect(need(saved).clashes).toEqual([])
		expect((await viewOf(place)).progress.filled).toBe(4)

		expect(need(await save(other, { title: 'Toinen nimi', resources: 'Kaksi.' })).clashes).toEqual([
			{ field: 'title', theirs: 'Vesiverkko', by: 'Tuula' },
		])
		const view = await viewOf(place)
		expect(fieldOf(view, 'title')?.text).toBe('Vesiverkko')
		expect(fieldOf(view, 'resources')?.text).toBe('Kaksi.')
		// Who has seen theirs may overwrite it.
		await write(place, { title: 'Toinen nimi' }, other)
		expect(fieldOf(await viewOf(place), 'title')).toMatchObject({ text: 'Toinen nimi', by: 'Pekka' })
	})

	test('nobody publishes what they have not seen', async () => {
		const practice = await catalogued()
		const place = finnish(practice)
		await write(place, words)
		const { version: seen } = await viewOf(place)
		await write(place, { title: 'Toinen nimi' })
		expect(await publishTranslation(translator, place, seen)).toMatchObject({ problem: { code: 'stale' } })
		expect((await viewOf(place)).status).toBe('draft')
		await publish(place)
		expect(await withdrawTranslation(translator, place, seen)).toMatchObject({ problem: { code: 'stale' } })
		expect((await viewOf(place)).status).toBe('published')
	})
})

describe('bad input', () => {
	test('texts that are too long are named, and nothing is stored', async () => {
		const place = finnish(await catalogued())
		const long = { title: 'x'.repeat(101), summary: 'Yksi', 'evidence.0.claim': 'é'.repeat(501) }
		expect(await saveTranslation(translator, place, typedInto(await viewOf(place), long))).toEqual({
			ok: false,
			problem: {
				code: 'invalid',
				problems: [
					{ field: 'title', code: 'tooLong', limit: 100 },
					{ field: 'evidence.0.claim', code: 'tooLong', limit: 500 },
				],
			},
		})
		expect((await viewOf(place)).progress.filled).toBe(0)
	})

	test('without title and summary a language is not published', async () => {
		const place = finnish(await catalogued())
		await write(place, { challenge: 'Piti mitata.' })
		expect(await publishTranslation(translator, place, 1)).toEqual({
			ok: false,
			problem: {
				code: 'invalid',
				problems: [
					{ field: 'title', code: 'required' },
					{ field: 'summary', code: 'required' },
				],
			},
		})
	})

	test('what no text of the practice is called is left alone; NUL and half letters are taken out', async () => {
		const place = finnish(await catalogued())
		const view = await viewOf(place)
		const strange = {
			'contact.mailbox': 'a@example.org',
			legalAspects: 'Laki',
			__proto__: 'x',
			'evidence.7.claim': 'x',
		}
		const shown = {
			...typedInto(view, {}).shown,
			'contact.mailbox': { text: '', source: '' },
			legalAspects: { text: '', source: '' },
		}
		need(
			await saveTranslation(translator, place, {
				shown,
				texts: { ...strange, title: ' Ve\u0000si\ud800\r\n' },
			}),
		)
		const now = await viewOf(place)
		expect(now.progress.filled).toBe(1)
		expect(fieldOf(now, 'title')?.text).toBe('Vesi\ufffd')
		expect(await db.translatedField.findMany({ where: { practiceId: place.practiceId } })).toHaveLength(1)
	})
})

describe('ahead of the first publication', () => {
	test('its owners translate a draft; what they let out goes out with it, and a draft does not', async () => {
		const practice = await inReview(team)
		const place = finnish(practice)
		await write(place, words, team.contributor)
		expect((await viewOf(place, team.contributor)).live).toBe(false)
		expect(await publish(place, team.contributor)).toMatchObject({ live: false })
		await write({ ...place, language: 'pl' }, { title: 'Sieć', summary: 'Jedna.' }, team.coordinator)
		// Reviewers read it as it will go out.
		const preview = await getRevisionPage(team.reviewer, practice.revisionId, 'fi')
		expect(preview.title).toEqual({ text: 'Vesiverkko', locale: 'fi' })
		expect(preview.language.available.map(({ locale }) => locale).sort()).toEqual(['ca', 'fi'])

		need(
			await publishPractice(team.editor, practice.revisionId, {
				version: await version(practice.revisionId),
			}),
		)
		expect(await indexed(practice.practiceId)).toEqual({ languages: ['ca', 'fi'], finnish: 'Vesiverkko' })
		expect(await viewOf({ ...place, language: 'pl' })).toMatchObject({
			status: 'draft',
			progress: { filled: 2 },
		})
		// The snapshot of what was published has it too.
		const record = await db.transition.findFirstOrThrow({
			where: { revisionId: practice.revisionId, action: 'publish' },
		})
		expect(record.snapshot).toMatchObject({ texts: { fi: { title: 'Vesiverkko' } } })
	})

	test('rows that move while it is written take their translations along', async () => {
		const practice = await begin(team, team.contributor)
		await fill(practice.revisionId, team.contributor)
		const place = finnish(practice)
		await write(place, { 'evidence.0.claim': '67 kuntaa' }, team.contributor)
		await fill(practice.revisionId, team.contributor, {
			evidence: [{ claim: { ca: 'Una altra cosa' } }, { claim: { ca: '67 municipis' } }],
		})
		const view = await viewOf(place, team.contributor)
		expect(fieldOf(view, 'evidence.1.claim')).toMatchObject({ text: '67 kuntaa', standing: 'current' })
	})

	test('a working revision says nothing in other languages, and saving it touches none', async () => {
		const practice = await catalogued()
		const place = finnish(practice)
		await write(place, words)
		await publish(place)
		const next = need(await startRevision(team.contributor, practice.revisionId)).revisionId
		expect(await db.revisionText.findMany({ where: { revisionId: next }, select: { locale: true } })).toEqual(
			[{ locale: 'ca' }],
		)
		need(await saveDraft(team.contributor, next, { version: 1, part: { 'texts.ca.title': 'Xarxes' } }))
		await write(place, { solution: 'Mittarit.' })
		await publish(place)
		expect((await readIn(practice.slug)).texts.solution?.text).toBe('Mittarit.')
		expect(await version(next)).toBe(2)
	})
})

describe('what waits for those who translate', () => {
	const list = (actor: Actor, more: object = {}) =>
		listTranslationWork(actor, { language: 'pl', page: 1, locale: 'en', ...more })

	test('by why it waits, theme and page', async () => {
		await db.practice.deleteMany()
		const one = await catalogued()
		const two = await catalogued()
		const three = await catalogued()
		const into = (practice: { practiceId: string }) => ({ ...finnish(practice), language: 'pl' as const })
		await write(into(one), { title: 'Sieć', summary: 'Jedna.' })
		await publish(into(one))
		await revise(one.revisionId, { 'texts.ca.title': 'Xarxes' })
		await write(into(two), { title: 'Sieć' })

		const all = await list(translator)
		expect(all.counts).toEqual({ all: 3, changed: 1, waiting: 1, begun: 2, missing: 1 })
		expect(all.items.map(({ practiceId }) => practiceId)).toEqual(
			[one, two, three].map(({ practiceId }) => practiceId),
		)
		expect(all.items[0]).toMatchObject({
			title: { text: 'Xarxes', locale: 'ca' },
			status: 'published',
			changed: 1,
			filled: 2,
			counted: true,
		})
		expect((await list(translator, { kind: 'missing' })).items.map(({ practiceId }) => practiceId)).toEqual([
			three.practiceId,
		])
		expect((await list(translator, { theme: 'greener' })).counts.all).toBe(3)
		expect(await list(translator, { theme: 'social', page: 9 })).toMatchObject({
			items: [],
			page: 1,
			pages: 1,
		})
		expect((await list(translator, { language: 'fi' })).counts).toMatchObject({ missing: 3 })
	})

	test('is for translators of the language, for owners of their own, for nobody else', async () => {
		await expect(list(translator, { language: 'de' })).rejects.toThrow(NotFound)
		await expect(list(team.reviewer)).rejects.toThrow(NotFound)
		await expect(list({ kind: 'visitor' })).rejects.toThrow(NotFound)
		expect((await list(team.contributor, { language: 'de' })).counts.all).toBe(3)
		expect((await list(team.stranger, { language: 'de' })).counts.all).toBe(0)
		expect((await list(team.editor, { language: 'de' })).counts.all).toBe(3)
		expect((await listWorkChoices(translator, 'en')).languages).toEqual(['fi', 'pl'])
		expect((await listWorkChoices(team.contributor, 'en')).languages).toHaveLength(7)
		await expect(listWorkChoices(team.reviewer, 'en')).rejects.toThrow(NotFound)
	})
})
