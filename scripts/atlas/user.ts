import { parseArgs } from 'node:util'
import { inviteUser, setMembership, setSiteRole } from '../../lib/accounts/commands'
import { listPeople } from '../../lib/accounts/people-queries'
import { type MembershipRole, membershipRoles, type SiteRole, siteRoles } from '../../lib/accounts/policy'
import { defaultLocale, locales } from '../../lib/locales'
import { type Command, operator, UsageError } from './command'

export const command: Command = {
	summary: 'invite people, change their roles, list them',
	usage: `usage: npm run atlas -- user invite EMAIL [--name NAME] [--role ROLE] [--locale ${locales.join('|')}]
                                  [--organisation SLUG --as contributor|coordinator]
       npm run atlas -- user role EMAIL ROLE
       npm run atlas -- user role EMAIL contributor|coordinator|none --organisation SLUG
       npm run atlas -- user list [--find TEXT] [--json]

ROLE: ${siteRoles.join(', ')}. An invitation is a mail that says how to sign in; it is sent when the site runs.`,
	needsDatabase: true,
	async run(args) {
		const { positionals, values } = parseArgs({
			args,
			allowPositionals: true,
			options: {
				name: { type: 'string' },
				role: { type: 'string' },
				locale: { type: 'string' },
				organisation: { type: 'string' },
				as: { type: 'string' },
				find: { type: 'string' },
				json: { type: 'boolean' },
			},
		})
		const [verb, email, role] = positionals
		if (verb === 'list') return list(values.find ?? '', values.json ?? false)
		if (!email) throw new UsageError('Say what to do, and with whom.')
		if (verb === 'invite') {
			const typed = {
				email,
				name: values.name ?? '',
				locale: values.locale ?? defaultLocale,
				siteRole: values.role ?? 'member',
				organisation: values.organisation ?? '',
				membershipRole: values.as ?? 'contributor',
			}
			const result = await inviteUser(operator, typed)
			if (result.ok) return console.log(`Invited ${result.value.email}.`)
			if (result.problem.code === 'exists')
				throw new Error(`${email} has an account already; use "user role".`)
			throw new UsageError(result.problem.problems.map(({ field, code }) => `${field}: ${code}`).join('\n'))
		}
		if (verb === 'role' && role) return changeRole(email, role, values.organisation)
		throw new UsageError(`There is no "user ${positionals.join(' ')}".`)
	},
}

async function changeRole(email: string, role: string, organisation: string | undefined) {
	const { people } = await listPeople(operator, { q: email, page: 1, locale: defaultLocale })
	const person = people.find((person) => person.email === email.toLowerCase())
	if (!person) throw new Error(`Nobody has an account with the address ${email}.`)
	if (organisation) {
		if (role !== 'none' && !(membershipRoles as readonly string[]).includes(role))
			throw new UsageError(`In an organisation one is ${membershipRoles.join(', ')} or none.`)
		const membership = role === 'none' ? null : (role as MembershipRole)
		await setMembership(operator, { userId: person.id, organisation, role: membership })
	} else {
		if (!(siteRoles as readonly string[]).includes(role)) throw new UsageError(`There is no role "${role}".`)
		await setSiteRole(operator, person.id, role as SiteRole)
	}
	console.log(`${email}: ${role}${organisation ? ` at ${organisation}` : ''}.`)
}

async function list(find: string, json: boolean) {
	for (let page = 1; ; page++) {
		const { people, pages } = await listPeople(operator, { q: find, page, locale: defaultLocale })
		for (const { email, name, siteRole, memberships, disabledAt } of people)
			console.log(
				json
					? JSON.stringify({ email, name, siteRole, memberships, disabledAt })
					: [
							email,
							siteRole,
							...memberships.map(({ role, slug }) => `${role} of ${slug}`),
							disabledAt ? 'closed' : '',
						]
							.filter(Boolean)
							.join('\t'),
			)
		if (page >= pages) return
	}
}
