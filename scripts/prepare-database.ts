import path from 'node:path'
import { ensureDemoAccounts } from '../lib/accounts/demo-commands'
import { importContent, isEmpty } from '../lib/content/commands'
import { db } from '../lib/db'
import { migrateJobs } from '../lib/jobs'
import { migrate } from '../lib/migrations'
import { rebuildCatalogue, wasInterrupted } from '../lib/practices/rebuild-commands'

const contentFolder = path.resolve(import.meta.dirname, '../content')

/** Brings the database behind DATABASE_URL up to date; returns what it did, one line each. */
export async function prepareDatabase(options: { demoAccounts: boolean }): Promise<string[]> {
	const url = process.env.DATABASE_URL
	if (!url) throw new Error('DATABASE_URL is not set')
	const told: string[] = []
	const applied = await migrate(url)
	if (applied.length > 0) told.push(`Migrated: ${applied.join(', ')}.`)
	await migrateJobs(url)
	if (await wasInterrupted(url)) {
		const { practices } = await rebuildCatalogue(url)
		told.push(`Made ${practices} practices findable again: the last time that was interrupted.`)
	}
	if (await isEmpty(db)) {
		const { created } = await importContent({ kind: 'system', name: 'content' }, contentFolder)
		told.push(`Loaded the shipped content: ${created} entries.`)
	}
	if (options.demoAccounts) await ensureDemoAccounts({ kind: 'system', name: 'trial' })
	await db.$disconnect()
	return told
}
