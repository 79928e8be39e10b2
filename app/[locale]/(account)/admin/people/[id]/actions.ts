'use server'

import { redirect } from 'next/navigation'
import { found } from '@/app/found'
import {
	closeAccount,
	reopenAccount,
	setMembership,
	setReviewerThemes,
	setSiteRole,
} from '@/lib/accounts/commands'
import { membershipRoles, type Person, siteRoles } from '@/lib/accounts/policy'
import { defaultLocale, isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { requireAdmin } from '../../require-admin'

/** Each form of the page about a person; afterwards the page stands there anew, saying that it is saved. */
async function change(form: FormData, work: (actor: Person, userId: string) => Promise<unknown>) {
	const asked = String(form.get('locale') ?? '')
	const locale = isLocale(asked) ? asked : defaultLocale
	const userId = String(form.get('person') ?? '')
	const here = paths.person(locale, userId)
	const actor = await requireAdmin(locale, here)
	await found(work(actor, userId))
	redirect(`${here}?saved=1`)
}

const pick = <T extends string>(known: readonly T[], value: FormDataEntryValue | null): T | undefined =>
	known.find((candidate) => candidate === value)

export const saveSiteRole = async (form: FormData): Promise<void> =>
	change(form, async (actor, userId) => {
		const role = pick(siteRoles, form.get('role'))
		if (role) await setSiteRole(actor, userId, role)
	})

export const saveThemes = async (form: FormData): Promise<void> =>
	change(form, (actor, userId) => setReviewerThemes(actor, userId, form.getAll('theme').map(String)))

export const saveMembership = async (form: FormData): Promise<void> =>
	change(form, async (actor, userId) => {
		const organisation = String(form.get('organisation') ?? '')
		const role = pick(membershipRoles, form.get('role')) ?? null
		if (organisation) await setMembership(actor, { userId, organisation, role })
	})

export const close = async (form: FormData): Promise<void> => change(form, closeAccount)
export const reopen = async (form: FormData): Promise<void> => change(form, reopenAccount)
