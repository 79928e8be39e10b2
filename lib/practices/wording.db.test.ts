import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import type { Actor } from '../accounts/policy'
import { readDraft } from './draft-rows'
import { resolveRemark } from './remark-commands'
import { returnForChanges } from './review-commands'
import { getSubmission } from './review-queries'
import { createTeam, fill, inReview, mails, need, type Team, version } from './test-team'
import { digestOf, textAt } from './wording'
import { acceptWording, declineWording, suggestWording } from './wording-commands'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})

const title = 'texts.ca.title'
const suggest = async (revisionId: string, words: string, path = title, actor: Actor = team.reviewer) => {
	const text = textAt(await readDraft(db, revisionId), path)?.text ?? ''
	return suggestWording(actor, revisionId, { path, read: digestOf(text), words, reason: 'Shorter.' })
}
const sendBack = async (revisionId: string) =>
	need(
		await returnForChanges(team.reviewer, revisionId, {
			version: await version(revisionId),
			reason: 'See my words.',
		}),
	)
const textOf = async (revisionId: string, path = title) => textAt(await readDraft(db, revisionId), path)?.text
const threadOf = async (revisionId: string, id: string) =>
	(await getSubmission(team.coordinator, revisionId, 'en')).remarks.find((remark) => remark.id === id)

