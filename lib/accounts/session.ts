import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { paths } from '../paths'
import { type Actor, type Person, visitor } from './policy'
import { findSessionPerson } from './queries'
import { markerCookie, sessionCookie, sessionCookieName } from './session-cookies'
import { endSession } from './sign-in-commands'

/** Who makes this request. Asked once a request, however many ask. */
export const currentActor = cache(async (): Promise<Actor> => {
	const token = (await cookies()).get(sessionCookieName())?.value
	if (!token) return visitor
	return (await findSessionPerson({ kind: 'system', name: 'session' }, token)) ?? visitor
})

/** The person who makes this request; anybody else goes to sign in, and comes back to `next`. */
export async function requirePerson(locale: string, next: string): Promise<Person> {
	const actor = await currentActor()
	if (actor.kind !== 'person') redirect(paths.signIn(locale, next))
	return actor
}

/** Gives this browser a session that is already stored, and ends the one it had. For actions and route handlers only. */
export async function keepSession(session: { token: string; expires: Date }): Promise<void> {
	const jar = await cookies()
	const before = jar.get(sessionCookieName())?.value
	if (before) await endSession(visitor, before)
	jar.set(sessionCookie(session.token, session.expires))
	jar.set(markerCookie(session.expires))
}

/** Takes the session out of this browser; the row goes by other means. For actions and route handlers only. */
export async function forgetSession(): Promise<void> {
	const jar = await cookies()
	// With the flags they were set with: over HTTPS a browser keeps what is taken away without `Secure`.
	jar.set(sessionCookie('', new Date(0)))
	jar.set(markerCookie(new Date(0)))
}
