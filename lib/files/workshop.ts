import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { log } from '../log'
import { type Result, refused } from '../result'
import type { FileProblem } from './problems'
import type { Answer, Answers, Job, Task } from './workshop/jobs'

/**
 * Where files that others sent are opened: a process of its own (workshop/process.ts), started with the first file and
 * ended after a while without any. One at a time, with a bound for time and for memory; the others wait, not too many.
 */
const bounds = {
	seconds: { image: 45, package: 45, pdf: 45, text: 25 },
	megabytes: { image: 800, package: 800, pdf: 800, text: 400 },
	waiting: 30,
	idleSeconds: 60,
}

type Waiting = { job: Job; settle: (answer: Result<Answers[Task], FileProblem>) => void }

class Workshop {
	readonly #waiting: Waiting[] = []
	#child: ChildProcess | undefined
	#working = false
	#count = 0
	#idle: NodeJS.Timeout | undefined

	do(job: Job): Promise<Result<Answers[Task], FileProblem>> {
		if (this.#waiting.length >= bounds.waiting) return Promise.resolve(refused({ code: 'busy' }))
		return new Promise((settle) => {
			this.#waiting.push({ job, settle })
			void this.#next()
		})
	}

	async #next(): Promise<void> {
		if (this.#working) return
		const next = this.#waiting.shift()
		if (!next) return
		this.#working = true
		clearTimeout(this.#idle)
		next.settle(await this.#answer(next.job))
		this.#working = false
		this.#idle = setTimeout(() => this.#end(), bounds.idleSeconds * 1000)
		this.#idle.unref()
		void this.#next()
	}

	#answer(job: Job): Promise<Result<Answers[Task], FileProblem>> {
		const child = this.#open()
		const id = ++this.#count
		return new Promise((resolve) => {
			const gaveUp = (why: string) => {
				log.warn({ task: job.task, why }, 'a file could not be worked on')
				this.#end('SIGKILL')
				end(refused({ code: 'damaged' }))
			}
			const end = (answer: Result<Answers[Task], FileProblem>) => {
				clearTimeout(slow)
				clearInterval(watch)
				child.off('message', heard)
				child.off('exit', died)
				resolve(answer)
			}
			const heard = (answer: Answer) => {
				if (answer.id !== id) return
				if (answer.ok) return end({ ok: true, value: answer.value })
				if ('error' in answer) log.warn({ task: job.task, error: answer.error }, 'a file could not be opened')
				end(refused({ code: answer.code }))
			}
			const died = (code: number | null, signal: string | null) => gaveUp(`it ended (${code ?? signal})`)
			const slow = setTimeout(() => gaveUp('it took too long'), bounds.seconds[job.task] * 1000)
			const watch = setInterval(() => {
				if (memoryOf(child.pid) > bounds.megabytes[job.task]) gaveUp('it took too much memory')
			}, 200)
			child.on('message', heard)
			child.once('exit', died)
			child.send({ ...job, id })
		})
	}

	#open(): ChildProcess {
		if (this.#child?.connected) return this.#child
		const entry = path.join(process.cwd(), 'lib', 'files', 'workshop', 'process.ts')
		const child = spawn(process.execPath, ['--max-old-space-size=256', entry], {
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			// No setting and no secret of the site.
			env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', PATH: process.env.PATH ?? '' },
		})
		child.on('error', (error) => log.error({ err: error }, 'the process that opens files'))
		// It keeps no process alive that only waits for it.
		child.unref()
		child.channel?.unref()
		this.#child = child
		return child
	}

	#end(signal: NodeJS.Signals = 'SIGTERM') {
		this.#child?.kill(signal)
		this.#child = undefined
	}
}

/** Megabytes that a process holds; 0 where the system does not say. */
function memoryOf(pid: number | undefined): number {
	try {
		const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')
		return (Number(pages) * 4096) / 1024 / 1024
	} catch {
		return 0
	}
}

const kept = globalThis as typeof globalThis & { atlasWorkshop?: Workshop }

/** Has a file worked on. Never throws for what is in the file. */
export async function inWorkshop<T extends Task>(
	job: Extract<Job, { task: T }>,
): Promise<Result<Answers[T], FileProblem>> {
	kept.atlasWorkshop ??= new Workshop()
	return (await kept.atlasWorkshop.do(job)) as Result<Answers[T], FileProblem>
}
