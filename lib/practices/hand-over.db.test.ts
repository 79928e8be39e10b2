import { beforeEach, expect, it } from 'vitest'
import { closeAccount, setMembership } from '../accounts/commands'
import { visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { createOrganisation, createPerson } from '../test-factories'
import { startPractice } from './commands'
import { setResponsible } from './hand-over-commands'
import { need } from './test-team'

const told = async () =>
	(await db.mail.findMany({ orderBy: { id: 'asc' } })).map(({ kind, to }) => `${kind}: ${to}`)

async function team() {
	const { id: organisationId, slug: organisation } = await createOrganisation()
	const of = (role: 'contributor' | 'coordinator') => [{ organisationId, role }]
	const writer = await createPerson({ name: 'Walter', memberships: of('contributor') })
	const coordinator = await createPerson({ memberships: of('coordinator') })
	const made = need(await startPractice(writer, { organisationId, originalLanguage: 'en', title: 'Draft' }))
	const responsible = async () =>
		(await db.practice.findUniqueOrThrow({ where: { id: made.practiceId } })).responsibleId
	return { organisation, writer, coordinator, responsible, slug: made.slug }
}

beforeEach(async () => {
	await db.mail.deleteMany()
})

it('whoever begins a practice answers for it, until they leave: then the coordinators do, and are told', async () => {
	const admin = await createPerson({ siteRole: 'admin' })
	const { organisation, writer, coordinator, responsible } = await team()
	expect(await responsible()).toBe(writer.id)
	need(await setMembership(admin, { userId: writer.id, organisation, role: null }))
	expect(await responsible()).toBeNull()
	expect(await told()).toContain(`memberLeft: ${coordinator.email}`)
	expect((await told()).filter((mail) => mail.startsWith('handedOver'))).toEqual([])
})

it('an account that is closed hands over what it answered for, to the editors where nobody is left', async () => {
	const admin = await createPerson({ siteRole: 'admin' })
	const editor = await createPerson({ siteRole: 'editor' })
	const { writer, coordinator, responsible } = await team()
	need(await closeAccount(admin, coordinator.id))
	expect(await responsible()).toBe(writer.id)
	need(await closeAccount(admin, writer.id))
	expect(await responsible()).toBeNull()
	expect((await told()).filter((mail) => mail.startsWith('handedOver'))).toEqual([
		`handedOver: ${editor.email}`,
	])
})

it('a coordinator chooses who answers for a practice; whoever does hands it on; nobody else', async () => {
	const { writer, coordinator, responsible, slug } = await team()
	const other = await createPerson({
		memberships: [...coordinator.memberships.map((one) => ({ ...one, role: 'contributor' as const }))],
	})
	for (const actor of [visitor, other, await createPerson({ siteRole: 'admin' })])
		await expect(setResponsible(actor, slug, null)).rejects.toThrow(NotFound)
	need(await setResponsible(writer, slug, other.id))
	expect(await responsible()).toBe(other.id)
	await expect(setResponsible(writer, slug, writer.id)).rejects.toThrow(NotFound)
	const stranger = await createPerson()
	for (const wrong of [stranger.id, 'x'])
		expect(await setResponsible(coordinator, slug, wrong)).toEqual({
			ok: false,
			problem: { code: 'notThere' },
		})
	need(await setResponsible(coordinator, slug, null))
	expect(await responsible()).toBeNull()
	await expect(setResponsible(coordinator, 'nothing', null)).rejects.toThrow(NotFound)
})
