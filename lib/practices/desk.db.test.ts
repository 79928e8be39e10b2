import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../accounts/policy'
import { NotFound } from '../errors'
import { createProject, createRegion, type TestPerson } from '../test-factories'
import { findChoices, listThemeGroups, nameChoices, nameCodes } from './choice-queries'
import { startPractice, startRevision, submitPractice } from './commands'
import { listDesks } from './desk-queries'
import { getDraftForm } from './draft-queries'
import { getRevisionPage } from './queries'
import { addRemark, resolveRemark } from './remark-commands'
import {
	approvePractice,
	archivePractice,
	publishPractice,
	recommendForPublication,
	returnForChanges,
} from './review-commands'
import { getSubmission } from './review-queries'
import { saveDraft } from './save-commands'
import { requiredTextFields } from './schema'
import { createTeam, need, version } from './test-team'

let organisationId: string
let contributor: TestPerson
let coordinator: TestPerson
let reviewer: TestPerson
let editor: TestPerson
let stranger: TestPerson
const visitor: Actor = { kind: 'visitor' }

beforeAll(async () => {
	;({ organisationId, contributor, coordinator, reviewer, editor, stranger } = await createTeam())
	await createRegion('FI1C3', { en: 'Päijät-Häme' })
	await createProject('next2met')
})

async function written(title: string, themes = ['water']): Promise<string> {
	const { revisionId } = need(
		await startPractice(contributor, { organisationId, originalLanguage: 'en', title }),
	)
	const text = (field: string, value: string) => [`texts.en.${field}`, value]
	const part = Object.fromEntries([
		...requiredTextFields.filter((field) => field !== 'title').map((field) => text(field, `About ${field}`)),
		['themes', themes],
		['regions', ['ES511']],
		['stage', 'pilot'],
		['startDate', '2019'],
		['evidence', [{ claim: { en: 'A claim' } }]],
		['contact.mailbox', 'water@example.org'],
		['contact.consent', true],
	])
	need(await saveDraft(contributor, revisionId, { version: 1, part }))
	return revisionId
}
const send = async (id: string, actor: TestPerson = contributor) =>
	need(await submitPractice(actor, id, await version(id)))
const approve = async (id: string) =>
	need(await approvePractice(coordinator, id, { version: await version(id) }))

describe('the desk of those who write', () => {
	it('shows what is being written, published and closed, with what one may do', async () => {
		const draft = await written('A draft')
		const { revisionId: empty } = need(
			await startPractice(contributor, { organisationId, originalLanguage: 'en', title: 'Just begun' }),
		)
		const live = await written('Live')
		await send(live, coordinator)
		need(await publishPractice(editor, live, { version: await version(live) }))
		const working = need(await startRevision(contributor, live)).revisionId
		const gone = await written('Gone')
		await send(gone, coordinator)
		need(await publishPractice(editor, gone, { version: await version(gone) }))
		need(await archivePractice(editor, gone, { version: await version(gone), reason: 'Ended.' }))

		const [desk] = await listDesks(contributor, 'en')
		expect(desk?.role).toBe('contributor')
		expect(desk?.drafts.map(({ revisionId }) => revisionId)).toEqual([empty, draft])
		// The mailbox is lent by the practice before.
		expect(desk?.drafts.map(({ missing }) => missing)).toEqual([12, 0])
		expect(desk?.drafts[1]).toMatchObject({
			title: { text: 'A draft', locale: 'en' },
			editedBy: 'Clara',
			actions: ['view', 'edit', 'submit', 'reply', 'resolve', 'withdraw'],
			completeness: { snapshot: { reached: 60, of: 60 } },
		})
		expect(desk?.published).toMatchObject([
			{
				revisionId: live,
				actions: ['view', 'answerOpinion', 'revise', 'confirm'],
				working: { revisionId: working },
			},
		])
		expect(desk?.closed).toMatchObject([{ revisionId: gone, state: 'archived', actions: ['view', 'revise'] }])
	})

	it('is nobody else’s', async () => {
		const [other] = await listDesks(stranger, 'en')
		expect(other).toMatchObject({ drafts: [], published: [], closed: [] })
		expect(await listDesks(reviewer, 'en')).toEqual([])
		await expect(listDesks(visitor, 'en')).rejects.toThrow(NotFound)
	})
})

