import { canKeepFiles } from '@/lib/files/storage'
import { scannerAnswers } from '@/lib/files/virus-scanner'
import { readiness } from '@/lib/readiness'

export const dynamic = 'force-dynamic'

/**
 * Whether the site can do its work: the database answers, its migrations are this program's, files can be kept. That
 * the virus scanner is silent is said, but only those who add files are without it: the site stays in service.
 */
export async function GET() {
	const [{ ready, checks }, files, scanner] = await Promise.all([
		readiness(),
		canKeepFiles(),
		scannerAnswers(),
	])
	const all = ready && files
	const said = (works: boolean) => (works ? 'ok' : 'failed')
	return Response.json(
		{
			status: all ? 'ok' : 'unavailable',
			checks: {
				...checks,
				storage: said(files),
				...(scanner === undefined ? {} : { scanner: said(scanner) }),
			},
		},
		{ status: all ? 200 : 503 },
	)
}
