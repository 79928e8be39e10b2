import 'server-only'
import { asPerson, personSelect } from '../accounts/person-rows'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type JobRound, queueJob } from '../job-queue'
import { isContentLocale } from '../locales'
import { characters } from '../localised'
import { done, type Result, refused } from '../result'
import { type TranslateServer, translateServer, translateTexts, whyNot } from '../translate-server'
import { isUuid } from '../uuid'
import { store, type TranslationPlace, takeTranslation, tidy, withText } from './commands'
import { isTooLong, sameText } from './fields'
import { canTranslate } from './policy'
import type { MachineTrouble, Translation } from './schema'
import { factsOf, readTranslated } from './translation-rows'

/** What a machine is asked for. Whatever it makes is marked as its own, until a person changes it. */

export const machineLimits = {
	/** Of the originals that one person has translated in a day (UTC): some twenty practices. */
	charactersPerDay: 150_000,
	/** A person waits for one text; nobody waits for all of them. */
	seconds: { one: 15, all: 120 },
	/** Texts that are stored together: what is done stays done, whatever becomes of the rest. */
	atOnce: 8,
} as const

export type MachineRefusal = { code: MachineTrouble }

type Asked = { field: string; shown: { text: string; source: string } }

/** One text by machine, at once, in the place of what the form showed there. */
export async function suggestText(
	actor: Actor,
	place: TranslationPlace,
	{ field, shown }: Asked,
	server: TranslateServer | undefined = translateServer(),
): Promise<Result<{ version: number }, MachineRefusal>> {
	const { from, original } = await originalOf(actor, place, field)
	if (original === undefined || !sameText(original, shown.source)) return refused({ code: 'stale' })
	if (!server) return refused({ code: 'none' })
	const way = { from, to: place.language, seconds: machineLimits.seconds.one }
	const no = await whyNot(server, way)
	if (no) return refused({ code: no })
	if (!(await takeAllowance(db, actor, characters(original)))) return refused({ code: 'tooMuch' })
	const translated = await translateTexts(server, [original], way)
	if (!translated.ok) return refused({ code: translated.problem })
	const [text = ''] = translated.texts
	if (text === '') return refused({ code: 'malformed' })
	if (isTooLong(field, text)) return refused({ code: 'tooLong' })
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'write')
		const now = practice.originals.get(field)
		const same = (translation.texts.get(field)?.text ?? '') === tidy(shown.text)
		if (!same || now === undefined || !sameText(now, original)) return refused({ code: 'stale' as const })
		return done({ version: await store(tx, actor, practice, byMachine(translation, field, text, now)) })
	})
}

const byMachine = (translation: Translation, field: string, text: string, source: string): Translation =>
	withText(translation, field, {
		text,
		origin: 'machine',
		source,
		by: { id: null, name: null },
		at: new Date(),
	})

async function originalOf(actor: Actor, { practiceId, language }: TranslationPlace, field: string) {
	const practice = await readTranslated(db, practiceId)
	if (!canTranslate(actor, 'write', factsOf(practice, language)))
		throw new NotFound(`translation of ${practiceId} into ${language}`)
	return { from: practice.draft.originalLanguage, original: practice.originals.get(field) }
}

/** Whether this person may have so much more translated today; then it is counted. */
async function takeAllowance(
	tx: Pick<Transaction, '$queryRaw'>,
	actor: Actor,
	count: number,
): Promise<boolean> {
	if (actor.kind !== 'person') return actor.kind === 'system'
	if (count > machineLimits.charactersPerDay) return false
	const taken = await tx.$queryRaw<unknown[]>`
		INSERT INTO "MachineUse" AS used ("userId", day, characters)
		VALUES (${actor.id}::uuid, (now() AT TIME ZONE 'UTC')::date, ${count})
		ON CONFLICT ("userId", day) DO UPDATE SET characters = used.characters + excluded.characters
		WHERE used.characters + excluded.characters <= ${machineLimits.charactersPerDay}
		RETURNING characters`
	return taken.length > 0
}

// ---------------------------------------------------------------- all that is missing

/** A worker that has not ended after this is taken for lost. */
const lostAfter = 15 * 60_000

