import type { JobData, JobRound, SiteJobName } from '../lib/job-queue'
import { log } from '../lib/log'

/**
 * Does a job by asking the site of this process, round by round, until all of it is done. Throws when a part failed,
 * so that the queue tries again: what was done is not due any more.
 */
export const siteJobs =
	(ownAddress: string) =>
	async (name: SiteJobName, data: JobData): Promise<void> => {
		let [done, failed, after]: [number, number, string | null] = [0, 0, '']
		while (after !== null) {
			const response: Response = await fetch(`${ownAddress}/api/jobs/${name}`, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					'x-atlas-own-word': (globalThis as { atlasOwnWord?: string }).atlasOwnWord ?? '',
				},
				body: JSON.stringify({ data, after }),
				signal: AbortSignal.timeout(5 * 60_000),
			})
			if (!response.ok) throw new Error(`${name}: ${response.status}`)
			const round = (await response.json()) as JobRound
			done += round.done
			failed += round.failed
			after = round.next
		}
		log.info({ job: name, done, failed }, 'a job was done')
		if (failed > 0) throw new Error(`${name}: ${failed} could not be done`)
	}
