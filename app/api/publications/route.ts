import { invalidateCatalogue } from '@/app/visitor-cache'
import { readTitleOrders } from '@/lib/practices/order-queries'
import { readFrequentLists, refresh } from '@/lib/practices/published-queries'
import { saysOwnWord } from '../own-word'

/**
 * Told by the process itself (scripts/publication-listener.ts) that another has published something. Pages are
 * forgotten here because only inside a request can Next be told so; with `pages`, nothing else is. Nobody else knows the word it is asked by.
 */
export async function POST(request: Request): Promise<Response> {
	if (!saysOwnWord(request)) return new Response(null, { status: 404 })
	invalidateCatalogue()
	if (new URL(request.url).searchParams.has('pages')) return new Response(null, { status: 204 })
	const { columns } = await refresh()
	// Nobody waits for it: after a start it takes seconds where there are very many practices.
	void readTitleOrders(columns)
		.then(readFrequentLists)
		.catch(() => {})
	return new Response(null, { status: 204 })
}
