import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPerson, createRegion } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { importContent } from '../content/commands'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import { startPractice } from './commands'
import { tellApart } from './duplicate-commands'
import { type BeingDescribed, findLikelyDuplicates } from './duplicate-queries'
import { need } from './test-team'

/** The shipped practices, and what people who do not know of them would write. */
const content = path.resolve(import.meta.dirname, '../../content')
let person: Awaited<ReturnType<typeof createPerson>>
let ownerId: string

beforeAll(async () => {
	await importContent({ kind: 'system', name: 'content' }, content)
	ownerId = (await db.organisation.findUniqueOrThrow({ where: { slug: 'diputacio-de-barcelona' } })).id
	person = await createPerson({ memberships: [{ organisationId: ownerId, role: 'contributor' }] })
}, 60_000)

const find = (described: Partial<BeingDescribed>, locale: Locale = 'en') =>
	findLikelyDuplicates(person, { title: '', summary: '', regions: [], ...described }, locale)
const keys = async (title: string, region?: string) =>
	(await find({ title, regions: region ? [region] : [] })).map(({ key }) => key)

describe('the same practice in other words', () => {
	it.each([
		// Paraphrased, in its region.
		['Telecare service for older people in the province', 'ES511', 'local-telecare-service'],
		['Teleassistència domiciliària per a la gent gran', 'ES511', 'local-telecare-service'],
		['Teleasistencia para personas mayores que viven solas', 'ES511', 'local-telecare-service'],
		['Hausnotruf für ältere Menschen', 'ES511', 'local-telecare-service'],
		['LoRaWAN network of Terrassa', 'ES511', 'terrassa-lorawan-network'],
		['Xarxa LoRaWAN per llegir comptadors d’aigua', 'ES511', 'terrassa-lorawan-network'],
		['Plataforma de gestió urbana amb sensors', 'ES511', 'urban-management-platform'],
		['Calella as a living lab for sport companies', 'ES511', 'calella-sport-city-lab'],
		['Agencia municipal de innovación de Vilanova i la Geltrú', 'ES511', 'neapolis-innovation-agency'],
		['Personal carbon budget app for mobility in Lahti', 'FI1C6', 'citicap-lahti'],
		['Hiilibudjetti liikkumiselle', 'FI1C6', 'citicap-lahti'],
		['Haus der Digitalisierung Niederösterreich', 'AT12', 'house-of-digitalisation'],
		['Digital lending of e-books by the municipal libraries', 'ES511', 'virtual-library-services'],
		['Préstec digital de les biblioteques municipals', 'ES511', 'virtual-library-services'],
		['Sustainable tourism certification for Barcelona', 'ES511', 'sustainable-tourism-barcelona'],
		['5G pilots in the Penedès', 'ES511', '5g-areas-barcelona'],
		['Klaster firm IT na Podlasiu', 'PL84', 'infotech-cluster'],
		['E-health services in Podlaskie', 'PL84', 'e-health-podlaskie'],
		['Emission inventories and climate data for municipalities', 'ES511', 'climate-data-territorial-balance'],
		// By its title alone: shortened, mistyped, in other languages.
		['Locl Telecare Servcie', undefined, 'local-telecare-service'],
		['Servei locla de teleasistencia', undefined, 'local-telecare-service'],
		['Municipal IoT network with LoRaWAN', undefined, 'terrassa-lorawan-network'],
		['Sport City Lab', undefined, 'calella-sport-city-lab'],
		['Neapolis innovation agency', undefined, 'neapolis-innovation-agency'],
		['CitiCap', undefined, 'citicap-lahti'],
		['House of Digitalization', undefined, 'house-of-digitalisation'],
		['Dom cyfryzacji', undefined, 'house-of-digitalisation'],
		['Virtual library services', undefined, 'virtual-library-services'],
		['Barcelona és molt més', undefined, 'sustainable-tourism-barcelona'],
		['Zones 5G Penedès', undefined, '5g-areas-barcelona'],
		['Residents shape the digital strategy', undefined, 'digital-consultations-longford'],
		['InfoTech cluster', undefined, 'infotech-cluster'],
		// Written after the weights were set, and not to be tuned on.
		['Servicio de teleasistencia domiciliaria de la Diputación', 'ES511', 'local-telecare-service'],
		['Kotona asuvien ikäihmisten turvapuhelin', 'ES511', 'local-telecare-service'],
		['Teleopieka dla osób starszych', 'ES511', 'local-telecare-service'],
		['Téléassistance pour les personnes âgées à domicile', 'ES511', 'local-telecare-service'],
		['Biblioteques: préstec de llibres electrònics en línia', 'ES511', 'virtual-library-services'],
		['Lahden CitiCAP-hanke', 'FI1C6', 'citicap-lahti'],
		['Regional patient portal of hospitals', 'PL84', 'e-health-podlaskie'],
		['Portal pacjenta dla szpitali regionu', 'PL84', 'e-health-podlaskie'],
		['Lower Austria’s house of digital change', 'AT12', 'house-of-digitalisation'],
		['Casa de la digitalització', undefined, 'house-of-digitalisation'],
		['Sensor platform shared by municipalities', 'ES511', 'urban-management-platform'],
		['Réseau LoRaWAN communal', undefined, 'terrassa-lorawan-network'],
		['Remote reading of water meters over LoRaWAN', 'ES511', 'terrassa-lorawan-network'],
		['Destinació turística sostenible Barcelona', 'ES511', 'sustainable-tourism-barcelona'],
		['Coworking and incubator at Neàpolis', 'ES511', 'neapolis-innovation-agency'],
		[
			'County digital strategy made with an online survey of residents',
			'IE063',
			'digital-consultations-longford',
		],
	])('%s (%s) is found: %s', async (title, region, slug) => {
		expect((await keys(title, region))[0]).toBe(slug)
	})
})

