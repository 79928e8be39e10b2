import type { Actor } from '../accounts/policy'
import { roleIn } from '../accounts/policy'
import type { ContentLocale } from '../locales'

/**
 * Who may do what with a translation: one table, used by pages and commands alike. Rows are actions, columns the
 * part somebody plays towards this practice and this language, cells where the translation stands.
 */

/**
 * `ahead`: the practice is not in the catalogue; its translations go out with its first publication, if they are
 * let. Else `draft` or `published`, whatever becomes of the practice's revisions meanwhile.
 */
export const standings = ['ahead', 'draft', 'published'] as const
export type Standing = (typeof standings)[number]

/** Translator: into this very language. Contributor and coordinator: of the organisation that owns the practice. */
export const translationParts = [
	'visitor',
	'member',
	'translator',
	'contributor',
	'coordinator',
	'reviewer',
	'editor',
	'admin',
] as const
export type TranslationPart = (typeof translationParts)[number]

export const translationActions = ['view', 'write', 'publish', 'withdraw'] as const
export type TranslationAction = (typeof translationActions)[number]

const everywhere: readonly Standing[] = standings
/** Drafts of practices are their owners’ alone. */
const inCatalogue: readonly Standing[] = ['draft', 'published']
const read: readonly Standing[] = ['published']

type Row = Partial<Record<TranslationPart, readonly Standing[]>>

/** To write is also to say of a text that it is right, and to ask a machine for one. */
export const translationPermissions: Record<TranslationAction, Row> = {
	view: {
		translator: inCatalogue,
		contributor: everywhere,
		coordinator: everywhere,
		editor: inCatalogue,
		admin: inCatalogue,
	},
	write: {
		translator: inCatalogue,
		contributor: everywhere,
		coordinator: everywhere,
		editor: inCatalogue,
		admin: inCatalogue,
	},
	publish: {
		translator: inCatalogue,
		contributor: everywhere,
		coordinator: everywhere,
		editor: inCatalogue,
		admin: inCatalogue,
	},
	/** Visitors no longer read it; its texts stay. `ahead`: it does not go out with the practice. */
	withdraw: {
		translator: read,
		contributor: ['ahead', 'published'],
		coordinator: ['ahead', 'published'],
		editor: read,
		admin: read,
	},
}

export type TranslationFacts = {
	organisationId: string
	/** Of the original, which nobody translates into. */
	originalLanguage: string
	language: ContentLocale
	standing: Standing
}

const translates = (actor: Actor, language: string): boolean =>
	actor.kind === 'person' && (actor.languages ?? []).some((own) => own === language)

/** Whoever belongs to the owner acts for it, whatever else they are. */
export function translationPart(
	actor: Actor,
	{ organisationId, language }: Pick<TranslationFacts, 'organisationId' | 'language'>,
): TranslationPart {
	if (actor.kind !== 'person') return 'visitor'
	const own = roleIn(actor, organisationId)
	if (own) return own
	const { siteRole } = actor
	if (siteRole === 'editor' || siteRole === 'admin') return siteRole
	return translates(actor, language) ? 'translator' : siteRole
}

export function canTranslate(actor: Actor, action: TranslationAction, facts: TranslationFacts): boolean {
	if (facts.language === facts.originalLanguage) return false
	if (actor.kind === 'system') return true
	return translationPermissions[action][translationPart(actor, facts)]?.includes(facts.standing) ?? false
}

export const translationActionsFor = (actor: Actor, facts: TranslationFacts): TranslationAction[] =>
	translationActions.filter((action) => canTranslate(actor, action, facts))

/**
 * Where somebody finds what waits: in these languages every published practice, in the others those of their own
 * organisations. Undefined: all languages.
 */
export type TranslationReach = {
	languages: readonly ContentLocale[] | undefined
	organisationIds: readonly string[]
}

export function translationReach(actor: Actor): TranslationReach {
	if (actor.kind === 'system') return { languages: undefined, organisationIds: [] }
	if (actor.kind === 'visitor') return { languages: [], organisationIds: [] }
	const all = actor.siteRole === 'editor' || actor.siteRole === 'admin'
	return {
		languages: all ? undefined : (actor.languages ?? []),
		organisationIds: actor.memberships.map(({ organisationId }) => organisationId),
	}
}

/** May open the page of what waits to be translated. */
export function canOpenTranslations(actor: Actor): boolean {
	const { languages, organisationIds } = translationReach(actor)
	return languages === undefined || languages.length > 0 || organisationIds.length > 0
}