describe('a revision', () => {
	it('is not found by strangers, and a draft not by reviewers', async () => {
		const id = await written('Hidden')
		for (const actor of [stranger, visitor, reviewer, editor])
			for (const query of [getDraftForm, getSubmission, getRevisionPage])
				await expect(query(actor, id, 'en')).rejects.toThrow(NotFound)
		for (const query of [getDraftForm, getSubmission, getRevisionPage])
			await expect(query(contributor, 'forged', 'en')).rejects.toThrow(NotFound)
		expect((await getRevisionPage(contributor, id, 'en')).title.text).toBe('Hidden')
	})

	it('comes to the form with the remarks nobody has settled', async () => {
		const id = await written('Remarked')
		await send(id)
		await approve(id)
		const open = need(await addRemark(reviewer, id, { field: 'title', body: 'Shorter.' }))
		const settled = need(await addRemark(reviewer, id, { field: 'summary', body: 'Longer.' }))
		need(await resolveRemark(reviewer, settled.id))
		const form = await getDraftForm(contributor, id, 'en')
		expect(form).toMatchObject({ state: 'in_review', live: false, savedBy: 'Clara' })
		expect(form.remarks).toEqual([
			{ id: open.id, field: 'title', body: 'Shorter.', author: 'Rita', replies: 0 },
		])
	})

	it('tells what changed since it was sent before, and who decided what', async () => {
		const id = await written('Changing')
		await send(id)
		await approve(id)
		expect((await getSubmission(reviewer, id, 'en')).changes).toBeUndefined()
		need(await returnForChanges(reviewer, id, { version: await version(id), reason: 'Name the place.' }))
		need(await saveDraft(contributor, id, { version: await version(id), part: { place: 'Terrassa' } }))
		// Its authors see what they changed since they sent it.
		expect((await getSubmission(contributor, id, 'en')).changes?.list).toMatchObject([
			{ path: 'place', after: 'Terrassa' },
		])
		await send(id)
		need(await recommendForPublication(reviewer, id, { version: await version(id) }))
		const submission = await getSubmission(editor, id, 'en')
		expect(submission.changes).toMatchObject({ since: 'sent', list: [{ path: 'place' }] })
		expect(submission.recommended).toBe(true)
		expect(submission.decisions.map(({ action, who, reason }) => [action, who, reason])).toEqual([
			['start', 'Clara', null],
			['submit', 'Clara', null],
			['approve', 'Carles', null],
			['requestChanges', 'Rita', 'Name the place.'],
			['submit', 'Clara', null],
			['recommend', 'Rita', null],
		])
		expect(submission.actions).toContain('publish')
	})

	it('of a published practice is compared with what is published', async () => {
		const id = await written('Compared')
		await send(id, coordinator)
		need(await publishPractice(editor, id, { version: await version(id) }))
		const next = need(await startRevision(coordinator, id)).revisionId
		need(await saveDraft(coordinator, next, { version: 1, part: { 'texts.en.title': 'Compared again' } }))
		need(await submitPractice(coordinator, next, await version(next)))
		expect((await getSubmission(reviewer, next, 'en')).changes).toMatchObject({
			since: 'published',
			list: [{ path: 'texts.en.title', before: 'Compared', after: 'Compared again' }],
		})
	})
})

describe('what one can choose from', () => {
	it('is found whatever the accents and the case', async () => {
		expect(await findChoices(contributor, 'regions', 'paijat', 'en')).toMatchObject([{ value: 'FI1C3' }])
		expect(await findChoices(contributor, 'regions', 'es511', 'en')).toMatchObject([
			{ value: 'ES511', label: 'Barcelona', note: 'Spain, ES511' },
		])
		expect((await findChoices(contributor, 'regions', 'finl', 'en'))[0]).toMatchObject({ label: 'Finland' })
		expect(await findChoices(contributor, 'projects', 'NEXT', 'en')).toMatchObject([{ value: 'next2met' }])
		expect(await findChoices(contributor, 'regions', '  ', 'en')).toEqual([])
		expect(await findChoices(contributor, 'regions', '%_\\', 'en')).toEqual([])
		await expect(findChoices(visitor, 'regions', 'es', 'en')).rejects.toThrow(NotFound)
	})

	it('has names in the reader’s language', async () => {
		expect(await nameChoices(contributor, 'regions', ['XX', 'ES511'], 'ca')).toMatchObject([
			{ value: 'XX', label: 'XX' },
			{ label: 'Barcelona', note: 'Espanya, ES511' },
		])
		expect(await nameCodes(contributor, [{ themes: ['water'] }, { projects: ['next2met'] }], 'ca')).toEqual({
			'themes:water': 'Aigua',
			'projects:next2met': 'next2met',
		})
		expect(await listThemeGroups(contributor, 'ca')).toContainEqual({
			code: 'greener',
			name: 'greener',
			themes: [{ value: 'water', label: 'Aigua' }],
		})
	})
})
