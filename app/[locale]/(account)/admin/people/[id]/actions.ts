'use server'

import { redirect } from 'next/navigation'
import { found } from '@/app/found'
import {
	closeAccount,
	type OwnAccount,
	reopenAccount,
	setMembership,
	setReviewerThemes,
	setSiteRole,
	setTranslatorLanguages,
} from '@/lib/accounts/commands'
import { membershipRoles, type Person, siteRoles } from '@/lib/accounts/policy'
import { defaultLocale, isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { done, type Result, refused } from '@/lib/result'
import { requireAdmin } from '../../require-admin'

/** Why nothing was changed: the person's own account, or a form that names what there is not. */
type Refusal = OwnAccount | { code: 'unknown' }
const unknown = refused({ code: 'unknown' as const })

/** Each form of the page about a person; afterwards the page stands there anew, saying whether it is saved. */
async function change(
	form: FormData,
	work: (actor: Person, userId: string) => Promise<Result<unknown, Refusal>>,
) {
	const asked = String(form.get('locale') ?? '')
	const locale = isLocale(asked) ? asked : defaultLocale
	const userId = String(form.get('person') ?? '')
	const here = paths.person(locale, userId)
	const actor = await requireAdmin(locale, here)
	const answer = await found(work(actor, userId))
	redirect(answer.ok ? `${here}?saved=1` : `${here}?refused=${answer.problem.code}`)
}

const pick = <T extends string>(known: readonly T[], value: FormDataEntryValue | null): T | undefined =>
	known.find((candidate) => candidate === value)

export const saveSiteRole = async (form: FormData): Promise<void> =>
	change(form, async (actor, userId) => {
		const role = pick(siteRoles, form.get('role'))
		return role ? setSiteRole(actor, userId, role) : unknown
	})

export const saveThemes = async (form: FormData): Promise<void> =>
	change(form, async (actor, userId) =>
		done(await setReviewerThemes(actor, userId, form.getAll('theme').map(String))),
	)

export const saveLanguages = async (form: FormData): Promise<void> =>
	change(form, async (actor, userId) =>
		done(await setTranslatorLanguages(actor, userId, form.getAll('language').map(String))),
	)

export const saveMembership = async (form: FormData): Promise<void> =>
	change(form, async (actor, userId) => {
		const organisation = String(form.get('organisation') ?? '')
		const asked = form.get('role')
		const role = pick(membershipRoles, asked) ?? null
		// No role removes; one that there is not must not.
		if (!organisation || (asked && !role)) return unknown
		return setMembership(actor, { userId, organisation, role })
	})

export const close = async (form: FormData): Promise<void> => change(form, closeAccount)
export const reopen = async (form: FormData): Promise<void> => change(form, reopenAccount)
