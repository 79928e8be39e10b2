import type { ServerResponse } from 'node:http'

/**
 * A page that leads elsewhere, and that Next makes and keeps at this moment, says twice where: once from the making,
 * once from what is kept. Two headers are read as one address by some programs, so the second is taken out.
 */
export function oneLocation(response: ServerResponse): void {
	const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
	response.writeHead = ((...args: unknown[]) => {
		const said: unknown = response.getHeader('location')
		if (Array.isArray(said)) response.setHeader('Location', String(said[0]))
		return writeHead(...args)
	}) as typeof response.writeHead
}
