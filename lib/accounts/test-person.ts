import type { Person } from './policy'

/** For tests of policies: a member of nothing, but for what is said. */
export const person = (facts: Partial<Person> = {}): Person => ({
	kind: 'person',
	id: 'someone',
	name: 'Someone',
	siteRole: 'member',
	locale: 'en',
	memberships: [],
	...facts,
})
