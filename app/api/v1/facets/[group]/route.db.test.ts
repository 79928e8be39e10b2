import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { indexPractices } from '@/lib/practices/index-commands'
import { createPractice } from '@/lib/test-factories'
import { GET } from './route'

beforeAll(async () => {
	const { practice } = await createPractice({ owner: 'owner', tags: ['arees-5g', 'sensors'] })
	await db.tag.update({ where: { slug: 'arees-5g' }, data: { label: 'Àrees 5G' } })
	await db.$transaction((tx) => indexPractices(tx, [practice.id]))
})

describe('GET /api/v1/facets/{group}', () => {
	const ask = (group: string, query = '', headers: HeadersInit = {}) =>
		GET(new Request(`http://atlas.test/api/v1/facets/${group}?${query}`, { headers }), {
			params: Promise.resolve({ group }),
		})

	it('answers with values, counts and how many there are', async () => {
		const response = await ask('tag', 'find=arees&locale=en&tag=arees-5g')
		expect([response.status, response.headers.get('content-language')]).toEqual([200, 'en'])
		expect(await response.json()).toEqual({
			data: [{ value: 'arees-5g', label: 'Àrees 5G', count: 1, selected: true }],
			meta: { total: 1, page: 1, pages: 1 },
		})
	})

	it('is asked again without being sent again', async () => {
		const etag = (await ask('tag')).headers.get('etag') ?? ''
		expect((await ask('tag', '', { 'If-None-Match': etag })).status).toBe(304)
	})

	it.each([
		['organisations', '', 404],
		['__proto__', '', 404],
		['tag', 'locale=xx', 400],
		['tag', 'year=soon', 400],
		['tag', 'page=0', 400],
		['tag', 'find=%00%F0%9F%8C%8D', 200],
		['organisation', 'page=99999', 200],
	])('%s?%s: %i', async (group, query, status) => {
		expect((await ask(group, query)).status).toBe(status)
	})

	it('takes words of any length', async () => {
		expect((await ask('tag', `find=${'ü'.repeat(10_000)}`)).status).toBe(200)
	})
})
