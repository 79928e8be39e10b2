import type { Actor } from '@/lib/accounts/policy'
import { readTexts } from '@/lib/files/text-commands'
import { tidyFiles } from '@/lib/files/tidy-commands'
import { tellFollowers } from '@/lib/follows/announcement-commands'
import type { JobData, JobRound, SiteJobName } from '@/lib/job-queue'
import { checkLinks, reportLinks } from '@/lib/links/link-commands'
import { mailDigests } from '@/lib/notifications/digest-commands'
import { keepConfirmed } from '@/lib/practices/confirmation-request-commands'
import { tellDueReviews } from '@/lib/reviews/due-commands'
import { mailSearches } from '@/lib/searches/mail-commands'
import { translateMissing } from '@/lib/translations/machine-commands'

/** What a round of each job does: `after` is where the round before it ended, '' at first. */
export const work: Record<
	SiteJobName,
	(actor: Actor, round: { after: string; data: JobData }) => Promise<JobRound>
> = {
	'saved-searches': async (actor, { after }) => {
		const { mailed, failed, next } = await mailSearches(actor, { after })
		return { done: mailed, failed, next }
	},
	'reviews-due': (actor, { after }) => tellDueReviews(actor, { after }),
	'notification-digests': (actor, { after }) => mailDigests(actor, { after }),
	'machine-translations': (actor, round) => translateMissing(actor, round),
	followers: (actor, { data }) => tellFollowers(actor, { data }),
	confirmations: (actor, { after }) => keepConfirmed(actor, { after }),
	'document-texts': (actor, round) => readTexts(actor, round),
	'files-tidied': (actor) => tidyFiles(actor),
	links: (actor, { after }) => checkLinks(actor, { after }),
	'link-reports': (actor, { after }) => reportLinks(actor, { after }),
}
