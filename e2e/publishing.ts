import { db } from '../lib/db'
import { startRevision, submitPractice } from '../lib/practices/commands'
import { indexPractices } from '../lib/practices/index-commands'
import { publishPractice } from '../lib/practices/review-commands'
import { saveDraft } from '../lib/practices/save-commands'
import { createPractice } from '../lib/test-factories'

/**
 * Publishes a practice, publishes a revision of it, or takes it out again, in a process that serves nothing: as the
 * operator's tool does, or another server of the same site. `publishing.ts publish SLUG`, `revise` or `withdraw`;
 * DATABASE_URL.
 */
const [, , what, slug = ''] = process.argv
// Mails that a move causes name the site.
process.env.ATLAS_MODE ??= 'trial'
const owner = `${slug}-owner`

if (what === 'publish') {
	const { practice } = await createPractice({
		slug,
		owner,
		themes: ['smarter/digitalisation'],
		// A country that no other journey asks about, and a day that puts it last.
		regions: ['SI044'],
		publishedAt: '2020-01-01',
		texts: {
			en: { title: `Practice ${slug}`, challenge: 'Sensors were dear.', solution: 'One network for all.' },
		},
	})
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
} else if (what === 'revise') {
	const { liveRevisionId } = await db.practice.findUniqueOrThrow({ where: { slug } })
	const system = { kind: 'system', name: 'journeys' } as const
	const need = <T>(result: { ok: true; value: T } | { ok: false; problem: unknown }): T => {
		if (!result.ok) throw new Error(JSON.stringify(result.problem))
		return result.value
	}
	const { revisionId } = need(await startRevision(system, liveRevisionId ?? ''))
	const part = {
		'texts.en.challenge': 'Sensors were dear and each service had its own.',
		'texts.en.resources': 'Two people.',
		'texts.en.whatFailed': 'The first network.',
		'texts.en.transferPotential': 'Buying together.',
		evidence: [{ claim: { en: '67 towns share it' } }],
		'contact.mailbox': 'somebody@example.org',
		'contact.consent': true,
	}
	need(await saveDraft(system, revisionId, { version: 1, part }))
	need(await submitPractice(system, revisionId, 2))
	need(await publishPractice(system, revisionId, { version: 3 }))
} else {
	const { id } = await db.practice.findUniqueOrThrow({ where: { slug }, select: { id: true } })
	await db.$transaction(async (tx) => {
		await tx.practice.update({ where: { id }, data: { liveRevisionId: null } })
		await indexPractices(tx, [id])
	})
}
await db.$disconnect()
