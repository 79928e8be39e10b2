import { parentPort, workerData } from 'node:worker_threads'
import { readFile } from './read-file'
import { Unreadable } from './schema'

/** The thread in which a file is read (reading.ts): it may be stopped, and has its own bounds of memory. */
const { bytes, name } = workerData as { bytes: Uint8Array; name: string }
readFile(bytes, name).then(
	(read) => parentPort?.postMessage({ read }),
	(error: unknown) => {
		if (!(error instanceof Unreadable)) throw error
		parentPort?.postMessage({ problem: error.problem })
	},
)
