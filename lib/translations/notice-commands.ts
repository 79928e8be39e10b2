import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'
import { type ContentLocale, languageName, locales } from '../locales'
import { notify, readerSelect } from '../notifications/commands'
import { paths } from '../paths'
import { textIn } from '../practices/localised-fields'
import type { PracticeDraft } from '../practices/schema'

/** Whom a translation concerns, and what they are told, in the transaction that causes it. */

type About = { practiceId: string; organisationId: string; draft: PracticeDraft; language: ContentLocale }

const factsOf = ({ draft, language }: About) => ({
	title: {
		texts: { [draft.originalLanguage]: textIn(draft, 'title', draft.originalLanguage) },
		original: draft.originalLanguage,
	},
	// The language by its name in the language of whoever reads it.
	language: { texts: Object.fromEntries(locales.map((locale) => [locale, languageName(language, locale)])) },
})

const active = { disabledAt: null }

/** The owner's coordinators hear what is published in their practice's name. */
export async function tellOwner(tx: Transaction, actor: Actor, about: About): Promise<void> {
	const { practiceId, organisationId, language } = about
	await notify(tx, {
		kind: 'translationPublished',
		actor,
		to: await tx.user.findMany({
			where: { ...active, memberships: { some: { organisationId, role: 'coordinator' } } },
			select: readerSelect,
		}),
		facts: factsOf(about),
		path: paths.translation('en', practiceId, language),
		practiceId,
	})
}

/** Those who wrote a translation hear that its original has changed, as long as they may mend it. */
export async function tellTranslators(tx: Transaction, actor: Actor, about: About): Promise<void> {
	const { practiceId, organisationId, language } = about
	await notify(tx, {
		kind: 'originalChanged',
		actor,
		to: await tx.user.findMany({
			where: {
				...active,
				translatedFields: { some: { practiceId, locale: language } },
				OR: [
					{ memberships: { some: { organisationId } } },
					{ translatorLanguages: { some: { locale: language } } },
					{ siteRole: { in: ['editor', 'admin'] } },
				],
			},
			select: readerSelect,
		}),
		facts: factsOf(about),
		path: paths.translation('en', practiceId, language),
		practiceId,
	})
}
