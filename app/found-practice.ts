import { notFound, permanentRedirect } from 'next/navigation'
import { visitor } from '@/lib/accounts/policy'
import { NotFound } from '@/lib/errors'
import { getMovedTo } from '@/lib/practices/address-queries'
import { cachedQuery } from './visitor-cache'

const movedTo = cachedQuery('practice-moved', (slug: string) => getMovedTo(visitor, slug))

/**
 * The answer of a query about the practice of an address, as `found` gives it. Where there is none, and a practice had
 * this address before, the same page of where it is now (308). Asked only then, so that it costs no reader anything.
 */
export async function foundPractice<T>(
	answer: Promise<T>,
	slug: string,
	pathOf: (slug: string) => string,
): Promise<T> {
	try {
		return await answer
	} catch (error) {
		if (!(error instanceof NotFound)) throw error
		const now = await movedTo(slug)
		if (now !== null) permanentRedirect(pathOf(now))
		notFound()
	}
}
