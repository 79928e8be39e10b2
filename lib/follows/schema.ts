import { z } from 'zod'

/** What can be followed beside searches, which are saved (lib/searches). */
export const followKinds = ['practice', 'theme', 'region'] as const
export type FollowKind = (typeof followKinds)[number]

/** `name`: as it stands in its address, the slug of a practice, the code of a theme or a region. */
export const followSubject = z.object({ kind: z.enum(followKinds), name: z.string().min(1).max(200) })
export type FollowSubject = z.output<typeof followSubject>

/** From the address of the page that asks: `?theme=water`. Undefined where it names none of them, or several. */
export function subjectIn(query: Record<string, string | string[] | undefined>): FollowSubject | undefined {
	const named = followKinds.filter((kind) => query[kind] !== undefined)
	const [kind] = named
	if (!kind || named.length > 1) return undefined
	const parsed = followSubject.safeParse({ kind, name: query[kind] })
	return parsed.success ? parsed.data : undefined
}
