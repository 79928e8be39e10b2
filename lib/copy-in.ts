import type { Connection, PoolClient, Submittable } from 'pg'

/**
 * COPY … FROM STDIN through `pg`, which speaks the protocol but offers no call for it: the fastest way into a
 * table that PostgreSQL has. Rows are tab-separated lines (see `copyLine`).
 */
export function copyIn(
	client: PoolClient,
	table: string,
	columns: readonly string[],
	lines: string,
): Promise<void> {
	return new Promise((resolve, reject) => {
		const names = columns.map((column) => `"${column}"`).join(', ')
		client.query(new Copy(`COPY "${table}" (${names}) FROM STDIN`, lines, resolve, reject))
	})
}

type CopyConnection = Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

/** A query as `pg` drives one: it calls these as the server answers. */
class Copy implements Submittable {
	#failed: Error | undefined
	constructor(
		readonly statement: string,
		readonly lines: string,
		readonly resolve: () => void,
		readonly reject: (error: Error) => void,
	) {}

	submit(connection: Connection) {
		connection.query(this.statement)
	}

	handleCopyInResponse(connection: CopyConnection) {
		connection.sendCopyFromChunk(Buffer.from(this.lines))
		connection.endCopyFrom()
	}

	handleError(error: Error) {
		this.#failed ??= error
		this.reject(this.#failed)
	}

	handleReadyForQuery() {
		if (!this.#failed) this.resolve()
	}

	handleCommandComplete() {}
}

export type CopyValue = string | number | boolean | Date | null | readonly string[]

/** One row as COPY reads it. A list becomes an array of texts. */
export function copyLine(values: readonly CopyValue[]): string {
	let line = ''
	for (const [index, value] of values.entries()) {
		if (index > 0) line += '\t'
		line += copyField(value)
	}
	return `${line}\n`
}

function copyField(value: CopyValue): string {
	if (value === null) return '\\N'
	if (typeof value === 'string') return escaped(value)
	if (typeof value === 'number') return String(value)
	if (typeof value === 'boolean') return value ? 't' : 'f'
	if (value instanceof Date) return value.toISOString()
	return escaped(`{${value.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`)
}

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string =>
	special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? '') : text
