import { parseArgs } from 'node:util'
import { isDatabaseInUse } from '../../lib/corpus/corpus-queries'
import { generateCorpus } from '../../lib/corpus/generate-commands'
import { largestSeed } from '../../lib/corpus/ids'
import { removeCorpus } from '../../lib/corpus/remove-commands'
import { settingsProblems } from '../../lib/env'
import { rebuildCatalogue } from '../../lib/practices/rebuild-commands'
import { prepareDatabase } from '../prepare-database'
import { type Command, operator, UsageError } from './command'

const mostPractices = 1_000_000

export const command: Command = {
	summary: 'fill the catalogue with practices that nobody made, for measuring; take them out again',
	usage: `usage: npm run atlas -- generate --practices N [--seed S] [--yes] [--json]
       npm run atlas -- generate --remove [--seed S] [--yes] [--json]

Writes N published practices (at most ${mostPractices.toLocaleString('en')}) in seven languages, with owners, projects, events,
history, evidence and transfers, and makes the catalogue anew. The same N and S (0 to ${largestSeed}, 1 where it
is not given) give the same practices; what is there already is not written twice. 100,000 take a few minutes.
--remove takes out those of seed S, or all that were ever generated.
Where people work already it asks for --yes.`,
	needsDatabase: true,
	async run(args) {
		const { values } = parseArgs({
			args,
			options: {
				practices: { type: 'string' },
				seed: { type: 'string' },
				remove: { type: 'boolean' },
				yes: { type: 'boolean' },
				json: { type: 'boolean' },
			},
		})
		const { yes = false, json = false } = values
		const seed = values.seed === undefined ? null : whole('--seed', values.seed, 0, largestSeed)
		if (values.remove) {
			if (values.practices !== undefined)
				throw new UsageError('--remove takes out all of a seed: leave --practices away.')
			await mayFill(yes)
			return remove(seed, json)
		}
		if (values.practices === undefined) throw new UsageError('Say how many: --practices N.')
		const practices = whole('--practices', values.practices, 1, mostPractices)
		await mayFill(yes)
		await generate({ practices, seed: seed ?? 1 }, json)
	},
}

function whole(option: string, typed: string, least: number, most: number): number {
	const number = /^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN
	if (!(number >= least && number <= most))
		throw new UsageError(`${option} takes a whole number from ${least} to ${most}, not "${typed}".`)
	return number
}

const connectionString = () => process.env.DATABASE_URL ?? ''

/** Invented practices beside real ones would mislead whoever reads them. */
async function mayFill(yes: boolean) {
	if (yes) return
	const asProduction = settingsProblems({ ...process.env, ATLAS_MODE: 'production' }).length === 0
	if (process.env.ATLAS_MODE === 'production' || asProduction || (await isDatabaseInUse(operator)))
		throw new Error(
			'This is an installation that people use: practices that nobody made would stand among theirs.\nSay --yes if that is what you want.',
		)
}

async function generate(corpus: { practices: number; seed: number }, json: boolean) {
	const begun = Date.now()
	for (const line of await prepareDatabase({ demoAccounts: false })) console.error(line)
	const result = await generateCorpus(operator, connectionString(), corpus, progress('written'))
	if (!result.ok) {
		const { stored } = result.problem
		throw new Error(
			`Seed ${stored.seed} is here already, with ${stored.practices} practices of ${stored.organisations} organisations.\nTake them out first (--remove --seed ${stored.seed}), or choose another seed.`,
		)
	}
	const report = result.value
	if (!report.already) await rebuildCatalogue(connectionString(), progress('made findable'))
	const seconds = Math.round((Date.now() - begun) / 1000)
	if (json) console.log(JSON.stringify({ ...report, seconds }))
	else if (report.already)
		console.log(`Nothing to do: the ${report.practices} practices of seed ${report.seed} are here already.`)
	else
		console.log(
			`${report.practices} practices of ${report.organisations} organisations and ${report.projects} projects, seed ${report.seed}, in ${seconds} s.`,
		)
}

async function remove(seed: number | null, json: boolean) {
	for (const line of await prepareDatabase({ demoAccounts: false })) console.error(line)
	const { practices } = await removeCorpus(operator, connectionString(), seed)
	if (practices > 0) await rebuildCatalogue(connectionString(), progress('made findable'))
	if (json) console.log(JSON.stringify({ removed: practices, seed }))
	else console.log(`${practices} practices taken out.`)
}

/** On stderr, not oftener than every two seconds, and at the end. */
function progress(what: string) {
	let last = Date.now()
	return (done: number, of: number) => {
		const now = Date.now()
		if (done < of && now - last < 2000) return
		last = now
		console.error(`${done} of ${of} ${what}`)
	}
}
