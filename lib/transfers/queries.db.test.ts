import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createOrganisation, createPractice, createTransfer } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { listTransfers } from './queries'

let published: Awaited<ReturnType<typeof createPractice>>

beforeAll(async () => {
	published = await createPractice({ slug: 'telecare', regions: ['ES511'] })
	const hidden = await createPractice({ slug: 'hidden' })
	await db.practice.update({ where: { id: hidden.practice.id }, data: { liveRevisionId: null } })
	const adopter = await createOrganisation('ecoplus', { name: { en: 'ecoplus' } })
	await createTransfer({
		slug: 'confirmed',
		to: 'AT12',
		practiceId: published.practice.id,
		adopterId: adopter.id,
		stage: 'adopted',
		since: '2022-02',
		title: { en: 'A platform', ca: 'Una plataforma' },
		reused: { en: 'The idea' },
		adopterConfirmedAt: new Date('2023-05-01T10:00:00Z'),
		adopterConfirmedBy: 'Ada',
		sources: [{ title: 'A page', url: 'https://example.org/' }, { title: 'Broken' }],
	})
	await createTransfer({ slug: 'of-hidden', to: 'FI1C6', practiceId: hidden.practice.id, since: '2021' })
	await createTransfer({ slug: 'undated', from: 'IE063', to: 'PL84', practiceId: published.practice.id })
})

it('lists the newest first, those without a date last', async () => {
	const slugs = (await listTransfers(visitor, 'en')).map(({ slug }) => slug)
	expect(slugs).toEqual(['confirmed', 'of-hidden', 'undated'])
})

it('says where it came from: the transfer’s own word, else the practice’s region', async () => {
	const [confirmed, , undated] = await listTransfers(visitor, 'en')
	expect(confirmed?.from?.code).toBe('ES511')
	expect(undated?.from?.code).toBe('IE063')
	expect(confirmed?.to.code).toBe('AT12')
})

it('never names a practice that is not published', async () => {
	const [, ofHidden] = await listTransfers(visitor, 'en')
	expect(ofHidden?.practice).toBeUndefined()
	expect(JSON.stringify(ofHidden)).not.toContain('"hidden"')
})

it('is in the reader’s language, and says when it is not', async () => {
	const [confirmed] = await listTransfers(visitor, 'ca')
	expect(confirmed?.title).toEqual({ text: 'Una plataforma', locale: 'ca' })
	expect(confirmed?.reused).toEqual({ text: 'The idea', locale: 'en' })
	expect(confirmed?.dropped).toBeUndefined()
})

it('tells who confirmed what on which day', async () => {
	const [confirmed] = await listTransfers(visitor, 'en')
	expect(confirmed?.adopterConfirmed).toEqual({ by: 'Ada', on: '2023-05-01' })
	expect(confirmed?.ownerConfirmed).toBeNull()
})
