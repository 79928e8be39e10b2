import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type EventMention, eventMention, eventMentionSelect } from '../events/schema'
import { type PickedText, pickText, readLocalised } from '../localised'
import { mentionSelect, type PracticeMention, practiceMentions } from '../practices/mentions'
import { isSlug } from '../slug'
import { type ArticleMention, articleMention, articleMentionSelect } from './schema'

const most = 100

/** Newest first; at most a hundred. Open to everybody. */
export async function listNews(_actor: Actor, locale: string, limit = most): Promise<ArticleMention[]> {
	const rows = await db.newsArticle.findMany({
		select: articleMentionSelect,
		orderBy: [{ publishedOn: 'desc' }, { slug: 'asc' }],
		take: Math.min(limit, most),
	})
	return rows.map((row) => articleMention(row, locale))
}

export type Article = ArticleMention & {
	/** Markdown. */
	body: PickedText
	originalLanguage: string
	/** Where it was published before, if it was. */
	sourceUrl: string | null
	tags: { slug: string; label: string }[]
	event: EventMention | null
	project: { slug: string; acronym: string } | null
	/** What it speaks of, published practices only. */
	practices: PracticeMention[]
	/** Others of the same event or project, newest first. */
	related: ArticleMention[]
}

const relatedLimit = 4

export async function getArticle(_actor: Actor, slug: string, locale: string): Promise<Article> {
	if (!isSlug(slug)) throw new NotFound(`news article ${slug}`)
	const row = await db.newsArticle.findUnique({
		where: { slug },
		select: {
			...articleMentionSelect,
			body: true,
			sourceUrl: true,
			eventId: true,
			projectId: true,
			tags: { select: { tag: true }, orderBy: { tag: { label: 'asc' } } },
			event: { select: eventMentionSelect },
			project: { select: { slug: true, acronym: true } },
			practices: { select: { practice: { select: mentionSelect } }, orderBy: { practice: { slug: 'asc' } } },
		},
	})
	if (!row) throw new NotFound(`news article ${slug}`)
	const alike = [
		...(row.eventId ? [{ eventId: row.eventId }] : []),
		...(row.projectId ? [{ projectId: row.projectId }] : []),
	]
	const related =
		alike.length === 0
			? []
			: await db.newsArticle.findMany({
					where: { OR: alike, slug: { not: slug } },
					select: articleMentionSelect,
					orderBy: [{ publishedOn: 'desc' }, { slug: 'asc' }],
					take: relatedLimit,
				})
	return {
		...articleMention(row, locale),
		// As the text of a practice: English, where it is there, is read by more people than the original.
		body: pickText(readLocalised(row.body), locale, 'en', row.originalLanguage) ?? { text: '', locale: 'en' },
		originalLanguage: row.originalLanguage,
		sourceUrl: row.sourceUrl,
		tags: row.tags.map(({ tag }) => tag),
		event: row.event && eventMention(row.event, locale),
		project: row.project,
		practices: practiceMentions(
			row.practices.map(({ practice }) => practice),
			locale,
		),
		related: related.map((other) => articleMention(other, locale)),
	}
}
