'use server'

import { z } from 'zod'
import { textIn, versionIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { invalidateCatalogue } from '@/app/visitor-cache'
import { currentActor } from '@/lib/accounts/session'
import { contentLocales, locales } from '@/lib/locales'
import { describeOrganisation } from '@/lib/organisations/commands'
import type { DescriptionState } from '@/lib/organisations/schema'

const spaceScope = z.object({ locale: z.enum(locales), slug: z.string().max(200) })

export async function saveDescription(
	sent: z.output<typeof spaceScope>,
	{ turn }: DescriptionState,
	form: FormData,
): Promise<DescriptionState> {
	const { slug } = boundScope(spaceScope, sent)
	const typed = {
		version: versionIn(form),
		description: Object.fromEntries(
			contentLocales.map((locale) => [locale, textIn(form, `description.${locale}`).slice(0, 50_000)]),
		),
		website: textIn(form, 'website').slice(0, 5000),
	}
	const answer = { turn: (Number(turn) || 0) + 1, ...typed }
	const actor = await currentActor()
	if (actor.kind !== 'person') return { ...answer, signedOut: true }
	const saved = await found(describeOrganisation(actor, slug, typed))
	if (saved.ok) {
		// Its public page is kept for everybody.
		if (saved.value.changed) invalidateCatalogue()
		return { ...answer, version: saved.value.version, saved: true }
	}
	const { problem } = saved
	if (problem.code === 'invalid') return { ...answer, problems: problem.problems }
	return {
		...answer,
		// Whoever saves again has seen what stands there now.
		version: problem.version,
		now: { description: problem.description, website: problem.website ?? '' },
	}
}
