import { z } from 'zod'
import { frequencies } from './kinds'

/** How often each topic comes by mail. */
export const preferencesForm = z.object({
	tasks: z.enum(frequencies),
	own: z.enum(frequencies),
	follows: z.enum(frequencies),
})
export type PreferencesForm = z.output<typeof preferencesForm>
