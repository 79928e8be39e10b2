import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import {
	createEvent,
	createOrganisation,
	createPractice,
	createProject,
	createRegion,
	createTransfer,
} from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { getEvent } from '../events/queries'
import { indexPractices } from '../practices/index-commands'
import { getProject } from '../projects/queries'
import { getOrganisation } from './queries'

beforeAll(async () => {
	const diba = await createOrganisation('diba', {
		name: { en: 'Barcelona Province', ca: 'Diputació' },
		kind: 'regional_authority',
		regionId: await createRegion('ES511'),
		sources: [{ title: 'Site', url: 'https://www.diba.cat/' }],
	})
	const project = await createProject('next2met')
	const cpmr = await createOrganisation('cpmr')
	await db.projectPartner.createMany({
		data: [
			{ projectId: project.id, organisationId: cpmr.id, role: 'advisory', position: 0 },
			{ projectId: project.id, organisationId: diba.id, role: 'partner', position: 1 },
		],
	})
	const event = await createEvent('third')
	await db.event.update({ where: { id: event.id }, data: { hostId: diba.id, projectId: project.id } })
	const owned = await createPractice({ slug: 'owned', owner: 'diba', projects: ['next2met'] })
	const partnered = await createPractice({ slug: 'partnered', owner: 'i2cat', partners: ['diba'] })
	const hidden = await createPractice({ slug: 'unpublished', owner: 'diba' })
	await db.practice.update({ where: { id: hidden.practice.id }, data: { liveRevisionId: null } })
	await db.$transaction((tx) => indexPractices(tx, [owned.practice.id, partnered.practice.id]))
	await createTransfer({ slug: 'given', to: 'AT12', practiceId: owned.practice.id, eventId: event.id })
	await createTransfer({ slug: 'taken', from: 'AT12', to: 'ES511', adopterId: diba.id })
	await createTransfer({ slug: 'of-hidden', to: 'AT12', practiceId: hidden.practice.id })
})

it('has the practices it owns or takes part in, published ones only', async () => {
	const organisation = await getOrganisation(visitor, 'diba', 'en')
	expect(organisation.practiceCount).toBe(2)
	expect(organisation.practices.map(({ slug }) => slug).sort()).toEqual(['owned', 'partnered'])
	expect(JSON.stringify(organisation)).not.toContain('unpublished')
})

it('tells what it gave and what it took', async () => {
	const organisation = await getOrganisation(visitor, 'diba', 'en')
	expect(organisation.transfersGiven.map(({ slug }) => slug)).toEqual(['given'])
	expect(organisation.transfersTaken.map(({ slug }) => slug)).toEqual(['taken'])
})

it('an organisation, its projects and its events name each other', async () => {
	const organisation = await getOrganisation(visitor, 'diba', 'ca')
	expect(organisation).toMatchObject({
		name: { text: 'Diputació', locale: 'ca' },
		projects: [{ slug: 'next2met', role: 'partner' }],
		events: [{ slug: 'third' }],
	})
	expect((await getEvent(visitor, 'third', 'en')).host?.slug).toBe('diba')
	const project = await getProject(visitor, 'next2met', 'en')
	expect(project.partners.map(({ slug, role }) => [slug, role])).toEqual([
		['diba', 'partner'],
		['cpmr', 'advisory'],
	])
})

it('a project has its practices, events, and the transfers of both, each once', async () => {
	const project = await getProject(visitor, 'next2met', 'en')
	expect(project.practices.map(({ slug }) => slug)).toEqual(['owned'])
	expect(project.events.map(({ slug }) => slug)).toEqual(['third'])
	expect(project.transfers.map(({ slug }) => slug)).toEqual(['given'])
})

it('what does not exist is not found', async () => {
	await expect(getOrganisation(visitor, 'nobody', 'en')).rejects.toThrow(NotFound)
	await expect(getProject(visitor, 'nothing', 'en')).rejects.toThrow(NotFound)
})