describe('another practice of the same theme and region', () => {
	it.each([
		['Telemedicine for diabetes patients in rural health centres', 'ES511'],
		['Training carers in nursing homes with virtual reality', 'ES511'],
		['Air quality sensors at schools', 'ES511'],
		['Water leak detection with satellite images', 'ES511'],
		['Bike sharing for commuters', 'FI1C6'],
		['Carbon neutral public procurement', 'FI1C6'],
		['Co-working spaces in empty shops', 'ES511'],
		['Mountain bike routes and tourism signage', 'ES511'],
		['Football tournaments for unemployed youth', 'ES511'],
		['Broadband cooperative in rural Podlaskie', 'PL84'],
		['IT retraining for women', 'PL84'],
		['Open data portal of the county', 'IE063'],
		['Participatory budgeting in schools', 'ES511'],
		['Energy renovation of municipal buildings', 'ES511'],
		['Digital skills courses for seniors', 'ES511'],
		['5G-connected ambulances', 'AT12'],
		['Start-up incubator for food producers', 'AT12'],
		['Electronic prescriptions across the border', 'PL84'],
		['Fab lab for schools', 'DE80N'],
		['Municipal data on housing prices', 'ES511'],
		['Platform for sharing municipal machinery', 'ES511'],
		['Digital innovation vouchers for small firms', 'DE80N'],
		['Innovation agency for the bioeconomy', 'FI1C6'],
		['Municipal network of swimming pools', 'ES511'],
		['Smart lighting in industrial estates', 'ES511'],
		['Virtual museum of rural life', 'PL84'],
		// Written after the weights were set, and not to be tuned on.
		['Meal delivery to older people at home', 'ES511'],
		['Volunteers who visit lonely neighbours', 'ES511'],
		['Bookmobile for mountain villages', 'ES511'],
		['Rural coworking network', 'ES511'],
		['Electric buses in Lahti', 'FI1C6'],
		['Cycling highways', 'FI1C6'],
		['Emissions trading for companies', 'FI1C6'],
		['Hospital logistics with drones', 'PL84'],
		['Cluster of dairy producers', 'PL84'],
		['Wine tourism routes', 'ES511'],
		['Noise sensors in nightlife districts', 'ES511'],
		['Open data on public spending', 'ES511'],
		['Women entrepreneurs accelerator', 'AT12'],
		['Digital innovation hub for agriculture', 'AT12'],
		['Climate shelters in schools', 'ES511'],
	])('%s (%s) is none of those there are', async (title, region) => {
		expect(await keys(title, region)).toEqual([])
	})

	it('nor is any of those there are like another, in whatever language it is read', async () => {
		const texts = await db.catalogueText.findMany({
			where: { locale: { in: ['ca', 'pl'] } },
			select: {
				practiceId: true,
				title: true,
				summary: true,
				locale: true,
				entry: { select: { regions: true } },
			},
		})
		expect(texts.length).toBeGreaterThan(25)
		const found = await Promise.all(
			texts.map(async ({ entry, locale, ...described }) => {
				const smallest = entry.regions.filter(
					(code) => !entry.regions.some((other) => other !== code && other.startsWith(code)),
				)
				const alike = await find({ ...described, regions: smallest })
				return alike.map(({ key }) => `${locale} ${described.title}: ${key}`)
			}),
		)
		expect(found.flat()).toEqual([])
	})
})

