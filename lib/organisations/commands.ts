import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { type Localised, readLocalised } from '../localised'
import { done, type Result, refused } from '../result'
import { takeOrganisation } from './member-commands'
import { recordInOrganisation } from './membership-rows'
import { ownDescription } from './schema'

type Invalid = { code: 'invalid'; problems: FieldProblem[] }
/** Somebody else saved meanwhile: what stands there now. */
export type Overtaken = { code: 'stale'; version: number; description: Localised; website: string | null }

/**
 * What an organisation says of itself on its public page. `version` is the one the form was begun from: a later one is
 * `stale`, and nothing is written.
 */
export async function describeOrganisation(
	actor: Actor,
	slug: string,
	typed: { version: number; description: unknown; website: unknown },
): Promise<Result<{ version: number; changed: boolean }, Invalid | Overtaken>> {
	const parsed = ownDescription.safeParse(typed)
	return db.$transaction(async (tx) => {
		const { id } = await takeOrganisation(tx, actor, slug, 'describe')
		if (!parsed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(parsed.error) })
		const { description, website } = parsed.data
		const stored = await tx.organisation.findUniqueOrThrow({
			where: { id },
			select: { version: true, description: true, website: true },
		})
		const now = { description: readLocalised(stored.description), website: stored.website }
		// The organisation is held: nobody writes between reading and writing.
		if (stored.version !== typed.version)
			return refused({ code: 'stale' as const, version: stored.version, ...now })
		if (now.website === website && sameTexts(now.description, description))
			return done({ version: stored.version, changed: false })
		await tx.organisation.update({
			where: { id },
			data: { description, website, version: { increment: 1 } },
			select: { id: true },
		})
		await recordInOrganisation(tx, { actor, organisationId: id, action: 'described' })
		return done({ version: stored.version + 1, changed: true })
	})
}

const sameTexts = (one: Localised, other: Localised): boolean =>
	[...new Set([...Object.keys(one), ...Object.keys(other)])].every(
		(locale) => one[locale as keyof Localised] === other[locale as keyof Localised],
	)
