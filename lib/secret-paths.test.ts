import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { isSecretPage, secretPages, withoutSecrets } from './secret-paths'
import { newSecret } from './secret-token'

const secret = newSecret()

describe('what is written down of a path', () => {
	it.each([
		[`/en/drafts/${secret}`, '/en/drafts/…'],
		[`/ca/drafts/${secret}/remarks`, '/ca/drafts/…/remarks'],
		[`/drafts/${secret}`, '/drafts/…'],
		[`/fr/unsubscribe/${secret}`, '/fr/unsubscribe/…'],
		[`/api/unsubscribe/${secret}`, '/api/unsubscribe/…'],
		[`/pl/confirm/${secret}`, '/pl/confirm/…'],
		[`/pl/collections/${secret}/file/csv`, '/pl/collections/…/file/csv'],
		['/pl/account/collections/save', '/pl/account/collections/save'],
		['/en/practices/local-telecare-service', '/en/practices/local-telecare-service'],
		['/en/practices/drafts', '/en/practices/drafts'],
		['/en/drafts', '/en/drafts'],
		['', ''],
	])('%s', (asked, written) => {
		expect(withoutSecrets(asked)).toBe(written)
		expect(withoutSecrets(asked)).not.toContain(secret)
	})
})

it.each([
	[`/en/drafts/${secret}`, true],
	[`/en/drafts/${secret}?x=1`, true],
	['/en/drafts', false],
	['/en/practices', false],
	[`/en/practices/drafts/${secret}`, false],
])('%s is the page of a secret: %s', (asked, is) => {
	expect(isSecretPage(asked)).toBe(is)
})

it('each of them is sent without a referrer', () => {
	const config = readFileSync(path.resolve(import.meta.dirname, '../next.config.js'), 'utf8')
	const [, named = ''] = /const secretPages = \[(.*)\]/.exec(config) ?? []
	expect(named.split(',').map((name) => name.trim().replaceAll("'", ''))).toEqual([...secretPages])
})
