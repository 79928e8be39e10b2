import { log } from '../lib/log'

/**
 * The daily job of the saved searches, round by round, until all that are due are done. Throws when one could not be
 * mailed, so that the queue tries again: those that were are not due any more.
 */
export const savedSearchJob = (ownAddress: string) => async (): Promise<void> => {
	let [mailed, failed, after]: [number, number, string | null] = [0, 0, '']
	while (after !== null) {
		const response: Response = await fetch(
			`${ownAddress}/api/jobs/saved-searches?${new URLSearchParams({ after })}`,
			{
				method: 'POST',
				headers: { 'x-atlas-own-word': (globalThis as { atlasOwnWord?: string }).atlasOwnWord ?? '' },
				signal: AbortSignal.timeout(5 * 60_000),
			},
		)
		if (!response.ok) throw new Error(`saved searches: ${response.status}`)
		const round = (await response.json()) as { mailed: number; failed: number; next: string | null }
		mailed += round.mailed
		failed += round.failed
		after = round.next
	}
	log.info({ mailed, failed }, 'saved searches looked through')
	if (failed > 0) throw new Error(`${failed} saved searches could not be mailed`)
}
