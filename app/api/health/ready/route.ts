import { readiness } from '@/lib/readiness'

export const dynamic = 'force-dynamic'

/** Whether the site can do its work: the database answers and its migrations are this program's. */
export async function GET() {
	const { ready, checks } = await readiness()
	return Response.json({ status: ready ? 'ok' : 'unavailable', checks }, { status: ready ? 200 : 503 })
}
