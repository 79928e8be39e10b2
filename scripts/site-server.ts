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
				...(options.dev ? {} : tidyAllocator),
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
 * With 100,000 practices up to 230 MB of V8's heap are in use; without limits it would rather take a gigabyte than tidy
 * up. An operator with many more gives another in NODE_OPTIONS.
 */
const memoryBound = ({ dev }: { dev: boolean }): string[] =>
	dev || process.env.NODE_OPTIONS?.includes('--max-old-space-size')
		? []
		: ['--max-old-space-size=320', '--max-semi-space-size=8']

/** What buffers leave free goes back to the system: glibc's own limits grow until nothing does (mallopt(3)). */
const tidyAllocator = {
	MALLOC_ARENA_MAX: '2',
	MALLOC_TRIM_THRESHOLD_: '131072',
	MALLOC_MMAP_THRESHOLD_: '131072',
}
