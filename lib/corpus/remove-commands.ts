import 'server-only'
import type { PoolClient } from 'pg'
import type { Actor } from '../accounts/policy'
import { inTransaction, mayGenerate, oneAtATime, withClients } from './generate-commands'
import { everything, type Kind, rangeOf } from './ids'

/**
 * Takes out what was generated: of one seed, or of all. All of it or, when something that people made leans on
 * it, nothing. Answers how many practices went. The catalogue forgets them by itself; its vocabulary, which
 * other practices share, when it is rebuilt.
 */
export async function removeCorpus(
	actor: Actor,
	connectionString: string,
	seed: number | null,
): Promise<{ practices: number }> {
	mayGenerate(actor)
	return withClients(connectionString, async ([client]) => {
		await oneAtATime(client)
		return inTransaction(client, () => remove(client, seed))
	})
}

async function remove(client: PoolClient, seed: number | null): Promise<{ practices: number }> {
	const range = (kind: Kind) => (seed === null ? everything : rangeOf(seed, kind))
	const from = async (table: string, column: string, kind: Kind) =>
		(await client.query(`DELETE FROM "${table}" WHERE "${column}" BETWEEN $1 AND $2`, [...range(kind)]))
			.rowCount ?? 0

	const { rows: tags } = await client.query<{ slug: string }>(
		`SELECT DISTINCT "tagSlug" AS slug FROM "RevisionTag" WHERE "revisionId" BETWEEN $1 AND $2`,
		[...range('revision')],
	)
	// The log by which serving processes learn what is not listed any more.
	await client.query(
		`UPDATE "CatalogueChange" SET "changedIn" = pg_current_xact_id() WHERE "practiceId" BETWEEN $1 AND $2`,
		[...range('practice')],
	)
	await from('Transfer', 'id', 'transfer')
	await from('Event', 'id', 'event')
	// Whatever hangs on a practice goes with it; taken first, table by table, it goes many times faster.
	for (const table of ['CatalogueText', 'CatalogueEntry']) await from(table, 'practiceId', 'practice')
	await from('Transition', 'practiceId', 'practice')
	for (const table of [
		...['RevisionText', 'RevisionTheme', 'RevisionRegion', 'RevisionTag', 'RevisionPartner'],
		...['RevisionProject', 'Evidence'],
	])
		await from(table, 'revisionId', 'revision')
	const practices = await from('Practice', 'id', 'practice')
	await from('Project', 'id', 'project')
	await from('Organisation', 'id', 'organisation')
	await client.query(
		`DELETE FROM "Tag" t WHERE slug = ANY($1::text[])
			AND NOT EXISTS (SELECT 1 FROM "RevisionTag" r WHERE r."tagSlug" = t.slug)
			AND NOT EXISTS (SELECT 1 FROM "NewsTag" n WHERE n."tagSlug" = t.slug)`,
		[tags.map(({ slug }) => slug)],
	)
	await client.query(`SELECT pg_notify('atlas_catalogue', '')`)
	return { practices }
}
