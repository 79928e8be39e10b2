import type { ServerResponse } from 'node:http'

/**
 * While `holding` says so, nothing of a response goes out: neither its head nor a byte. When it ends, `answer` makes
 * ready what goes out instead, and says how to send it. What is not held is sent as ever.
 */
export function holdResponse(
	response: ServerResponse,
	{
		head,
		holding,
		answer,
	}: {
		/** Each time that the head would go out: the status is known. */
		head?: () => void
		holding: () => boolean
		answer: (body: Buffer) => Promise<() => void | Promise<void>>
	},
): void {
	const original = {
		writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
		write: response.write.bind(response) as (...args: unknown[]) => boolean,
		end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
		flushHeaders: response.flushHeaders.bind(response),
	}
	const held = () => holding() && !response.headersSent
	const chunks: Buffer[] = []
	const add = (chunk: unknown) => {
		if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
		else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
	}
	let ending = false

	response.writeHead = ((status: number, ...rest: unknown[]) => {
		response.statusCode = status
		head?.()
		return held() ? response : original.writeHead(status, ...rest)
	}) as typeof response.writeHead
	response.flushHeaders = () => {
		if (!held()) original.flushHeaders()
	}
	response.write = ((...args: unknown[]) => {
		if (!held()) return original.write(...args)
		add(args[0])
		return true
	}) as typeof response.write
	response.end = ((...args: unknown[]) => {
		if (ending) return response
		if (!held()) return original.end(...args)
		ending = true
		add(args[0])
		head?.()
		void answer(Buffer.concat(chunks))
			.then((send) => {
				// Node sends the head through these when the body ends; from here on nothing is held back.
				Object.assign(response, original)
				return send()
			})
			.catch(() => response.destroy())
		return response
	}) as typeof response.end
}
