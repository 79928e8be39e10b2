import type { ServerResponse } from 'node:http'

/** A reader whose connection hangs keeps nobody waiting for longer, ms. */
const longest = 30_000

/** The requests that are being answered now. */
export class RequestsUnderWay {
	readonly #answers = new Set<ServerResponse>()

	add(response: ServerResponse): void {
		this.#answers.add(response)
		response.once('close', () => this.#answers.delete(response))
	}

	/** When all that are under way now have ended; undefined where there are none. */
	ended(): Promise<void> | undefined {
		if (this.#answers.size === 0) return undefined
		const each = [...this.#answers].map(
			(response) => new Promise<void>((resolve) => response.once('close', resolve)),
		)
		return new Promise((resolve) => {
			const timer = setTimeout(resolve, longest)
			timer.unref()
			void Promise.all(each).then(() => {
				clearTimeout(timer)
				resolve()
			})
		})
	}
}
