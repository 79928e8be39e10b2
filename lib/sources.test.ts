import { expect, it } from 'vitest'
import { readSources } from './sources'

const good = { title: 'A page', url: 'https://example.org/a' }

it.each([
	[[good], [good]],
	[[], []],
	[null, []],
	['text', []],
	[[{ title: 'No address' }], []],
	[[{ title: 'Script', url: 'javascript:alert(1)' }], []],
	[[good, { title: 'No address' }], [good]],
])('reads %j as %j', (json, expected) => {
	expect(readSources(json)).toEqual(expected)
})
