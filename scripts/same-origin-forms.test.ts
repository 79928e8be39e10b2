import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { nameOwnOrigin } from './same-origin-forms'

const own = {
	method: 'POST',
	url: '/en/drafts/secret',
	headers: { host: 'atlas.example', origin: 'null', 'sec-fetch-site': 'same-origin' },
}
type Changes = { method?: string; url?: string; headers?: Record<string, string> }
const originOf = ({ headers, ...changes }: Changes) => {
	const request = {
		...own,
		...changes,
		headers: { ...own.headers, ...headers },
	} as unknown as IncomingMessage
	nameOwnOrigin(request)
	return request.headers.origin
}

it('a form of a page without referrer is from this site', () => {
	expect(originOf({})).toBe('https://atlas.example')
	expect(originOf({ headers: { 'x-forwarded-host': 'public.example' } })).toBe('https://public.example')
})

it.each<[string, Changes]>([
	['another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
	['a sister site', { headers: { 'sec-fetch-site': 'same-site' } }],
	['a browser that does not say', { headers: { 'sec-fetch-site': '' } }],
	['any other page', { url: '/en/account' }],
	['a question', { method: 'GET' }],
])('%s stays what it is', (_, changes) => {
	expect(originOf(changes)).toBe('null')
})

it('an origin that is named is left alone', () => {
	expect(originOf({ headers: { origin: 'https://other.example' } })).toBe('https://other.example')
})
