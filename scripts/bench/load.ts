import { Agent, get } from 'node:http'
import autocannon from 'autocannon'

/**
 * A client that asks and times the answers. Only ever of this machine, and never for longer than it was told.
 */
export type Load = {
	addresses: readonly string[]
	clients: number
	seconds: number
}

export type Timings = {
	answers: number
	errors: number
	/** Answers a second. */
	rate: number
	/** Milliseconds. */
	p50: number
	p95: number
	p99: number
}

type Answer = { status: number; body: Buffer }

export class Client {
	readonly #origin: string
	constructor(port: number) {
		this.#origin = `http://localhost:${port}`
	}

	ask(address: string, agent?: Agent): Promise<Answer> {
		return new Promise((resolve, reject) => {
			const request = get(`${this.#origin}${address}`, { agent, timeout: 60_000 }, (response) => {
				const chunks: Buffer[] = []
				response.on('data', (chunk: Buffer) => chunks.push(chunk))
				response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }))
				response.on('error', reject)
			})
			request.on('timeout', () => request.destroy(new Error('no answer within a minute')))
			request.on('error', reject)
		})
	}

	/** Each address once, or until the time is up: several ask at once, each its next when it has its last answer. */
	async askOnce({ addresses, clients, seconds }: Load): Promise<Timings> {
		const agent = new Agent({ keepAlive: true, maxSockets: clients })
		const times: number[] = []
		let [asked, errors] = [0, 0]
		const begun = performance.now()
		const end = begun + seconds * 1000
		const client = async () => {
			while (asked < addresses.length && performance.now() < end) {
				const address = addresses[asked++] ?? '/'
				const sent = performance.now()
				const answer = await this.ask(address, agent).catch(() => undefined)
				if (answer?.status === 200) times.push(performance.now() - sent)
				else errors++
			}
		}
		await Promise.all(Array.from({ length: clients }, client))
		agent.destroy()
		return timings(times, errors, performance.now() - begun)
	}

	/** The same addresses over and over, for a second or more: by a client that costs the machine little. */
	async askAgain({ addresses, clients, seconds }: Load): Promise<Timings> {
		const times: number[] = []
		let errors = 0
		const begun = performance.now()
		await new Promise<void>((resolve, reject) => {
			const instance = autocannon(
				{
					url: this.#origin,
					connections: clients,
					duration: seconds,
					timeout: 60,
					// As every browser does.
					headers: { 'accept-encoding': 'gzip, br' },
					requests: addresses.map((path) => ({ path })),
				},
				(error) => (error ? reject(error) : resolve()),
			)
			instance.on('response', (_client, status, _bytes, time) => {
				if (status === 200) times.push(time)
				else errors++
			})
			instance.on('reqError', () => errors++)
		})
		return timings(times, errors, performance.now() - begun)
	}
}

const timings = (times: readonly number[], errors: number, elapsedMs: number): Timings => ({
	...percentiles(times),
	...{ answers: times.length, errors, rate: times.length / (elapsedMs / 1000) },
})

export function percentiles(times: readonly number[]): Pick<Timings, 'p50' | 'p95' | 'p99'> {
	const sorted = [...times].sort((a, b) => a - b)
	const at = (part: number) => sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
