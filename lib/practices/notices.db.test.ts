import { expect, it } from 'vitest'
import { db } from '../db'
import { createOrganisation, createPerson, createPractice } from '../test-factories'
import { replyToRemark } from './remark-commands'
import { declinePractice } from './review-commands'

const told = async () => (await db.mail.findMany()).map(({ kind, to }) => `${kind}: ${to}`).sort()

it('tells those alone who may read the practice now', async () => {
	const { id: organisationId, slug: owner } = await createOrganisation()
	const memberships = [{ organisationId, role: 'contributor' as const }]
	const author = await createPerson({ memberships })
	const left = await createPerson()
	const reviewer = await createPerson({ siteRole: 'reviewer' })
	const formerReviewer = await createPerson()
	const editor = await createPerson({ siteRole: 'editor' })
	const { revision } = await createPractice({ owner })
	const { id: revisionId } = await db.revision.update({
		where: { id: revision.id },
		data: { state: 'in_review', authorId: author.id, lastEditedById: left.id },
	})
	const { id: remarkId } = await db.remark.create({
		data: { revisionId, field: 'title', body: 'Shorter?', authorId: reviewer.id },
	})
	for (const authorId of [left.id, formerReviewer.id])
		await db.remarkReply.create({ data: { remarkId, body: 'Yes.', authorId } })

	await replyToRemark(author, remarkId, { body: 'Why?' })
	expect(await told()).toEqual([`replied: ${reviewer.email}`])
	await db.mail.deleteMany()

	await declinePractice(editor, revisionId, { version: revision.version, reason: 'An advertisement.' })
	expect(await told()).toEqual([`declined: ${author.email}`])
})
