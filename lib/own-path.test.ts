import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path'

const origin = 'https://atlas.example.org'

describe('ownPath', () => {
	it.each([
		['/en/account', '/en/account'],
		['/en/practices?q=a%20b&page=2#top', '/en/practices?q=a%20b&page=2#top'],
		['/', '/'],
		['/ca/practices/../regions', '/ca/regions'],
		['https://atlas.example.org/en/review', '/en/review'],
	])('keeps %j', (value, path) => {
		expect(ownPath(value, '/fallback', origin)).toBe(path)
	})

	it.each([
		'',
		'en/account',
		'https://evil.example/en',
		'https://atlas.example.org.evil.example/en',
		'https://atlas.example.org@evil.example/',
		'http://atlas.example.org/en',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/en/\\..\\..//evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		'\u0000//evil.example',
		' //evil.example',
		'/x/..//evil.example',
		'/./%2e%2e//evil.example',
		'javascript:alert(1)',
		'data:text/html,x',
		'/api/auth/signout',
		`/${'a'.repeat(2001)}`,
		undefined,
		null,
		42,
		['/en'],
	])('does not follow %j', (value) => {
		expect(ownPath(value, '/fallback', origin)).toBe('/fallback')
	})
})
