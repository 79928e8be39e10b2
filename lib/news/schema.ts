import type { Prisma } from '@/prisma/generated/client'
import { type PickedText, pickText, readLocalised } from '../localised'

/** An article in a list, or where something else speaks of it. */
export type ArticleMention = {
	slug: string
	title: PickedText
	lead: PickedText | undefined
	author: string
	/** YYYY-MM-DD. */
	publishedOn: string
}

export const articleMentionSelect = {
	slug: true,
	title: true,
	lead: true,
	originalLanguage: true,
	author: true,
	publishedOn: true,
} as const satisfies Prisma.NewsArticleSelect

type Row = {
	slug: string
	title: unknown
	lead: unknown
	originalLanguage: string
	author: string
	publishedOn: Date
}

export const articleMention = (row: Row, locale: string): ArticleMention => ({
	slug: row.slug,
	title: pickText(readLocalised(row.title), locale, row.originalLanguage) ?? { text: row.slug, locale: 'en' },
	lead: pickText(readLocalised(row.lead), locale, row.originalLanguage),
	author: row.author,
	publishedOn: row.publishedOn.toISOString().slice(0, 10),
})
