import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { migrateJobs } from '../../lib/jobs'
import { migrate } from '../../lib/migrations'
import { createDatabase, cutOff, dropDatabase, inDatabase } from '../databases'
import { newSecret, startEmbeddedDatabase } from '../embedded-database'

/**
 * A PostgreSQL server for the length of one test run, with one migrated database that each test file copies.
 * TEST_DATABASE_URL puts it on another server instead, whose account may create databases.
 */
export type TestServer = { url: string; template: string; stop(): Promise<void> }

export async function startTestServer(): Promise<TestServer> {
	const given = process.env.TEST_DATABASE_URL
	const template = `atlas_template_${process.pid}`
	const parent = path.resolve(import.meta.dirname, '../../.data')
	mkdirSync(parent, { recursive: true, mode: 0o711 })
	const folder = mkdtempSync(path.join(parent, 'test-'))
	const server = given
		? { url: given, stop: async () => {} }
		: await startEmbeddedDatabase(folder, newSecret(), { fsync: 'off', full_page_writes: 'off' })
	await createDatabase(server.url, template)
	const templateUrl = inDatabase(server.url, template)
	await migrate(templateUrl)
	await migrateJobs(templateUrl)
	// The migration engine's pool lets go of its connections only later, and one of them would forbid copies.
	await cutOff(server.url, template)
	return {
		url: server.url,
		template,
		async stop() {
			if (given) await dropDatabase(server.url, template)
			await server.stop()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/** A copy of the migrated database; returns its address. */
export async function copyDatabase(
	server: Pick<TestServer, 'url' | 'template'>,
	name: string,
): Promise<string> {
	await createDatabase(server.url, name, server.template)
	return inDatabase(server.url, name)
}

declare module 'vitest' {
	interface ProvidedContext {
		testServer: { url: string; template: string }
	}
}

type Project = { provide(key: 'testServer', value: { url: string; template: string }): void }

export default async function setup(project: Project) {
	const server = await startTestServer()
	project.provide('testServer', { url: server.url, template: server.template })
	return () => server.stop()
}
