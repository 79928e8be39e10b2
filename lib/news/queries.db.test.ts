import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createArticle, createEvent, createPractice, createProject } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { getEvent } from '../events/queries'
import { getPractice } from '../practices/queries'
import { getProject } from '../projects/queries'
import { getArticle, listNews } from './queries'

beforeAll(async () => {
	const event = await createEvent('third')
	const project = await createProject('next2met')
	const published = await createPractice({ slug: 'telecare' })
	const hidden = await createPractice({ slug: 'unpublished' })
	await db.practice.update({ where: { id: hidden.practice.id }, data: { liveRevisionId: null } })
	await db.tag.createMany({ data: [{ slug: 'smart-cities', label: 'smart cities' }] })
	await createArticle(
		{
			slug: 'nine-practices',
			eventId: event.id,
			projectId: project.id,
			originalLanguage: 'ca',
			title: { ca: 'Nou pràctiques', en: 'Nine practices' },
			body: { ca: 'Vegeu [el projecte](https://example.org).' },
			publishedOn: new Date('2020-12-04'),
			tags: { create: [{ tagSlug: 'smart-cities' }] },
		},
		[published.practice.id, hidden.practice.id],
	)
	await createArticle({ slug: 'final-event', projectId: project.id, publishedOn: new Date('2023-06-15') })
	await createArticle({ slug: 'unrelated', publishedOn: new Date('2022-01-01') })
})

it('lists the newest first', async () => {
	const slugs = (await listNews(visitor, 'en')).map(({ slug }) => slug)
	expect(slugs).toEqual(['final-event', 'unrelated', 'nine-practices'])
	expect(await listNews(visitor, 'en', 1)).toHaveLength(1)
})

it('an article is in the reader’s language, else in its own', async () => {
	const article = await getArticle(visitor, 'nine-practices', 'en')
	expect(article.title).toEqual({ text: 'Nine practices', locale: 'en' })
	expect(article.body.locale).toBe('ca')
	expect(article.publishedOn).toBe('2020-12-04')
	expect(article.tags).toEqual([{ slug: 'smart-cities', label: 'smart cities' }])
})

it('an article and what it speaks of name each other, published practices only', async () => {
	const article = await getArticle(visitor, 'nine-practices', 'en')
	expect(article.practices.map(({ slug }) => slug)).toEqual(['telecare'])
	expect(article.event?.slug).toBe('third')
	expect(article.project?.slug).toBe('next2met')
	const back = [
		(await getPractice(visitor, 'telecare', 'en')).news,
		(await getEvent(visitor, 'third', 'en')).news,
		(await getProject(visitor, 'next2met', 'en')).news,
	]
	for (const news of back) expect(news.map(({ slug }) => slug)).toContain('nine-practices')
})

it('related articles share the event or the project', async () => {
	const article = await getArticle(visitor, 'nine-practices', 'en')
	expect(article.related.map(({ slug }) => slug)).toEqual(['final-event'])
	expect((await getArticle(visitor, 'unrelated', 'en')).related).toEqual([])
})

it('an article that does not exist is not found', async () => {
	await expect(getArticle(visitor, 'nothing', 'en')).rejects.toThrow(NotFound)
})
