import { spawn } from 'node:child_process'
import path from 'node:path'

/** The process that serves, as its owner sees it. */
export type SiteServer = { pid: number | undefined; stop(): Promise<void>; ended: Promise<number> }

/**
 * Starts server.ts in a process of its own (Next needs React's client side too, which `--conditions`
 * of this process hides) and resolves when it listens. It stops by itself when this process is gone.
 */
export function startServer(options: { dev: boolean; port: number }): Promise<SiteServer> {
	const child = spawn(
		process.execPath,
		[
			'--no-deprecation',
			...memoryBound(options),
			'--import',
			'tsx',
			path.resolve(import.meta.dirname, 'server.ts'),
		],
		{
			stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
			env: {
				...process.env,
				NODE_ENV: options.dev ? 'development' : 'production',
				PORT: String(options.port),
				NEXT_TELEMETRY_DISABLED: '1',
			},
		},
	)
	const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
	return new Promise((resolve, reject) => {
		child.on('message', (message: { listening?: true; failed?: string }) => {
			if (message.listening)
				resolve({
					pid: child.pid,
					ended,
					async stop() {
						child.kill('SIGTERM')
						await ended
					},
				})
			if (message.failed) reject(new Error(message.failed))
		})
		void ended.then((code) => reject(new Error(`The site's process ended (${code}) before it listened.`)))
	})
}

/**
 * With 100,000 practices 260 MB are in use; without a limit V8 would rather take a gigabyte than tidy up. An operator
 * with many more gives another in NODE_OPTIONS.
 */
const memoryBound = ({ dev }: { dev: boolean }): string[] =>
	dev || process.env.NODE_OPTIONS?.includes('--max-old-space-size') ? [] : ['--max-old-space-size=512']
