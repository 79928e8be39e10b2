import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Actor, visitor } from '@/lib/accounts/policy'
import { makeDraftLink, revokeDraftLink } from '@/lib/draft-links/commands'
import { getGuestPage } from '@/lib/draft-links/guest-queries'
import { addFile } from '@/lib/files/commands'
import { pdf } from '@/lib/files/test-documents'
import { paths } from '@/lib/paths'
import { startRevision, submitPractice } from '@/lib/practices/commands'
import { approvePractice, archivePractice, publishPractice } from '@/lib/practices/review-commands'
import { begin, createTeam, fill, need, type Team, version, wholePart } from '@/lib/practices/test-team'

// Who is signed in comes from a cookie, which is not there in a test.
const signedIn = vi.hoisted(() => ({ actor: undefined as unknown }))
vi.mock('@/lib/accounts/session', () => ({ currentActor: async () => signedIn.actor }))

const { db } = await import('@/lib/db')
const { GET } = await import('./route')

let team: Team
beforeAll(async () => {
	team = await createTeam()
})
beforeEach(() => {
	signedIn.actor = visitor
})

const get = (address: string, headers: Record<string, string> = {}) => {
	const url = new URL(address, 'http://localhost')
	const [, , id = '', form = ''] = url.pathname.split('/')
	return GET(new Request(url, { headers }), { params: Promise.resolve({ id, form }) })
}
const status = async (address: string) => (await get(address)).status

let counter = 0
async function upload(revisionId: string, bytes: Uint8Array) {
	const file = path.join(await mkdtemp(path.join(tmpdir(), 'atlas-sent-')), 'file')
	await writeFile(file, bytes)
	return need(await addFile(team.contributor, revisionId, { path: file, name: 'photo', show: false }))
}
const picture = () =>
	sharp({ create: { width: 300, height: 200, channels: 3, background: { r: ++counter, g: 8, b: 9 } } })
		.png()
		.toBuffer()

/** A draft with a picture and a document, a link to it, and the addresses that its page has for the guest. */
async function shared() {
	const { revisionId } = await begin(team, team.contributor)
	const image = await upload(revisionId, await picture())
	const report = await upload(revisionId, pdf([`Report ${++counter}`]))
	await fill(revisionId, team.contributor, {
		...wholePart,
		images: [{ file: image.id, alt: { ca: 'Un port' }, credit: 'Anna', caption: {} }],
		attachments: [{ file: report.id, title: { ca: 'Informe' }, language: 'ca' }],
	})
	const link = await linkTo(revisionId)
	return { revisionId, link, ...(await addresses(link.secret)) }
}
const linkTo = async (revisionId: string, actor: Actor = team.contributor) =>
	need(await makeDraftLink(actor, revisionId, { guest: 'mayor', right: 'read', days: '14', locale: 'ca' }))
async function addresses(secret: string) {
	const { practice } = await getGuestPage(visitor, secret, 'ca')
	const [shown] = practice.images
	const [document] = practice.attachments
	if (!shown || !document) throw new Error('the page shows no files')
	return {
		image: paths.file(shown.image.id, shown.image.fallback, shown.image.pass),
		document: document.path,
	}
}
const bare = (address: string) => address.split('?')[0] ?? ''
async function publish(revisionId: string) {
	need(await submitPractice(team.contributor, revisionId, await version(revisionId)))
	need(await approvePractice(team.coordinator, revisionId, { version: await version(revisionId) }))
	need(await publishPractice(team.editor, revisionId, { version: await version(revisionId) }))
}

describe('somebody who reads a draft by a secret link', () => {
	it('sees its pictures and documents, which nobody else does, and no cache keeps', async () => {
		const { image, document, link } = await shared()
		for (const address of [image, document]) {
			expect(address).not.toContain(link.secret)
			const response = await get(address)
			expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
			expect(await status(bare(address))).toBe(404)
		}
		const part = await get(document, { range: 'bytes=0-4' })
		expect([part.status, await part.text()]).toEqual([206, '%PDF-'])
		signedIn.actor = team.contributor
		expect(await status(bare(image))).toBe(200)
		signedIn.actor = team.stranger
		expect([await status(bare(image)), await status(image)]).toEqual([404, 200])
	})

	it('sees those files alone, of that revision alone', async () => {
		const [one, other] = [await shared(), await shared()]
		const passOf = (address: string) => new URL(address, 'http://localhost').searchParams.get('pass') ?? ''
		const forged = [
			`${bare(other.image)}?pass=${passOf(one.image)}`,
			`${bare(one.image)}?pass=${passOf(one.document)}`,
			`${bare(one.image)}?pass=${passOf(one.image).slice(0, -1)}`,
			`${bare(one.image)}?pass=${one.link.id}.`,
			`${bare(one.image)}?pass=${one.link.secret}`,
			`${bare(one.image)}?pass=${encodeURIComponent("' or 1=1 --\u0000")}`,
			`/files/nothing/x.jpg?pass=${passOf(one.image)}`,
		]
		for (const address of forged) expect(await status(address)).toBe(404)
		// Taken out of the draft, it is no more for them than what was never in it.
		await fill(one.revisionId, team.contributor, { images: [] })
		expect([await status(one.image), await status(one.document)]).toEqual([404, 200])
	})

	it('sees them as long as the link works', async () => {
		const revoked = await shared()
		await revokeDraftLink(team.coordinator, revoked.link.id)
		const expired = await shared()
		await db.draftLink.update({
			where: { id: expired.link.id },
			data: { expiresAt: new Date(Date.now() - 1) },
		})
		for (const { image, document } of [revoked, expired])
			expect([await status(image), await status(document)]).toEqual([404, 404])
		const again = await linkTo(revoked.revisionId)
		expect(await status((await addresses(again.secret)).image)).toBe(200)
		expect(await status(revoked.image)).toBe(404)
	})

	it('sees what everybody sees once it is published, and no later draft', async () => {
		const { revisionId, image } = await shared()
		await publish(revisionId)
		expect((await get(image)).headers.get('cache-control')).toContain('public')
		const { revisionId: second } = need(await startRevision(team.contributor, revisionId))
		const later = await upload(second, await picture())
		await fill(second, team.contributor, {
			images: [{ file: later.id, alt: { ca: 'Un far' }, credit: 'Anna', caption: {} }],
		})
		const form = later.forms[0]?.name ?? ''
		expect(await status(paths.file(later.id, form))).toBe(404)
		const pass = new URL(image, 'http://localhost').searchParams.get('pass') ?? ''
		expect(await status(paths.file(later.id, form, pass))).toBe(404)
		need(await archivePractice(team.editor, revisionId, { version: await version(revisionId), reason: 'x' }))
		expect(await status(image)).toBe(404)
	})
})
