import { z } from 'zod'
import { type FieldProblem, problem } from '../field-problems'
import { characters } from '../localised'
import { collectionLimits } from './limits'

const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed()
const line = (limit: number) =>
	z
		.string()
		.transform((text) => clean(text).replace(/\s+/g, ' ').trim())
		.refine((text) => characters(text) <= limit, problem('tooLong', limit))
const text = (limit: number) =>
	z
		.string()
		.transform((words) => clean(words).replaceAll('\r\n', '\n').trim())
		.refine((words) => characters(words) <= limit, problem('tooLong', limit))

export const collectionName = line(collectionLimits.name).refine((name) => name !== '', problem('required'))
export const collectionNote = text(collectionLimits.note)

/** Its name, and who sees what of it. `organisation`: the id of one the owner belongs to; '' for none. */
export const collectionSettings = z.object({
	name: collectionName,
	sharedTitle: line(collectionLimits.sharedTitle),
	sharedText: text(collectionLimits.sharedText),
	showsNotes: z.boolean(),
	organisation: z.union([z.literal(''), z.uuid()]),
	membersEdit: z.boolean(),
})
export type CollectionSettings = z.output<typeof collectionSettings>

export type SettingsState = {
	turn: number
	typed: CollectionSettings
	problems?: FieldProblem[]
	saved?: true
	signedOut?: true
}

/** What the form that saves practices comes back with. */
export type SaveState = {
	turn: number
	name: string
	chosen: string[]
	problems?: FieldProblem[]
	refused?: 'tooMany' | 'full' | 'nothing' | 'signedOut'
}

export type NoteState = { turn: number; note: string; problems?: FieldProblem[]; saved?: true }
