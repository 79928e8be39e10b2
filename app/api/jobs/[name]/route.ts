import { z } from 'zod'
import { isSiteJob } from '@/lib/job-queue'
import { saysOwnWord } from '../../own-word'
import { work } from './work'

type Context = { params: Promise<{ name: string }> }

const asked = z.object({
	after: z.string().default(''),
	data: z
		.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))
		.nullish()
		.transform((data) => data ?? {}),
})

/** A round of a job, asked for by the worker of this process (scripts/site-jobs.ts); nobody else is answered. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	const { name } = await params
	if (!saysOwnWord(request) || !isSiteJob(name)) return new Response(null, { status: 404 })
	const round = asked.parse(await request.json())
	return Response.json(await work[name]({ kind: 'system', name: 'jobs' }, round))
}
