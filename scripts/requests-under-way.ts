import type { ServerResponse } from 'node:http'

/** A reader whose connection hangs keeps nobody waiting for longer, ms. */
const longest = 30_000

/** The requests that are being answered now. */
export class RequestsUnderWay {
	readonly #answers = new Map<ServerResponse, Promise<void>>()

	add(response: ServerResponse): void {
		const ended = new Promise<void>((resolve) => response.once('close', resolve))
		this.#answers.set(response, ended)
		void ended.then(() => this.#answers.delete(response))
	}

	/** When all that are under way now have ended; undefined where there are none. */
	ended(): Promise<void> | undefined {
		if (this.#answers.size === 0) return undefined
		const all = [...this.#answers.values()]
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, longest)
			timer.unref()
			void Promise.all(all).then(() => {
				clearTimeout(timer)
				resolve()
			})
		})
	}
}
