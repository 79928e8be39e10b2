import { z } from 'zod'

/** Where a text or a figure comes from. */
export type Source = { title: string; url: string }

const stored = z.array(z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }) }))

/** Reads a Json column that holds sources; what is not a list of them counts as none. */
export const readSources = (json: unknown): Source[] => stored.safeParse(json).data ?? []
