import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, test } from 'vitest'
import { defaultLocale, locales } from '@/lib/locales'
import sameAsEnglish from './same-as-english.json'

const root = path.resolve(import.meta.dirname, '..')

type Tree = { [key: string]: string | Tree }
const read = (locale: string): Tree =>
	JSON.parse(readFileSync(path.join(root, `messages/${locale}.json`), 'utf8'))
const leaves = (tree: Tree, prefix = ''): [string, string][] =>
	Object.entries(tree).flatMap(([key, value]) =>
		typeof value === 'string'
			? [[prefix + key, value] as [string, string]]
			: leaves(value, `${prefix}${key}.`),
	)

/** Names of the arguments and tags of an ICU message, whatever branch they stand in. */
function namesIn(elements: MessageFormatElement[]): string[] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound) return []
		if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)]
		const below =
			element.type === TYPE.select || element.type === TYPE.plural
				? Object.values(element.options).flatMap((option) => namesIn(option.value))
				: []
		return [element.value, ...below]
	})
}
const argumentsOf = (message: string) => new Set(namesIn(parse(message)))

/** The branches of each plural in a message, plurals within plurals included. */
function pluralsIn(elements: MessageFormatElement[]): string[][] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.tag) return pluralsIn(element.children)
		if (element.type !== TYPE.select && element.type !== TYPE.plural) return []
		const below = Object.values(element.options).flatMap((option) => pluralsIn(option.value))
		return element.type === TYPE.plural ? [Object.keys(element.options), ...below] : below
	})
}

/** In Romance languages "many" is for millions, which nothing here counts. */
const branchesNeeded = (locale: string): string[] =>
	new Intl.PluralRules(locale)
		.resolvedOptions()
		.pluralCategories.filter((category) => category !== 'many' || !['ca', 'es', 'fr'].includes(locale))

/** What a message says, its arguments taken out: nothing of "{field}: {problem}" is in any language. */
function wordsOf(elements: MessageFormatElement[]): string {
	return elements
		.map((element) => {
			if (element.type === TYPE.literal) return element.value
			if (element.type === TYPE.tag) return wordsOf(element.children)
			if (element.type !== TYPE.select && element.type !== TYPE.plural) return ''
			return Object.values(element.options)
				.map((option) => wordsOf(option.value))
				.join(' ')
		})
		.join('')
}
const saysSomething = (message: string) => /\p{L}/u.test(wordsOf(parse(message)))

const reference = leaves(read(defaultLocale))

describe.each(locales)('plurals of messages/%s.json', (locale) => {
	test('have the branches the language needs', () => {
		const needed = branchesNeeded(locale)
		const lacking = leaves(read(locale)).flatMap(([key, text]) =>
			pluralsIn(parse(text)).flatMap((branches) =>
				needed.filter((category) => !branches.includes(category)).map((category) => `${key}: ${category}`),
			),
		)
		expect(lacking).toEqual([])
	})
})

describe.each(locales.filter((locale) => locale !== defaultLocale))('messages/%s.json', (locale) => {
	const own = new Map(leaves(read(locale)))

	test('has every key and no other', () => {
		expect([...own.keys()].sort()).toEqual(reference.map(([key]) => key).sort())
	})

	test('no text is empty', () => {
		expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
	})

	test('takes the same arguments', () => {
		const wrong = reference.filter(([key, text]) => {
			const expected = argumentsOf(text)
			const found = argumentsOf(own.get(key) ?? '')
			// Words that agree with a number where English ones do not may ask for the count as well.
			return [...expected.symmetricDifference(found)].some((name) => name !== 'count' || !found.has(name))
		})
		expect(wrong.map(([key]) => key)).toEqual([])
	})

	// Names, acronyms, and words that really are the same: each stands in same-as-english.json, and nothing else does.
	test('is not English', () => {
		const allowed = (sameAsEnglish as Record<string, string[]>)[locale] ?? []
		const same = reference.filter(([key, text]) => own.get(key) === text && saysSomething(text))
		expect(same.map(([key]) => key).sort()).toEqual(allowed.toSorted())
	})
})

test('French keeps its high punctuation on the line of the word before', () => {
	const loose = leaves(read('fr')).filter(([, message]) => / [:;?!»]|« /.test(wordsOf(parse(message))))
	expect(loose).toEqual([])
})

test('no key is unused', () => {
	const source = ['app', 'components', 'lib', 'scripts']
		.flatMap((folder) =>
			readdirSync(path.join(root, folder), { recursive: true }).map((file) =>
				path.join(folder, String(file)),
			),
		)
		.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
		.map((file) => readFileSync(path.join(root, file), 'utf8'))
		.join('\n')
	// Keys are asked for whole, below a namespace, or with a last part that is computed: `stage.${stage}`.
	const literals = new Set([...source.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, text]) => text ?? ''))
	const computed = new Set([...source.matchAll(/`([\w.-]*)\$\{/g)].map(([, head]) => head ?? ''))
	const tails = [...source.matchAll(/\$\{\w+\}(\.[\w.]+)`/g)].map(([, tail]) => tail ?? '')
	const used = (key: string): boolean => {
		if (tails.some((tail) => key.endsWith(tail))) return true
		const parts = key.split('.')
		return (
			parts.some((_, at) => {
				const below = parts.slice(at).join('.')
				const parent = parts.slice(at, -1).join('.')
				return (
					literals.has(below) ||
					(parent !== '' &&
						[...computed].some((head) => head !== '' && `${parent}.`.startsWith(head) && head.endsWith('.')))
				)
			}) || literals.has(parts.slice(0, -1).join('.'))
		)
	}
	expect(reference.map(([key]) => key).filter((key) => !used(key))).toEqual([])
})
