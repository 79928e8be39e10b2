import { createHash, randomBytes } from 'node:crypto'
import { env } from '../env'

/** How long a link in a mail signs in. */
export const linkMinutes = 20

/** How long a browser stays signed in. */
export const sessionDays = 30

/** Whether a text from a cookie or an address can be a token: the database refuses some others with an error. */
export const isToken = (text: string): boolean => /^[\w-]{1,200}$/.test(text)

export const newToken = (): string => randomBytes(32).toString('hex')

export function authSecret(): string {
	const secret = env().AUTH_SECRET
	if (!secret) throw new Error('AUTH_SECRET is not set; the entry scripts set it')
	return secret
}

/** As next-auth does it: the table holds what cannot be turned back into a link. */
export const hashToken = (token: string): string =>
	createHash('sha256').update(`${token}${authSecret()}`).digest('hex')

export const fromNow = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)
export const sessionExpiry = (): Date => fromNow(sessionDays * 24 * 60)

/** A token for a form and the cookie it is compared with, as next-auth makes them. */
export function newCsrfToken(): { token: string; cookie: string } {
	const token = newToken()
	return { token, cookie: `${token}|${hashToken(token)}` }
}
