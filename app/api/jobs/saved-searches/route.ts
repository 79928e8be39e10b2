import { mailSearches } from '@/lib/searches/mail-commands'
import { saysOwnWord } from '../../own-word'

/**
 * A round of mails about saved searches, asked for by the worker of this process (scripts/saved-search-job.ts):
 * here, because the catalogue that searches are answered from is kept inside Next.
 */
export async function POST(request: Request): Promise<Response> {
	if (!saysOwnWord(request)) return new Response(null, { status: 404 })
	const after = new URL(request.url).searchParams.get('after') ?? ''
	return Response.json(await mailSearches({ kind: 'system', name: 'jobs' }, { after }))
}
