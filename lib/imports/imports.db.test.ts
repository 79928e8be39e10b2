import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPerson } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { submitPractice } from '../practices/commands'
import { readDraft } from '../practices/draft-rows'
import { createTeam, fill, need, type Team, version } from '../practices/test-team'
import { discardImport, keepImport, makeDrafts, removeImportNotes } from './commands'
import { readPasted } from './pasted'
import { getImport, listImportNotes, listImports } from './queries'
import type { ReadFile } from './schema'

let team: Team
beforeAll(async () => {
	team = await createTeam()
})

const text = (words: string): ReadFile => ({ kind: 'text', blocks: readPasted(words) })
const table: ReadFile = {
	kind: 'csv',
	head: ['Title', 'Region', 'Colour', 'Began', 'End date'],
	rows: [
		['Sensors', 'Barcelona', 'teal', '2018', ''],
		['Libraries', 'Atlantis', '', 'once', ''],
		['Backwards', 'ES511', '', '2018', '2012'],
	],
}
const keep = async (content: ReadFile, actor = team.contributor) =>
	need(await keepImport(actor, { fileName: 'a\0.docx', content })).id
const choices = (rows = [0], fields: (string | undefined)[] = []) => ({
	organisationId: team.organisationId,
	originalLanguage: 'en',
	rows,
	fields,
})

describe('what was brought', () => {
	it('is its owner’s alone, and kept for a week', async () => {
		const id = await keep(text('Title: A\0'))
		expect((await getImport(team.contributor, id)).fileName).toBe('a.docx')
		for (const other of [team.coordinator, team.stranger, team.editor, visitor])
			await expect(getImport(other, id)).rejects.toThrow(NotFound)
		await expect(discardImport(team.coordinator, id)).rejects.toThrow(NotFound)
		await expect(makeDrafts(team.coordinator, id, choices())).rejects.toThrow(NotFound)
		await db.import.update({ where: { id }, data: { createdAt: new Date(Date.now() - 8 * 86_400_000) } })
		const next = await keep(text('Title: B'))
		expect((await listImports(team.contributor)).map((each) => each.id)).toEqual([next])
		await discardImport(team.contributor, next)
		await expect(getImport(team.contributor, next)).rejects.toThrow(NotFound)
	})

	it('cannot be brought by whoever writes for nobody, nor without end', async () => {
		const member = await createPerson()
		const content = text('Title: A')
		await expect(keepImport(member, { fileName: '', content })).rejects.toThrow(NotFound)
		await expect(keepImport(visitor, { fileName: '', content })).rejects.toThrow(NotFound)
		const busy = await createPerson({
			memberships: [{ organisationId: team.organisationId, role: 'contributor' }],
		})
		for (let at = 0; at < 20; at++) await keep(content, busy)
		expect(await keepImport(busy, { fileName: '', content })).toMatchObject({ problem: { code: 'tooOften' } })
	})
})

describe('drafts', () => {
	it('are made of it once, with all that went into no field', async () => {
		const id = await keep(
			text(
				`Title: A shared network\nRegion: Barcelona\nShort summary: One. ${'x'.repeat(200)}\nTelephone: 123`,
			),
		)
		await expect(
			makeDrafts(team.contributor, id, {
				...choices(),
				organisationId: team.stranger.memberships[0]?.organisationId ?? '',
			}),
		).rejects.toThrow(NotFound)
		const both = await Promise.all([
			makeDrafts(team.contributor, id, choices()),
			makeDrafts(team.contributor, id, choices()).catch((error: unknown) => error),
		])
		const made = both.flatMap((answer) =>
			answer && typeof answer === 'object' && 'ok' in answer && answer.ok ? [answer] : [],
		)
		expect(made).toHaveLength(1)
		const { revisionIds } = need(made[0] as never) as { revisionIds: string[] }
		const revisionId = revisionIds[0] ?? ''
		const draft = await readDraft(db, revisionId)
		expect(draft.texts.en).toMatchObject({ title: 'A shared network', summary: 'One.' })
		expect(draft.regions).toEqual(['ES511'])
		await expect(getImport(team.contributor, id)).rejects.toThrow(NotFound)

		const notes = await listImportNotes(team.coordinator, revisionId)
		expect(notes.map(({ label, reason }) => `${label}: ${reason}`)).toEqual([
			'Short summary: tooLong',
			'Telephone: unrecognised',
		])
		expect(notes[0]?.text).toContain('x'.repeat(200))
		for (const other of [team.stranger, team.editor, visitor])
			expect(await listImportNotes(other, revisionId)).toEqual([])
		await expect(removeImportNotes(team.stranger, revisionId)).rejects.toThrow(NotFound)
		await removeImportNotes(team.coordinator, revisionId, notes[0]?.id)
		expect(await listImportNotes(team.contributor, revisionId)).toHaveLength(1)

		// Who may not edit it any more sees them no more.
		await fill(revisionId, team.contributor, { 'texts.en.challenge': 'c' })
		expect((await submitPractice(team.contributor, revisionId, await version(revisionId))).ok).toBe(false)
	})

	it('are made of rows of a table: one, or each that is left; what contradicts itself stands aside', async () => {
		const id = await keep(table)
		const [first] = need(
			await makeDrafts(team.contributor, id, choices([0], [undefined, undefined, 'place'])),
		).revisionIds
		expect(await readDraft(db, first ?? '')).toMatchObject({
			place: 'teal',
			startDate: '2018',
			regions: ['ES511'],
		})
		expect(await makeDrafts(team.contributor, id, choices([0]))).toMatchObject({
			problem: { code: 'madeAlready' },
		})
		const rest = need(await makeDrafts(team.contributor, id, choices([0, 1, 2]))).revisionIds
		expect(rest).toHaveLength(2)
		const asides = await Promise.all(rest.map((revision) => listImportNotes(team.contributor, revision)))
		expect(asides.map((notes) => notes.map(({ text: words, reason }) => `${words} ${reason}`))).toEqual([
			['Atlantis unknownValue', 'once notADate'],
			['2012 notADate'],
		])
		expect(await readDraft(db, rest[1] ?? '')).toMatchObject({ startDate: '2018', endDate: null })
		await expect(getImport(team.contributor, id)).rejects.toThrow(NotFound)
	})

	it('need a title, and nothing is made where one lacks it', async () => {
		const before = await db.practice.count()
		const id = await keep({
			...table,
			rows: [
				['Named', '', '', '', ''],
				['', 'ES', '', '', ''],
			],
		})
		expect(await makeDrafts(team.contributor, id, choices([0, 1]))).toEqual({
			ok: false,
			problem: { code: 'noTitle', row: 1 },
		})
		expect(await makeDrafts(team.contributor, id, choices([5]))).toMatchObject({
			problem: { code: 'noTitle' },
		})
		const long = await keep(text(`Title: ${'x'.repeat(120)}`))
		expect(await makeDrafts(team.contributor, long, choices())).toMatchObject({
			problem: { code: 'tooLongTitle' },
		})
		expect(await db.practice.count()).toBe(before)
	})
})
