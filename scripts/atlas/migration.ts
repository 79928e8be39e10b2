import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { prismaFolder, schemaDifference } from '../../lib/migrations'
import { type Command, UsageError } from './command'

export const command: Command = {
	summary: 'write a migration from the changes to prisma/schema.prisma',
	usage: `usage: npm run atlas -- migration "WHAT IT DOES"

Compares prisma/schema.prisma with its committed text and writes the difference as SQL to
prisma/migrations/. Read it before you commit it.`,
	needsDatabase: true,
	async run(args) {
		const what = args.join(' ').trim()
		if (!what) throw new UsageError('Say what it does, in a few words.')
		const schema = readFileSync(path.join(prismaFolder, 'schema.prisma'), 'utf8')
		const committed = execFileSync('git', ['show', 'HEAD:prisma/schema.prisma'], { encoding: 'utf8' })
		const sql = await schemaDifference(process.env.DATABASE_URL ?? '', committed, schema)
		if (!sql) throw new Error('prisma/schema.prisma has not changed since the last commit.')
		const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
		const folder = path.join(
			prismaFolder,
			'migrations',
			`${time}_${what.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`,
		)
		mkdirSync(folder)
		writeFileSync(path.join(folder, 'migration.sql'), `${sql}\n`)
		console.log(path.relative(process.cwd(), path.join(folder, 'migration.sql')))
	},
}
