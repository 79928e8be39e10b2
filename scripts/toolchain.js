// Installs the packages when the lock file changed, and runs a TypeScript file under the Node that came with
// them. Plain JavaScript without dependencies, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const stamp = path.join(root, 'node_modules', '.installed-from')

/** Installs exactly what the lock file names. No package runs a script of its own: none is needed. */
export function install() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
	if (major < 20 || (major === 20 && minor < 19)) {
		console.error(`Node ${process.versions.node} is too old: 20.19 or later is needed to begin.`)
		process.exit(1)
	}
	const lock = createHash('sha256')
		.update(readFileSync(path.join(root, 'package-lock.json')))
		.digest('hex')
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
	console.error('Installing packages (about a minute)…')
	const { status } = spawnSync(
		'npm',
		[
			'ci',
			'--ignore-scripts',
			'--include=dev',
			'--include=optional',
			'--no-audit',
			'--no-fund',
			'--loglevel=error',
		],
		{ cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: '' } },
	)
	if (status !== 0) {
		console.error('Installing packages failed; what npm said stands above. Run the same command again.')
		process.exit(1)
	}
	writeFileSync(stamp, lock)
}

/** The Node that npm brought; on other systems than Linux, the machine's own. */
export function projectNode() {
	const brought = path.join(root, 'node_modules', '.bin', 'node')
	return existsSync(brought) ? brought : process.execPath
}

/**
 * Runs a TypeScript file as a server component would be: `server-only` modules may be loaded.
 * Signals are left to the child, which shares our terminal; resolves to its exit code.
 */
export function handOver(file, args = []) {
	install()
	const child = spawn(
		projectNode(),
		['--no-deprecation', '--conditions=react-server', '--import', 'tsx', path.join(root, file), ...args],
		{ cwd: root, stdio: 'inherit' },
	)
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
	return new Promise((resolve) => {
		child.on('error', (error) => {
			console.error(error.message)
			resolve(1)
		})
		child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
	})
}
