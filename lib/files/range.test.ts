import { expect, test } from 'vitest'
import { readRange } from './range'

const etag = '"abc"'
test.each([
	[undefined, undefined],
	['bytes=0-99', { first: 0, last: 99 }],
	['bytes=900-', { first: 900, last: 999 }],
	['bytes=-100', { first: 900, last: 999 }],
	['bytes=-5000', { first: 0, last: 999 }],
	['bytes=990-5000', { first: 990, last: 999 }],
	['bytes=1000-', 'outside'],
	['bytes=-0', 'outside'],
	['bytes=9-5', undefined],
	['bytes=0-1,5-6', undefined],
	['bytes=-', undefined],
	['bytes=a-b', undefined],
	['items=0-5', undefined],
	[`bytes=${'9'.repeat(400)}-`, undefined],
])('of 1,000 bytes %j is %j', (range, expected) => {
	expect(readRange(new Headers(range ? { range } : {}), 1000, etag)).toEqual(expected)
})

test('a range of another version is all of it', () => {
	const headers = (condition: string) => new Headers({ range: 'bytes=0-9', 'if-range': condition })
	expect(readRange(headers(etag), 1000, etag)).toEqual({ first: 0, last: 9 })
	expect(readRange(headers('"old"'), 1000, etag)).toBeUndefined()
})