describe('what is said of it', () => {
	it('the reasons, in the language of the reader', async () => {
		const [telecare] = await find(
			{ title: 'Teleassistència local', regions: ['ES511'], organisationId: ownerId },
			'ca',
		)
		expect(telecare).toMatchObject({
			kind: 'published',
			key: 'local-telecare-service',
			title: { text: 'Servei Local de Teleassistència', locale: 'ca' },
			own: true,
		})
		expect(telecare?.reasons).toEqual([
			{ code: 'nearTitle' },
			{ code: 'about', subjects: expect.arrayContaining(['teleassistència']) },
			{ code: 'region', name: 'Barcelona' },
			{ code: 'owner' },
		])
	})

	it('a title in a language that the practice is not written in is found through what both are about', async () => {
		const where = { entry: { slug: 'local-telecare-service' }, locale: { not: 'en' } }
		await db.catalogueText.deleteMany({ where })
		const [first] = await find({
			title: 'Teleasistencia para personas mayores',
			summary: 'Una alarma en casa, llamadas, visitas y sensores; los municipios lo pagan a medias.',
			regions: ['ES511'],
		})
		expect(first?.key).toBe('local-telecare-service')
		expect(first?.reasons.map(({ code }) => code)).toEqual(['about', 'region'])
	})

	it('nothing of what somebody has told apart, for that practice alone', async () => {
		const described = { title: 'Virtual library services', organisationId: ownerId }
		const begun = need(
			await startPractice(person, { ...described, organisationId: ownerId, originalLanguage: 'en' }),
		)
		const { practiceId } = begun
		const [library] = await find({ ...described, practiceId })
		expect(library?.key).toBe('virtual-library-services')
		const other = library?.practiceId ?? ''
		const stranger = await createPerson()
		await expect(tellApart(stranger, practiceId, [other])).rejects.toThrow(NotFound)
		await expect(tellApart(person, 'no id', [other])).rejects.toThrow(NotFound)
		const answers = [
			await tellApart(person, practiceId, ['no id', practiceId, other]),
			await tellApart(person, practiceId, [other]),
		]
		expect(answers.map((answer) => answer.ok && answer.value.count)).toEqual([1, 0])
		expect(await find({ ...described, practiceId })).toEqual([])
		expect((await find(described)).map(({ key }) => key)).toContain('virtual-library-services')
	})

	it('a colleague’s draft to those of the organisation, and to nobody else', async () => {
		await createRegion('ES511')
		const title = 'Solar roofs shared by neighbours'
		const { revisionId } = need(
			await startPractice(person, { title, organisationId: ownerId, originalLanguage: 'en' }),
		)
		const colleague = await createPerson({
			memberships: [{ organisationId: ownerId, role: 'coordinator' }],
		})
		const editor = await createPerson({ siteRole: 'editor' })
		const seen = (actor: typeof colleague) =>
			findLikelyDuplicates(actor, { title: 'Shared solar roofs', summary: '', regions: [] }, 'en')
		expect(await seen(colleague)).toMatchObject([{ kind: 'draft', key: revisionId, own: true }])
		expect(await seen(editor)).toEqual([])
		await expect(findLikelyDuplicates(visitor, { title, summary: '', regions: [] }, 'en')).rejects.toThrow(
			NotFound,
		)
	})

	it.each([
		['', []],
		['abc', []],
		['\0\ud800 "); DROP TABLE -- OR', ['\0', '%', 'ES511']],
		['-a -b OR "', ['es']],
		['x'.repeat(100_000), Array.from({ length: 1000 }, () => 'ES511')],
		['telecare '.repeat(2000), []],
	])('%j is answered like any other', async (title, regions) => {
		const hostile = { title, summary: title, regions, practiceId: title, organisationId: title }
		expect(Array.isArray(await find(hostile))).toBe(true)
	})
})
