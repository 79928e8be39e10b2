import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { oneLocation } from './one-location'

const ways: Record<string, (response: ServerResponse) => void> = {
	'/twice': (response) => response.appendHeader('location', '/en/new').appendHeader('Location', '/en/new'),
	'/as-a-list': (response) => response.setHeader('location', ['/en/new', '/en/new']),
	'/once': (response) => response.setHeader('Location', '/en/new'),
	'/never': () => {},
}
const server = createServer((request, response) => {
	oneLocation(response)
	ways[request.url ?? '']?.(response)
	response.statusCode = 308
	if (request.headers['x-head']) response.writeHead(308)
	response.end()
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

const cases: [string, string | null][] = [
	['/twice', '/en/new'],
	['/as-a-list', '/en/new'],
	['/once', '/en/new'],
	['/never', null],
]
it.each(cases)('%s', async (path, location) => {
	const { port } = server.address() as AddressInfo
	for (const headers of [{}, { 'x-head': 'written' }]) {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers })
		expect([answer.status, answer.headers.get('location')]).toEqual([308, location])
	}
})
