import { expect, it } from 'vitest'
import { hashSecret, isSecret, newSecret, secretFrom } from './secret-token'

it('a secret is one of ours, never twice the same, and cannot be read from its hash', () => {
	const [one, other] = [newSecret(), newSecret()]
	expect(one).not.toBe(other)
	expect(isSecret(one)).toBe(true)
	expect(hashSecret(one)).toMatch(/^[0-9a-f]{64}$/)
	expect(hashSecret(one)).toBe(hashSecret(one))
	expect(hashSecret(one)).not.toBe(hashSecret(other))
})

it('a secret made from a seed is the same each time, for this seed and this key alone', () => {
	const secret = secretFrom('seed', 'key')
	expect(isSecret(secret)).toBe(true)
	expect(secretFrom('seed', 'key')).toBe(secret)
	expect(new Set([secret, secretFrom('seeds', 'key'), secretFrom('seed', 'keys')]).size).toBe(3)
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
