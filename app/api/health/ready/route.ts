import { canKeepFiles } from '@/lib/files/storage'
import { readiness } from '@/lib/readiness'

export const dynamic = 'force-dynamic'

/** Whether the site can do its work: the database answers, its migrations are this program's, files can be kept. */
export async function GET() {
	const [{ ready, checks }, files] = await Promise.all([readiness(), canKeepFiles()])
	const all = ready && files
	return Response.json(
		{ status: all ? 'ok' : 'unavailable', checks: { ...checks, storage: files ? 'ok' : 'failed' } },
		{ status: all ? 200 : 503 },
	)
}
