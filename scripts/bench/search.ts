import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generateClient } from '../build'
import { dropDatabase } from '../databases'
import { copyDatabase, startTestServer } from '../testing/database-server'
import { type JudgedQuery, readJudged, readShipped } from './judged'
import { type Answered, depth, judge, tabulate } from './relevance'
import { missReport, searchReport } from './search-report'
import { withSection } from './section'

const usage = `usage: npm run bench:search [-- --verbose] [--check] [--write]

Asks the judged queries (scripts/bench/judged-queries.yaml) of a throwaway database with the shipped content, and
prints how many of the practices that answer are among the first ${depth}. --verbose lists the misses, except of what is
held out. --check fails when a target is missed. --write puts the tables into BENCHMARKS.md.`

const options = readOptions()
if (!options || options.help) {
	if (options) console.log(usage)
	else console.error(usage)
	process.exit(options ? 0 : 2)
}

process.env.ATLAS_MODE = 'test'
process.env.LOG_LEVEL ??= 'error'
process.env.AUTH_SECRET ??= 'a secret that only the benchmark knows of'

const queries = readJudged()
const shipped = readShipped()
await generateClient()
const answered = await onThrowawayDatabase(() => ask(queries))

const originals = new Map([...shipped].map(([slug, { original }]) => [slug, original]))
const report = searchReport(tabulate(answered, originals), answered, shipped.size)
console.log(report)
if (options.verbose) console.log(`\n${missReport(answered)}`)
if (options.write) {
	const file = path.resolve(import.meta.dirname, '../../BENCHMARKS.md')
	writeFileSync(file, withSection(existsSync(file) ? readFileSync(file, 'utf8') : '', report))
}
process.exit(options.check && judge(answered).some(({ met }) => !met) ? 1 : 0)

function readOptions() {
	const flag = { type: 'boolean', default: false } as const
	try {
		return parseArgs({
			options: { verbose: flag, check: flag, write: flag, help: { ...flag, short: 'h' } },
		}).values
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n`)
		return null
	}
}

async function onThrowawayDatabase<T>(work: () => Promise<T>): Promise<T> {
	const server = await startTestServer()
	const name = `search_${process.pid}`
	try {
		process.env.DATABASE_URL = await copyDatabase(server, name)
		const { db } = await import('../../lib/db')
		try {
			return await work()
		} finally {
			await db.$disconnect()
			await dropDatabase(server.url, name)
		}
	} finally {
		await server.stop()
	}
}

/** As a visitor of the site asks, whose interface is in the language of the question. */
async function ask(queries: readonly JudgedQuery[]): Promise<Answered[]> {
	const { importContent } = await import('../../lib/content/commands')
	const { visitor } = await import('../../lib/accounts/policy')
	const { noFilters, withChange } = await import('../../lib/practices/filters')
	const { searchPractices } = await import('../../lib/practices/search')
	const content = path.resolve(import.meta.dirname, '../../content')
	await importContent({ kind: 'system', name: 'content' }, content)

	const answered: Answered[] = []
	for (const query of queries) {
		// With words the order becomes that of relevance, as on the page.
		const filters = withChange(noFilters, { q: query.q, size: depth })
		const { practices, words } = await searchPractices(visitor, filters, query.locale)
		const said = [
			...(words?.corrected ? [`looked for: ${words.corrected}`] : []),
			...(words?.unknown.length ? [`unknown: ${words.unknown.join(' ')}`] : []),
			...(words?.partial ? ['most of the words'] : []),
		].join('; ')
		answered.push({ ...query, came: practices.map(({ slug }) => slug), said })
	}
	return answered
}
