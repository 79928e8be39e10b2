import { describe, expect, it } from 'vitest'
import { dueBefore, newsFor } from './news'

const now = new Date('2026-11-24T06:00:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const practice = (slug: string, hours: number) => ({ slug, publishedAt: ago(hours).toISOString() })
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug)

describe('news', () => {
	it('is what was published since, and was not told of', () => {
		const newest = [practice('c', 0.5), practice('b', 5), practice('told', 6), practice('old', 50)]
		const { news, more, next } = newsFor({ since: ago(24), told: ['told'] }, newest, 100, now)
		expect(slugs(news)).toEqual(['c', 'b'])
		expect(more).toBe(false)
		expect(next).toEqual({ since: ago(1), told: ['c'] })
	})
	it('is told of once, and so is what was committed late', () => {
		const first = newsFor({ since: ago(24), told: [] }, [practice('a', 0.2)], 100, now)
		expect(slugs(first.news)).toEqual(['a'])
		// Published before the first look, but not yet to be seen then.
		const second = newsFor(first.next, [practice('a', 0.2), practice('late', 0.3)], 100, now)
		expect(slugs(second.news)).toEqual(['late'])
		expect(newsFor(second.next, [practice('a', 0.2), practice('late', 0.3)], 100, now).news).toEqual([])
	})
	it('begins when the search was saved, not an hour before', () => {
		const { news, next } = newsFor({ since: ago(0.1), told: [] }, [practice('before', 0.5)], 100, now)
		expect(news).toEqual([])
		expect(next).toEqual({ since: ago(0.1), told: [] })
	})
	it('of more than was read counts as told, all of it', () => {
		const newest = Array.from({ length: 3 }, (_, number) => practice(`p${number}`, 0.1 * number))
		const { news, more, next } = newsFor({ since: ago(24), told: [] }, newest, 3, now)
		expect(news).toHaveLength(3)
		expect(more).toBe(true)
		expect(next).toEqual({ since: now, told: [] })
	})
})

it('is due again a day or a week after the last mail, give or take how late the job was', () => {
	expect(dueBefore('daily', now)).toEqual(ago(20))
	expect(dueBefore('weekly', now)).toEqual(ago(164))
})
