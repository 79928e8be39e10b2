import { notFound } from 'next/navigation'
import { canAdminister, type Person } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'

/** An admin; a visitor goes to sign in; for anybody else there is no such page. */
export async function requireAdmin(locale: string, path: string): Promise<Person> {
	const person = await requirePerson(locale, path)
	if (!canAdminister(person)) notFound()
	return person
}
