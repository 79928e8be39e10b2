import { parseArgs } from 'node:util'
import { db } from '../../lib/db'
import { mailQueue } from '../../lib/job-queue'
import { migrationNames } from '../../lib/migrations'
import type { Command } from './command'

type Finding = { check: string; ok: boolean; detail: string }

export const command: Command = {
	summary: 'look at the database and the queue, and say what is wrong',
	usage: `usage: npm run atlas -- doctor [--json]

Exit code 1 when something is wrong.`,
	needsDatabase: true,
	async run(args) {
		const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
		const findings = [
			await server(),
			await migrations(),
			await extension(),
			await catalogue(),
			await mail(),
			await jobs(),
		]
		if (values.json) console.log(JSON.stringify(findings))
		else
			for (const { check, ok, detail } of findings)
				console.log(`${ok ? 'ok   ' : 'WRONG'} ${check}: ${detail}`)
		const wrong = findings.filter((finding) => !finding.ok).length
		if (wrong > 0) throw new Error(`${wrong} of ${findings.length} checks found something wrong.`)
	},
}

async function server(): Promise<Finding> {
	const [row] = await db.$queryRaw<
		{ version: number }[]
	>`select current_setting('server_version_num')::int as version`
	const version = row?.version ?? 0
	return {
		check: 'PostgreSQL',
		ok: version >= 150_000,
		detail: `version ${Math.floor(version / 10_000)} (15 or later is needed)`,
	}
}

async function migrations(): Promise<Finding> {
	const expected = await migrationNames()
	const rows = await db.$queryRaw<{ name: string }[]>`
		select migration_name as name from _prisma_migrations where finished_at is not null`.catch(() => [])
	const missing = expected.filter((name) => !rows.some((row) => row.name === name))
	return {
		check: 'migrations',
		ok: missing.length === 0,
		detail: missing.length === 0 ? `all ${expected.length} applied` : `missing: ${missing.join(', ')}`,
	}
}

async function extension(): Promise<Finding> {
	const rows = await db.$queryRaw<
		{ name: string }[]
	>`select extname as name from pg_extension where extname = 'unaccent'`
	return {
		check: 'search without accents',
		ok: rows.length === 1,
		detail: rows.length === 1 ? 'unaccent is there' : 'the extension unaccent is missing',
	}
}

async function catalogue(): Promise<Finding> {
	const [row] = await db.$queryRaw<{ live: number; listed: number }[]>`
		select (select count(*)::int from "Practice" where "liveRevisionId" is not null) as live,
			(select count(*)::int from "CatalogueEntry") as listed`
	const { live = 0, listed = 0 } = row ?? {}
	return { check: 'catalogue', ok: live === listed, detail: `${live} practices published, ${listed} listed` }
}

async function jobs(): Promise<Finding> {
	const rows = await db.$queryRaw<{ name: string; failed: number }[]>`
		select name, count(*)::int as failed from pgboss.job where state = 'failed' and name <> ${mailQueue}
		group by name order by name`.catch(() => [])
	return {
		check: 'jobs',
		ok: rows.length === 0,
		detail:
			rows.length === 0
				? 'none failed all its tries'
				: rows.map(({ name, failed }) => `${name}: ${failed} failed all their tries`).join(', '),
	}
}

async function mail(): Promise<Finding> {
	const [row] = await db.$queryRaw<{ failing: number; waiting: number }[]>`
		select count(*) filter (where attempts > 0)::int as failing, count(*)::int as waiting
		from "Mail" where "sentAt" is null`
	const { failing = 0, waiting = 0 } = row ?? {}
	return {
		check: 'mail',
		ok: failing === 0,
		detail: `${waiting} waiting, ${failing} of them refused at least once`,
	}
}
