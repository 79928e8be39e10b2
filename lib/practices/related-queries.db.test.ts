import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice, createTheme } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { indexPractices } from './index-commands'
import { listRelatedPractices } from './related-queries'

/** What each practice is about, besides the theme that all of them have. */
const catalogue: Record<
	string,
	{ tags?: string[]; concepts?: string[]; themes?: string[]; territories?: string[]; region?: string }
> = {
	own: { tags: ['rare', 'common'], concepts: ['telecare', 'ageing'], territories: ['rural'] },
	closest: { tags: ['rare'], territories: ['rural'] },
	abroad: { concepts: ['telecare'], region: 'FI1C6' },
	'at-home': { concepts: ['telecare'] },
	tagged: { tags: ['common'] },
	'also-tagged': { tags: ['common'] },
	'only-territory': { tags: ['common-too'], territories: ['rural'], themes: ['greener/water'] },
	stranger: { tags: ['common'], themes: ['greener/water'] },
	'another-stranger': { tags: ['common'], themes: ['citizens/libraries'] },
	archived: { tags: ['rare'], concepts: ['telecare'] },
}

beforeAll(async () => {
	await createTheme('social/health', { ca: 'Salut' })
	const ids: string[] = []
	for (const [slug, { tags = [], themes = ['social/health'], region = 'ES511' }] of Object.entries(catalogue))
		ids.push((await createPractice({ slug, tags, themes, regions: [region] })).practice.id)
	await db.practice.update({ where: { slug: 'archived' }, data: { liveRevisionId: null } })
	await db.$transaction((tx) => indexPractices(tx, ids))
	// The thesaurus is another test's affair: here the entries are told what they are about.
	for (const [slug, { concepts = [], territories = [] }] of Object.entries(catalogue))
		await db.catalogueEntry.updateMany({ where: { slug }, data: { concepts, territories } })
	for (const [concept, en, ca] of [
		['telecare', 'telecare', 'teleassistència'],
		['ageing', 'ageing', 'envelliment'],
	])
		for (const [locale, label] of [
			['en', en],
			['ca', ca],
		])
			await db.$executeRaw`INSERT INTO "ThesaurusLabel" (locale, label, concept, position, query)
				VALUES (${locale}, ${label}, ${concept}, 0, ''::tsquery) ON CONFLICT DO NOTHING`
})

const related = async (slug: string, locale: 'en' | 'ca' = 'en') =>
	(await listRelatedPractices(visitor, slug, locale)).map(({ practice, about, sameTerritory }) => ({
		slug: practice.slug,
		about: about.map(({ text }) => text),
		sameTerritory,
	}))

describe('practices like another', () => {
	it('are those about the same, the rarer the better, from elsewhere before from next door', async () => {
		expect(await related('own')).toEqual([
			{ slug: 'closest', about: ['rare', 'health'], sameTerritory: true },
			{ slug: 'abroad', about: ['telecare', 'health'], sameTerritory: false },
			{ slug: 'at-home', about: ['telecare', 'health'], sameTerritory: false },
			expect.objectContaining({ about: ['common', 'health'] }),
		])
	})

	it('says why in the language of the reader', async () => {
		const [, abroad] = await related('own', 'ca')
		expect(abroad).toEqual({ slug: 'abroad', about: ['teleassistència', 'Salut'], sameTerritory: false })
	})

	it('are none where nothing is shared but the kind of territory', async () => {
		expect((await related('only-territory')).map(({ slug }) => slug)).toEqual(['stranger'])
	})

	it.each(['archived', 'nowhere', "';--", '\ud800'])(
		'are none for %j, which is not published',
		async (slug) => {
			expect(await related(slug)).toEqual([])
		},
	)
})
