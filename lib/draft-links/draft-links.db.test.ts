import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { replyToRemark, resolveRemark } from '../practices/remark-commands'
import { publishPractice } from '../practices/review-commands'
import { getSubmission } from '../practices/review-queries'
import { begin, createTeam, fill, inReview, mails, need, type Team, version } from '../practices/test-team'
import { acceptWording } from '../practices/wording-commands'
import { hashSecret, newSecret } from '../secret-token'
import { makeDraftLink, revokeDraftLink } from './commands'
import { approveAsGuest, noteVisit, remarkAsGuest, suggestAsGuest } from './guest-commands'
import { getGuestPage } from './guest-queries'
import { draftLinkLimits } from './limits'
import { getSharing, listGuestApprovals } from './queries'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(async () => {
	await db.mail.deleteMany()
})

const wanted = { guest: 'the mayor', right: 'approve', days: '14', locale: 'ca' }
const draft = async () => {
	const { revisionId } = await begin(team, team.contributor)
	await fill(revisionId, team.contributor)
	return revisionId
}
const link = async (revisionId: string, more: Partial<typeof wanted> = {}, actor: Actor = team.contributor) =>
	need(await makeDraftLink(actor, revisionId, { ...wanted, ...more }))
const read = (secret: string) => getGuestPage(visitor, secret, 'ca')
const remark = (secret: string, more: Partial<{ name: string; body: string; field: string }> = {}) =>
	remarkAsGuest(visitor, secret, { name: 'Maria', body: 'A question.', field: 'challenge', ...more })
const approve = async (secret: string, revisionId: string, name = 'Maria Puig') =>
	approveAsGuest(visitor, secret, { name, version: await version(revisionId) })

describe('making a link', () => {
	it('shows its secret once and keeps a hash', async () => {
		const revisionId = await draft()
		const made = await link(revisionId, { days: '90' })
		expect(made).toMatchObject({ guest: 'the mayor', locale: 'ca' })
		expect(Math.round((Date.parse(made.expiresAt) - Date.now()) / 86_400_000)).toBe(90)
		const row = await db.draftLink.findUniqueOrThrow({ where: { id: made.id } })
		expect(JSON.stringify(row)).not.toContain(made.secret)
		const { links, canMake } = await getSharing(team.coordinator, revisionId, 'en')
		expect(canMake).toBe(true)
		expect(JSON.stringify(links)).not.toContain(made.secret)
		expect(links).toMatchObject([
			{ id: made.id, guest: 'the mayor', right: 'approve', madeBy: 'Clara', standing: 'working', visits: 0 },
		])
	})
	it('names what is wrong with what was typed', async () => {
		const revisionId = await draft()
		const wrong: [Partial<typeof wanted>, string, string][] = [
			[{ guest: ' \u0000 ' }, 'guest', 'required'],
			[{ guest: 'x'.repeat(81) }, 'guest', 'tooLong'],
			[{ days: '0' }, 'days', 'tooSmall'],
			[{ days: '91' }, 'days', 'tooLarge'],
			[{ days: '1e3' }, 'days', 'notAWholeNumber'],
			[{ days: '' }, 'days', 'notAWholeNumber'],
			[{ right: 'publish' }, 'right', 'unknownValue'],
			[{ locale: 'xx' }, 'locale', 'unknownValue'],
		]
		for (const [more, field, code] of wrong)
			expect(await makeDraftLink(team.contributor, revisionId, { ...wanted, ...more })).toMatchObject({
				problem: { code: 'invalid', problems: [{ field, code }] },
			})
		expect(await db.draftLink.count({ where: { revisionId } })).toBe(0)
	})
	it('has a limit, however many ask at once; ended links do not count', async () => {
		const revisionId = await draft()
		const first = await link(revisionId)
		await db.draftLink.createMany({
			data: Array.from({ length: draftLinkLimits.links - 2 }, () => ({
				revisionId,
				secretHash: newSecret(),
				guest: 'x',
				right: 'read' as const,
				expiresAt: new Date(Date.now() + 1e9),
			})),
		})
		const both = await Promise.all([
			makeDraftLink(team.contributor, revisionId, wanted),
			makeDraftLink(team.coordinator, revisionId, wanted),
		])
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
		expect(both).toContainEqual({ ok: false, problem: { code: 'tooMany' } })
		await revokeDraftLink(team.coordinator, first.id)
		await link(revisionId)
	})
	it('is for the owner’s people; nobody else finds anything', async () => {
		const { revisionId } = await inReview(team)
		const { id } = await link(revisionId)
		for (const actor of [visitor, team.stranger, team.reviewer, team.editor]) {
			await expect(makeDraftLink(actor, revisionId, wanted)).rejects.toThrow(NotFound)
			await expect(getSharing(actor, revisionId, 'en')).rejects.toThrow(NotFound)
			await expect(revokeDraftLink(actor, id)).rejects.toThrow(NotFound)
			await expect(revokeDraftLink(actor, 'forged')).rejects.toThrow(NotFound)
		}
	})
})

