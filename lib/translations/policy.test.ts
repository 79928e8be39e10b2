import { describe, expect, test } from 'vitest'
import type { Actor, Person } from '../accounts/policy'
import {
	canOpenTranslations,
	canTranslate,
	type Standing,
	standings,
	type TranslationAction,
	type TranslationPart,
	translationActions,
	translationPart,
	translationParts,
	translationReach,
} from './policy'

const owner = 'owner'
const person = (facts: Partial<Person>): Person => ({
	kind: 'person',
	id: 'somebody',
	name: 'Somebody',
	siteRole: 'member',
	locale: 'en',
	memberships: [],
	...facts,
})

const actors: Record<TranslationPart, Actor> = {
	visitor: { kind: 'visitor' },
	member: person({}),
	translator: person({ languages: ['fi', 'pl'] }),
	contributor: person({ memberships: [{ organisationId: owner, role: 'contributor' }] }),
	coordinator: person({ memberships: [{ organisationId: owner, role: 'coordinator' }] }),
	reviewer: person({ siteRole: 'reviewer' }),
	editor: person({ siteRole: 'editor' }),
	admin: person({ siteRole: 'admin' }),
}

const facts = (standing: Standing, language = 'fi' as const) => ({
	organisationId: owner,
	originalLanguage: 'ca',
	language,
	standing,
})

/** Which standings each may act in: a letter each for ahead, draft, published. */
const allowed: Record<TranslationAction, Partial<Record<TranslationPart, string>>> = {
	view: { translator: 'dp', contributor: 'adp', coordinator: 'adp', editor: 'dp', admin: 'dp' },
	write: { translator: 'dp', contributor: 'adp', coordinator: 'adp', editor: 'dp', admin: 'dp' },
	publish: { translator: 'dp', contributor: 'adp', coordinator: 'adp', editor: 'dp', admin: 'dp' },
	withdraw: { translator: 'p', contributor: 'ap', coordinator: 'ap', editor: 'p', admin: 'p' },
}

describe.each(translationActions)('%s', (action) => {
	describe.each(translationParts)('%s', (part) => {
		test.each(standings)('%s', (standing) => {
			const expected = (allowed[action][part] ?? '').includes(standing.charAt(0))
			expect(canTranslate(actors[part], action, facts(standing))).toBe(expected)
		})
	})
})

test('each plays the part they are named for', () => {
	for (const part of translationParts)
		expect(translationPart(actors[part], { organisationId: owner, language: 'fi' }), part).toBe(part)
})

test('a translator of other languages is a stranger to this one', () => {
	const polish = person({ languages: ['pl'] })
	expect(canTranslate(polish, 'view', facts('published'))).toBe(false)
	expect(canTranslate(polish, 'view', { ...facts('published'), language: 'pl' })).toBe(true)
})

test('a reviewer who translates is a translator here', () => {
	expect(canTranslate(person({ siteRole: 'reviewer', languages: ['fi'] }), 'write', facts('draft'))).toBe(
		true,
	)
})

test('who belongs to another organisation is a stranger', () => {
	const other = person({ memberships: [{ organisationId: 'other', role: 'coordinator' }] })
	for (const action of translationActions)
		expect(canTranslate(other, action, facts('published')), action).toBe(false)
})

test('nobody translates into the language of the original, not even the machine room', () => {
	for (const actor of [...Object.values(actors), { kind: 'system', name: 'jobs' } as const])
		expect(canTranslate(actor, 'view', { ...facts('published'), originalLanguage: 'fi' })).toBe(false)
})

test.each<[part: TranslationPart, languages: unknown, opens: boolean]>([
	['visitor', [], false],
	['member', [], false],
	['reviewer', [], false],
	['translator', ['fi', 'pl'], true],
	['contributor', [], true],
	['editor', undefined, true],
	['admin', undefined, true],
])('%s finds what waits in %j', (part, languages, opens) => {
	expect(translationReach(actors[part]).languages).toEqual(languages)
	expect(canOpenTranslations(actors[part])).toBe(opens)
})
