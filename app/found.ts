import { notFound } from 'next/navigation'
import { NotFound } from '@/lib/errors'

/** The answer of a query, or the page "not found" where it says so: missing and hidden look the same. */
export async function found<T>(answer: Promise<T>): Promise<T> {
	try {
		return await answer
	} catch (error) {
		if (error instanceof NotFound) notFound()
		throw error
	}
}