describe('reading by link', () => {
	it('shows the draft, who shares it, and nothing of the contact', async () => {
		const revisionId = await draft()
		const { secret } = await link(revisionId)
		const page = await read(secret)
		expect(page).toMatchObject({
			guest: 'the mayor',
			sharedBy: 'Clara',
			may: { comment: true, approve: true },
			published: undefined,
			practice: { title: { text: 'Xarxa d’aigua' } },
			rows: { evidence: 1, buildingBlocks: 0 },
		})
		expect(JSON.stringify(page)).not.toContain('aigua@example.org')
	})
	it('ends with the link: unknown, run out and revoked are the same', async () => {
		const revisionId = await draft()
		const expired = await link(revisionId)
		await db.draftLink.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1) } })
		const revoked = await link(revisionId)
		await revokeDraftLink(team.contributor, revoked.id)
		await revokeDraftLink(team.coordinator, revoked.id)
		const { links } = await getSharing(team.contributor, revisionId, 'en')
		expect(links.map(({ standing, revokedBy }) => [standing, revokedBy]).sort()).toEqual([
			['expired', null],
			['revoked', 'Clara'],
		])
		for (const secret of [expired.secret, revoked.secret, newSecret(), 'short', "' or 1=1", '\u0000']) {
			await expect(read(secret)).rejects.toThrow(new NotFound('draft link'))
			await expect(remark(secret)).rejects.toThrow(new NotFound('draft link'))
			await expect(approve(secret, revisionId)).rejects.toThrow(new NotFound('draft link'))
			await noteVisit(visitor, secret)
		}
		expect(await db.draftLink.count({ where: { visits: { gt: 0 } } })).toBe(0)
		expect(await db.remark.count({ where: { revisionId } })).toBe(0)
	})
	it('ends when its authors take the text back, and says so when it is published', async () => {
		const { revisionId, slug } = await inReview(team)
		const { secret } = await link(revisionId)
		need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
		expect(await read(secret)).toMatchObject({ published: slug, may: { comment: false, approve: false } })
		expect(await remark(secret)).toEqual({ ok: false, problem: { code: 'closed' } })
		expect(await approve(secret, revisionId)).toEqual({ ok: false, problem: { code: 'closed' } })
		await db.revision.update({ where: { id: revisionId }, data: { state: 'withdrawn' } })
		await expect(read(secret)).rejects.toThrow(NotFound)
	})
	it('counts a visit once, however often it is loaded, and another one later', async () => {
		const { id, secret } = await link(await draft())
		const visits = async () => (await db.draftLink.findUniqueOrThrow({ where: { id } })).visits
		await Promise.all([noteVisit(visitor, secret), noteVisit(visitor, secret)])
		await noteVisit(visitor, secret)
		expect(await visits()).toBe(1)
		await db.draftLink.update({ where: { id }, data: { lastVisitAt: new Date(Date.now() - 11 * 60_000) } })
		await noteVisit(visitor, secret)
		expect(await visits()).toBe(2)
	})
})

