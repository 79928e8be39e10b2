import pg from 'pg'
import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { noFilters } from './filters'
import { rebuildCatalogue, wasInterrupted } from './rebuild-commands'
import { searchPractices } from './search'

const url = () => process.env.DATABASE_URL ?? ''
const indexes = () =>
	db.$queryRaw`SELECT indexname, indexdef FROM pg_indexes WHERE tablename LIKE 'Catalogue%' ORDER BY 1`

it('makes what is published findable, and the indexes as the migrations made them', async () => {
	const before = await indexes()
	await createPractice({ slug: 'buses', texts: { en: { title: 'Buses on demand' } } })
	expect(await rebuildCatalogue(url())).toEqual({ practices: 1 })
	expect(await indexes()).toEqual(before)
	const { practices } = await searchPractices(visitor, { ...noFilters, q: 'buses' }, 'en')
	expect(practices.map(({ slug }) => slug)).toEqual(['buses'])
})

it('one that was broken off is noticed at the next start, but not one that is going on', async () => {
	expect(await wasInterrupted(url())).toBe(false)
	await db.$executeRaw`DROP INDEX "CatalogueEntry_themes_idx", "CatalogueIndex_words_idx"`
	const other = new pg.Client({ connectionString: url() })
	await other.connect()
	await other.query(`SELECT pg_advisory_lock(hashtext('atlas rebuild'))`)
	expect(await wasInterrupted(url())).toBe(false)
	await other.end()
	await expect.poll(() => wasInterrupted(url())).toBe(true)
	await rebuildCatalogue(url())
	expect(await wasInterrupted(url())).toBe(false)
	await db.$executeRaw`CREATE TABLE atlas_new_words (word text, locale text)`
	expect(await wasInterrupted(url())).toBe(true)
	await rebuildCatalogue(url())
	expect(await wasInterrupted(url())).toBe(false)
})