describe('words that somebody proposes', () => {
	it('are refused where they are too long, missing, the same, or for no text', async () => {
		const { revisionId } = await inReview(team)
		const problems = async (words: string, path?: string) =>
			suggest(revisionId, words, path).then((result) => !result.ok && result.problem)
		expect(await problems('x'.repeat(101))).toMatchObject({
			problems: [{ field: 'words', code: 'tooLong', limit: 100 }],
		})
		expect(await problems(' \u0000')).toMatchObject({ problems: [{ field: 'words', code: 'required' }] })
		expect(await problems('Xarxa d’aigua')).toMatchObject({
			problems: [{ field: 'words', code: 'unchanged' }],
		})
		for (const path of ['texts.en.title', 'themes', 'contact.mailbox', 'evidence.0.claim.ca', '__proto__'])
			expect(await problems('x', path)).toMatchObject({ problems: [{ field: 'path' }] })
		expect(
			await suggestWording(team.reviewer, revisionId, {
				path: title,
				read: digestOf('What stood there before'),
				words: 'Aigua',
				reason: '',
			}),
		).toEqual({ ok: false, problem: { code: 'changed', now: 'Xarxa d’aigua' } })
		expect(await suggest(revisionId, 'Aigua', title, team.contributor)).toMatchObject({
			problem: { code: 'notAllowed' },
		})
		expect(await db.wording.count({ where: { remark: { revisionId } } })).toBe(0)
	})

	it('are written where they belong by whoever writes the text, once it is theirs again', async () => {
		await db.mail.deleteMany()
		const { revisionId } = await inReview(team)
		const { evidence } = await readDraft(db, revisionId)
		const claim = `evidence.${evidence[0]?.key}.claim.ca`
		const { id } = need(await suggest(revisionId, 'Aigua'))
		const { id: other } = need(await suggest(revisionId, '68 municipis', claim))
		// One sitting, one piece of news.
		expect((await mails()).filter((mail) => mail.startsWith('wordingSuggested'))).toEqual([
			`wordingSuggested: ${team.contributor.email}`,
		])
		expect(await acceptWording(team.contributor, id)).toMatchObject({ problem: { code: 'stale' } })
		await sendBack(revisionId)
		expect(await acceptWording(team.reviewer, id)).toMatchObject({ problem: { code: 'notAllowed' } })
		// Another field was changed meanwhile, which is nobody's loss.
		await fill(revisionId, team.coordinator, { 'texts.ca.summary': 'Una altra.' })
		const before = await version(revisionId)
		// Two clicks at the same moment are one.
		const clicks = await Promise.all([
			acceptWording(team.contributor, id),
			acceptWording(team.contributor, id),
		])
		expect(clicks).toEqual([
			{ ok: true, value: { id } },
			{ ok: true, value: { id } },
		])
		need(await acceptWording(team.coordinator, other))
		expect(await version(revisionId)).toBe(before + 2)
		const draft = await readDraft(db, revisionId)
		expect(draft.texts.ca).toMatchObject({ title: 'Aigua', summary: 'Una altra.' })
		expect(draft.evidence).toEqual([{ ...evidence[0], claim: { ca: '68 municipis' } }])
		expect(
			await db.revisionEdit.findFirst({
				where: { revisionId, editorId: team.contributor.id, version: before + 1 },
			}),
		).toMatchObject({ paths: [title] })
		expect(await threadOf(revisionId, id)).toMatchObject({
			field: 'title',
			body: 'Shorter.',
			resolved: { by: 'Clara' },
			wording: { before: 'Xarxa d’aigua', words: 'Aigua', outcome: 'accepted', now: 'Aigua' },
		})
		expect((await threadOf(revisionId, other))?.field).toBe('evidence.0.claim')
		expect((await mails()).filter((mail) => mail.startsWith('wordingAccepted'))).toEqual(
			Array(2).fill(`wordingAccepted: ${team.reviewer.email}`),
		)
	})

	it('never replace what was written since', async () => {
		const { revisionId } = await inReview(team)
		const { evidence } = await readDraft(db, revisionId)
		const claim = `evidence.${evidence[0]?.key}.claim.ca`
		const { id } = need(await suggest(revisionId, 'Aigua'))
		const { id: gone } = need(await suggest(revisionId, '68 municipis', claim))
		await sendBack(revisionId)
		await fill(revisionId, team.coordinator, { [title]: 'Xarxa d’aigua de Terrassa', evidence: [] })
		const changed = { code: 'changed', before: 'Xarxa d’aigua', now: 'Xarxa d’aigua de Terrassa' }
		expect(await acceptWording(team.contributor, id)).toEqual({ ok: false, problem: changed })
		expect(await acceptWording(team.contributor, gone)).toMatchObject({
			problem: { code: 'changed', now: undefined },
		})
		expect(await textOf(revisionId)).toBe('Xarxa d’aigua de Terrassa')
		expect(await threadOf(revisionId, id)).toMatchObject({
			resolved: undefined,
			wording: { now: 'Xarxa d’aigua de Terrassa', outcome: undefined },
		})
		expect((await threadOf(revisionId, gone))?.wording).toMatchObject({ now: undefined })
		// Typed by hand meanwhile: nothing is left to write.
		await fill(revisionId, team.contributor, { [title]: 'Aigua' })
		const now = await version(revisionId)
		need(await acceptWording(team.contributor, id))
		expect(await version(revisionId)).toBe(now)
	})

	it('are declined with a word or without, and stay as they were settled', async () => {
		const { revisionId } = await inReview(team)
		const { id } = need(await suggest(revisionId, 'Aigua'))
		const { id: silent } = need(await suggest(revisionId, 'Aigua per a tothom'))
		const { id: settled } = need(await suggest(revisionId, 'Aigües'))
		expect(await declineWording(team.contributor, id, { word: '' })).toMatchObject({
			problem: { code: 'stale' },
		})
		need(await resolveRemark(team.reviewer, settled))
		await sendBack(revisionId)
		expect(await declineWording(team.contributor, id, { word: 'x'.repeat(2001) })).toMatchObject({
			problem: { problems: [{ field: 'body', code: 'tooLong' }] },
		})
		need(await declineWording(team.contributor, id, { word: 'It is the name.' }))
		need(await declineWording(team.contributor, silent, { word: '' }))
		need(await acceptWording(team.contributor, id))
		need(await acceptWording(team.contributor, settled))
		expect(await textOf(revisionId)).toBe('Xarxa d’aigua')
		expect(await threadOf(revisionId, id)).toMatchObject({
			replies: [{ body: 'It is the name.', author: 'Clara' }],
			wording: { outcome: 'declined' },
		})
		expect(await threadOf(revisionId, settled)).toMatchObject({
			resolved: { by: 'Rita' },
			wording: { outcome: undefined },
		})
	})
})
