import { z } from 'zod'

/** Where a text or a figure comes from. */
export type Source = { title: string; url: string }

const source = z.object({ title: z.string(), url: z.url({ protocol: /^https?$/ }) })

/** Reads a Json column that holds sources; what is not one is left out. */
export const readSources = (json: unknown): Source[] =>
	Array.isArray(json) ? json.flatMap((entry) => source.safeParse(entry).data ?? []) : []
