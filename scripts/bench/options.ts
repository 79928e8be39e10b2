import { parseArgs } from 'node:util'

export const usage = `usage: npm run bench [-- --sizes 1000,10000,100000] [--seed S] [--seconds N] [--fresh] [--write] [--json]

Measures the built site on databases of its own (DATA_DIR/bench), one for each number of practices, made at the
first run and kept. Prints tables; --write puts them into BENCHMARKS.md, --json prints the figures instead.
--seconds: the longest that one measurement may take (5). --fresh makes the databases anew.
The first run with 100,000 practices takes about twenty minutes and 4 GB, later ones ten minutes.`

export type Options = {
	sizes: number[]
	seed: number
	seconds: number
	fresh: boolean
	write: boolean
	json: boolean
}

const largest = 1_000_000

/** What was asked for, or what is wrong with it. */
export function readOptions(args: readonly string[]): Options | { help: true } | { problem: string } {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				sizes: { type: 'string', default: '1000,10000,100000' },
				seed: { type: 'string', default: '1' },
				seconds: { type: 'string', default: '5' },
				fresh: { type: 'boolean', default: false },
				write: { type: 'boolean', default: false },
				json: { type: 'boolean', default: false },
				help: { type: 'boolean', short: 'h', default: false },
			},
		})
		if (values.help) return { help: true }
		const sizes = values.sizes.split(',').map((size) => whole(size, 50, largest))
		return {
			...{ fresh: values.fresh, write: values.write, json: values.json },
			sizes: [...new Set(sizes)].sort((a, b) => a - b),
			seed: whole(values.seed, 0, 1_000_000),
			seconds: whole(values.seconds, 1, 60),
		}
	} catch (error) {
		return { problem: error instanceof Error ? error.message : String(error) }
	}
}

function whole(typed: string, least: number, most: number): number {
	const number = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : Number.NaN
	if (!(number >= least && number <= most))
		throw new Error(`"${typed}" is no whole number from ${least} to ${most}.`)
	return number
}
