import { expect, it } from 'vitest'
import { hashSecret, isSecret, newSecret } from './secret-token'

it('a secret is one of ours, never twice the same, and cannot be read from its hash', () => {
	const [one, other] = [newSecret(), newSecret()]
	expect(one).not.toBe(other)
	expect(isSecret(one)).toBe(true)
	expect(hashSecret(one)).toMatch(/^[0-9a-f]{64}$/)
	expect(hashSecret(one)).toBe(hashSecret(one))
	expect(hashSecret(one)).not.toBe(hashSecret(other))
})

it.each([
	'',
	'short',
	`${'a'.repeat(43)}b`,
	`${'a'.repeat(42)}/`,
	`${'a'.repeat(42)}\u0000`,
	'../'.repeat(15),
])('%j is none', (text) => {
	expect(isSecret(text)).toBe(false)
})
