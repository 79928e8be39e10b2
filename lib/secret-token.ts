import { createHash, createHmac, randomBytes } from 'node:crypto'

/**
 * Secrets in links that open something without an account. The database keeps what they hash to: who reads the
 * table, or a backup of it, has no link. 256 random bits need no salt, and cannot be guessed.
 */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * A secret that can be shown again and is kept nowhere: it comes from a seed, which the database keeps, and a key,
 * which it does not.
 */
export const secretFrom = (seed: string, key: string): string =>
	createHmac('sha256', key).update(seed).digest('base64url')

/** Whether a text from an address can be a secret of ours; what cannot is not even looked up. */
export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text)
