import { expect, it } from 'vitest'
import { confirmedBy } from './schema'

const somebody = { by: 'A. Person', on: '2026-01-01' }

it.each([
	[somebody, somebody, 'both'],
	[somebody, null, 'adopterOnly'],
	[null, somebody, 'ownerOnly'],
	[null, null, 'neither'],
])('confirmed by adopter %j and owner %j: %s', (adopterConfirmed, ownerConfirmed, expected) => {
	expect(confirmedBy({ adopterConfirmed, ownerConfirmed })).toBe(expected)
})
