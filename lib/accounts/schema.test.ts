import { describe, expect, it } from 'vitest'
import { fieldProblems } from '../field-problems'
import { address, displayName, invitationForm, profileForm } from './schema'

describe('a mail address', () => {
	it.each([
		['Anna.Puig@Example.ORG', 'anna.puig@example.org'],
		['  anna@example.org\n', 'anna@example.org'],
		['anna+atlas@sub.example.org', 'anna+atlas@sub.example.org'],
		['ａnna@example.org', 'anna@example.org'],
	])('%j is %s', (typed, read) => {
		expect(address.parse(typed)).toBe(read)
	})

	it.each([
		['', 'required'],
		['   ', 'required'],
		['anna', 'notAMailbox'],
		['anna@', 'notAMailbox'],
		['anna@localhost', 'notAMailbox'],
		['anna@example.org, eva@example.org', 'notAMailbox'],
		['anna@example.org\nBcc: eva@example.org', 'notAMailbox'],
		['"anna"@example.org', 'notAMailbox'],
		[`${'a'.repeat(250)}@example.org`, 'tooLong'],
	])('%j is refused as %s', (typed, code) => {
		const parsed = address.safeParse(typed)
		expect(parsed.error && fieldProblems(parsed.error)).toMatchObject([{ code }])
	})
})

describe('a profile', () => {
	it('takes a name of any script, with its spaces tidied', () => {
		expect(profileForm.parse({ name: '  Łucja   Żółć ', locale: 'ca' })).toEqual({
			name: 'Łucja Żółć',
			locale: 'ca',
		})
	})
	it.each([
		[
			{ name: '𝒂'.repeat(101), locale: 'en' },
			{ field: 'name', code: 'tooLong', limit: 100 },
		],
		[
			{ name: '', locale: 'xx' },
			{ field: 'locale', code: 'unknownValue' },
		],
	])('%j is refused', (typed, found) => {
		const parsed = profileForm.safeParse(typed)
		expect(parsed.error && fieldProblems(parsed.error)).toEqual([found])
	})
	it('counts characters, not UTF-16 units', () => {
		expect(profileForm.safeParse({ name: '𝒂'.repeat(100), locale: 'en' }).success).toBe(true)
	})
})

it('an invitation names every wrong field at once', () => {
	const parsed = invitationForm.safeParse({ email: 'anna', siteRole: 'owner', locale: 'en' })
	expect(parsed.error && fieldProblems(parsed.error)).toEqual([
		{ field: 'email', code: 'notAMailbox' },
		{ field: 'siteRole', code: 'unknownValue' },
	])
})

it.each([
	[{ name: 'Anna Puig', email: 'anna@example.org' }, 'Anna Puig'],
	[{ name: null, email: 'anna@example.org' }, 'anna'],
	[{ name: '  ', email: 'anna@example.org' }, 'anna'],
])('%j is shown as %s', (user, shown) => {
	expect(displayName(user)).toBe(shown)
})
