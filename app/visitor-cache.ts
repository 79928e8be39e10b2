import { revalidateTag, unstable_cache } from 'next/cache'
import { cache } from 'react'
import { notePublication } from '@/lib/practices/published-state'

/**
 * Pages that visitors read are the same for everybody: rendered once, served from the cache, and made anew
 * after something was published. One tag covers them all, because one publication shows on many pages (lists,
 * counts, the map, the pages of region, owner and event) and publications are rare.
 */
const catalogueTag = 'catalogue'

/**
 * A query whose answer is kept until the catalogue changes. Arguments and answer are plain JSON.
 * `name` is unique to the query.
 */
export function cachedQuery<A extends unknown[], R>(name: string, query: (...args: A) => Promise<R>) {
	const kept = unstable_cache(query, [name], { tags: [catalogueTag], revalidate: false })
	// A page and its metadata ask at the same moment, when nothing is kept yet: the database is asked once.
	const once = cache((args: string) => kept(...(JSON.parse(args) as A)))
	return (...args: A): Promise<R> => once(JSON.stringify(args))
}

/** After anything visitors read has changed: the very next request sees it. */
export function invalidateCatalogue(): void {
	revalidateTag(catalogueTag, { expire: 0 })
	// The server keeps whole documents (scripts/document-cache.ts); this tells it that they are of before.
	notePublication()
}
