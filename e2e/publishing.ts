import { db } from '../lib/db'
import { indexPractices } from '../lib/practices/index-commands'
import { createPractice } from '../lib/test-factories'

/**
 * Publishes a practice, or takes it out again, in a process that serves nothing: as the operator's tool does, or
 * another server of the same site. `publishing.ts publish SLUG` or `publishing.ts withdraw SLUG`; DATABASE_URL.
 */
const [, , what, slug = ''] = process.argv
const owner = `${slug}-owner`

if (what === 'publish') {
	const { practice } = await createPractice({
		slug,
		owner,
		themes: ['smarter/digitalisation'],
		// A country that no other journey asks about, and a day that puts it last.
		regions: ['SI044'],
		publishedAt: '2020-01-01',
		texts: { en: { title: `Practice ${slug}` } },
	})
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
} else {
	const { id } = await db.practice.findUniqueOrThrow({ where: { slug }, select: { id: true } })
	await db.$transaction(async (tx) => {
		await tx.practice.update({ where: { id }, data: { liveRevisionId: null } })
		await indexPractices(tx, [id])
	})
}
await db.$disconnect()
