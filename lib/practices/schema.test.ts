import { expect, it } from 'vitest'
import { practiceDraft, territories } from './schema'

const problemsOf = (draft: object) => {
	const parsed = practiceDraft.safeParse({ originalLanguage: 'en', ...draft })
	return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))
}

it.each<[string, unknown, string[]]>([
	['none', [], []],
	['every kind', [...territories], []],
	['one twice', ['rural', 'rural'], ['territories']],
	['one that nobody knows', ['rural', 'lunar'], ['territories.1']],
])('a practice is for %s', (_, given, problems) => {
	expect(problemsOf({ territories: given })).toEqual(problems)
})

it('a draft of before kinds of territory is for none', () => {
	expect(practiceDraft.parse({ originalLanguage: 'en' }).territories).toEqual([])
})
