import { appUrl } from '../env'
import { signedInMarker } from './policy'

/** The cookies of next-auth, by the names it gives them, for the places that sign in without it (demo accounts). */
export const secureCookies = (): boolean => appUrl().startsWith('https://')

export const sessionCookieName = (): string => `${secureCookies() ? '__Secure-' : ''}next-auth.session-token`
export const csrfCookieName = (): string => `${secureCookies() ? '__Host-' : ''}next-auth.csrf-token`

const common = () => ({ path: '/', sameSite: 'lax' as const, secure: secureCookies() })

export const sessionCookie = (token: string, expires: Date) => ({
	name: sessionCookieName(),
	value: token,
	expires,
	httpOnly: true,
	...common(),
})

export const csrfCookie = (value: string) => ({ name: csrfCookieName(), value, httpOnly: true, ...common() })

/** See signedInMarker. */
export const markerCookie = (expires: Date) => ({ name: signedInMarker, value: '1', expires, ...common() })
