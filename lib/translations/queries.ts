import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type ContentLocale, contentLocales } from '../locales'
import { textIn } from '../practices/localised-fields'
import { translateServer, whyNot } from '../translate-server'
import { limitOf } from './fields'
import { canTranslate, translationActionsFor } from './policy'
import {
	type FieldView,
	type LanguageView,
	machineTroubles,
	type TranslatedText,
	type TranslationsView,
	type TranslationView,
} from './schema'
import { factsOf, readTranslated, type TranslatedPractice } from './translation-rows'
import { isWaiting, progressOf, standingOf } from './weave'

/** A practice and its languages, for whoever may translate it into one. Throws NotFound to everybody else. */
export async function getTranslations(actor: Actor, practiceId: string): Promise<TranslationsView> {
	const view = viewOf(actor, await readTranslated(db, practiceId))
	if (view.languages.length === 0) throw new NotFound(`translations of ${practiceId}`)
	return view
}

/** One language of a practice, text by text beside the original. Throws NotFound to whoever may not. */
export async function getTranslation(
	actor: Actor,
	practiceId: string,
	language: ContentLocale,
): Promise<TranslationView> {
	const practice = await readTranslated(db, practiceId)
	const facts = factsOf(practice, language)
	if (!canTranslate(actor, 'view', facts)) throw new NotFound(`translation of ${practiceId} into ${language}`)
	const translation = practice.translations.find(({ locale }) => locale === language)
	const texts = translation?.texts ?? new Map<string, TranslatedText>()
	const [row, published] = await Promise.all([
		db.translation.findUnique({
			where: { practiceId_locale: { practiceId, locale: language } },
			select: { updatedAt: true, machineAskedAt: true, machineProblem: true },
		}),
		db.translationPublication.findFirst({
			where: { practiceId, locale: language, action: 'publish' },
			orderBy: { at: 'desc' },
			select: { at: true, actorName: true },
		}),
	])
	return {
		...viewOf(actor, practice),
		language,
		status: translation?.status ?? 'draft',
		version: translation?.version ?? 0,
		fields: [...practice.originals].map(([field, original]) => fieldView(field, original, texts.get(field))),
		progress: progressOf(texts, practice.originals),
		actions: translationActionsFor(actor, facts).filter(
			(action) => action !== 'withdraw' || translation?.status === 'published',
		),
		machine: {
			state: await machineState(practice.draft.originalLanguage, language),
			busySince: row?.machineAskedAt?.toISOString() ?? null,
			problem: machineTroubles.find((trouble) => trouble === row?.machineProblem) ?? null,
		},
		savedAt: row?.updatedAt.toISOString() ?? null,
		lastPublished: published ? { at: published.at.toISOString(), by: published.actorName } : undefined,
	}
}

/** Whether there is a machine, and whether it knows the two languages. */
async function machineState(
	from: ContentLocale,
	to: ContentLocale,
): Promise<TranslationView['machine']['state']> {
	const server = translateServer()
	return server && ((await whyNot(server, { from, to })) ?? 'ready')
}

function fieldView(field: string, original: string, text: TranslatedText | undefined): FieldView {
	const standing = standingOf(text, original)
	return {
		field,
		original,
		limit: limitOf(field),
		text: text?.text ?? '',
		origin: text?.origin ?? 'human',
		standing,
		madeFrom: standing === 'changed' ? text?.source : undefined,
		by: text?.by.name ?? null,
		at: (text?.at ?? new Date(0)).toISOString(),
		waiting: text ? isWaiting(text) : false,
	}
}

function viewOf(actor: Actor, practice: TranslatedPractice): TranslationsView {
	const { practiceId, slug, draft, originals, translations, liveRevisionId } = practice
	const original = draft.originalLanguage
	return {
		practiceId,
		slug,
		title: textIn(draft, 'title', original),
		original,
		live: liveRevisionId !== null,
		languages: contentLocales
			.filter((language) => canTranslate(actor, 'view', factsOf(practice, language)))
			.map((language): LanguageView => {
				const translation = translations.find(({ locale }) => locale === language)
				return {
					language,
					status: translation?.status,
					progress: progressOf(translation?.texts ?? new Map(), originals),
				}
			}),
	}
}
