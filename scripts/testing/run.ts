import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSite, generateClient } from '../build'
import { findBrowser } from './browser'

/**
 * Everything that is checked, in the order in which it is cheap: format and lint, types, boundaries, unit and
 * database tests, then journeys in a real browser. Each part runs even if one before it failed; the last line
 * counts all of them. `--fast` leaves the browser out.
 */
const root = path.resolve(import.meta.dirname, '../..')
const fast = process.argv.includes('--fast')
const reports = mkdtempSync(path.join(tmpdir(), 'atlas-test-'))
process.env.NEXT_TELEMETRY_DISABLED = '1'

type Count = { passed: number; failed: number }
const counts: Count[] = []

await part('Database client', generateClient)
await part('Format and lint', () => run('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.']))
await part('Types', async () => {
	await run('next/dist/bin/next', ['typegen'])
	await run('typescript/bin/tsc', ['--noEmit'])
})
await part('Boundaries', checkBoundaries)
await counted('Unit and database tests', async () => {
	const report = path.join(reports, 'vitest.json')
	const ok = await run('vitest/vitest.mjs', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`,
	]).then(
		() => true,
		() => false,
	)
	const { numPassedTests, numFailedTests } = readJson<{ numPassedTests: number; numFailedTests: number }>(
		report,
	)
	// A file that cannot be loaded fails the run without failing a test.
	return { passed: numPassedTests, failed: ok ? numFailedTests : Math.max(1, numFailedTests) }
})
if (!fast) {
	await part('Build', async () => void (await buildSite()))
	await counted('Journeys in a browser', async () => {
		const report = path.join(reports, 'playwright.json')
		const ok = await run('@playwright/test/cli.js', ['test', '--config', 'e2e/playwright.config.ts'], {
			PLAYWRIGHT_JSON_OUTPUT_FILE: report,
			ATLAS_BROWSER: await findBrowser(),
		}).then(
			() => true,
			() => false,
		)
		const { stats } = readJson<{ stats: { expected: number; unexpected: number; flaky: number } }>(report)
		const failed = stats.unexpected + stats.flaky
		return { passed: stats.expected, failed: ok ? failed : Math.max(1, failed) }
	})
}

rmSync(reports, { recursive: true, force: true })
const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)

/** A part that passes or fails as a whole. */
async function part(name: string, work: () => Promise<void>) {
	await counted(name, async () => {
		await work()
		return { passed: 1, failed: 0 }
	})
}

async function counted(name: string, work: () => Promise<Count>) {
	const begun = Date.now()
	console.log(`\n— ${name}`)
	const count = await work().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error)
		return { passed: 0, failed: 1 }
	})
	counts.push(count)
	const seconds = ((Date.now() - begun) / 1000).toFixed(1)
	console.log(`  ${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)`)
}

/** Runs a package's own program under this Node. */
function run(program: string, args: string[], env: Record<string, string> = {}): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [path.join(root, 'node_modules', program), ...args], {
			cwd: root,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, ...env },
		})
		child.on('error', reject)
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`))))
	})
}

/** A cruiser that sees nothing finds no violation: it has to have seen every file there is. */
async function checkBoundaries() {
	const folders = ['app', 'components', 'lib']
	const report = path.join(reports, 'boundaries.json')
	const config = ['--config', '.dependency-cruiser.cjs', '--output-type']
	// Once for both: what it found, and what it saw.
	await run('dependency-cruiser/bin/dependency-cruiser.mjs', [
		...folders,
		...config,
		'json',
		'--output-to',
		report,
	])
	const { modules, summary } = readJson<{
		modules: { source: string; dependencies: { couldNotResolve: boolean; module: string }[] }[]
		summary: { violations: { from: string; to: string; rule: { name: string; severity: string } }[] }
	}>(report)
	const broken = summary.violations.filter(({ rule }) => rule.severity === 'error')
	if (broken.length > 0)
		throw new Error(broken.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`).join('\n'))
	const seen = new Set(modules.map((module) => module.source))
	const unseen = folders
		.flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true }).map((file) =>
				path.join(folder, String(file)),
			),
		)
		.filter((file) => /\.tsx?$/.test(file) && !seen.has(file))
	if (unseen.length > 0) throw new Error(`The boundaries were not checked for ${unseen.join(', ')}`)
	const unresolved = modules.flatMap((module) =>
		module.dependencies
			.filter((dependency) => dependency.couldNotResolve && dependency.module.startsWith('@/'))
			.map((dependency) => `${module.source} → ${dependency.module}`),
	)
	if (unresolved.length > 0)
		throw new Error(`Imports that the boundary check cannot follow: ${unresolved.join(', ')}`)
}

function readJson<T>(file: string): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T
}
