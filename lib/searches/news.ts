import type { Frequency } from './schema'

/** What a search has told of: everything published until `since`, and these of after. */
export type Told = { since: Date; told: readonly string[] }
type Publication = { slug: string; publishedAt: string }

const hour = 60 * 60_000

/**
 * A practice says when it was published before that is committed, and other clocks are not ours: so what is
 * published within an hour before a look is looked at again the next time.
 */
const overlap = hour

/** A search whose last mail is later than this is not due. The job comes once a day, not to the minute. */
export const dueBefore = (frequency: Exclude<Frequency, 'off'>, now: Date): Date =>
	new Date(now.getTime() - (frequency === 'daily' ? 20 : 7 * 24 - 4) * hour)

/**
 * What of the newest practices, newest first, is news to a search, and what it has then told of. `most`: how many
 * were asked for; when all of them are news there may be more, of which it then says so.
 */
export function newsFor<P extends Publication>(
	{ since, told }: Told,
	newest: readonly P[],
	most: number,
	now: Date,
): { news: P[]; more: boolean; next: { since: Date; told: string[] } } {
	const news = newest.filter(({ slug, publishedAt }) => new Date(publishedAt) > since && !told.includes(slug))
	const more = newest.length >= most && news.length === newest.length
	// Of more than were read nobody keeps a list: everything until now counts as told.
	const until = more ? now : new Date(Math.max(since.getTime(), now.getTime() - overlap))
	return {
		news,
		more,
		next: {
			since: until,
			told: newest.filter(({ publishedAt }) => new Date(publishedAt) > until).map(({ slug }) => slug),
		},
	}
}