describe('remarks by link', () => {
	it('stand among the others with the name that was given, and are told to the author', async () => {
		const revisionId = await draft()
		const { secret } = await link(revisionId, { right: 'comment' })
		const { id } = need(await remark(secret, { name: '  Maria \n Puig ', body: '<b>Why?</b>' }))
		expect(await mails()).toEqual([`guestRemarked: ${team.contributor.email}`])
		const [mail] = await db.mail.findMany()
		expect(mail?.subject).toContain('Xarxa d’aigua')
		expect(mail?.html).toContain('&lt;b&gt;Why?&lt;/b&gt;')
		expect((await getSubmission(team.contributor, revisionId, 'en')).remarks).toMatchObject([
			{ id, field: 'challenge', author: 'Maria Puig', byLink: true },
		])
		// The author answers, the guest reads that and goes on, and it is settled: all while it is a draft.
		need(await replyToRemark(team.contributor, id, { body: 'Because.' }))
		need(await remarkAsGuest(visitor, secret, { name: 'Maria Puig', body: 'I see.', under: id }))
		expect((await read(secret)).threads).toMatchObject([
			{
				replies: [
					{ author: 'Clara', byLink: false },
					{ author: 'Maria Puig', byLink: true },
				],
			},
		])
		need(await resolveRemark(team.contributor, id))
		await expect(remarkAsGuest(visitor, secret, { name: 'Maria', body: 'More.', under: id })).rejects.toThrow(
			NotFound,
		)
		const { links } = await getSharing(team.contributor, revisionId, 'en')
		expect(links).toMatchObject([{ remarks: 2 }])
	})
	it('reach as far as their link: not to what others said', async () => {
		const { revisionId } = await inReview(team)
		const one = await link(revisionId)
		const other = await link(revisionId)
		const { id } = need(await remark(one.secret))
		expect((await read(other.secret)).threads).toEqual([])
		for (const under of [id, 'forged'])
			await expect(remarkAsGuest(visitor, other.secret, { name: 'Eve', body: 'x', under })).rejects.toThrow(
				NotFound,
			)
		const reading = await link(revisionId, { right: 'read' })
		expect(await remark(reading.secret)).toEqual({ ok: false, problem: { code: 'closed' } })
		expect(await approve(one.secret, revisionId)).toMatchObject({ ok: true })
		const commenting = await link(revisionId, { right: 'comment' })
		expect(await approve(commenting.secret, revisionId)).toEqual({ ok: false, problem: { code: 'closed' } })
	})
	it('need a name, words and a field', async () => {
		const { secret } = await link(await draft())
		const wrong: [Parameters<typeof remark>[1], string, string][] = [
			[{ name: ' ' }, 'name', 'required'],
			[{ name: 'x'.repeat(81) }, 'name', 'tooLong'],
			[{ body: ' \u0000' }, 'body', 'required'],
			[{ body: 'x'.repeat(2001) }, 'body', 'tooLong'],
			[{ field: 'forged' }, 'field', 'unknownValue'],
		]
		for (const [more, field, code] of wrong)
			expect(await remark(secret, more)).toMatchObject({
				problem: { code: 'invalid', problems: [{ field, code }] },
			})
		expect(await db.remark.count({ where: { draftLink: { secretHash: hashSecret(secret) } } })).toBe(0)
	})
	it('may propose other words for a text, which its authors accept at once', async () => {
		const revisionId = await draft()
		const { secret } = await link(revisionId, { right: 'comment' })
		const page = await read(secret)
		expect(page.texts.some(({ path }) => path.startsWith('contact'))).toBe(false)
		const title = page.texts.find(({ path }) => path === 'texts.ca.title')
		const suggest = (more: Partial<{ name: string; words: string; read: string }> = {}, by = secret) =>
			suggestAsGuest(visitor, by, {
				name: 'Maria',
				path: 'texts.ca.title',
				read: title?.digest ?? '',
				words: 'Aigua',
				reason: '',
				...more,
			})
		expect(await suggest({ name: ' ' })).toMatchObject({ problem: { problems: [{ field: 'name' }] } })
		expect(await suggest({ words: 'x'.repeat(101) })).toMatchObject({
			problem: { problems: [{ field: 'words', code: 'tooLong' }] },
		})
		expect(await suggest({ read: 'forged' })).toMatchObject({ problem: { code: 'changed' } })
		const reader = await link(revisionId, { right: 'read' })
		expect((await read(reader.secret)).texts).toEqual([])
		expect(await suggest({}, reader.secret)).toMatchObject({ problem: { code: 'closed' } })
		await expect(suggest({}, newSecret())).rejects.toThrow(NotFound)
		const { id } = need(await suggest())
		expect(await mails()).toEqual([`wordingSuggested: ${team.contributor.email}`])
		need(await acceptWording(team.contributor, id))
		const after = await read(secret)
		expect(after.practice.title.text).toBe('Aigua')
		expect(after.threads).toMatchObject([
			{ id, author: 'Maria', byLink: true, resolved: { by: 'Clara' }, wording: { outcome: 'accepted' } },
		])
	})
	it('have a limit an hour and one for ever, however many come at once', async () => {
		const revisionId = await draft()
		const { id, secret } = await link(revisionId)
		const old = (count: number, createdAt: Date) =>
			db.remark.createMany({
				data: Array.from({ length: count }, () => ({
					revisionId,
					field: 'title',
					body: 'x',
					guestName: 'x',
					draftLinkId: id,
					createdAt,
				})),
			})
		await old(draftLinkLimits.remarksAnHour - 1, new Date())
		const both = await Promise.all([remark(secret), remark(secret)])
		expect(both).toContainEqual({ ok: false, problem: { code: 'tooOften' } })
		expect(both).toContainEqual({ ok: true, value: { id: expect.any(String) } })
		await old(draftLinkLimits.remarks - draftLinkLimits.remarksAnHour, new Date(0))
		expect(await remark(secret)).toEqual({ ok: false, problem: { code: 'tooMany' } })
	})
})

