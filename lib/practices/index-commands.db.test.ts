import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { listSummaries } from './catalogue-queries'
import { noFilters } from './filters'
import { indexPractices } from './index-commands'
import { searchPractices } from './search'
import { recipes } from './test-catalogue'

const ids: string[] = []
beforeAll(async () => {
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	await db.$transaction((tx) => indexPractices(tx, ids))
})

const slugs = async (q: string) =>
	(await searchPractices(visitor, { ...noFilters, q }, 'en')).practices.map((practice) => practice.slug)

it('follows the live revision, and forgets a practice that has none', async () => {
	const { practice, revision } = await createPractice({
		slug: 'passing',
		texts: { en: { title: 'Ephemeral' } },
	})
	const index = () => db.$transaction((tx) => indexPractices(tx, [practice.id, practice.id]))
	await index()
	expect(await slugs('ephemeral')).toEqual(['passing'])
	await db.revisionText.updateMany({ where: { revisionId: revision.id }, data: { title: 'Lasting' } })
	await index()
	expect([await slugs('ephemeral'), await slugs('lasting')]).toEqual([[], ['passing']])
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
	await index()
	expect(await slugs('lasting')).toEqual([])
})

it('lets two index the same practice at once', async () => {
	await Promise.all(
		Array.from({ length: 4 }, () => db.$transaction((tx) => indexPractices(tx, [...ids].reverse()))),
	)
	expect(await slugs('')).toHaveLength(4)
})

it('takes a practice without any region, tag or evidence', async () => {
	const { practice } = await createPractice({ slug: 'bare', regions: [], themes: [] })
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
	const [bare] = await listSummaries(visitor, ['bare'], 'en')
	expect(bare).toMatchObject({ regions: [], themes: [], countries: [] })
	await db.practice.delete({ where: { id: practice.id } })
})
