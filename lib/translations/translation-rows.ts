import 'server-only'
import type { Prisma, Translation as TranslationRow } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import type { Database, Transaction } from '../db'
import { NotFound } from '../errors'
import { contentLocales, isContentLocale } from '../locales'
import { readDraft } from '../practices/draft-rows'
import type { TranslationOrigin } from '../practices/origins'
import type { PracticeDraft } from '../practices/schema'
import { isUuid } from '../uuid'
import type { TranslationFacts } from './policy'
import type { ReadText, TranslatedText, TranslatedTexts, Translation } from './schema'
import { aligned, originalsOf, progressOf, readTranslation } from './weave'

/** How rows become translations and back. Whether the reader may see them is the caller's question. */

/** A practice with the original that its translations are held against. */
export type TranslatedPractice = {
	practiceId: string
	organisationId: string
	slug: string
	liveRevisionId: string | null
	/** The revision that the original is read from: the live one; of a practice without, the one that is written. */
	number: number
	draft: PracticeDraft
	originals: ReadonlyMap<string, string>
	translations: Translation[]
}

/** Throws NotFound when there is no such practice, or nothing of it is written. */
export async function readTranslated(db: Database, practiceId: string): Promise<TranslatedPractice> {
	const hidden = new NotFound(`practice ${practiceId}`)
	if (!isUuid(practiceId)) throw hidden
	const practice = await db.practice.findUnique({
		where: { id: practiceId },
		select: {
			organisationId: true,
			slug: true,
			liveRevisionId: true,
			liveRevision: { select: { id: true, number: true } },
			// The one that is being written is the last.
			revisions: {
				orderBy: { number: 'desc' },
				take: 1,
				select: { id: true, number: true, workingFor: true },
			},
		},
	})
	const [last] = practice?.revisions ?? []
	if (!practice || !last) throw hidden
	const { organisationId, slug, liveRevisionId, liveRevision } = practice
	const source = liveRevision ?? last
	const draft = await readDraft(db, source.id)
	const before = liveRevisionId ? draft : await lastPublished(db, practiceId)
	const working =
		last.workingFor === null ? undefined : last.id === source.id ? draft : await readDraft(db, last.id)
	const originals = originalsOf(draft)
	return {
		practiceId,
		organisationId,
		slug,
		liveRevisionId,
		number: source.number,
		draft,
		originals,
		translations: (await storedOrRead(db, practiceId, before ?? draft, working)).map((translation) => ({
			...translation,
			texts: aligned(translation.texts, originals),
		})),
	}
}

/** What visitors read last, of a practice that is not in the catalogue. */
export async function lastPublished(
	db: Database,
	practiceId: string,
	except?: string,
): Promise<PracticeDraft | undefined> {
	const last = await db.revision.findFirst({
		where: { practiceId, publishedAt: { not: null }, ...(except ? { id: { not: except } } : {}) },
		orderBy: { number: 'desc' },
		select: { id: true },
	})
	return last ? readDraft(db, last.id) : undefined
}

/** What is stored, and of other languages what revisions say from before translations were stored. */
export async function storedOrRead(
	db: Database,
	practiceId: string,
	read: PracticeDraft | undefined,
	working: PracticeDraft | undefined,
): Promise<Translation[]> {
	const stored = await readStored(db, practiceId)
	const more = contentLocales.flatMap((locale) =>
		stored.some((translation) => translation.locale === locale)
			? []
			: (readTranslation(locale, read, working) ?? []),
	)
	return [...stored, ...more]
}

async function readStored(db: Database, practiceId: string): Promise<Translation[]> {
	const rows = await db.translation.findMany({ where: { practiceId }, include: { fields: true } })
	return rows.flatMap(({ locale, status, version, fields }): Translation[] => {
		if (!isContentLocale(locale)) return []
		return [{ locale, status, version, texts: new Map(fields.map((row) => [row.field, toText(row)])) }]
	})
}

type FieldRow = Prisma.TranslatedFieldGetPayload<object>

const asOrigin = (origin: FieldRow['origin']): TranslationOrigin => (origin === 'original' ? 'human' : origin)

function toText({ publishedText, publishedOrigin, publishedSource, ...row }: FieldRow): TranslatedText {
	const published: ReadText | null =
		publishedText === null || publishedOrigin === null || publishedSource === null
			? null
			: { text: publishedText, origin: asOrigin(publishedOrigin), source: publishedSource }
	return {
		text: row.text,
		origin: asOrigin(row.origin),
		source: row.source,
		by: { id: row.byId, name: row.byName },
		at: row.at,
		published,
	}
}

/**
 * Stores a translation as a whole, held against these originals. The caller has locked the practice, and says
 * what else of the row changes. Answers the new version.
 */
export async function storeTranslation(
	tx: Transaction,
	practiceId: string,
	translation: Translation,
	originals: ReadonlyMap<string, string>,
	more: Partial<Pick<TranslationRow, 'lastEditedById' | 'publishedAt'>> = {},
): Promise<number> {
	const { locale, status, version } = translation
	const texts = withoutEmpty(translation.texts)
	const { total, filled, changed, waiting } = progressOf(texts, originals)
	const key = { practiceId, locale }
	const data = { status, version: version + 1, total, filled, changed, waiting: waiting > 0, ...more }
	await tx.translation.upsert({
		where: { practiceId_locale: key },
		create: { ...key, ...data },
		update: { ...data, updatedAt: new Date() },
		select: { version: true },
	})
	await tx.translatedField.deleteMany({ where: key })
	await tx.translatedField.createMany({
		data: [...texts].map(([field, text]) => ({
			...key,
			field,
			text: text.text,
			origin: text.origin,
			source: text.source,
			byId: text.by.id,
			byName: text.by.name,
			at: text.at,
			publishedText: text.published?.text ?? null,
			publishedOrigin: text.published?.origin ?? null,
			publishedSource: text.published?.source ?? null,
		})),
	})
	return version + 1
}

/** A text that was taken away is kept only as long as visitors read it. */
const withoutEmpty = (texts: TranslatedTexts): TranslatedTexts =>
	new Map([...texts].filter(([, { text, published }]) => text !== '' || published))

/** Who let visitors read what since when. */
export async function recordPublication(
	tx: Transaction,
	actor: Actor,
	practiceId: string,
	{ locale, texts }: Translation,
	action: 'publish' | 'withdraw' | 'carry',
): Promise<void> {
	const read = [...texts].flatMap(([field, { published }]) => (published ? [[field, published]] : []))
	await tx.translationPublication.create({
		data: {
			practiceId,
			locale,
			action,
			actorId: actor.kind === 'person' ? actor.id : null,
			actorName: actor.kind === 'visitor' ? null : actor.name,
			texts: Object.fromEntries(read),
		},
		select: { id: true },
	})
}

export const factsOf = (
	practice: TranslatedPractice,
	language: TranslationFacts['language'],
): TranslationFacts => ({
	organisationId: practice.organisationId,
	originalLanguage: practice.draft.originalLanguage,
	language,
	standing: practice.liveRevisionId
		? (practice.translations.find(({ locale }) => locale === language)?.status ?? 'draft')
		: 'ahead',
})