describe('approval by link', () => {
	it('is recorded with the text, once, told to the author, and counts as nobody’s decision', async () => {
		const { revisionId } = await inReview(team)
		const { secret } = await link(revisionId)
		await db.mail.deleteMany()
		const once = need(await approve(secret, revisionId))
		expect(need(await approve(secret, revisionId))).toEqual(once)
		expect(await mails()).toEqual([`guestApproved: ${team.contributor.email}`])
		expect(await getSubmission(team.editor, revisionId, 'en')).toMatchObject({
			state: 'in_review',
			recommended: false,
		})
		for (const actor of [team.contributor, team.reviewer, team.editor])
			expect(await listGuestApprovals(actor, revisionId)).toMatchObject([
				{ name: 'Maria Puig', guest: 'the mayor', changed: 0 },
			])
		await expect(listGuestApprovals(team.stranger, revisionId)).rejects.toThrow(NotFound)
	})
	it('says what has changed since, and can be given again', async () => {
		const revisionId = await draft()
		const { secret } = await link(revisionId)
		need(await approve(secret, revisionId))
		const before = await version(revisionId)
		await fill(revisionId, team.contributor, {
			'texts.ca.challenge': 'Una altra cosa.',
			'contact.mailbox': 'another@example.org',
		})
		expect((await read(secret)).changes.map(({ path }) => path)).toEqual(['texts.ca.challenge'])
		expect(JSON.stringify(await read(secret))).not.toContain('another@example.org')
		expect(await listGuestApprovals(team.contributor, revisionId)).toMatchObject([{ changed: 1 }])
		// Read before, sent after.
		expect(await approveAsGuest(visitor, secret, { name: 'Maria', version: before })).toEqual({
			ok: false,
			problem: { code: 'stale' },
		})
		need(await approve(secret, revisionId))
		expect(await read(secret)).toMatchObject({
			changes: [],
			approvals: [{ name: 'Maria Puig' }, { name: 'Maria Puig' }],
			lastName: 'Maria Puig',
		})
	})
	it('two at the same moment are one', async () => {
		const revisionId = await draft()
		const { secret } = await link(revisionId)
		await Promise.all([approve(secret, revisionId), approve(secret, revisionId)])
		expect(await db.guestApproval.count({ where: { revisionId } })).toBe(1)
		expect(await approve(secret, revisionId, ' ')).toMatchObject({ problem: { code: 'invalid' } })
	})
})
