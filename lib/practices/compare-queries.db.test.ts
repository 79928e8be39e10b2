import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { listForComparison } from './compare-queries'
import { getPractice } from './queries'
import { recipes } from './test-catalogue'

beforeAll(async () => {
	for (const recipe of recipes) await createPractice(recipe)
	for (const slug of ['fifth', 'sixth', 'archived'])
		await createPractice({ slug, texts: { en: { title: slug } } })
	await db.practice.update({ where: { slug: 'archived' }, data: { liveRevisionId: null } })
})

const compare = async (slugs: string[], locale = 'en') => {
	const { practices, leftOut, unknown } = await listForComparison(visitor, slugs, locale)
	return {
		practices: practices.map(({ slug }) => slug),
		leftOut: leftOut.map(({ slug }) => slug),
		unknown,
	}
}

describe('practices to compare', () => {
	it.each<[string, string[], { practices?: string[]; leftOut?: string[]; unknown?: string[] }]>([
		['none', [], {}],
		['in the order asked for', ['sensors', 'telecare'], { practices: ['sensors', 'telecare'] }],
		['each once', ['sensors', 'sensors'], { practices: ['sensors'] }],
		[
			'those that are published',
			['nowhere', 'telecare', 'archived'],
			{ practices: ['telecare'], unknown: ['nowhere', 'archived'] },
		],
		[
			'four, and the names of the others',
			['fifth', 'telecare', 'sensors', 'libraries', 'mobility', 'sixth'],
			{ practices: ['fifth', 'telecare', 'sensors', 'libraries'], leftOut: ['mobility', 'sixth'] },
		],
		[
			'four that exist, whatever stands before them',
			['nowhere', 'fifth', 'archived', 'telecare', 'sensors', 'libraries'],
			{ practices: ['fifth', 'telecare', 'sensors', 'libraries'], unknown: ['nowhere', 'archived'] },
		],
		['hostile names', ['\0', "';--", 'telecare'], { practices: ['telecare'], unknown: ['\0', "';--"] }],
	])('%s', async (_, slugs, expected) => {
		expect(await compare(slugs)).toEqual({ practices: [], leftOut: [], unknown: [], ...expected })
	})

	it('are what their own pages show, in the language of the reader', async () => {
		const { practices } = await listForComparison(visitor, ['telecare', 'libraries'], 'ca')
		expect(practices).toEqual([
			await getPractice(visitor, 'telecare', 'ca'),
			await getPractice(visitor, 'libraries', 'ca'),
		])
	})

	it('says what the fifth is called in the language of the reader', async () => {
		const { leftOut } = await listForComparison(
			visitor,
			['fifth', 'sensors', 'libraries', 'mobility', 'telecare'],
			'ca',
		)
		expect(leftOut).toEqual([
			{ slug: 'telecare', title: { text: 'Servei local de teleassistència', locale: 'ca' } },
		])
	})
})
