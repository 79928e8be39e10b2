import { expect, test } from 'vitest'
import { colon } from './colon'

test('French has a space that does not break before a colon', () => {
	expect(['en', 'fi', 'fr'].map((locale) => `a${colon(locale)}b`)).toEqual(['a: b', 'a: b', 'a\u00a0: b'])
})
