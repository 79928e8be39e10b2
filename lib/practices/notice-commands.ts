import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'
import { isContentLocale } from '../locales'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { paths } from '../paths'
import { translatorFor } from '../translator'
import type { Found } from './transition-commands'

/** Mails that moves of a practice cause: written in the move's transaction, each in its reader's language. */
export const notices = [
	'awaitingApproval',
	'awaitingReview',
	'resubmitted',
	'changesRequested',
	'recommended',
	'published',
	'declined',
	'archived',
	'replied',
] as const
export type Notice = (typeof notices)[number]

export type Reader = { id: string; email: string; locale: string }
const reader = { id: true, email: true, locale: true } as const
const active = { disabledAt: null }

/**
 * What is said between owner and reviewers goes to those alone who may read it now: not to somebody who has
 * left the organisation, nor to one who no longer reviews.
 */
const ofOwner = ({ organisationId }: Found) => ({ memberships: { some: { organisationId } } })
const ofReview = ({ organisationId }: Found) => ({
	siteRole: { not: 'member' as const },
	memberships: { none: { organisationId } },
})

/** Those who wrote or last edited this revision. */
export async function writersOf(tx: Transaction, revision: Found): Promise<Reader[]> {
	const ids = [revision.authorId, revision.lastEditedById].filter((id) => id !== null)
	return tx.user.findMany({ where: { id: { in: ids }, ...active, ...ofOwner(revision) }, select: reader })
}

export const coordinatorsOf = (tx: Transaction, organisationId: string): Promise<Reader[]> =>
	tx.user.findMany({
		where: { ...active, memberships: { some: { organisationId, role: 'coordinator' } } },
		select: reader,
	})

export const editors = (tx: Transaction): Promise<Reader[]> =>
	tx.user.findMany({ where: { ...active, siteRole: 'editor' }, select: reader })

/** Reviewers of its themes, of themes above them, or of no theme in particular; the editors where there is none. */
export async function reviewersFor(tx: Transaction, revision: Found): Promise<Reader[]> {
	const themes = await tx.revisionTheme.findMany({
		where: { revisionId: revision.id },
		select: { theme: { select: { code: true, parentCode: true } } },
	})
	const codes = themes.flatMap(({ theme }) => [theme.code, theme.parentCode]).filter((code) => code !== null)
	const reviewers = await tx.user.findMany({
		where: {
			...active,
			siteRole: 'reviewer',
			// Nobody is asked to judge a practice of their own organisation.
			memberships: { none: { organisationId: revision.organisationId } },
			OR: [{ reviewerThemes: { none: {} } }, { reviewerThemes: { some: { themeCode: { in: codes } } } }],
		},
		select: reader,
	})
	return reviewers.length > 0 ? reviewers : editors(tx)
}

/** Those who asked for changes of this revision or remarked on it. */
export const remarkersOf = (tx: Transaction, revision: Found): Promise<Reader[]> =>
	tx.user.findMany({
		where: {
			...active,
			...ofReview(revision),
			OR: [
				{ reviews: { some: { revisionId: revision.id } } },
				{ remarks: { some: { revisionId: revision.id } } },
			],
		},
		select: reader,
	})

/** Those who wrote under this remark. */
export const speakersOf = (tx: Transaction, revision: Found, remarkId: string): Promise<Reader[]> =>
	tx.user.findMany({
		where: {
			...active,
			AND: [
				{ OR: [ofOwner(revision), ofReview(revision)] },
				{ OR: [{ remarks: { some: { id: remarkId } } }, { remarkReplies: { some: { remarkId } } }] },
			],
		},
		select: reader,
	})

type Telling = {
	actor: Actor
	revision: Found
	to: readonly Reader[]
	/** What the person who acted wrote: a reason, an answer. */
	words?: string | null
}

/** One mail to each, once, and none to whoever caused it. */
export async function tell(tx: Transaction, notice: Notice, telling: Telling): Promise<void> {
	const { actor, revision, words } = telling
	const people = new Map(telling.to.map((person) => [person.email, person]))
	const titles = new Map<string, string>()
	for (const person of people.values()) {
		if (actor.kind === 'person' && actor.id === person.id) continue
		const t = await translatorFor(person.locale)
		const title =
			titles.get(person.locale) ||
			(await titleOf(tx, revision.id, person.locale)) ||
			t('review.mail.untitled')
		titles.set(person.locale, title)
		const facts = { title, who: actor.kind === 'visitor' ? '' : actor.name }
		const { text, html } = await renderMail({
			locale: person.locale,
			heading: t(`review.mail.${notice}.heading`, facts),
			paragraphs: [t(`review.mail.${notice}.body`, facts), ...(words ? [words] : [])],
			button: { label: t(`review.mail.${notice}.button`), url: addressOf(notice, revision, person.locale) },
			footer: t(`review.mail.${notice}.footer`),
		})
		await queueMail(tx, {
			to: person.email,
			locale: person.locale,
			kind: notice,
			subject: t(`review.mail.${notice}.subject`, facts),
			text,
			html,
		})
	}
}

function addressOf(notice: Notice, revision: Found, locale: string): string {
	switch (notice) {
		case 'awaitingApproval':
		case 'awaitingReview':
		case 'resubmitted':
		case 'recommended':
			return paths.reviewRevision(locale, revision.id)
		case 'published':
			return paths.practice(locale, revision.slug)
		default:
			return paths.submission(locale, revision.id)
	}
}

/** In the reader's language where there is one, else in the original. */
async function titleOf(tx: Transaction, revisionId: string, locale: string): Promise<string> {
	const revision = await tx.revision.findUniqueOrThrow({
		where: { id: revisionId },
		select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
	})
	const titles = new Map(revision.texts.map((text) => [text.locale, text.title]))
	return (isContentLocale(locale) && titles.get(locale)) || titles.get(revision.originalLanguage) || ''
}