/** Asks for everything that is missing, as a job: nobody waits for it. */
export async function askForAll(
	actor: Actor,
	place: TranslationPlace,
	server: TranslateServer | undefined = translateServer(),
): Promise<Result<{ texts: number }, MachineRefusal>> {
	const { from } = await originalOf(actor, place, '')
	if (!server) return refused({ code: 'none' })
	const no = await whyNot(server, { from, to: place.language })
	if (no) return refused({ code: no })
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'write')
		const key = { practiceId: place.practiceId, locale: place.language }
		const row = await tx.translation.findUnique({ where: { practiceId_locale: key } })
		if (row?.machineAskedAt && Date.now() - row.machineAskedAt.getTime() < lostAfter)
			return refused({ code: 'busy' as const })
		const missing = missingOf(practice.originals, translation)
		const count = missing.reduce((sum, [, original]) => sum + characters(original), 0)
		if (!(await takeAllowance(tx, actor, count))) return refused({ code: 'tooMuch' as const })
		if (!row) await store(tx, actor, practice, translation)
		await tx.translation.update({
			where: { practiceId_locale: key },
			data: {
				machineAskedAt: new Date(),
				machineAskedById: actor.kind === 'person' ? actor.id : null,
				machineProblem: null,
			},
			select: { version: true },
		})
		await queueJob(tx, 'machine-translations', { practiceId: place.practiceId, language: place.language })
		return done({ texts: missing.length })
	})
}

const missingOf = (originals: ReadonlyMap<string, string>, { texts }: Translation): [string, string][] =>
	[...originals].filter(([field]) => !texts.get(field)?.text)

/**
 * The job: some of what is missing, stored, and where to go on. It acts for whoever asked, who may have lost the
 * right meanwhile. What goes wrong is told on the page of the translation, where it can be asked for anew.
 */
export async function translateMissing(
	actor: Actor,
	{ data, after }: { data: Record<string, unknown>; after: string },
	server: TranslateServer | undefined = translateServer(),
): Promise<JobRound> {
	if (actor.kind !== 'system') throw new NotFound('machine translations')
	const { practiceId, language } = data
	const nothing = { done: 0, failed: 0, next: null }
	if (typeof practiceId !== 'string' || !isUuid(practiceId)) return nothing
	if (typeof language !== 'string' || !isContentLocale(language)) return nothing
	const place = { practiceId, language }
	const where = { practiceId, locale: language, machineAskedAt: { not: null } }
	const row = await db.translation.findFirst({ where, select: { machineAskedBy: { select: personSelect } } })
	if (!row) return nothing
	const end = (problem: MachineRefusal['code'] | null) =>
		db.translation.updateMany({ where, data: { machineAskedAt: null, machineProblem: problem } })
	if (!row.machineAskedBy) {
		await end(null)
		return nothing
	}
	const asker = asPerson(row.machineAskedBy)
	try {
		const practice = await readTranslated(db, practiceId)
		if (!canTranslate(asker, 'write', factsOf(practice, language))) throw new NotFound('translation')
		const translation = practice.translations.find(({ locale }) => locale === language)
		const missing = missingOf(practice.originals, translation ?? empty(language))
		// Those before `after` were looked at: one that was too long stays missing, and is not asked for again.
		const left = missing.filter(([field]) => !isBefore(practice.originals, field, after))
		const now = left.slice(0, machineLimits.atOnce)
		if (now.length === 0) {
			await end(null)
			return nothing
		}
		if (!server) {
			await end('none')
			return nothing
		}
		const way = { from: practice.draft.originalLanguage, to: language, seconds: machineLimits.seconds.all }
		const translated = await translateTexts(
			server,
			now.map(([, original]) => original),
			way,
		)
		if (!translated.ok) {
			await end(translated.problem)
			return nothing
		}
		const count = await storeMade(asker, place, now, translated.texts)
		const [last] = now.at(-1) ?? ['']
		if (left.length > now.length) return { done: count, failed: 0, next: last }
		await end(null)
		return { done: count, failed: 0, next: null }
	} catch (error) {
		if (!(error instanceof NotFound)) throw error
		await end(null)
		return nothing
	}
}

const empty = (locale: TranslationPlace['language']): Translation => ({
	locale,
	status: 'draft',
	version: 0,
	texts: new Map(),
})

/** Whether a field comes at or before another in the order of the form; '' is before all. */
function isBefore(originals: ReadonlyMap<string, string>, field: string, after: string): boolean {
	const order = [...originals.keys()]
	return after !== '' && order.indexOf(field) <= order.indexOf(after)
}

/** What nobody wrote meanwhile, and what fits. */
async function storeMade(
	actor: Actor,
	place: TranslationPlace,
	asked: readonly [field: string, original: string][],
	made: readonly string[],
): Promise<number> {
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'write')
		let written = translation
		let count = 0
		for (const [position, [field, original]] of asked.entries()) {
			const text = made[position] ?? ''
			const now = practice.originals.get(field)
			if (text === '' || isTooLong(field, text) || written.texts.get(field)?.text) continue
			if (now === undefined || !sameText(now, original)) continue
			written = byMachine(written, field, text, now)
			count++
		}
		if (count > 0) await store(tx, actor, practice, written)
		return count
	})
}
