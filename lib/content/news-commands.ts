import 'server-only'
import type { Transaction } from '../db'
import { type Localised, readLocalised } from '../localised'
import { slugOf } from '../slug'
import type { Ids } from './event-commands'
import type { Content } from './files'
import { dayOf, known, midnight, reconcile, type Tally } from './reconcile'

/** Part of importContent: articles. Tags and practices are sets: their order is not kept. */
type ArticleRecord = {
	originalLanguage: string
	title: Localised
	lead: Localised
	body: Localised
	author: string
	publishedOn: string
	sourceUrl: string | null
	event: string | null
	project: string | null
	tags: string[]
	practices: string[]
}

export async function importNews(
	tx: Transaction,
	articles: Content['articles'],
	ids: Pick<Ids, 'events' | 'projects' | 'practices'>,
	tally: Tally,
) {
	const labels = new Map(articles.flatMap(({ tags }) => tags.map((label) => [slugOf(label), label.trim()])))
	const wanted = new Map<string, ArticleRecord>(
		articles.map(({ slug, file: _, tags, practices, ...rest }) => [
			slug,
			{ ...rest, tags: [...new Set(tags.map(slugOf))].sort(), practices: [...new Set(practices)].sort() },
		]),
	)
	const { created, changed } = reconcile(wanted, await storedArticles(tx), tally)
	const written = [...created, ...changed]
	await tx.tag.createMany({
		data: [...new Set(written.flatMap(([, { tags }]) => tags))].map((slug) => ({
			slug,
			label: known(labels, slug),
		})),
		skipDuplicates: true,
	})
	for (const [slug, { publishedOn, event, project, tags, practices, ...rest }] of written) {
		const data = {
			...rest,
			publishedOn: midnight(publishedOn),
			eventId: known(ids.events, event),
			projectId: known(ids.projects, project),
		}
		const { id: articleId } = await tx.newsArticle.upsert({
			where: { slug },
			create: { slug, ...data },
			update: data,
			select: { id: true },
		})
		await tx.newsTag.deleteMany({ where: { articleId } })
		await tx.newsTag.createMany({ data: tags.map((tagSlug) => ({ articleId, tagSlug })) })
		await tx.newsPractice.deleteMany({ where: { articleId } })
		await tx.newsPractice.createMany({
			data: practices.map((practice) => ({ articleId, practiceId: known(ids.practices, practice) })),
		})
	}
}

async function storedArticles(tx: Transaction): Promise<Map<string, ArticleRecord>> {
	const rows = await tx.newsArticle.findMany({
		include: {
			event: { select: { slug: true } },
			project: { select: { slug: true } },
			tags: { orderBy: { tagSlug: 'asc' } },
			practices: { select: { practice: { select: { slug: true } } } },
		},
	})
	return new Map(
		rows.map((row) => [
			row.slug,
			{
				originalLanguage: row.originalLanguage,
				title: readLocalised(row.title),
				lead: readLocalised(row.lead),
				body: readLocalised(row.body),
				author: row.author,
				publishedOn: dayOf(row.publishedOn),
				sourceUrl: row.sourceUrl,
				event: row.event?.slug ?? null,
				project: row.project?.slug ?? null,
				tags: row.tags.map(({ tagSlug }) => tagSlug).sort(),
				practices: row.practices.map(({ practice }) => practice.slug).sort(),
			},
		]),
	)
}
