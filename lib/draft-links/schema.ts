import { z } from 'zod'
import { type FieldProblem, problem } from '../field-problems'
import { locales } from '../locales'
import { characters } from '../localised'
import { draftLinkLimits } from './limits'
import { draftLinkRights } from './policy'

const line = (limit: number) =>
	z
		.string()
		.transform((text) => text.replaceAll('\u0000', '').toWellFormed().replace(/\s+/g, ' ').trim())
		.refine((text) => text !== '', problem('required'))
		.refine((text) => characters(text) <= limit, problem('tooLong', limit))

/** What a link is made of. `days` as it comes from a form; `locale` is the language of the page it opens. */
export const draftLinkForm = z.object({
	guest: line(draftLinkLimits.guest),
	right: z.enum(draftLinkRights),
	days: z
		.string()
		.trim()
		.refine((text) => /^\d{1,9}$/.test(text), problem('notAWholeNumber'))
		.transform(Number)
		.pipe(z.number().min(1).max(draftLinkLimits.days)),
	locale: z.enum(locales),
})
export type DraftLinkForm = z.output<typeof draftLinkForm>

/** The name somebody without an account signs with. */
export const guestSignature = z.object({ name: line(draftLinkLimits.guestName) })

/** What the form that makes a link shows: what was typed, with what is wrong; or the link, this once. */
export type DraftLinkFormState = {
	turn: number
	typed: Record<'guest' | 'right' | 'days' | 'locale', string>
	problems?: FieldProblem[]
	refused?: 'tooMany' | 'stale' | 'signedOut'
	made?: { guest: string; url: string; expiresAt: string }
}

/** What a guest's forms come back with. */
export type GuestFormState = {
	/** Changes with each answer. */
	turn: number
	name: string
	body: string
	/** Words proposed for a text. */
	words?: string
	problems?: FieldProblem[]
	/** `closed`: the link ended meanwhile. `stale`, `changed`: the text, or the one text spoken of, changed meanwhile. */
	refused?: 'closed' | 'stale' | 'changed' | 'tooOften' | 'tooMany'
}
