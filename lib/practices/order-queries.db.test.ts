import { expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import type { Locale } from '../locales'
import { indexPractices } from './index-commands'
import { titleOrder } from './order-queries'
import { refresh } from './published-queries'

const publish = async (titles: string[]) => {
	const ids: string[] = []
	for (const title of titles) ids.push((await createPractice({ texts: { en: { title } } })).practice.id)
	await db.$transaction((tx) => indexPractices(tx, ids))
	return ids
}
const rename = async (practiceId: string, title: string) => {
	await db.revisionText.updateMany({ where: { revision: { practiceId } }, data: { title } })
	await db.$transaction((tx) => indexPractices(tx, [practiceId]))
}
const remove = async (id: string) => {
	await db.practice.update({ where: { id }, data: { liveRevisionId: null } })
	await db.$transaction((tx) => indexPractices(tx, [id]))
}
async function titles(locale: Locale) {
	const { columns } = await refresh()
	const order = await titleOrder(columns, locale)
	const rows = await db.$queryRaw<{ number: number; title: string }[]>`
		SELECT e.number, t.title FROM "CatalogueEntry" e JOIN "CatalogueText" t ON t."practiceId" = e."practiceId"`
	const of = new Map(rows.map(({ number, title }) => [number, title]))
	return [...order].map((number) => of.get(number))
}

it('sorts as the language does, and puts what is published, renamed or removed later where it belongs', async () => {
	const [first = '', second = ''] = await publish(['Zug', 'Älvsborg', 'Berga'])
	expect(await titles('de')).toEqual(['Älvsborg', 'Berga', 'Zug'])
	expect(await titles('fi')).toEqual(['Berga', 'Zug', 'Älvsborg'])
	await publish(['Aalto', 'Åland', 'Cyklar', 'Bern', 'Öland', 'Berga'])
	expect(await titles('fi')).toEqual([
		'Aalto',
		'Berga',
		'Berga',
		'Bern',
		'Cyklar',
		'Zug',
		'Åland',
		'Älvsborg',
		'Öland',
	])
	await rename(first, 'Aarau')
	await remove(second)
	expect(await titles('fi')).toEqual(['Aalto', 'Aarau', 'Berga', 'Berga', 'Bern', 'Cyklar', 'Åland', 'Öland'])
	expect(await titles('de')).toEqual(['Aalto', 'Aarau', 'Åland', 'Berga', 'Berga', 'Bern', 'Cyklar', 'Öland'])
})

it('sorts anew what changed more than it remembers', async () => {
	const [id = ''] = await publish(['Last'])
	await titles('en')
	for (let times = 0; times < 52; times++) {
		await rename(id, `Title ${times}`)
		await refresh()
	}
	await rename(id, 'Aaa')
	expect((await titles('en'))[0]).toBe('Aaa')
})
