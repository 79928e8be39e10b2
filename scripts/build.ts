import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

/** Generates the database client and builds the site, each only when what it is made from changed. */
const root = path.resolve(import.meta.dirname, '..')
const run = promisify(execFile)

const clientSources = ['prisma/schema.prisma', 'package-lock.json']
const siteSources = [
	...['app', 'components', 'lib', 'messages', 'public', 'prisma/schema.prisma', 'content/regions'],
	...[
		'package-lock.json',
		'next.config.js',
		'tsconfig.json',
		'postcss.config.mjs',
		'proxy.ts',
		'instrumentation.ts',
	],
]

export async function generateClient(): Promise<void> {
	await onlyIfChanged('prisma/generated/.made-from', clientSources, async () => {
		// Prisma's command line would download an engine that `generate` does not use.
		const env = {
			...process.env,
			PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
			PRISMA_HIDE_UPDATE_MESSAGE: '1',
		}
		await run(process.execPath, [bin('prisma/build/index.js'), 'generate'], { cwd: root, env })
	})
}

/** Resolves to whether a build was needed. Throws with the compiler's words when it fails. */
export const buildSite = (): Promise<boolean> =>
	onlyIfChanged('.next/made-from', siteSources, async () => {
		const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
		const build = spawn(process.execPath, [bin('next/dist/bin/next'), 'build'], {
			cwd: root,
			env: { ...env, NODE_OPTIONS: '' },
			stdio: ['ignore', 'pipe', 'pipe'],
		})
		let output = ''
		build.stdout.on('data', (chunk) => (output += chunk))
		build.stderr.on('data', (chunk) => (output += chunk))
		const code = await new Promise((resolve) => build.on('exit', resolve))
		if (code !== 0) throw new Error(`The build failed:\n${output}`)
	})

const bin = (file: string) => path.join(root, 'node_modules', file)

async function onlyIfChanged(
	stampFile: string,
	sources: string[],
	make: () => Promise<void>,
): Promise<boolean> {
	const stamp = path.join(root, stampFile)
	const now = sourceFingerprint(sources)
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false
	await make()
	writeFileSync(stamp, now)
	return true
}

/** Changes when one of these files does, or a file in one of these folders; tests do not count. */
export function sourceFingerprint(sources: readonly string[]): string {
	const hash = createHash('sha256')
	const add = (file: string) => hash.update(file).update(readFileSync(path.join(root, file)))
	for (const source of sources) {
		if (!existsSync(path.join(root, source))) continue
		if (/\.\w+$/.test(source)) add(source)
		else
			for (const entry of readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
				.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
				.sort())
				add(entry)
	}
	return hash.digest('hex')
}
