import { readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { dropDatabase } from '@/scripts/databases'
import { copyDatabase } from '@/scripts/testing/database-server'
import { migrate, migrationNames, prismaFolder, schemaDifference } from './migrations'

const server = inject('testServer')

async function describeSchema(url: string) {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const rows = async (sql: string) =>
			(await client.query({ text: sql, rowMode: 'array' })).rows.map((row) => row.join(' '))
		return {
			columns: await rows(`select table_name, column_name, data_type, udt_name, is_nullable, column_default
				from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations' order by 1, 2`),
			// How an index is kept is the migration's to say; Prisma knows of what it is.
			indexes: await rows(`select regexp_replace(indexdef, ' WITH \\(.*\\)$', '') from pg_indexes
				where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`),
			constraints:
				await rows(`select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
				where connamespace = 'public'::regnamespace and conrelid::regclass::text <> '_prisma_migrations'
				and contype <> 'n' order by 1, 2`),
		}
	} finally {
		await client.end()
	}
}

test('the migrations make exactly what prisma/schema.prisma says', async () => {
	const migrated = process.env.DATABASE_URL ?? ''
	const name = `test_schema_${process.pid}`
	const fresh = await copyDatabase({ url: server.url, template: 'template0' }, name)
	try {
		const schema = readFileSync(path.join(prismaFolder, 'schema.prisma'), 'utf8')
		const client = new pg.Client({ connectionString: fresh })
		await client.connect()
		// An extension is no part of the schema; the migration that first needs it makes it.
		await client.query('CREATE EXTENSION pg_trgm')
		await client.query(await schemaDifference(fresh, undefined, schema))
		await client.end()
		expect(await describeSchema(migrated)).toEqual(await describeSchema(fresh))
	} finally {
		await dropDatabase(server.url, name)
	}
})

test('migrating again does nothing', async () => {
	expect(await migrate(process.env.DATABASE_URL ?? '')).toEqual([])
})

test('an empty database gets every migration, in order', async () => {
	const name = `test_empty_${process.pid}`
	const url = await copyDatabase({ url: server.url, template: 'template0' }, name)
	try {
		expect(await migrate(url)).toEqual(await migrationNames())
	} finally {
		await dropDatabase(server.url, name)
	}
})
