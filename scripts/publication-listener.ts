import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { log } from '../lib/log'
import { noteCatalogue, notePublication } from '../lib/practices/published-state'

/**
 * Hears of every publication, by whatever process (PostgreSQL sends a notification when the transaction of
 * lib/practices/index-commands.ts is committed), and forgets what this one keeps: documents at once, then Next's
 * pages and the columns of the catalogue. Requests that come meanwhile wait for it, so that the next answer
 * anywhere is of after. What began to be made before may be kept after it was forgotten: so once those requests have
 * ended, all is forgotten once more. While the connection is lost nothing is taken for fresh; when it is back, all is forgotten.
 */
export class PublicationListener {
	readonly #databaseUrl: string
	readonly #ownAddress: string
	readonly #requestsEnded: () => Promise<void> | undefined
	#client: pg.Client | undefined
	#settling: Promise<void> | undefined
	#again = false
	#reading = false
	#stopped = false
	#retry: NodeJS.Timeout | undefined

	constructor(
		databaseUrl: string,
		ownAddress: string,
		/** When the requests that are under way have ended; undefined where there are none. */
		requestsEnded: () => Promise<void> | undefined,
	) {
		this.#requestsEnded = requestsEnded
		this.#databaseUrl = databaseUrl
		this.#ownAddress = ownAddress
		;(globalThis as { atlasOwnWord?: string }).atlasOwnWord = randomBytes(24).toString('hex')
	}

	async start(): Promise<void> {
		const client = new pg.Client({ connectionString: this.#databaseUrl, keepAlive: true })
		client.on('notification', () => void this.#hear())
		const lost = () => {
			if (this.#client !== client) return
			this.#client = undefined
			noteCatalogue({ listening: false })
			this.#startLater()
		}
		client.on('error', lost)
		client.on('end', lost)
		this.#client = client
		try {
			await client.connect()
			await client.query('LISTEN atlas_catalogue')
			noteCatalogue({ listening: true })
			await this.#hear()
		} catch (error) {
			log.warn({ err: error }, 'not told of publications')
			lost()
		}
	}

	#hear(): Promise<void> {
		noteCatalogue({ stale: true })
		this.#forgetAgain(2)
		return this.#forget('read')
	}

	/**
	 * What is being made now may be kept after all was forgotten: once it has ended, its pages are forgotten too. Twice,
	 * because a page that was begun meanwhile may have been made from what such a one had kept.
	 */
	#forgetAgain(times: number): void {
		if (times === 0) return
		void this.#requestsEnded()?.then(() => {
			if (this.#stopped) return
			this.#forgetAgain(times - 1)
			void this.#forget('pages')
		})
	}

	#startLater(): void {
		if (this.#stopped) return
		clearTimeout(this.#retry)
		this.#retry = setTimeout(() => void this.start(), 1000)
		this.#retry.unref()
	}

	/** For a request to wait for, while what was kept is being forgotten. */
	get settling(): Promise<void> | undefined {
		return this.#settling
	}

	/** Pages alone, or what this process has read of the catalogue too. */
	#forget(what: 'read' | 'pages'): Promise<void> {
		notePublication()
		this.#reading ||= what === 'read'
		if (this.#settling) {
			// Notifications that come while one is dealt with are dealt with together, after it.
			this.#again = true
			return this.#settling
		}
		this.#settling = (async () => {
			do {
				this.#again = false
				const reading = this.#reading
				this.#reading = false
				await this.#tellNext(reading)
			} while (this.#again)
			this.#settling = undefined
		})()
		return this.#settling
	}

	async #tellNext(reading: boolean): Promise<void> {
		try {
			await fetch(`${this.#ownAddress}/api/publications${reading ? '' : '?pages'}`, {
				method: 'POST',
				headers: { 'x-atlas-own-word': (globalThis as { atlasOwnWord?: string }).atlasOwnWord ?? '' },
				signal: AbortSignal.timeout(10_000),
			})
		} catch (error) {
			log.error({ err: error }, 'pages of before a publication may still be shown')
		}
	}

	async stop(): Promise<void> {
		this.#stopped = true
		clearTimeout(this.#retry)
		const client = this.#client
		this.#client = undefined
		await client?.end().catch(() => {})
	}
}
