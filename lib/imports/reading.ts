import path from 'node:path'
import { type Result, refused } from '../result'
import { importLimits } from './limits'
import type { ReadFile, ReadProblem } from './schema'

/** No more threads than this read at once; who comes later waits. */
const mostAtOnce = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Reads what somebody brings in a thread of its own, with little memory and little time: what goes wrong there
 * ends that thread alone.
 */
export async function readApart(
	bytes: Uint8Array,
	name: string,
): Promise<Result<ReadFile, { code: ReadProblem }>> {
	if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
	running++
	try {
		return await inThread(bytes, name)
	} finally {
		running--
		waiting.shift()?.()
	}
}

function inThread(bytes: Uint8Array, name: string): Promise<Result<ReadFile, { code: ReadProblem }>> {
	// Asked of Node itself: a bundler would take the file for one of its own.
	const { Worker } = process.getBuiltinModule('node:worker_threads')
	const worker = new Worker(workerFile(), {
		workerData: { bytes, name },
		execArgv: ['--import', 'tsx'],
		resourceLimits: { maxOldGenerationSizeMb: importLimits.megabytes, maxYoungGenerationSizeMb: 16 },
		stdout: false,
		stderr: true,
		env: {},
	})
	return new Promise((resolve) => {
		const timer = setTimeout(() => answer(refused({ code: 'tooSlow' })), importLimits.seconds * 1000)
		const answer = (result: Result<ReadFile, { code: ReadProblem }>) => {
			clearTimeout(timer)
			void worker.terminate()
			resolve(result)
		}
		worker.once('message', (message: { read?: ReadFile; problem?: ReadProblem }) =>
			answer(
				message.read ? { ok: true, value: message.read } : refused({ code: message.problem ?? 'damaged' }),
			),
		)
		// Out of memory, or a fault of ours in reading it: for whoever sent it the same.
		worker.once('error', (error: NodeJS.ErrnoException) =>
			answer(refused({ code: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooLong' : 'damaged' })),
		)
		worker.once('exit', () => answer(refused({ code: 'damaged' })))
	})
}

/** Beside the built site as in the tests, programs run in the folder of the project. */
const workerFile = (): string => path.join(process.cwd(), 'lib', 'imports', 'reading-worker.ts')
