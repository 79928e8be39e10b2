import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { nothing } from '../content/reconcile'
import { importThesaurus } from '../content/thesaurus-commands'
import type { Locale } from '../locales'
import { parseFilters } from './filters'
import { indexPractices } from './index-commands'
import { searchPractices } from './search'

const telecare = {
	en: ['telecare'],
	ca: ['teleassistència'],
	es: ['teleasistencia'],
	de: ['Hausnotruf'],
	fi: ['turvapuhelin'],
	pl: ['teleopieka'],
	fr: ['téléassistance'],
}

beforeAll(async () => {
	const { practice: care } = await createPractice({
		slug: 'care',
		original: 'ca',
		texts: {
			ca: { title: 'Servei local de teleassistència', summary: 'Acompanya la gent gran' },
			de: { title: 'Örtlicher Hausnotruf', summary: 'Begleitet ältere Menschen' },
		},
	})
	const { practice: nurses } = await createPractice({
		slug: 'nurses',
		original: 'en',
		texts: { en: { title: 'Nurses on call', summary: 'With telecare for older people' } },
	})
	await db.$transaction(async (tx) => {
		await importThesaurus(tx, [{ concept: 'telecare', ...telecare }], nothing())
		await indexPractices(tx, [care.id, nurses.id])
	})
})

const through = async (words: string, locale: Locale) => {
	const { filters } = parseFilters(new URLSearchParams({ q: words }))
	const { practices } = await searchPractices(visitor, filters, locale)
	return Object.fromEntries(
		practices.map(({ slug, through = [] }) => [slug, through.map(({ text }) => text)]),
	)
}

it('names what the question was understood as, in the reader’s language', async () => {
	expect((await through('Hausnotruf', 'en')).nurses).toEqual(['telecare'])
	expect((await through('Hausnotruf', 'ca')).nurses).toEqual(['teleassistència'])
})

it('names it too where the word stands only in a title that this reader does not see', async () => {
	expect((await through('Hausnotruf', 'ca')).care).toEqual(['teleassistència'])
})

it('names nothing where the word is there to be seen, with whatever ending', async () => {
	expect((await through('Hausnotruf', 'de')).care).toEqual([])
	expect((await through('Hausnotrufe', 'de')).care).toEqual([])
	expect((await through('teleassistencia', 'ca')).care).toEqual([])
	expect((await through('older', 'en')).nurses).toEqual([])
})
