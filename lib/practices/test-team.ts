import { db } from '@/lib/db'
import type { Actor } from '../accounts/policy'
import {
	createOrganisation,
	createPerson,
	createRegion,
	createTheme,
	type TestPerson,
} from '../test-factories'
import { startPractice, submitPractice } from './commands'
import { approvePractice, publishPractice } from './review-commands'
import { saveDraft } from './save-commands'
import type { StepPart } from './step-part'

/** For tests: everybody who has a part in the life of a practice, and practices that have come so far. */
export type Team = {
	organisationId: string
	/** Their language is Catalan. */
	contributor: TestPerson
	coordinator: TestPerson
	/** Of the theme that the practices have. */
	reviewer: TestPerson
	/** Of another theme. */
	otherReviewer: TestPerson
	editor: TestPerson
	/** Coordinates another organisation. */
	stranger: TestPerson
}

export async function createTeam(): Promise<Team> {
	await createTheme('greener/water', { ca: 'Aigua' })
	await createTheme('social/sport')
	await createRegion('ES511', { en: 'Barcelona', ca: 'Barcelona' })
	const { id: organisationId } = await createOrganisation()
	const { id: otherId } = await createOrganisation()
	const of = (role: 'contributor' | 'coordinator') => [{ organisationId, role }]
	// A reviewer of the theme who belongs to the owner is not asked.
	await createPerson({ siteRole: 'reviewer', themes: ['greener'], memberships: of('contributor') })
	return {
		organisationId,
		contributor: await createPerson({ name: 'Clara', memberships: of('contributor'), locale: 'ca' }),
		coordinator: await createPerson({ name: 'Carles', memberships: of('coordinator') }),
		reviewer: await createPerson({ name: 'Rita', siteRole: 'reviewer', themes: ['greener'] }),
		otherReviewer: await createPerson({ siteRole: 'reviewer', themes: ['sport'] }),
		editor: await createPerson({ name: 'Edith', siteRole: 'editor' }),
		stranger: await createPerson({ memberships: [{ organisationId: otherId, role: 'coordinator' }] }),
	}
}

/** Everything the strict rules ask for. */
export const wholePart: StepPart = {
	'texts.ca.title': 'Xarxa d’aigua',
	'texts.ca.summary': 'Una xarxa.',
	'texts.ca.challenge': '<script>alert(1)</script> Calia mesurar.',
	'texts.ca.solution': 'Comptadors.',
	'texts.ca.beneficiaries': 'La ciutat.',
	'texts.ca.resources': 'Dues persones.',
	'texts.ca.whatFailed': 'El primer intent.',
	'texts.ca.transferPotential': 'La compra conjunta.',
	themes: ['water'],
	regions: ['ES511'],
	tags: ['sensors'],
	stage: 'pilot',
	startDate: '2019',
	evidence: [{ claim: { ca: '67 municipis' } }],
	'contact.mailbox': 'aigua@example.org',
	'contact.consent': true,
}

/** What a command answered; fails where it refused. */
export const need = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
	return result.value
}

export const find = (id: string) =>
	db.revision.findUniqueOrThrow({ where: { id }, include: { practice: true } })
export const version = async (id: string) => (await find(id)).version
export const mails = async () =>
	(await db.mail.findMany({ orderBy: { createdAt: 'asc' } })).map(({ kind, to }) => `${kind}: ${to}`).sort()

type Made = { revisionId: string; practiceId: string; slug: string }

export const begin = async ({ organisationId }: Team, actor: Actor, title = 'Xarxa d’aigua'): Promise<Made> =>
	need(await startPractice(actor, { organisationId, originalLanguage: 'ca', title }))

export const fill = async (revisionId: string, actor: Actor, part: StepPart = wholePart) =>
	need(await saveDraft(actor, revisionId, { version: await version(revisionId), part }))

export async function inReview(team: Team): Promise<Made> {
	const made = await begin(team, team.contributor)
	const { revisionId } = made
	await fill(revisionId, team.contributor)
	need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
	need(await approvePractice(team.coordinator, revisionId, { version: await version(revisionId) }))
	return made
}

export async function published(team: Team): Promise<Made> {
	const made = await inReview(team)
	need(await publishPractice(team.editor, made.revisionId, { version: await version(made.revisionId) }))
	return made
}
