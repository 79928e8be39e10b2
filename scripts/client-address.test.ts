import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { noteClient } from './client-address'

const asking = (headers: Record<string, string>) => {
	const socket = new Socket()
	Object.defineProperty(socket, 'remoteAddress', { value: '192.0.2.1' })
	const request = new IncomingMessage(socket)
	Object.assign(request.headers, headers)
	return request
}
const forged = { 'x-atlas-client': 'forged' }

it.each([
	['socket', forged, '192.0.2.1'],
	['socket', { ...forged, 'x-forwarded-for': '198.51.100.7' }, '192.0.2.1'],
	['proxy', { ...forged, 'x-forwarded-for': '198.51.100.7' }, '198.51.100.7'],
	['proxy', { 'x-forwarded-for': 'forged, 198.51.100.7' }, '198.51.100.7'],
	['proxy', forged, '192.0.2.1'],
	['one', forged, undefined],
] as const)('%s: %j comes from %s', (who, headers, client) => {
	const request = asking(headers)
	noteClient(request, who)
	expect(request.headers['x-atlas-client']).toBe(client)
})
