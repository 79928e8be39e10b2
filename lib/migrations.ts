import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'

/**
 * Prisma's own migration engine, as WebAssembly: the same on the embedded server and on any other, with
 * nothing to download. It keeps `_prisma_migrations`, so Prisma's command line can take over from here.
 */
const require = createRequire(import.meta.url)
const filters = { externalTables: [], externalEnums: [] }

type Glue = { SchemaEngine: typeof SchemaEngine; __wbg_set_wasm(exports: unknown): void }

/** Loaded once: the glue keeps a view on the memory of the one instance it was given. */
let loaded: Promise<Glue> | undefined
const loadEngine = () => {
	loaded ??= (async () => {
		const glueFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
		const glue: Glue = await import('@prisma/schema-engine-wasm/schema_engine_bg' as string)
		const wasm = await readFile(glueFile.replace(/\.js$/, '.wasm'))
		const { instance } = await WebAssembly.instantiate(wasm, {
			'./schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
		})
		glue.__wbg_set_wasm(instance.exports)
		;(instance.exports.__wbindgen_start as () => void)()
		return glue
	})()
	return loaded
}

export const prismaFolder = path.resolve(import.meta.dirname, '../prisma')

async function readMigrations(): Promise<MigrationList> {
	const baseDir = path.join(prismaFolder, 'migrations')
	const names = (await readdir(baseDir, { withFileTypes: true }))
		.filter((entry) => entry.isDirectory())
		.map((entry) => entry.name)
		.sort()
	return {
		baseDir,
		lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
		shadowDbInitScript: '',
		migrationDirectories: await Promise.all(
			names.map(async (name) => ({
				path: name,
				migrationFile: {
					path: 'migration.sql',
					content: {
						tag: 'ok' as const,
						value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8'),
					},
				},
			})),
		),
	}
}

async function withEngine<T>(connectionString: string, work: (engine: SchemaEngine) => Promise<T>) {
	const schema = await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8')
	// A pool of our own, because the engine never closes the one it makes; an open connection would keep a
	// migrated database from being copied.
	const pool = new pg.Pool({ connectionString })
	const engine = await (await loadEngine()).SchemaEngine.new(
		{ datamodels: [['schema.prisma', schema]] },
		() => {},
		bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool)),
	)
	try {
		return await work(engine)
	} finally {
		engine.free()
		await pool.end()
	}
}

/** Applies what is missing; returns the names of the migrations applied, oldest first. */
export const migrate = (connectionString: string): Promise<string[]> =>
	withEngine(connectionString, async (engine) => {
		const migrationsList = await readMigrations()
		return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames
	})

/** The names of migrations this program brings, oldest first. */
export async function migrationNames(): Promise<string[]> {
	return (await readMigrations()).migrationDirectories.map((directory) => directory.path)
}

/**
 * SQL that leads from one prisma schema (its text; undefined: an empty database) to another.
 * Two texts are compared, not a database: this engine cannot yet describe a PostgreSQL 18 (7.10.0).
 */
export const schemaDifference = (
	connectionString: string,
	from: string | undefined,
	to: string,
): Promise<string> =>
	withEngine(connectionString, async (engine) => {
		const model = (content: string) => ({
			tag: 'schemaDatamodel' as const,
			files: [{ path: 'schema.prisma', content }],
		})
		const { stdout } = await engine.diff({
			from: from === undefined ? { tag: 'empty' } : model(from),
			to: model(to),
			script: true,
			exitCode: null,
			filters,
		})
		const sql = stdout ?? ''
		return sql.includes('This is an empty migration') ? '' : sql.trim()
	})
