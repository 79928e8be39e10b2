import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultLocale, locales } from '@/lib/locales'

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

/** Names of the arguments and tags of an ICU message. */
const argumentsOf = (message: string): string[] =>
	[
		...new Set([
			...[...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => `{${name}}`),
			...[...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`),
		]),
	].sort()

const reference = leaves(read(defaultLocale))

describe.each(locales.filter((locale) => locale !== defaultLocale))('messages/%s.json', (locale) => {
	const own = new Map(leaves(read(locale)))

	test('has every key and no other', () => {
		expect([...own.keys()].sort()).toEqual(reference.map(([key]) => key).sort())
	})

	test('no text is empty', () => {
		expect([...own].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
	})

	test('takes the same arguments', () => {
		const wrong = reference
			.filter(([key, text]) => argumentsOf(text).join() !== argumentsOf(own.get(key) ?? '').join())
			// A plural may spell out one number and use # for the others.
			.filter(([, text]) => !text.includes('plural'))
		expect(wrong.map(([key]) => key)).toEqual([])
	})
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
	const used = (key: string): boolean => {
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
